package de.amtswerk.mail;

/**
 * The mail server did not take a mail. What it answered is left out, since it may repeat
 * the address and would end in logs and incidents.
 */
class MailNotSent extends RuntimeException {

	MailNotSent(String fileReference, Exception reason) {
		super("The mail server did not take a mail of %s (%s); check spring.mail and the server, then raise the retries"
			.formatted(fileReference, reason.getClass().getSimpleName()));
	}

}
