package de.amtswerk.mail;

import java.time.Clock;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Write mails and hand them to the mail server. */
@Component
@ConditionalOnProperty("spring.mail.host")
class Postman {

	private final JavaMailSender server;

	private final MailSettings settings;

	private final PortalSettings portal;

	private final Clock clock;

	Postman(JavaMailSender server, MailSettings settings, PortalSettings portal, Clock clock) {
		this.server = server;
		this.settings = settings;
		this.portal = portal;
		this.clock = clock;
	}

	void sendCode(String fileReference, Recipient recipient, String code, long minutes) {
		send(fileReference, recipient, "Ihr Code zum Aktenzeichen " + fileReference, """
				Guten Tag,

				Ihr Code ist %s.
				Er gilt %d Minuten. Bitte geben Sie ihn im Serviceportal ein.

				Aktenzeichen: %s
				Serviceportal: %s

				Haben Sie keinen Code angefordert? Dann müssen Sie nichts tun.
				Bitte antworten Sie nicht auf diese E-Mail.
				""".formatted(code, minutes, fileReference, this.portal.address()));
	}

	void sendReceipt(String fileReference, Recipient recipient) {
		send(fileReference, recipient, "Eingegangen: Aktenzeichen " + fileReference, """
				Guten Tag,

				Ihr Antrag ist bei uns eingegangen.

				Aktenzeichen: %s
				Serviceportal: %s

				Im Serviceportal sehen Sie unter „Mein Vorgang“, wie es weitergeht.
				Dafür brauchen Sie das Aktenzeichen und Ihren Zugangscode.
				Bitte antworten Sie nicht auf diese E-Mail.
				""".formatted(fileReference, this.portal.address()));
	}

	private void send(String fileReference, Recipient recipient, String subject, String text) {
		try {
			MimeMessage message = this.server.createMimeMessage();
			MimeMessageHelper mail = new MimeMessageHelper(message);
			mail.setFrom(this.settings.from());
			mail.setTo(recipient.internet());
			mail.setSubject(subject);
			mail.setText(text);
			mail.setSentDate(Date.from(this.clock.instant()));
			// RFC 3834: no machine answers a machine
			message.setHeader("Auto-Submitted", "auto-generated");
			this.server.send(message);
		}
		catch (MailException | MessagingException ex) {
			throw new MailNotSent(fileReference, ex);
		}
	}

}
