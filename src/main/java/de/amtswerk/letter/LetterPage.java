package de.amtswerk.letter;

import java.util.Base64;

/**
 * One page of a letter.
 *
 * @param png its picture
 * @param text what stands on it, line by line
 */
public record LetterPage(byte[] png, String text) {

	public LetterPage {
		png = png.clone();
	}

	/** The picture as an address that needs no further request. */
	public String picture() {
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(this.png);
	}

	@Override
	public byte[] png() {
		return this.png.clone();
	}

}
