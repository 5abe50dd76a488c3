package de.amtswerk.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.procedure.Decisions;
import de.amtswerk.procedure.Procedure;

/**
 * Gather what a template names: the letterhead, the case's values as people read them,
 * and the legal remedies.
 */
@Component
class NoticeData {

	private final AuthoritySettings authority;

	private final CaseFiles caseFiles;

	private final Decisions decisions;

	private final Clock clock;

	NoticeData(AuthoritySettings authority, CaseFiles caseFiles, Decisions decisions, Clock clock) {
		this.authority = authority;
		this.caseFiles = caseFiles;
		this.decisions = decisions;
		this.clock = clock;
	}

	Map<String, Object> of(NoticeOrder order, LetterTemplate template, Instant now) {
		Procedure procedure = order.procedure();
		LocalDate today = now.atZone(this.clock.getZone()).toLocalDate();
		Optional<String> clerk = order.clerk();
		if (clerk.isEmpty() && decides(template)) {
			throw new SignatoryMissing(order.fileReference(), order.template());
		}
		Map<String, Object> data = new TreeMap<>(PrintedValues.of(order.variables(), template.placeholders()));
		data.put("authority", Map.of("name", this.authority.name(), "office", procedure.property("office"), "address",
				address(procedure)));
		data.put("addressee", this.caseFiles.applicant(order.fileReference()).addressLines());
		data.put("fileReference", order.fileReference());
		data.put("contact", Map.of("name", clerk.orElse(procedure.property("office")), "phone",
				procedure.property("contactPhone"), "email", procedure.property("contactEmail")));
		data.put("date", PrintedValues.date(today));
		// nobody signs what no person has seen
		data.put("signatory", Map.of("name", clerk.orElse(""), "role", procedure.property("office")));
		data.put("remedies", remedies(order, template, today));
		data.keySet().retainAll(template.placeholders());
		return data;
	}

	/** Whether the template holds a decision, of which it says the kind. */
	static boolean decides(LetterTemplate template) {
		return !template.meta().getOrDefault("decisions", "").isBlank();
	}

	/**
	 * The instruction for each decision that the template says it holds; a letter that
	 * decides nothing gets none, for an instruction would turn it into an act.
	 */
	private Map<String, Object> remedies(NoticeOrder order, LetterTemplate template, LocalDate today) {
		Procedure procedure = order.procedure();
		Map<String, Object> remedies = new HashMap<>();
		for (String decision : template.meta().getOrDefault("decisions", "").split("\\s+")) {
			if (!decision.isBlank()) {
				Map<String, Object> row = this.decisions.row(procedure.deploymentId(),
						procedure.property("remedyTable"),
						Map.of("decisionType", decision, "decidedOn", today.toString(), "authority",
								this.authority.name(), "office", procedure.property("office"), "officeAddress",
								address(procedure)));
				remedies.put(decision, row.get("instruction"));
			}
		}
		return remedies;
	}

	private static String address(Procedure procedure) {
		return procedure.property("officeStreet") + ", " + procedure.property("officeCity");
	}

}
