package de.amtswerk.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Documents that go with the answers: a group with the property {@code documents}, which
 * holds nothing but texts. The files themselves are kept elsewhere; what is known of them
 * is the answer.
 *
 * @param types the file types that are taken, of those in {@link #TYPES}
 */
record Enclosures(String key, String label, @Nullable String hint, List<Element> texts, boolean always,
		@Nullable Expression requiredWhen, int most, Set<String> types, @Nullable String requiredMessage,
		Condition condition) implements Element {

	/** Media types by the names that designers use. */
	private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf", "jpeg", "image/jpeg", "png",
			"image/png");

	private static final String DEFAULT_TYPES = "pdf, jpeg, png";

	private static final int MOST = 10;

	Enclosures {
		texts = List.copyOf(texts);
		types = new LinkedHashSet<>(types);
	}

	static boolean isDeclared(Definition definition) {
		return definition.part("properties").has("documents");
	}

	static Enclosures of(Definition definition) {
		Definition properties = definition.part("properties");
		String key = Question.key(properties, "documents");
		if (definition.text("label").isEmpty()) {
			definition.problem("Den Unterlagen fehlt „label“. Die Überschrift sagt, was hochzuladen ist.");
		}
		if (definition.isInside()) {
			definition.problem("Unterlagen in einer Liste sind nicht vorgesehen.");
		}
		List<Element> texts = definition.list("components").stream().flatMap(Components::read).toList();
		if (!texts.stream().allMatch(Content.class::isInstance)) {
			definition.problem("Bei Unterlagen stehen nur Texte. Legen Sie Fragen auf eine andere Seite.");
		}
		definition
			.unfit("Unterlagen lassen sich in Camundas Tasklist nicht hochladen. Zeigen Sie stattdessen den Verweis"
					+ " „/faelle/{{fileReference}}/unterlagen“.");
		boolean computed = Expression.isIn(properties, "required");
		Integer max = properties.integer("max");
		if (max != null && (max < 1 || max > MOST)) {
			properties.problem("max", "Je Unterlage sind 1 bis " + MOST + " Dateien möglich, gefunden: " + max + ".");
		}
		return new Enclosures(key, definition.text("label").orElse(""), Question.hint(definition), texts,
				!computed && properties.is("required"),
				computed ? Expression.of(properties, "required", "Die Bedingung").orElse(null) : null,
				(max != null) ? max : MOST, types(properties), properties.text("requiredMessage").orElse(null),
				Condition.of(definition));
	}

	private static Set<String> types(Definition properties) {
		List<String> names = Arrays.stream(properties.text("types").orElse(DEFAULT_TYPES).split(","))
			.map(String::strip)
			.toList();
		if (!TYPES.keySet().containsAll(names)) {
			properties.problem("types",
					"„types“ nennt Dateiarten aus: " + DEFAULT_TYPES + ". Gefunden: " + String.join(", ", names) + ".");
		}
		return names.stream().filter(TYPES::containsKey).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	boolean required(Map<String, Object> context) {
		return this.always || (this.requiredWhen != null && Boolean.TRUE.equals(this.requiredWhen.value(context)));
	}

	@Nullable String problem(int files, Map<String, Object> context) {
		if (files == 0 && required(context)) {
			return (this.requiredMessage != null) ? this.requiredMessage
					: "Laden Sie mindestens eine Datei hoch: " + this.label;
		}
		return (files > this.most) ? "Bei „%s“ sind höchstens %d Dateien möglich. Entfernen Sie die übrigen."
			.formatted(this.label, this.most) : null;
	}

	/** What is known of the files, as far as it has the shape of files. */
	List<Map<String, Object>> files(@Nullable Object value) {
		List<Map<String, Object>> files = new ArrayList<>();
		for (Map<String, Object> file : Rows.known(value)) {
			if (file.get("id") instanceof String && file.get("name") instanceof String
					&& file.get("size") instanceof Number) {
				files.add(file);
			}
		}
		return files;
	}

	/** The names of the files as people read them. */
	String text(@Nullable Object value) {
		return files(value).stream()
			.map((file) -> file.get("name") + " (" + FileSize.german(((Number) file.get("size")).longValue()) + ")")
			.collect(Collectors.joining(", "));
	}

	FieldView.Enclosures view(Shown shown, @Nullable Object value, Map<String, Object> context) {
		List<FieldView.File> files = files(value).stream()
			.map((file) -> new FieldView.File((String) file.get("id"), (String) file.get("name"),
					FileSize.german(((Number) file.get("size")).longValue())))
			.toList();
		List<String> mediaTypes = this.types.stream().map(TYPES::get).toList();
		List<String> html = this.texts.stream()
			.map(Content.class::cast)
			.filter((text) -> !text.condition().hides(context))
			.map(Content::html)
			.toList();
		return new FieldView.Enclosures(
				new FieldView.Caption(shown.name(), this.label, required(context), this.hint, shown.problem()), html,
				mediaTypes, this.most, files);
	}

}
