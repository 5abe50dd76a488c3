package de.amtswerk.citizen;

/** A case was asked for whose application is still a draft. */
class NotSubmitted extends RuntimeException {

	NotSubmitted(String fileReference) {
		super("There is no application %s yet".formatted(fileReference));
	}

}
