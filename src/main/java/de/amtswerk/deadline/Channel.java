package de.amtswerk.deadline;

/**
 * Name the way on which a notice reaches its addressee; each has a date rule of its own.
 */
public enum Channel {

	/** Counted from the day of posting. */
	POST,

	/** E-mail or secure message, counted from the day of sending. */
	ELECTRONIC,

	/** Our own portal, counted from the day of the first authenticated retrieval. */
	PORTAL_RETRIEVAL,

	/** Mailbox of the user account of the OZG, counted from the day of provision. */
	OZG_MAILBOX,

	/** The date on the delivery record. */
	FORMAL_SERVICE

}
