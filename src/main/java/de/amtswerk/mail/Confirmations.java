package de.amtswerk.mail;

import java.time.Duration;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.application.Accesses;
import de.amtswerk.application.ApplicationReceived;
import de.amtswerk.mail.Confirmation.State;

/**
 * Confirm addresses: whoever reads the code in the mail has shown that the address is
 * theirs. Another address needs another code.
 */
@Component
public class Confirmations {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int CODES_PER_HOUR = 3;

	private final Accesses accesses;

	private final Recipients recipients;

	private final ConfirmedAddresses confirmed;

	private final Mails mails;

	private final Outbox outbox;

	Confirmations(Accesses accesses, Recipients recipients, ConfirmedAddresses confirmed, Mails mails, Outbox outbox) {
		this.accesses = accesses;
		this.recipients = recipients;
		this.confirmed = confirmed;
		this.mails = mails;
		this.outbox = outbox;
	}

	/** Nothing when no mail can be sent, or none to this applicant. */
	public Optional<Confirmation> find(String fileReference) {
		return recipient(fileReference)
			.map((recipient) -> new Confirmation(recipient.given(), state(fileReference, recipient),
					this.recipients.isSubmitted(fileReference), this.mails.isSent(fileReference, Kind.RECEIPT)));
	}

	/**
	 * Order a code.
	 * @return false when there were too many within the last hour
	 */
	@Transactional
	public boolean orderCode(String fileReference) {
		this.accesses.lock(fileReference);
		if (this.mails.ordered(fileReference, Kind.CODE, HOUR) >= CODES_PER_HOUR) {
			return false;
		}
		this.outbox.order(fileReference, Kind.CODE);
		return true;
	}

	/**
	 * Try a code; the right one also orders the mail about an application that is already
	 * there.
	 */
	@Transactional
	public Outcome confirm(String fileReference, String typed) {
		this.accesses.lock(fileReference);
		return recipient(fileReference).map((recipient) -> confirm(fileReference, recipient, SentCode.read(typed)))
			.orElse(Outcome.VOID);
	}

	@EventListener
	void tell(ApplicationReceived received) {
		String fileReference = received.fileReference();
		if (recipient(fileReference).filter((recipient) -> this.confirmed.contains(fileReference, recipient))
			.isPresent()) {
			orderReceipt(fileReference);
		}
	}

	private Outcome confirm(String fileReference, Recipient recipient, String typed) {
		if (this.confirmed.contains(fileReference, recipient)) {
			return Outcome.CONFIRMED;
		}
		if (!SentCode.isTry(typed)) {
			return Outcome.WRONG;
		}
		Optional<SentCode> code = this.mails.code(fileReference, recipient.hash(fileReference));
		if (code.isEmpty()) {
			return Outcome.VOID;
		}
		if (!code.get().is(typed)) {
			this.mails.countWrongTry(code.get());
			return code.get().hasAnotherTry() ? Outcome.WRONG : Outcome.VOID;
		}
		this.confirmed.keep(fileReference, recipient);
		this.mails.forgetCodes(fileReference);
		if (this.recipients.isSubmitted(fileReference)) {
			orderReceipt(fileReference);
		}
		return Outcome.CONFIRMED;
	}

	private void orderReceipt(String fileReference) {
		if (!this.mails.isOrdered(fileReference, Kind.RECEIPT)) {
			this.outbox.order(fileReference, Kind.RECEIPT);
		}
	}

	private Optional<Recipient> recipient(String fileReference) {
		return this.outbox.exists() ? this.recipients.find(fileReference) : Optional.empty();
	}

	private State state(String fileReference, Recipient recipient) {
		if (this.confirmed.contains(fileReference, recipient)) {
			return State.CONFIRMED;
		}
		boolean ordered = this.mails.isOpen(fileReference, Kind.CODE)
				|| this.mails.code(fileReference, recipient.hash(fileReference)).isPresent();
		return ordered ? State.CODE_ORDERED : State.OPEN;
	}

}
