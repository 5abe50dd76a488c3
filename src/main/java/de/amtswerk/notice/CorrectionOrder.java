package de.amtswerk.notice;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Ask for a corrected version of a notice.
 *
 * @param texts the texts as they should read, by their names; what is left out stays
 * @param reason the obvious mistake, as the addressee reads it
 * @param clerk who corrects
 * @param signatory the clerk's name as printed
 * @param behalf for whom the clerk acts, {@code null} if for nobody else
 */
public record CorrectionOrder(UUID notice, Map<String, String> texts, String reason, String clerk, String signatory,
		@Nullable String behalf) {

	public CorrectionOrder {
		texts = Map.copyOf(texts);
	}

}
