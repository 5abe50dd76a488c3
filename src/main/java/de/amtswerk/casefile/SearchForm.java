package de.amtswerk.casefile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/**
 * Fold a name to the form by which it is found again whatever the spelling: no accents,
 * no case, no punctuation. Only for searching; what is stored and printed keeps every
 * letter.
 */
public final class SearchForm {

	private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("ß", "ss"), Map.entry("ä", "ae"),
			Map.entry("ö", "oe"), Map.entry("ü", "ue"), Map.entry("ø", "oe"), Map.entry("æ", "ae"),
			Map.entry("œ", "oe"), Map.entry("å", "aa"), Map.entry("ł", "l"), Map.entry("đ", "d"), Map.entry("ð", "d"),
			Map.entry("þ", "th"), Map.entry("ħ", "h"), Map.entry("ı", "i"), Map.entry("ŋ", "ng"), Map.entry("ŧ", "t"),
			Map.entry("ĸ", "k"), Map.entry("ə", "e"), Map.entry("ɨ", "i"), Map.entry("ʒ", "z"), Map.entry("ƈ", "c"),
			Map.entry("ǥ", "g"), Map.entry("ĳ", "ij"), Map.entry("ŀ", "l"), Map.entry("ŉ", "n"));

	private SearchForm() {
	}

	public static String of(String name) {
		String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('-', ' ');
		for (Entry<String, String> letter : LETTERS.entrySet()) {
			lower = lower.replace(letter.getKey(), letter.getValue());
		}
		return Normalizer.normalize(lower, Normalizer.Form.NFD)
			.codePoints()
			.filter((codePoint) -> Character.isLetterOrDigit(codePoint) || codePoint == ' ')
			.mapToObj(Character::toString)
			.collect(Collectors.joining())
			.replaceAll(" +", " ")
			.strip();
	}

}
