package de.amtswerk.mail;

/** A mail was ordered, but there is no mail server any more. */
class MailSwitchedOff extends RuntimeException {

	MailSwitchedOff(String fileReference) {
		super("A mail of %s is to be sent, but spring.mail.host is not set; set it, or delete the process instance"
			.formatted(fileReference));
	}

}
