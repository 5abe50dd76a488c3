package de.amtswerk.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/**
 * Keep a list in a variable: JSON in the database and for whoever asks the engine, plain
 * lists and maps for expressions, decision tables and templates.
 */
public final class ListVariable {

	static final String FORMAT = "application/json";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_LONG_FOR_INTS)
		.build();

	private ListVariable() {
	}

	public static ObjectValue of(List<?> list) {
		return Variables.objectValue(list).serializationDataFormat(FORMAT).create();
	}

	/**
	 * The list that somebody sent to the engine, whatever class it says; if it is one.
	 */
	public static Optional<List<Object>> read(ObjectValue sent) {
		try {
			return FORMAT.equals(sent.getSerializationDataFormat()) && sent.getValueSerialized() != null
					? Optional.of(read(sent.getValueSerialized().getBytes(StandardCharsets.UTF_8))) : Optional.empty();
		}
		catch (IOException ex) {
			// not JSON, or no list
			return Optional.empty();
		}
	}

	static List<Object> read(byte[] json) throws IOException {
		return JSON.readValue(json, new TypeReference<List<Object>>() {
		});
	}

	static byte[] write(Object list) throws IOException {
		return JSON.writeValueAsBytes(list);
	}

}
