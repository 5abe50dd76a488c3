package de.amtswerk.deadline;

import java.time.LocalDate;

/**
 * Tie a date to the rule it follows from.
 *
 * @param rule German sentence that cites the paragraph, for file and notice
 */
public record DueDate(LocalDate date, String rule) {

	public DueDate {
		if (rule.isBlank()) {
			throw new IllegalArgumentException("Eine Frist ohne Rechtsgrundlage gibt es nicht: " + date);
		}
	}

}
