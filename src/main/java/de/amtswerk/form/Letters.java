package de.amtswerk.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Latin letters of DIN 91379, some of which take two or three characters. */
final class Letters {

	private static final int LONGEST = 3;

	static final Set<String> ALL = load();

	private Letters() {
	}

	private static Set<String> load() {
		try (InputStream file = Letters.class.getResourceAsStream("din91379-letters.txt")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> Stream.of(line.split(" ")))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many characters the longest letter at this place takes, 0 if there is none. */
	static int lengthAt(String text, int start) {
		for (int length = LONGEST; length > 0; length--) {
			if (start + length <= text.length() && ALL.contains(text.substring(start, start + length))) {
				return length;
			}
		}
		return 0;
	}

}
