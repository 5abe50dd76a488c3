package de.amtswerk.citizen;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import de.amtswerk.procedure.Procedure;

/**
 * Find services by what people call them: in any case, with or without umlauts, in parts
 * and with other endings. What fits most of what was typed is found; a long word says
 * more than a short one.
 */
record Search(List<String> words) {

	private static final int LONGEST = 100;

	/** Too short to tell one service from another. */
	private static final int SHORT = 3;

	Search {
		words = List.copyOf(words);
	}

	static Search forWhat(String typed) {
		return new Search(
				Arrays.stream(plain(typed.substring(0, Math.min(typed.length(), LONGEST))).split("[^a-z0-9]+"))
					.filter((word) -> word.length() >= SHORT)
					.map((word) -> word.replaceFirst("(?<=.{4})(en|er|es|e|n|s)$", ""))
					.distinct()
					.toList());
	}

	List<Procedure> in(List<Procedure> offered) {
		long best = offered.stream().mapToLong(this::fitting).max().orElse(0);
		return (best > 0) ? offered.stream().filter((procedure) -> fitting(procedure) == best).toList() : List.of();
	}

	private long fitting(Procedure procedure) {
		String said = plain(String.join(" ", procedure.name(), procedure.description(),
				procedure.properties().getOrDefault("keywords", "")));
		return this.words.stream().filter(said::contains).mapToLong(String::length).sum();
	}

	/**
	 * Umlauts without their marks, whether they were typed with one, with an e or
	 * without.
	 */
	private static String plain(String text) {
		return Normalizer.normalize(text.toLowerCase(Locale.GERMAN).replace("ß", "ss"), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("([aou])e", "$1");
	}

}
