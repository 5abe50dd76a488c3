package de.amtswerk.notice;

import java.time.Clock;
import java.time.Instant;
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
 * Gather what a template names: the letterhead, the case's values, and the legal remedies
 * of the case's own version.
 */
@Component
class NoticeData {

	private static final String GAP = "…";

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
		Optional<String> clerk = order.clerk();
		if (clerk.isEmpty() && decides(template)) {
			throw new SignatoryMissing(order.fileReference(), order.template());
		}
		// nobody signs what no person has seen
		NoticeContent content = new NoticeContent(this.authority.name(), procedure.properties(), order.fileReference(),
				this.caseFiles.applicant(order.fileReference()).addressLines(), clerk.orElse(""),
				now.atZone(this.clock.getZone()).toLocalDate(), order.variables());
		return content.data(template,
				(inputs) -> this.decisions.row(procedure.deploymentId(), procedure.property("remedyTable"), inputs));
	}

	/** The same, with dots for the values that the case does not have yet. */
	Map<String, Object> withGaps(NoticeOrder order, LetterTemplate template, Instant now) {
		Map<String, Object> data = new TreeMap<>(of(order, template, now));
		for (String name : template.placeholders()) {
			// a value that is known to be empty is no gap
			if (!data.containsKey(name)) {
				data.put(name, name.endsWith("Lines") ? List.of(GAP) : GAP);
			}
		}
		return data;
	}

	/** Whether the template holds a decision, of which it says the kind. */
	static boolean decides(LetterTemplate template) {
		return !template.meta().getOrDefault("decisions", "").isBlank();
	}

}
