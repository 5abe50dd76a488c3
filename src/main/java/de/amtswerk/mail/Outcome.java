package de.amtswerk.mail;

/** Say what came of a code that somebody typed. */
public enum Outcome {

	/** The address is its owner's. */
	CONFIRMED,
	/** Not this code. */
	WRONG,
	/** There is no valid code, or none any more: a new one is needed. */
	VOID

}
