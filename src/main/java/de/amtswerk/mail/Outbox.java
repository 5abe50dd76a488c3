package de.amtswerk.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Order mails, and send what was ordered, once. */
@Component
class Outbox {

	private static final Logger logger = LoggerFactory.getLogger(Outbox.class);

	private final Mails mails;

	private final Recipients recipients;

	private final ObjectProvider<MailProcess> process;

	private final ObjectProvider<Postman> postman;

	Outbox(Mails mails, Recipients recipients, ObjectProvider<MailProcess> process, ObjectProvider<Postman> postman) {
		this.mails = mails;
		this.recipients = recipients;
		this.process = process;
		this.postman = postman;
	}

	boolean exists() {
		return this.postman.getIfAvailable() != null;
	}

	/** In the transaction of what the mail tells about. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void order(String fileReference, Kind kind) {
		this.mails.add(fileReference, kind);
		this.process.getObject().start(fileReference, kind);
	}

	/**
	 * Send what is open. One mail answers all orders of its kind, and whoever comes
	 * second finds nothing to do.
	 * @throws MailNotSent when the server does not take it; everything is open again then
	 */
	@Transactional
	public void send(String fileReference, Kind kind) {
		List<UUID> open = this.mails.open(fileReference, kind);
		Optional<Recipient> recipient = this.recipients.find(fileReference);
		if (open.isEmpty() || recipient.isEmpty()) {
			logger.info("{}: keine E-Mail zu senden ({})", fileReference, kind);
			return;
		}
		Postman server = this.postman.getIfAvailable();
		if (server == null) {
			throw new MailSwitchedOff(fileReference);
		}
		this.mails.markSent(open);
		switch (kind) {
			case CODE -> sendCode(fileReference, recipient.get(), open.get(0), server);
			case RECEIPT -> server.sendReceipt(fileReference, recipient.get());
		}
		logger.info("{}: E-Mail gesendet ({})", fileReference, kind);
	}

	private void sendCode(String fileReference, Recipient recipient, UUID mail, Postman server) {
		String code = SentCode.random();
		this.mails.keepCode(mail, SentCode.hash(mail, code), recipient.hash(fileReference), SentCode.VALIDITY);
		server.sendCode(fileReference, recipient, code, SentCode.VALIDITY.toMinutes());
	}

}
