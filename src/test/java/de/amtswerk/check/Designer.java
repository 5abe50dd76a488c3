package de.amtswerk.check;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

import de.amtswerk.city.ServiceFolder;
import de.amtswerk.engine.Vocabulary;

/**
 * A process designer who has copied the shipped service as {@code probe} and makes
 * mistakes.
 */
class Designer {

	static final String PROCESSES = "processes/probe/";

	static final String DIAGRAM = PROCESSES + "probe.bpmn";

	private static final Vocabulary VOCABULARY = Vocabulary.ofThisProgram();

	private static final Clock CLOCK = Clock.systemDefaultZone();

	private final ServiceFolder folder;

	Designer(Path folder) {
		this.folder = new ServiceFolder(folder, "probe");
	}

	void replace(String file, String found, String replacement) {
		this.folder.replace(file, found, replacement);
	}

	int lineOf(String file, String text) {
		return this.folder.lineOf(file, text);
	}

	/** What one rule says of the files as they are now. */
	List<Problem> asks(String rule) {
		return rules().stream()
			.filter((candidate) -> candidate.name().equals(rule))
			.map((candidate) -> candidate.check(bundle()))
			.flatMap(Collection::stream)
			.toList();
	}

	/** What the whole check says of the files as they are now. */
	List<Problem> check() {
		return new ServiceCheck(VOCABULARY, CLOCK).check(bundle());
	}

	private Bundle bundle() {
		return new ServiceSource(this.folder.location()).bundles().get(0);
	}

	static List<Rule> rules() {
		return new ServiceCheck(VOCABULARY, CLOCK).rules();
	}

}
