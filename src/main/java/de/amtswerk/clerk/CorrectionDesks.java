package de.amtswerk.clerk;

import java.util.Optional;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.notice.Correctable;
import de.amtswerk.notice.Corrections;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;
import de.amtswerk.procedure.DraftedNotices;
import de.amtswerk.procedure.Procedures;
import de.amtswerk.staff.Signatures;

/**
 * Open notices for correction to those who may open the case. Whoever issues the
 * corrected version has the role that the model asks for at the first one's signing.
 */
@Component
class CorrectionDesks {

	private final Notices notices;

	private final OwnCases cases;

	private final Corrections corrections;

	private final CorrectionForm form;

	private final Procedures procedures;

	private final DraftedNotices drafted;

	private final Signatures signatures;

	CorrectionDesks(Notices notices, OwnCases cases, Corrections corrections, CorrectionForm form,
			Procedures procedures, DraftedNotices drafted, Signatures signatures) {
		this.notices = notices;
		this.cases = cases;
		this.corrections = corrections;
		this.form = form;
		this.procedures = procedures;
		this.drafted = drafted;
		this.signatures = signatures;
	}

	CorrectionDesk open(Authentication clerk, UUID id) {
		Notice notice = this.notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		CaseFile file = this.cases.open(clerk, notice.fileReference());
		Optional<String> role = this.drafted.requiredRole(file.processDefinitionId(), notice.template());
		Correctable correctable = this.corrections.open(notice);
		return new CorrectionDesk(correctable,
				this.form.page(correctable.texts(),
						this.procedures.labels(this.procedures.version(file.processDefinitionId()))),
				clerk.getName(), this.signatures.of(clerk.getName(), file.service(), role).orElse(null),
				role.map(this.signatures::title).orElse(null));
	}

}
