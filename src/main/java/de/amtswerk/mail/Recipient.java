package de.amtswerk.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import de.amtswerk.procedure.Sha256;

/**
 * An address that an applicant gave.
 *
 * @param given as it stands in the answers
 * @param internet the same as mail servers understand it, exactly one address
 */
record Recipient(String given, InternetAddress internet) {

	/** The address among the answers, if there is one to which mail can be sent. */
	static Optional<Recipient> in(Map<String, Object> answers) {
		return (answers.get("email") instanceof String given)
				? internet(given).map((internet) -> new Recipient(given, internet)) : Optional.empty();
	}

	/** Tells an address from another without keeping either. */
	String hash(String fileReference) {
		return Sha256.of((fileReference + ' ' + this.given).getBytes(StandardCharsets.UTF_8));
	}

	private static Optional<InternetAddress> internet(String given) {
		int at = given.lastIndexOf('@');
		try {
			String ascii = given.substring(0, at + 1) + IDN.toASCII(given.substring(at + 1));
			// few servers take letters like ü before the @
			return Optional.of(new InternetAddress(ascii, true))
				.filter((address) -> address.getAddress().equals(ascii))
				.filter((address) -> StandardCharsets.US_ASCII.newEncoder().canEncode(ascii));
		}
		catch (AddressException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
