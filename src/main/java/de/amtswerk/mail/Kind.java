package de.amtswerk.mail;

/** Name the kinds of mail; the engine's variable holds these names. */
enum Kind {

	/** A code that shows who reads the mail of an address. */
	CODE,
	/** The confirmation that an application was received. */
	RECEIPT

}
