package de.amtswerk.application;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Draw and read codes that people note down and tell on the phone: digits and capitals
 * that nobody confuses, in groups of four. They tell nothing and cannot be counted up.
 */
final class UnmistakableCode {

	private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	private UnmistakableCode() {
	}

	static String random(int length) {
		StringBuilder code = new StringBuilder();
		RANDOM.ints(length, 0, CHARACTERS.length()).mapToObj(CHARACTERS::charAt).forEach(code::append);
		return read(code.toString());
	}

	/** As a person types it: any case, with or without hyphens and spaces. */
	static String read(String typed) {
		String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
		return String.join("-", code.split("(?<=\\G.{4})"));
	}

}
