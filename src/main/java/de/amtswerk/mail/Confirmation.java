package de.amtswerk.mail;

/**
 * How far the confirmation of an applicant's address is.
 *
 * @param address as the applicant gave it
 * @param submitted whether there is an application, not only a draft
 * @param receiptSent whether the mail about the application's receipt has left
 */
public record Confirmation(String address, State state, boolean submitted, boolean receiptSent) {

	/** Where it stands. */
	public enum State {

		OPEN, CODE_ORDERED, CONFIRMED

	}

	public boolean isConfirmed() {
		return this.state == State.CONFIRMED;
	}

	public boolean isCodeOrdered() {
		return this.state == State.CODE_ORDERED;
	}

}
