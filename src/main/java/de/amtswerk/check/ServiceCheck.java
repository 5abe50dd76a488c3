package de.amtswerk.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import de.amtswerk.engine.Vocabulary;

/**
 * Check a service as a compiler would: every problem at once, sorted by file and line.
 */
@Component
public class ServiceCheck {

	private final Rule wellFormedness = new FilesAreWellFormed();

	private final List<Rule> rules;

	public ServiceCheck(Vocabulary vocabulary, Clock clock) {
		this.rules = Rules.all(vocabulary, clock);
	}

	/** Every rule, in the order in which a designer should read them. */
	List<Rule> rules() {
		return Stream.concat(Stream.of(this.wellFormedness), this.rules.stream()).toList();
	}

	public List<Problem> check(Bundle bundle) {
		List<Problem> unreadable = this.wellFormedness.check(bundle);
		if (!unreadable.isEmpty()) {
			// the other rules read the files, they could only repeat that this fails
			return unreadable;
		}
		List<Problem> problems = new ArrayList<>();
		this.rules.stream().map((rule) -> rule.check(bundle)).flatMap(Collection::stream).forEach(problems::add);
		return problems.stream().distinct().sorted().toList();
	}

}
