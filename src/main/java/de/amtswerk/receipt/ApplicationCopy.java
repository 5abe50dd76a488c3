package de.amtswerk.receipt;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import de.amtswerk.application.Application;

/**
 * An application for machines. The shape is documented in the README and stays.
 *
 * @param service slug of the service
 * @param version of the service, counted from 1
 * @param receivedAt ISO 8601 with the offset of Stuttgart
 * @param answers by key, in the form's order
 */
record ApplicationCopy(String reference, String service, int version, String receivedAt, Map<String, Answer> answers,
		List<DocumentLine> documents) {

	static final String FILE_NAME = "antrag.json";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	static ApplicationCopy of(Application application, List<DocumentLine> documents, ZoneId zone) {
		Map<String, String> labels = application.procedure().form().labels();
		Map<String, Answer> answers = new LinkedHashMap<>();
		application.answers()
			.forEach((key, value) -> answers.put(key, new Answer(labels.getOrDefault(key, key), value)));
		// documents have a list of their own
		answers.keySet().removeAll(application.procedure().form().documentKeys());
		return new ApplicationCopy(application.fileReference(), application.procedure().slug(),
				application.procedure().version(),
				DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(application.receivedAt().atZone(zone)), answers,
				documents);
	}

	byte[] json() {
		try {
			return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Answers hold only text, numbers, truth values, lists and maps", ex);
		}
	}

	/**
	 * An answer.
	 *
	 * @param value as the form defines it: text, number, truth value, ISO date, or a list
	 */
	record Answer(String label, Object value) {
	}

}
