package de.amtswerk.document;

import java.nio.charset.StandardCharsets;

/** Compare bytes with Latin-1 text, as signatures of files are written. */
record Bytes(byte[] content) {

	boolean startWith(String signature) {
		return haveAt(0, signature);
	}

	boolean haveAt(int place, String signature) {
		if (place < 0 || this.content.length - place < signature.length()) {
			return false;
		}
		for (int index = 0; index < signature.length(); index++) {
			if ((this.content[place + index] & 0xFF) != signature.charAt(index)) {
				return false;
			}
		}
		return true;
	}

	/** The first bytes as text, one character each. */
	String beginning(int length) {
		return new String(this.content, 0, Math.min(length, this.content.length), StandardCharsets.ISO_8859_1);
	}

	/** The last place of the signature, or -1. */
	int lastPlaceOf(String signature) {
		int place = this.content.length - signature.length();
		while (place >= 0 && !haveAt(place, signature)) {
			place--;
		}
		return Math.max(place, -1);
	}

}
