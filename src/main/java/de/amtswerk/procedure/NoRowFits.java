package de.amtswerk.procedure;

/** A decision table was asked and gave no single answer. */
public class NoRowFits extends RuntimeException {

	NoRowFits(String table, String found) {
		super("Decision table \"%s\" was asked for one row, but %s; complete the table's rows or its validity windows"
			.formatted(table, found));
	}

}
