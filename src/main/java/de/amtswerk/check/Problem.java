package de.amtswerk.check;

import java.util.Comparator;

/**
 * Tell a process designer, as a compiler would, what is wrong in a file.
 *
 * @param file path below the folder of the services
 * @param line line in the file, 1 when the whole file is meant
 * @param element the element's id, with its name where it has one; may be empty
 * @param message German sentence: what was found; what would be right
 */
public record Problem(String file, int line, String element, String message) implements Comparable<Problem> {

	private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
		.thenComparingInt(Problem::line)
		.thenComparing(Problem::element)
		.thenComparing(Problem::message);

	@Override
	public int compareTo(Problem other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.file + ":" + this.line + (this.element.isEmpty() ? "" : " " + this.element) + ": " + this.message;
	}

}
