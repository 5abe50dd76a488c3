package de.amtswerk.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The row of a decision table that decided something in a case.
 *
 * @param table the table's name as people read it
 * @param row counts from 1; 0 if what decided was no table
 * @param note what the table's designer wrote beside the row; may be empty
 * @param results what the row says, by the heading of each column that is not empty
 */
public record FiredRule(String table, int row, String note, Map<String, String> results) {

	public FiredRule {
		results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
	}

}
