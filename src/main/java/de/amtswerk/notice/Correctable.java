package de.amtswerk.notice;

import java.util.List;

/**
 * A notice with what can be corrected in it.
 *
 * @param texts in the order of the letter
 * @param citation the law that allows the correction
 * @param otherDecision the law for whoever wants to decide otherwise
 */
public record Correctable(Notice notice, List<PrintedText> texts, String citation, String otherDecision) {

	public Correctable {
		texts = List.copyOf(texts);
	}

}
