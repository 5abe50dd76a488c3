package de.amtswerk.form;

import java.util.List;

/** Show the answers of one page, for checking, for the receipt and for the file. */
public record AnswerGroup(String pageKey, String label, List<AnswerLine> lines) {

	public AnswerGroup {
		lines = List.copyOf(lines);
	}

}
