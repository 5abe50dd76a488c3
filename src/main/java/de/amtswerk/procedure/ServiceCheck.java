package de.amtswerk.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Check a service as a compiler would: every problem at once, sorted by file and line.
 */
@Component
class ServiceCheck {

	private final List<Rule> rules;

	ServiceCheck(List<Rule> rules) {
		this.rules = rules;
	}

	List<Problem> check(Bundle bundle) {
		List<Problem> wellFormedness = new FilesAreWellFormed().check(bundle);
		if (!wellFormedness.isEmpty()) {
			// the other rules read the files, they could only repeat that this fails
			return wellFormedness;
		}
		List<Problem> problems = new ArrayList<>();
		this.rules.stream().map((rule) -> rule.check(bundle)).flatMap(Collection::stream).forEach(problems::add);
		return problems.stream().distinct().sorted().toList();
	}

}
