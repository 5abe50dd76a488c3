package de.amtswerk.designer;

import java.util.List;

/** A sample could not be printed, for the reasons listed. */
class NotPreviewed extends RuntimeException {

	private final transient List<String> sentences;

	NotPreviewed(List<String> sentences) {
		super(String.join("\n", sentences));
		this.sentences = List.copyOf(sentences);
	}

	/** German, a line per mistake. */
	List<String> sentences() {
		return this.sentences;
	}

}
