package de.amtswerk.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it arrived; neither its name nor its content can be believed.
 *
 * @param name as the browser sent it
 */
public record Upload(String name, byte[] content) {

	String sha256() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Java without SHA-256", ex);
		}
	}

}
