package de.amtswerk.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.Forms;

/**
 * Check a service as a compiler would: every problem at once, sorted by file and line.
 */
@Component
public class ServiceCheck {

	private final Rule wellFormedness = new FilesAreWellFormed();

	private final List<Rule> rules;

	private final ReadForms forms;

	public ServiceCheck(Vocabulary vocabulary, Clock clock) {
		this.forms = new ReadForms(new Forms(clock));
		this.rules = Rules.all(vocabulary, this.forms, clock);
	}

	/** Every rule, in the order in which a designer should read them. */
	List<Rule> rules() {
		return Stream.concat(Stream.of(this.wellFormedness), this.rules.stream()).toList();
	}

	public List<Problem> check(Bundle bundle) {
		List<Problem> unreadable = this.wellFormedness.check(bundle);
		List<Problem> problems = new ArrayList<>(unreadable);
		if (unreadable.isEmpty()) {
			this.rules.stream().map((rule) -> rule.check(bundle)).forEach(problems::addAll);
		}
		else {
			// the other rules read diagrams, they could only repeat that this fails
			this.forms.of(bundle).forEach((form) -> problems.addAll(form.problems()));
			problems.addAll(new NoticesAreReadable().check(bundle));
		}
		return problems.stream().distinct().sorted().toList();
	}

}
