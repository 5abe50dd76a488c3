package de.amtswerk.letter;

/** A letter would have come out incomplete or wrong, so there is none. */
public class LetterNotWritten extends RuntimeException {

	LetterNotWritten(String template, String sentence) {
		super("Vorlage " + template + ": " + sentence);
	}

}
