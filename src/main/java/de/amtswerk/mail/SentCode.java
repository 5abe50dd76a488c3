package de.amtswerk.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;

import de.amtswerk.procedure.Sha256;

/**
 * A code of six digits that was sent, known by its hash.
 *
 * @param addressHash where it was sent
 */
record SentCode(UUID mail, String codeHash, String addressHash, int wrongTries) {

	static final int TRIES = 5;

	static final Duration VALIDITY = Duration.ofMinutes(30);

	private static final SecureRandom RANDOM = new SecureRandom();

	static String random() {
		return "%06d".formatted(RANDOM.nextInt(1_000_000));
	}

	static String hash(UUID mail, String code) {
		return Sha256.of((mail + " " + code).getBytes(StandardCharsets.UTF_8));
	}

	/** However it is typed: spaces and hyphens do not count. */
	static String read(String typed) {
		return typed.replaceAll("[\\s-]", "");
	}

	/** Whether somebody tries a code at all. */
	static boolean isTry(String code) {
		return code.matches("[0-9]{6}");
	}

	boolean is(String code) {
		String hash = hash(this.mail, code);
		return MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII),
				this.codeHash.getBytes(StandardCharsets.US_ASCII));
	}

	boolean hasAnotherTry() {
		return this.wrongTries + 1 < TRIES;
	}

}
