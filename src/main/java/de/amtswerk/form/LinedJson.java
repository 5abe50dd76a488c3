package de.amtswerk.form;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Keep a JSON tree together with the lines its objects, lists and texts stand on. */
final class LinedJson {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final Map<JsonNode, Integer> lines = new IdentityHashMap<>();

	private final JsonNode root;

	LinedJson(String json) throws IOException {
		try (JsonParser parser = JSON.createParser(json)) {
			this.root = JSON.reader().with(new Recorder(parser)).readTree(parser);
		}
	}

	JsonNode root() {
		return this.root;
	}

	int line(JsonNode node, int otherwise) {
		return this.lines.getOrDefault(node, otherwise);
	}

	/** Jackson asks the factory for a node while its parser stands on the token. */
	private final class Recorder extends JsonNodeFactory {

		private final transient JsonParser parser;

		Recorder(JsonParser parser) {
			this.parser = parser;
		}

		@Override
		public ObjectNode objectNode() {
			return here(super.objectNode());
		}

		@Override
		public ArrayNode arrayNode() {
			return here(super.arrayNode());
		}

		@Override
		public TextNode textNode(String text) {
			// the factory shares one node for all empty texts
			return text.isEmpty() ? super.textNode(text) : here(super.textNode(text));
		}

		private <N extends JsonNode> N here(N node) {
			LinedJson.this.lines.put(node, this.parser.currentTokenLocation().getLineNr());
			return node;
		}

	}

}
