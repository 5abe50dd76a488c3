package de.amtswerk.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.feel.FeelEngine;
import org.jspecify.annotations.Nullable;

/** Read one object of a form file and report what is wrong with it at its line. */
final class Definition {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final FormFile file;

	private final LinedJson json;

	private final ObjectNode node;

	private final int line;

	private final String element;

	/** The list whose rows this belongs to; empty outside of lists. */
	private final String list;

	Definition(FormFile file, LinedJson json, ObjectNode node, int line) {
		this(file, json, node, line, "", "");
	}

	private Definition(FormFile file, LinedJson json, ObjectNode node, int line, String owner, String list) {
		this.list = list;
		this.file = file;
		this.json = json;
		this.node = node;
		this.line = line;
		this.element = owner.isEmpty() ? nameOf(node) : owner;
	}

	private static String nameOf(ObjectNode node) {
		for (String property : List.of("key", "id", "type")) {
			if (node.path(property).isTextual() && !node.path(property).asText().isBlank()) {
				return node.path(property).asText() + labelOf(node);
			}
		}
		return "Formular";
	}

	private static String labelOf(ObjectNode node) {
		return Stream.of("label", "dateLabel", "timeLabel")
			.map((property) -> node.path(property).asText(""))
			.filter((label) -> !label.isBlank())
			.findFirst()
			.map((label) -> " \"" + label.strip() + "\"")
			.orElse("");
	}

	String type() {
		return text("type").orElse("");
	}

	boolean has(String property) {
		return this.node.hasNonNull(property);
	}

	boolean is(String property) {
		return has(property) && !isSwitchedOff(property);
	}

	/** Whether it is false; the Modeler writes properties of one's own as texts. */
	boolean isSwitchedOff(String property) {
		return has(property) && this.node.get(property).asText().equals("false");
	}

	boolean isText(String property) {
		return this.node.path(property).isTextual();
	}

	/** A value of any kind, null if there is none. */
	@Nullable Object plain(String property) {
		return has(property) ? Plain.of(JSON.convertValue(this.node.get(property), Object.class)) : null;
	}

	Optional<String> text(String property) {
		JsonNode value = this.node.path(property);
		if (has(property) && !value.isTextual()) {
			problem(property, "„" + property + "“ muss ein Text in Anführungszeichen sein.");
		}
		return Optional.of(value).filter(JsonNode::isTextual).map(JsonNode::asText).filter((text) -> !text.isBlank());
	}

	@Nullable BigDecimal decimal(String property) {
		JsonNode value = this.node.path(property);
		// the Modeler writes bounds of numbers as texts
		if (value.isNumber() || value.isTextual()) {
			try {
				return new BigDecimal(value.asText());
			}
			catch (NumberFormatException ex) {
				// reported below
			}
		}
		if (has(property)) {
			problem(property, "„" + property + "“ muss eine Zahl sein, gefunden: " + value + ".");
		}
		return null;
	}

	@Nullable Integer integer(String property) {
		BigDecimal value = decimal(property);
		if (value == null) {
			return null;
		}
		if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(1_000_000)) > 0
				|| value.stripTrailingZeros().scale() > 0) {
			problem(property, "„" + property + "“ muss eine ganze Zahl ab 0 sein, gefunden: " + value + ".");
			return null;
		}
		return value.intValue();
	}

	/** An object inside this one, such as {@code properties}; empty if there is none. */
	Definition part(String property) {
		ObjectNode part = (this.node.get(property) instanceof ObjectNode object) ? object
				: JsonNodeFactory.instance.objectNode();
		return new Definition(this.file, this.json, part, lineOf(property), this.element, this.list);
	}

	List<Definition> list(String property) {
		List<Definition> found = new ArrayList<>();
		for (JsonNode entry : this.node.path(property)) {
			if (entry instanceof ObjectNode object) {
				found.add(
						new Definition(this.file, this.json, object, this.json.line(object, this.line), "", this.list));
			}
			else {
				problem(property, "In „" + property + "“ steht " + entry + "; erwartet werden Objekte.");
			}
		}
		return found;
	}

	void problem(String message) {
		this.file.report(this.line, this.element, message);
	}

	void problem(String property, String message) {
		this.file.report(lineOf(property), this.element, message);
	}

	private int lineOf(String property) {
		return this.json.line(this.node.path(property), this.line);
	}

	boolean isFirst(String key) {
		return this.file.isFirst(isInside() ? this.list + "." + key : key, this.line);
	}

	/** Remember what an expression in this property asks for. */
	void mentions(String property, Set<String> names, boolean template) {
		names.forEach((name) -> this.file.mention(lineOf(property), this.element, name, this.list, template));
	}

	/** The same object as part of a list, whose rows have keys of their own. */
	Definition inside(String list) {
		return new Definition(this.file, this.json, this.node, this.line, this.element, list);
	}

	boolean isInside() {
		return !this.list.isEmpty();
	}

	/** Report what is wrong only where the form is opened in Camunda's Tasklist. */
	void unfit(String message) {
		this.file.unfit(new FormProblem(this.line, this.element, message));
	}

	Clock clock() {
		return this.file.clock();
	}

	FeelEngine feel() {
		return this.file.feel();
	}

}
