package de.amtswerk.notice;

/** A notice was to be issued for which nobody signs. */
public class SignatoryMissing extends RuntimeException {

	SignatoryMissing(String fileReference, String template) {
		super("The notice \"%s\" of case %s has no signatory; let a user task with the listener ${rememberClerk} come before it"
			.formatted(template, fileReference));
	}

}
