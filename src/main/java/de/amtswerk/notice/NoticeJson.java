package de.amtswerk.notice;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

/** Write what notices are made of as JSON, and read it again. */
@Component
class NoticeJson {

	private final ObjectMapper json;

	NoticeJson(ObjectMapper json) {
		this.json = json;
	}

	String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Notice data are text, lists and maps", ex);
		}
	}

	Map<String, Object> read(String written) {
		try {
			return this.json.readValue(written, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The data of a notice are not what this class has written", ex);
		}
	}

}
