package de.amtswerk.clerk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.casefile.CaseRead;
import de.amtswerk.casefile.CaseReads;
import de.amtswerk.casework.CaseEnding;
import de.amtswerk.casework.CaseEndings;
import de.amtswerk.course.Courses;
import de.amtswerk.staff.People;

/** Show clerks a case as a whole, and its diagram. */
@Controller
class CasePage {

	private static final String PAGE = "/faelle/{reference}";

	private final OwnCases cases;

	private final CaseParts parts;

	private final CaseStandings standings;

	private final Courses courses;

	private final CaseReads reads;

	private final Remarks remarks;

	private final CaseEndings endings;

	private final People people;

	private final Clock clock;

	CasePage(OwnCases cases, CaseParts parts, CaseStandings standings, Courses courses, CaseReads reads,
			Remarks remarks, CaseEndings endings, People people, Clock clock) {
		this.cases = cases;
		this.parts = parts;
		this.standings = standings;
		this.courses = courses;
		this.reads = reads;
		this.remarks = remarks;
		this.endings = endings;
		this.people = people;
		this.clock = clock;
	}

	@GetMapping(PAGE)
	String show(@PathVariable String reference, Authentication clerk, Model model) {
		CaseFile file = this.cases.open(clerk, reference);
		CaseParts.Parts parts = this.parts.of(file);
		model.addAttribute("parts", parts);
		model.addAttribute("standing", this.standings.of(parts, clerk.getName()));
		model.addAttribute("steps", CaseSteps.of(parts.course(), this.people, this.clock.getZone()));
		model.addAttribute("endable", this.endings.obstacle(reference).isEmpty());
		model.addAttribute("ending", this.endings.find(reference).map(CasePage::sentence).orElse(null));
		model.addAttribute("notes", this.remarks.notes(file, clerk.getName()));
		model.addAttribute("followUps", this.remarks.followUps(reference));
		model.addAttribute("readers", this.cases.leads(clerk, reference) ? readers(reference) : null);
		return "clerk/fall";
	}

	/** In the version that the case runs in. */
	@GetMapping(PAGE + "/ablauf/{key}")
	ResponseEntity<String> diagram(@PathVariable String reference, @PathVariable String key, Authentication clerk) {
		return this.courses.diagram(this.cases.open(clerk, reference), key)
			.map((bpmn) -> ResponseEntity.ok()
				.contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
				.body(bpmn))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	private static String sentence(CaseEnding ending) {
		return switch (ending.kind()) {
			case WITHDRAWN -> "Der Antrag ist zurückgenommen: " + ending.reason();
			case MOOT -> "Der Antrag hat sich erledigt: " + ending.reason();
			case DUPLICATE -> "Der Antrag ist doppelt; es geht unter %s weiter.".formatted(ending.otherCase());
			case PASSED_ON -> "Der Fall ist an „%s“ abgegeben: %s".formatted(ending.office(), ending.reason());
		};
	}

	private List<Reader> readers(String reference) {
		List<CaseRead> reads = this.reads.of(reference);
		Map<String, String> names = this.people.names(reads.stream().map(CaseRead::person).toList());
		return reads.stream()
			.map((read) -> new Reader(names.get(read.person()), read.first().atZone(this.clock.getZone()),
					read.last().atZone(this.clock.getZone())))
			.toList();
	}

	/** Who has read the case on a day. */
	record Reader(String name, ZonedDateTime first, ZonedDateTime last) {

	}

}
