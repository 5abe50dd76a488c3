package de.amtswerk.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import de.amtswerk.procedure.Sha256;

/**
 * Open an application from its draft to the closed case: 80 random bits, shown once to
 * the applicant and kept by us as a hash only.
 *
 * @param text as shown, in groups of four: {@code K7MP-2QXW-93TA-HZ4D}
 */
public record Secret(String text) {

	public Secret {
		text = UnmistakableCode.read(text);
	}

	static Secret random() {
		return new Secret(UnmistakableCode.random(16));
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
