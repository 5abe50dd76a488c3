package de.amtswerk.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

import de.amtswerk.procedure.Sha256;

/**
 * Open an application from its draft to the closed case: 80 random bits, shown once to
 * the applicant and kept by us as a hash only.
 *
 * @param text as shown, in groups of four: {@code K7MP-2QXW-93TA-HZ4D}
 */
public record Secret(String text) {

	private static final String UNMISTAKABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Read a secret as a person types it: any case, with or without hyphens and spaces.
	 */
	public Secret {
		String letters = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
		text = String.join("-", letters.split("(?<=\\G.{4})"));
	}

	static Secret random() {
		StringBuilder letters = new StringBuilder();
		RANDOM.ints(16, 0, UNMISTAKABLE.length()).mapToObj(UNMISTAKABLE::charAt).forEach(letters::append);
		return new Secret(letters.toString());
	}

	String hash() {
		return Sha256.of(this.text.getBytes(StandardCharsets.UTF_8));
	}

	boolean hasHash(String expected) {
		return MessageDigest.isEqual(hash().getBytes(StandardCharsets.US_ASCII),
				expected.getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public String toString() {
		return "Secret[…]";
	}

}
