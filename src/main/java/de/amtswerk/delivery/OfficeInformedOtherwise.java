package de.amtswerk.delivery;

/** An office was to be told something else about a case than it was told before. */
public class OfficeInformedOtherwise extends RuntimeException {

	OfficeInformedOtherwise(OfficeMessage message) {
		super("The office %s was already told about case %s, and something else; an office is told once per case"
			.formatted(message.office(), message.fileReference()));
	}

}
