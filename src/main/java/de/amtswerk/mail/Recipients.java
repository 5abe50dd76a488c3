package de.amtswerk.mail;

import java.util.Optional;

import org.springframework.stereotype.Component;

import de.amtswerk.application.Application;
import de.amtswerk.application.Applications;
import de.amtswerk.application.Draft;
import de.amtswerk.application.Drafts;

/** Find the address in what an applicant answered, submitted or not. */
@Component
class Recipients {

	private final Applications applications;

	private final Drafts drafts;

	Recipients(Applications applications, Drafts drafts) {
		this.applications = applications;
		this.drafts = drafts;
	}

	Optional<Recipient> find(String fileReference) {
		return this.applications.find(fileReference)
			.map(Application::answers)
			.or(() -> this.drafts.find(fileReference).map(Draft::answers))
			.flatMap(Recipient::in);
	}

	boolean isSubmitted(String fileReference) {
		return this.applications.find(fileReference).isPresent();
	}

}
