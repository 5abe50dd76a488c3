package de.amtswerk.worklist;

import java.util.Locale;

/** Name what a list can be sorted by; for each there is an index. */
public enum Order {

	DUE, RECEIVED, NAME;

	String column() {
		return name().toLowerCase(Locale.ROOT);
	}

}
