package de.amtswerk.casework;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.OpenCases;

/**
 * Go on with one of two cases that ask the same for the same person. The citizen learns
 * the other file reference, so it must be the same person beyond doubt.
 */
@Component
public class Duplicates {

	private final CaseFiles cases;

	private final OpenCases openCases;

	private final CaseEndings endings;

	private final Journal journal;

	Duplicates(CaseFiles cases, OpenCases openCases, CaseEndings endings, Journal journal) {
		this.cases = cases;
		this.openCases = openCases;
		this.endings = endings;
		this.journal = journal;
	}

	/** The open and undecided cases under which this one could go on. */
	public List<String> candidates(String fileReference) {
		return this.openCases.ofApplicant(fileReference)
			.stream()
			.filter((other) -> isSame(fileReference, other) && this.endings.obstacle(other).isEmpty())
			.toList();
	}

	/**
	 * End a case and go on with the other.
	 * @throws NotEnded when they are not the same, or one is decided or closed
	 */
	@Transactional
	public void merge(String fileReference, String into, String clerk) {
		// of two clerks who merge both ways at once, one waits for the other
		boolean first = fileReference.compareTo(into) < 0;
		record(first ? fileReference : into, first ? into : fileReference, first, clerk);
		record(first ? into : fileReference, first ? fileReference : into, !first, clerk);
		if (fileReference.equals(into) || !isSame(fileReference, into)) {
			throw new NotEnded(
					"Der Fall %s betrifft nicht dieselbe Person und dieselbe Leistung. Die Fälle bleiben getrennt."
						.formatted(into));
		}
		this.endings.obstacle(into).ifPresent((sentence) -> {
			throw new NotEnded(sentence);
		});
		this.endings.end(CaseEnding.duplicate(fileReference, into), clerk);
	}

	private void record(String fileReference, String other, boolean ends, String clerk) {
		this.journal.record(fileReference, clerk, ends ? "CASE_MERGED" : "DUPLICATE_MERGED", other);
	}

	private boolean isSame(String one, String other) {
		return this.cases.find(one).map(CaseFile::service).equals(this.cases.find(other).map(CaseFile::service))
				&& this.cases.applicant(one).isSame(this.cases.applicant(other));
	}

}
