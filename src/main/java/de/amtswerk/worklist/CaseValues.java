package de.amtswerk.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Read what a case holds as the list shows it. */
@Component
class CaseValues {

	private final JdbcClient database;

	CaseValues(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The values of these variables by the heading of their column; missing ones are left
	 * out.
	 * @param columns the names of variables by heading
	 */
	Map<String, String> of(String rootInstance, Map<String, String> columns) {
		Map<String, String> values = new LinkedHashMap<>();
		if (columns.isEmpty()) {
			return values;
		}
		Map<String, String> found = new LinkedHashMap<>();
		this.database.sql("""
				select NAME_, TYPE_, TEXT_, LONG_, DOUBLE_ from ACT_RU_VARIABLE
				where EXECUTION_ID_ = :instance and NAME_ in (:names)""")
			.param("instance", rootInstance)
			.param("names", columns.values())
			.query((row) -> {
				found.put(row.getString("NAME_"), written(row));
			});
		columns.forEach((heading, variable) -> {
			if (!found.getOrDefault(variable, "").isBlank()) {
				values.put(heading, found.get(variable));
			}
		});
		return values;
	}

	private static String written(ResultSet row) throws SQLException {
		return switch (row.getString("TYPE_")) {
			case "boolean" -> (row.getLong("LONG_") == 1) ? "ja" : "nein";
			case "integer", "long", "short" -> Objects.toString(row.getObject("LONG_"), "");
			case "double" -> Objects.toString(row.getObject("DOUBLE_"), "").replace('.', ',');
			// typed text that only looks like a date is no reason to fail
			case "string" ->
				Objects.toString(row.getString("TEXT_"), "").replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})$", "$3.$2.$1");
			default -> "";
		};
	}

}
