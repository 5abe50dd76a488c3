package de.amtswerk.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

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

	/** Whether the template holds a decision, of which it says the kind. */
	static boolean decides(LetterTemplate template) {
		return !template.meta().getOrDefault("decisions", "").isBlank();
	}

}
