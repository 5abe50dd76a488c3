package de.amtswerk.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One link in a case's chain of events.
 *
 * @param number counts from 1 within the case
 * @param payload {@code null} once erased, as is the salt
 */
public record JournalEntry(int number, Instant recordedAt, String actor, String event, @Nullable String payload,
		@Nullable String salt, String payloadHash, String previousHash, String hash) {

	static JournalEntry after(@Nullable JournalEntry last, String start, Instant now, String actor, String event,
			String payload, String salt, String payloadHash) {
		int number = (last != null) ? last.number() + 1 : 1;
		String previous = (last != null) ? last.hash() : start;
		return new JournalEntry(number, now, actor, event, payload, salt, payloadHash, previous,
				chained(number, now, actor, event, payloadHash, previous));
	}

	boolean isGenuine() {
		return isPayloadGenuine() && this.hash
			.equals(chained(this.number, this.recordedAt, this.actor, this.event, this.payloadHash, this.previousHash));
	}

	/** Payload and salt are erased together; one alone could hide another payload. */
	private boolean isPayloadGenuine() {
		if (this.payload == null || this.salt == null) {
			return this.payload == null && this.salt == null;
		}
		return Chain.hash(this.salt, this.payload).equals(this.payloadHash);
	}

	private static String chained(int number, Instant at, String actor, String event, String payloadHash,
			String previous) {
		return Chain.hash(previous, Integer.toString(number), at.toString(), actor, event, payloadHash);
	}

}
