package de.amtswerk.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What another office is told about a case. It holds what the model discloses to this
 * office and nothing else (Artikel 5 Absatz 1 Buchstabe c DSGVO), and no time, so that a
 * repeated message is the same message.
 *
 * @param office id of the office, which is also its folder
 * @param officeName as people call it
 * @param sender who tells
 * @param service slug of the service that the case belongs to
 * @param subject what it is about
 * @param data what is disclosed, by key
 */
@JsonPropertyOrder({ "office", "officeName", "sender", "reference", "service", "subject", "data" })
public record OfficeMessage(@JsonProperty("reference") String fileReference, String office, String officeName,
		String sender, String service, String subject, Map<String, Item> data) {

	public OfficeMessage {
		if (!office.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			throw new IllegalArgumentException(
					"The office \"%s\" has no usable id; use small letters, digits and hyphens, as in bauamt"
						.formatted(office));
		}
		data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
	}

	/**
	 * One value.
	 *
	 * @param label the question that was answered, {@code null} if it was computed
	 * @param value as the form or table defines it
	 */
	public record Item(@Nullable String label, Object value) {

	}

}
