package de.amtswerk.application;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Write answers as JSON and read them back with the types that forms use: no floating
 * point, long integers.
 */
final class AnswersJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_LONG_FOR_INTS)
		.build();

	private AnswersJson() {
	}

	static String write(Map<String, Object> answers) {
		try {
			return MAPPER.writeValueAsString(answers);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Answers hold only text, numbers and booleans", ex);
		}
	}

	static Map<String, Object> read(String json) {
		try {
			return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Stored answers are JSON", ex);
		}
	}

}
