package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.AnswerKind;

/** A row asks for an answer that can be given. */
class CellsFitTheAnswers implements Rule {

	private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	CellsFitTheAnswers(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Eine Zeile fragt nach einem Wert, den das Formular anbietet.";
	}

	@Override
	public String example() {
		return "<text>\"second home\"</text>, das Formular kennt nur main und second";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Domains domains = new Domains(bundle, this.forms, this.vocabulary);
		for (TableFile table : bundle.tables()) {
			for (DecisionTable rows : table.all(DecisionTable.class)) {
				List<String> asked = rows.getInputs()
					.stream()
					.map((input) -> input.getInputExpression().getTextContent().strip())
					.toList();
				for (org.camunda.bpm.model.dmn.instance.Rule row : rows.getRules()) {
					for (int at = 0; at < asked.size(); at++) {
						check(table, row, List.copyOf(row.getInputEntries()).get(at), asked.get(at), domains, problems);
					}
				}
			}
		}
		return problems;
	}

	private static void check(TableFile table, DmnElement row, InputEntry cell, String variable, Domains domains,
			List<Problem> problems) {
		Set<String> possible = domains.of(variable);
		String text = cell.getTextContent().strip();
		// only a plain list of texts says which values it means
		if (!text.replaceAll(TEXT.pattern(), "").matches("(not\\()?[\\s,]*\\)?")) {
			return;
		}
		if (TEXT.matcher(text).find() && domains.kind(variable).filter((kind) -> kind == AnswerKind.LIST).isPresent()) {
			problems.add(table.problem(cell, row,
					"fragt, ob die Liste \"%s\" ein Text ist, was sie nie ist; richtig ist list contains(?, %s)."
						.formatted(variable, text)));
		}
		if (possible.isEmpty()) {
			return;
		}
		TEXT.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.filter((value) -> !possible.contains(value))
			.forEach((value) -> problems
				.add(table.problem(cell, row, "fragt, ob \"%s\" gleich \"%s\" ist, das es nie ist; %s"
					.formatted(variable, value, Spelling.instead(value, possible)))));
	}

}
