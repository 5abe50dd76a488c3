package de.amtswerk.document;

/**
 * A file cannot be taken, or not any more. The message is a sentence for citizens, in
 * German: what was found and what to do.
 */
public class FileRefused extends RuntimeException {

	FileRefused(String sentence) {
		super(sentence);
	}

}
