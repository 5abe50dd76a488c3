package de.amtswerk.letter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that a designer offers to those who write letters: the first line says for what
 * it is and what it is called, the rest is the text, in which placeholders may stand.
 *
 * @param name file stem
 */
public record TextBlock(String name, Kind kind, String title, String text) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z]\\w*)\\s*}}");

	/**
	 * Read a block.
	 * @param file path for messages
	 * @throws LetterRefused with what is wrong in it
	 */
	public static TextBlock read(String file, String written) {
		String[] parts = written.strip().split("\\R", 2);
		String[] head = parts[0].split(":", 2);
		Problems problems = new Problems();
		if (Kind.named(head[0]).findFirst().isEmpty() || head.length == 1 || head[1].isBlank()) {
			problems.add(1, "", "Die erste Zeile ist „" + parts[0] + "“; richtig ist „" + Kind.choice()
					+ "“, danach ein Doppelpunkt und der Titel.");
		}
		if (parts.length == 1 || parts[1].isBlank()) {
			problems.add(1, "", "Unter der ersten Zeile steht kein Text; ein Baustein ohne Text hilft niemandem.");
		}
		int number = 1;
		for (String line : written.lines().toList()) {
			check(line, number, problems);
			number++;
		}
		if (!problems.all().isEmpty()) {
			throw new LetterRefused(file, problems.all());
		}
		String stem = file.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
		return new TextBlock(stem, Kind.named(head[0]).findFirst().orElseThrow(), head[1].strip(), parts[1].strip());
	}

	private static void check(String line, int number, Problems problems) {
		PrintableText.firstUnprintable(line)
			.ifPresent((character) -> problems.add(number, "",
					"Das Zeichen " + character + " kann die Schrift nicht drucken; ein anderes wählen."));
		if (PLACEHOLDER.matcher(line).replaceAll("").matches(".*(\\{\\{|}}).*")) {
			problems.add(number, "",
					"Ein Platzhalter ist nicht vollständig oder mehr als ein Name; richtig ist {{name}}.");
		}
	}

	/** The names that the text leaves open. */
	public Set<String> placeholders() {
		return PLACEHOLDER.matcher(this.text)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The text with these values, and dots where there is none. */
	public String filled(Map<String, ?> values) {
		return PLACEHOLDER.matcher(this.text)
			.replaceAll((match) -> Matcher
				.quoteReplacement((values.get(match.group(1)) instanceof String value) ? value : "…"));
	}

	/** For what a block is written. */
	public enum Kind {

		REASON("Gründe"), PROVISION("Nebenbestimmung");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		private static Stream<Kind> named(String word) {
			return Stream.of(values()).filter((kind) -> kind.word.equals(word.strip()));
		}

		private static String choice() {
			return Stream.of(values()).map((kind) -> kind.word).collect(Collectors.joining("“ oder „"));
		}

	}

}
