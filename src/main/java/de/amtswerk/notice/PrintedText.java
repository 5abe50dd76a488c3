package de.amtswerk.notice;

/**
 * A text that was filled into a notice.
 *
 * @param name as the template names it; with its number, from 1, if it is one of a list:
 * {@code provisions[1].text}
 * @param text as it stands there; a day as ISO text, paragraphs one per line
 */
public record PrintedText(String name, Kind kind, String text) {

	/** The variable that it came from. */
	public String variable() {
		return this.name.replaceFirst("[\\[.].*", "").replaceFirst("Lines$", "");
	}

	/** How it is written. */
	public enum Kind {

		LINE, PARAGRAPHS, DAY

	}

}
