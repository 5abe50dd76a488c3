package de.amtswerk.letter;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/** Compile templates so that a placeholder without a value is an error, never a gap. */
final class Placeholders {

	/** The parts that the house brings along, and the element in which each may stand. */
	static final Map<String, String> PARTS = Map.of("stil", "head", "briefkopf", "body", "belegkopf", "body", "gruss",
			"body");

	private static final Mustache.Compiler COMPILER = Mustache.compiler()
		.escapeHTML(true)
		.strictSections(true)
		.emptyStringIsFalse(true)
		.withCollector(new PlainData())
		.withFormatter(Placeholders::format)
		.withLoader((name) -> new InputStreamReader(Placeholders.class.getResourceAsStream("/letter/" + name + ".html"),
				StandardCharsets.UTF_8));

	private Placeholders() {
	}

	static Template compile(String template) {
		return COMPILER.compile(template);
	}

	/**
	 * The top-level names that the data must have. What stands inside a section may
	 * belong to the section's own entries and is left out.
	 */
	static Set<String> namesIn(Template template) {
		Set<String> names = new TreeSet<>();
		template.visit(new Mustache.Visitor() {

			@Override
			public void visitText(String text) {
			}

			@Override
			public void visitVariable(String name) {
				names.add(name.split("\\.")[0]);
			}

			@Override
			public boolean visitInclude(String name) {
				return true;
			}

			@Override
			public boolean visitSection(String name) {
				visitVariable(name);
				return false;
			}

			@Override
			public boolean visitInvertedSection(String name) {
				visitVariable(name);
				return true;
			}
		});
		return names;
	}

	private static String format(Object value) {
		if (value instanceof List<?>) {
			throw new Unprintable(value, "ist eine Liste; gedruckt wird sie in einem Abschnitt {{#…}} … {{/…}}");
		}
		if (value instanceof Map<?, ?> row) {
			throw new Unprintable(value, "ist eine Zeile und kein Text; gedruckt werden ihre Angaben, vorhanden: "
					+ row.keySet().stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
		}
		if (!(value instanceof String text)) {
			throw new Unprintable(value, "ist kein Text, sondern " + value.getClass().getSimpleName()
					+ "; Zahlen, Beträge und Daten vorher als Text schreiben");
		}
		PrintableText.firstUnprintable(text).ifPresent((character) -> {
			throw new Unprintable(value,
					"enthält das Zeichen " + character + ", das die Schrift nicht drucken kann; das Zeichen ersetzen");
		});
		return PrintableText.normalized(text);
	}

	/** Look into maps and lists only, never into the methods of objects. */
	private static final class PlainData extends BasicCollector {

		@Override
		public <K, V> Map<K, V> createFetcherCache() {
			return new ConcurrentHashMap<>();
		}

	}

}
