package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every expression of a table is FEEL that can be read. */
class FeelIsReadable implements Rule {

	@Override
	public String sentence() {
		return "Jeder Ausdruck einer Tabelle ist gültiges FEEL.";
	}

	@Override
	public String example() {
		return "<text>&gt;= date(\"2026-01-01\"</text>";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (TableFile table : bundle.tables()) {
			for (Feel.Written written : Feel.in(table)) {
				String language = written.element().getAttributeValue("expressionLanguage");
				if (language != null && !language.toLowerCase(Locale.ROOT).contains("feel")) {
					problems.add(table.problem(written.element(), written.named(),
							"ist in der Sprache \"%s\" geschrieben; richtig ist FEEL.".formatted(language)));
				}
				else if (written.parse().isLeft()) {
					problems.add(table.problem(written.element(), written.named(), "\"%s\" ist kein gültiges FEEL: %s"
						.formatted(written.text(), written.parse().left().get().message())));
				}
			}
		}
		return problems;
	}

}
