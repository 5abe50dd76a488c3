package de.amtswerk.casefile;

/** A letter was to be addressed to a party whose name, street or city is not known. */
public class AddresseeMissing extends RuntimeException {

	AddresseeMissing() {
		super("The party has no complete address (name, street, city); complete the form's person page, since letters need it");
	}

}
