package de.amtswerk.citizen;

import java.text.BreakIterator;
import java.util.Locale;

import de.amtswerk.procedure.Procedure;

/**
 * A service on the first page.
 *
 * @param sentence the first one of its description
 */
record Offer(String slug, String name, String sentence) {

	static Offer of(Procedure procedure) {
		BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.GERMAN);
		sentences.setText(procedure.description());
		sentences.first();
		int end = sentences.next();
		String first = (end != BreakIterator.DONE) ? procedure.description().substring(0, end) : "";
		return new Offer(procedure.slug(), procedure.name(), first.strip());
	}

}
