package de.amtswerk.casefile;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import org.springframework.stereotype.Component;

/**
 * Draw file references (Aktenzeichen): eight characters that nobody confuses on the
 * phone, as in {@code 7K3M-9QXW}. They tell nothing about the case and cannot be counted
 * up.
 */
@Component
public class FileReferences {

	private static final String UNMISTAKABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private final RandomGenerator random = new SecureRandom();

	/**
	 * A fresh reference; whoever stores it lets the database refuse one that is taken.
	 */
	public String next() {
		StringBuilder reference = new StringBuilder();
		for (int position = 0; position < 8; position++) {
			reference.append((position == 4) ? "-" : "");
			reference.append(UNMISTAKABLE.charAt(this.random.nextInt(UNMISTAKABLE.length())));
		}
		return reference.toString();
	}

}
