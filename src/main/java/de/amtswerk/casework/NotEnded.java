package de.amtswerk.casework;

/**
 * A case could not be ended without a decision. The message is a sentence for clerks, in
 * German: what stands in the way and what to do.
 */
public class NotEnded extends RuntimeException {

	NotEnded(String sentence) {
		super(sentence);
	}

}
