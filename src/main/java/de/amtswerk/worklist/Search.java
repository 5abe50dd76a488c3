package de.amtswerk.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import de.amtswerk.casefile.SearchForm;

/**
 * What somebody typed to find a task: a file reference, or a name in any spelling.
 */
public record Search(String typed) {

	private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-?[0-9A-Z]{4}");

	public Search {
		typed = typed.strip();
	}

	/** Whether it reads like a file reference. A name of eight letters does, too. */
	public boolean looksLikeAReference() {
		return REFERENCE.matcher(upper()).matches();
	}

	public String reference() {
		String plain = upper().replace("-", "");
		return plain.substring(0, 4) + "-" + plain.substring(4);
	}

	/**
	 * How the names that are meant may begin, family name first: as typed, or with the
	 * last words in front.
	 */
	public List<String> beginnings() {
		String folded = SearchForm.of(this.typed);
		if (folded.isEmpty()) {
			return List.of();
		}
		List<String> words = List.of(folded.split(" "));
		List<String> beginnings = new ArrayList<>(List.of(folded));
		for (int first = words.size() - 1; first > 0; first--) {
			beginnings.add(String.join(" ", words.subList(first, words.size())) + " "
					+ String.join(" ", words.subList(0, first)));
		}
		return beginnings;
	}

	private String upper() {
		return this.typed.toUpperCase(Locale.ROOT);
	}

}
