package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.amtswerk.check.ReadForms.ReadForm;
import de.amtswerk.form.Form;

/** A question is in its designer's German, not in the Modeler's English. */
class LabelsAreWritten implements Rule {

	private static final Set<String> MODELERS = Set.of("Text field", "Text area", "Textfield", "Textarea", "Number",
			"Date", "Date time", "Time", "Checkbox", "Checkbox group", "Checklist", "Radio", "Radio group", "Select",
			"Tag list", "Taglist", "Group", "Dynamic list", "Table", "Expression", "Button", "First name", "Last name",
			"Street", "City", "Email", "Phone", "Yes", "No");

	private final ReadForms forms;

	LabelsAreWritten(ReadForms forms) {
		this.forms = forms;
	}

	@Override
	public String sentence() {
		return "Eine Frage ist auf Deutsch gestellt, nicht mit dem Namen, den der Modeler vergibt.";
	}

	@Override
	public String example() {
		return "\"label\": \"Text field\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (ReadForm read : this.forms.of(bundle)) {
			read.form().map(Form::asked).orElse(Map.of()).forEach((key, asked) -> {
				if (MODELERS.contains(asked.label().strip())) {
					problems.add(new Problem(read.path(), asked.line(), XmlElement.label(key, asked.label()),
							"ist nicht auf Deutsch beschriftet; richtig ist die Frage, wie sie Bürgerinnen und Bürger lesen."));
				}
			});
		}
		return problems;
	}

}
