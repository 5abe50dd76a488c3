package de.amtswerk.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A finished letter.
 *
 * @param sha256 hash of the PDF's bytes, in hexadecimal digits
 */
public record Letter(byte[] pdf, String sha256, int pages) {

	public Letter {
		pdf = pdf.clone();
	}

	static Letter of(byte[] pdf, int pages) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(pdf);
			return new Letter(pdf, HexFormat.of().formatHex(hash), pages);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public byte[] pdf() {
		return this.pdf.clone();
	}

}
