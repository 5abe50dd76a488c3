package de.amtswerk.letter;

import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Tables hold data, with headings and the same columns in every row. */
final class TableRules {

	private TableRules() {
	}

	static void check(Document document, Problems problems) {
		Elements.named("table", document).forEach((table) -> {
			checkHeadings(table, problems);
			checkColumns(table, problems);
		});
	}

	private static void checkHeadings(Element table, Problems problems) {
		if (Elements.named("tbody", table).findAny().isEmpty()) {
			problems.add(table, "Die Tabelle hat keinen <tbody>; darin stehen die Zeilen mit den Angaben.");
		}
		if (Elements.named("th", table).findAny().isEmpty()) {
			problems.add(table, "Die Tabelle hat keine <th>; Spalten oder Zeilen brauchen Überschriften, "
					+ "und Tabellen sind nicht zum Anordnen da.");
		}
		Elements.named("th", table)
			.filter((heading) -> !List.of("col", "row").contains(heading.getAttribute("scope")))
			.forEach((heading) -> problems.add(heading, "<th> braucht scope=\"col\" oder scope=\"row\"."));
	}

	private static void checkColumns(Element table, Problems problems) {
		boolean merged = Elements.named("*", table).anyMatch((cell) -> cell.hasAttribute("rowspan"));
		List<Element> rows = Elements.named("tr", table).toList();
		if (merged || rows.isEmpty()) {
			return;
		}
		int columns = columns(rows.get(0));
		rows.stream()
			.filter((row) -> columns(row) != columns)
			.forEach((row) -> problems.add(row, "Die Zeile hat " + columns(row) + " Spalten, die erste hat " + columns
					+ "; alle Zeilen brauchen gleich viele."));
	}

	private static int columns(Element row) {
		int columns = 0;
		for (Node cell : Elements.children(row)) {
			if (cell instanceof Element element) {
				String span = element.getAttribute("colspan");
				columns += span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
			}
		}
		return columns;
	}

}
