package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.StartEvent;

import de.amtswerk.check.ReadForms.ReadForm;
import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.Form;

/** Who gets a notice has been asked for name and address. */
class AddresseeIsAsked implements Rule {

	private static final List<String> NAMES = List.of("familyName", "organisationName");

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	AddresseeIsAsked(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Wer einen Bescheid bekommt, wird im Antrag nach Namen und Anschrift gefragt.";
	}

	@Override
	public String example() {
		return "Antrag ohne \"street\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		Optional<Form> application = bundle.main()
			.process()
			.getChildElementsByType(StartEvent.class)
			.stream()
			.findFirst()
			.flatMap((start) -> this.forms.find(bundle, start.getCamundaFormRef()));
		if (application.isEmpty() || Issues.in(bundle, this.vocabulary).isEmpty()) {
			return List.of();
		}
		Set<String> asked = application.get().asked().keySet();
		List<String> missing = new ArrayList<>(
				Stream.of("street", "city").filter((key) -> !asked.contains(key)).toList());
		if (NAMES.stream().noneMatch(asked::contains)) {
			missing.add(0, String.join(" oder ", NAMES));
		}
		String path = this.forms.of(bundle)
			.stream()
			.filter((read) -> read.form().equals(application))
			.map(ReadForm::path)
			.findFirst()
			.orElse(bundle.mainFile());
		return missing.stream()
			.map((key) -> new Problem(path, 1, application.get().id(),
					"fragt nicht nach \"%s\"; ohne lässt sich kein Bescheid zustellen.".formatted(key)))
			.toList();
	}

}
