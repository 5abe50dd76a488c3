package de.amtswerk.clerk;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.casefile.CaseReads;
import de.amtswerk.staff.Bias;
import de.amtswerk.staff.Biases;
import de.amtswerk.staff.Jurisdiction;

/**
 * Let clerks to the cases of their own section only, where others do not exist for them,
 * and not to those in which they are biased; and record who was let in.
 */
@Component
class OwnCases {

	private final CaseFiles caseFiles;

	private final CaseReads reads;

	private final Jurisdiction jurisdiction;

	private final Biases biases;

	OwnCases(CaseFiles caseFiles, CaseReads reads, Jurisdiction jurisdiction, Biases biases) {
		this.caseFiles = caseFiles;
		this.reads = reads;
		this.jurisdiction = jurisdiction;
		this.biases = biases;
	}

	/** The case, with everything that is in it; that it was opened is recorded. */
	CaseFile open(Authentication clerk, String fileReference) {
		CaseFile file = ofSection(clerk, fileReference);
		refuseIfBiased(clerk, fileReference);
		this.reads.record(clerk.getName(), fileReference);
		return file;
	}

	/**
	 * The case around a task of this person; none if only the task is theirs, as when
	 * another office is asked for a statement.
	 */
	Optional<CaseFile> around(Authentication clerk, String fileReference) {
		refuseIfBiased(clerk, fileReference);
		return this.caseFiles.find(fileReference)
			.filter((file) -> this.jurisdiction.covers(clerk.getName(), file.service()))
			.map((file) -> open(clerk, fileReference));
	}

	private void refuseIfBiased(Authentication clerk, String fileReference) {
		this.biases.of(clerk.getName(), fileReference).filter(Bias::isKeptOut).ifPresent((bias) -> {
			throw new KeptOut(bias);
		});
	}

	/** Only that there is such a case, which somebody biased may know too. */
	CaseFile ofSection(Authentication clerk, String fileReference) {
		return this.caseFiles.find(fileReference)
			.filter((file) -> this.jurisdiction.covers(clerk.getName(), file.service()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Whether the case belongs to a section that this person leads. */
	boolean leads(Authentication clerk, String fileReference) {
		return this.jurisdiction.leads(clerk.getName(), ofSection(clerk, fileReference).service());
	}

}
