package de.amtswerk.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Find what somebody meant to write. */
public final class Spelling {

	/** More than anyone reads in a message that knows what is meant. */
	private static final int MANY = 8;

	private Spelling() {
	}

	/** What there is, and the one that is nearest to what was written. */
	public static String instead(String written, Collection<String> known) {
		Optional<String> nearest = nearest(written, known);
		if (nearest.isPresent() && known.size() > MANY) {
			return "gemeint ist wohl \"" + nearest.get() + "\".";
		}
		String all = known.isEmpty() ? "nichts" : String.join(", ", known);
		return "vorhanden: " + all + "." + nearest.map((meant) -> " Gemeint ist wohl \"" + meant + "\".").orElse("");
	}

	/** The known word that differs in few letters; none if nothing is near. */
	public static Optional<String> nearest(String written, Collection<String> known) {
		return known.stream()
			.min(Comparator.comparingInt((String word) -> distance(written, word)).thenComparing((word) -> word))
			.filter((word) -> distance(written, word) <= Math.min(3, Math.max(1, written.length() / 3)));
	}

	/** How many letters must be added, removed or changed (Levenshtein). */
	private static int distance(String first, String second) {
		String one = first.toLowerCase(Locale.ROOT);
		String other = second.toLowerCase(Locale.ROOT);
		int[] row = new int[other.length() + 1];
		for (int at = 0; at <= one.length(); at++) {
			int diagonal = at - 1;
			for (int to = 0; to <= other.length(); to++) {
				int above = row[to];
				if (at == 0 || to == 0) {
					row[to] = at + to;
				}
				else {
					int changed = diagonal + ((one.charAt(at - 1) == other.charAt(to - 1)) ? 0 : 1);
					row[to] = Math.min(changed, Math.min(above, row[to - 1]) + 1);
				}
				diagonal = above;
			}
		}
		return row[other.length()];
	}

}
