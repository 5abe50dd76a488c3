package de.amtswerk.application;

import de.amtswerk.form.Answers;

/** A draft was to be submitted whose answers do not satisfy the form on offer. */
public class ApplicationIncomplete extends RuntimeException {

	private final transient Answers answers;

	ApplicationIncomplete(Answers answers) {
		super("The draft does not satisfy its form, problems at: " + answers.problems().keySet());
		this.answers = answers;
	}

	Answers answers() {
		return this.answers;
	}

}
