package de.amtswerk.document;

import java.util.List;

/**
 * Say what a form asks for at one place.
 *
 * @param field key of the form's field
 * @param most how many documents it takes
 * @param mediaTypes which of {@code application/pdf}, {@code image/jpeg},
 * {@code image/png} it takes
 */
public record Place(String field, int most, List<String> mediaTypes) {

	public Place {
		mediaTypes = List.copyOf(mediaTypes);
	}

}
