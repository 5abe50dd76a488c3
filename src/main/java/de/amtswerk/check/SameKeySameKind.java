package de.amtswerk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.amtswerk.check.ReadForms.ReadForm;
import de.amtswerk.form.Asked;
import de.amtswerk.form.Form;

/** A key means the same in every form of a service. */
class SameKeySameKind implements Rule {

	private final ReadForms forms;

	SameKeySameKind(ReadForms forms) {
		this.forms = forms;
	}

	@Override
	public String sentence() {
		return "Derselbe Schlüssel hat in allen Formularen einer Leistung dieselbe Art.";
	}

	@Override
	public String example() {
		return "movedInOn als Datum im Antrag, als Text in der Prüfung";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Map<String, Asked> first = new HashMap<>();
		Map<String, String> files = new HashMap<>();
		for (ReadForm read : this.forms.of(bundle)) {
			read.form().map(Form::asked).orElse(Map.of()).forEach((key, asked) -> {
				Asked other = first.putIfAbsent(key, asked);
				files.putIfAbsent(key, read.path());
				if (other != null && other.kind() != asked.kind()) {
					problems.add(new Problem(read.path(), asked.line(), XmlElement.label(key, asked.label()),
							"ist hier %s, in %s:%d aber %s; ein Schlüssel hat überall dieselbe Art.".formatted(
									asked.kind().german(), files.get(key), other.line(), other.kind().german())));
				}
			});
		}
		return problems;
	}

}
