package de.amtswerk.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Bytes written as Latin-1 text, where {@code %FF} is a byte that cannot be typed. */
final class Encoded {

	private Encoded() {
	}

	static byte[] bytes(String text) {
		String escaped = text.replace("+", "%2B").replaceAll("%(?![0-9A-F]{2})", "%25");
		return URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
	}

}
