package de.amtswerk.clerk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import de.amtswerk.application.Application;
import de.amtswerk.application.Applications;
import de.amtswerk.casefile.CaseFile;
import de.amtswerk.casework.CaseEndings;
import de.amtswerk.course.Course;
import de.amtswerk.course.Courses;
import de.amtswerk.delivery.SentNotice;
import de.amtswerk.delivery.SentNotices;
import de.amtswerk.form.AnswerGroup;
import de.amtswerk.procedure.Procedure;

/**
 * Put together what is in a case, for the fragments of {@code clerk/fall-teile.html}.
 * Whoever asks has opened the case by {@link OwnCases} before.
 */
@Component
class CaseParts {

	private final Applications applications;

	private final DocumentCards documents;

	private final CaseEndings endings;

	private final SentNotices notices;

	private final Courses courses;

	private final Timeline timeline;

	private final Clock clock;

	CaseParts(Applications applications, DocumentCards documents, CaseEndings endings, SentNotices notices,
			Courses courses, Timeline timeline, Clock clock) {
		this.applications = applications;
		this.documents = documents;
		this.endings = endings;
		this.notices = notices;
		this.courses = courses;
		this.timeline = timeline;
		this.clock = clock;
	}

	Parts of(CaseFile file) {
		String reference = file.fileReference();
		List<Application> versions = this.applications.versions(reference);
		Application application = versions.get(versions.size() - 1);
		Procedure procedure = application.procedure();
		List<SentNotice> sent = this.notices.of(reference);
		Course course = this.courses.of(file);
		return new Parts(reference, procedure, versions.get(0).receivedOn(this.clock.getZone()),
				procedure.form().summary(application.answers()), Correction.between(versions, this.clock.getZone()),
				this.documents.of(reference, procedure.form()), duplicates(reference, procedure), sent, course,
				this.timeline.of(reference, course, sent));
	}

	/** They ask for the same, by the same form. */
	private List<Duplicate> duplicates(String reference, Procedure procedure) {
		return this.endings.duplicatesOf(reference)
			.stream()
			.map((other) -> new Duplicate(other, this.documents.of(other, procedure.form())))
			.toList();
	}

	/** The documents of a case that goes on under this one. */
	record Duplicate(String reference, List<DocumentCard> documents) {

	}

	/**
	 * What is in a case.
	 *
	 * @param receivedOn the day from which deadlines run
	 * @param answers of the version that counts
	 * @param corrections what later versions of the application say otherwise
	 */
	record Parts(String reference, Procedure procedure, LocalDate receivedOn, List<AnswerGroup> answers,
			List<Correction> corrections, List<DocumentCard> documents, List<Duplicate> duplicates,
			List<SentNotice> notices, Course course, List<Happening> timeline) {

	}

}
