package de.amtswerk.form;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A table to read, its rows from a variable or from answers. */
record Table(String id, String label, List<String> columns, List<String> headers, @Nullable Expression rows,
		Condition condition) implements Element {

	private static final int MOST = 500;

	Table {
		columns = List.copyOf(columns);
		headers = List.copyOf(headers);
	}

	static Table of(Definition definition) {
		List<Definition> found = definition.list("columns");
		if (found.isEmpty()) {
			definition
				.problem("Der Tabelle fehlen die Spalten. Nennen Sie sie in „columns“, jede mit „key“ und „label“.");
		}
		if (definition.text("label").isEmpty()) {
			definition.problem("Der Tabelle fehlt „label“. Die Überschrift sagt, was in ihr steht.");
		}
		if (definition.text("dataSource").isEmpty()) {
			definition.problem("Der Tabelle fehlt „dataSource“, zum Beispiel „= members“.");
		}
		List<String> keys = found.stream().map((column) -> column.text("key").orElse("")).toList();
		List<String> headers = found.stream()
			.map((column) -> column.text("label").or(() -> column.text("key")).orElse(""))
			.toList();
		return new Table(definition.text("id").orElse("table"), definition.text("label").orElse(""), keys, headers,
				Expression.of(definition, "dataSource", "Der Ausdruck").orElse(null), Condition.of(definition));
	}

	FieldView view(Map<String, Object> context) {
		Object value = (this.rows != null) ? this.rows.value(context) : null;
		List<List<String>> cells = (value instanceof List<?> items) ? items.stream()
			.limit(MOST)
			.filter(Map.class::isInstance)
			.map((row) -> this.columns.stream().map((key) -> Plain.text(((Map<?, ?>) row).get(key))).toList())
			.toList() : List.of();
		return new FieldView.Table("table-" + this.id, this.label, this.headers, cells);
	}

}
