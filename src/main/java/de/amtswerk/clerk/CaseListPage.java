package de.amtswerk.clerk;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.amtswerk.casefile.CaseQuery;
import de.amtswerk.casefile.CaseSearch;
import de.amtswerk.casefile.FoundCase;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;
import de.amtswerk.staff.Biases;
import de.amtswerk.staff.Jurisdiction;
import de.amtswerk.worklist.Search;

/** Let clerks find cases of their section, open and closed. */
@Controller
class CaseListPage {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final CaseSearch cases;

	private final Jurisdiction jurisdiction;

	private final Biases biases;

	private final Procedures procedures;

	private final Clock clock;

	CaseListPage(CaseSearch cases, Jurisdiction jurisdiction, Biases biases, Procedures procedures, Clock clock) {
		this.cases = cases;
		this.jurisdiction = jurisdiction;
		this.biases = biases;
		this.procedures = procedures;
		this.clock = clock;
	}

	@GetMapping(CaseListing.PATH)
	String show(@RequestParam MultiValueMap<String, String> parameters, Principal clerk, HttpSession session,
			Model model) {
		CaseListing asked = CaseListing.of(parameters);
		Optional<Search> search = Searches.of(session).find(asked.search());
		CaseListing listing = search.isPresent() ? asked : asked.searching(null).after(asked.after());
		Set<String> services = this.jurisdiction.servicesOf(clerk.getName());
		List<FoundCase> found = found(listing, search.orElse(null), services);
		List<FoundCase> page = found.subList(0, Math.min(CaseSearch.PAGE, found.size()));
		model.addAttribute("listing", listing);
		model.addAttribute("searched", search.map(Search::typed).orElse(""));
		model.addAttribute("rows", rows(page, clerk.getName()));
		model.addAttribute("next", (found.size() > page.size())
				? listing.after(page.get(page.size() - 1).fileReference()).address() : null);
		model.addAttribute("first", (listing.after() != null) ? listing.after(null).address() : null);
		model.addAttribute("withoutSearch", listing.searching(null).address());
		model.addAttribute("services", InboxChoices.named("Alle Leistungen", names(services), listing.service()));
		model.addAttribute("states", InboxChoices.named("Offen und abgeschlossen",
				new TreeMap<>(Map.of("offen", "Nur offene", "abgeschlossen", "Nur abgeschlossene")).descendingMap(),
				listing.state()));
		return "clerk/faelle";
	}

	@PostMapping(CaseListing.PATH + "/suche")
	String search(@RequestParam(defaultValue = "") String begriff, @RequestParam(defaultValue = "") String zurueck,
			HttpSession session) {
		String token = begriff.isBlank() ? null
				: Searches.of(session).keep(begriff.substring(0, Math.min(200, begriff.length())), session);
		return "redirect:" + CaseListing.of(zurueck).searching(token).address();
	}

	private List<FoundCase> found(CaseListing listing, @Nullable Search search, Set<String> services) {
		Set<String> chosen = (listing.service() == null) ? services
				: services.contains(listing.service()) ? Set.of(listing.service()) : Set.of();
		CaseQuery query = new CaseQuery(chosen, listing.closed(), listing.from(), listing.until());
		return (search != null) ? searched(query, search, listing.after()) : this.cases.newest(query, listing.after());
	}

	private List<FoundCase> searched(CaseQuery query, Search search, @Nullable String after) {
		if (search.looksLikeAReference()) {
			Optional<FoundCase> one = this.cases.find(query, search.reference());
			if (one.isPresent()) {
				return one.stream().toList();
			}
		}
		return search.beginnings()
			.stream()
			.map((beginning) -> this.cases.named(query, beginning, after))
			.filter((cases) -> !cases.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/** Whoever is biased in a case finds it by a task only, not by what it is about. */
	private List<Row> rows(List<FoundCase> page, String clerk) {
		Set<String> keptOut = this.biases.keptOut(clerk, page.stream().map(FoundCase::fileReference).toList());
		return page.stream()
			.filter((found) -> !keptOut.contains(found.fileReference()))
			.map((found) -> new Row(found.fileReference(), this.procedures.version(found.processDefinitionId()).name(),
					found.applicant(), day(found.openedAt()), state(found), found.closed()))
			.toList();
	}

	private String state(FoundCase found) {
		return !found.closed() ? "offen"
				: (found.closedAt() != null) ? "abgeschlossen am " + day(found.closedAt()) : "abgeschlossen";
	}

	private String day(Instant moment) {
		return DAY.format(moment.atZone(this.clock.getZone()));
	}

	private Map<String, String> names(Set<String> services) {
		Map<String, String> names = new TreeMap<>();
		this.procedures.offered()
			.stream()
			.filter((procedure) -> services.contains(procedure.slug()))
			.forEach((Procedure procedure) -> names.put(procedure.slug(), procedure.name()));
		return names;
	}

	/** A line of the list. */
	record Row(String reference, String service, String applicant, String received, String state, boolean closed) {

	}

}
