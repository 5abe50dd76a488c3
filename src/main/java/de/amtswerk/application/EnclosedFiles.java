package de.amtswerk.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import de.amtswerk.document.Document;

/**
 * Write uploaded files into the answers, and find them there again: name, size and hash
 * become part of the application, the content does not.
 */
final class EnclosedFiles {

	private EnclosedFiles() {
	}

	/** The answers with the files under the keys they were uploaded for. */
	static Map<String, Object> among(Map<String, Object> answers, List<Document> documents) {
		Map<String, List<Object>> files = new LinkedHashMap<>();
		documents.forEach(
				(document) -> files.computeIfAbsent(document.field(), (key) -> new ArrayList<>()).add(file(document)));
		Map<String, Object> all = new LinkedHashMap<>(answers);
		all.putAll(files);
		return all;
	}

	private static Map<String, Object> file(Document document) {
		return Map.of("id", document.id().toString(), "name", document.name(), "mediaType", document.mediaType(),
				"size", document.size(), "sha256", document.sha256());
	}

	/** The files that these answers hold under these keys. */
	static List<UUID> in(Map<String, Object> answers, Iterable<String> keys) {
		List<UUID> ids = new ArrayList<>();
		keys.forEach((key) -> files(answers.get(key)).map((file) -> UUID.fromString((String) file.get("id")))
			.forEach(ids::add));
		return ids;
	}

	private static Stream<Map<?, ?>> files(Object answer) {
		return (answer instanceof List<?> items) ? items.stream().map((item) -> (Map<?, ?>) item) : Stream.empty();
	}

}
