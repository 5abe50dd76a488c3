package de.amtswerk.designer;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

import de.amtswerk.check.Bundle;
import de.amtswerk.check.Problem;
import de.amtswerk.check.ServiceCheck;
import de.amtswerk.engine.Vocabulary;

/**
 * Check services like a compiler: {@code java -jar amtswerk.jar check [folder]}. Exit
 * code 0 if all is well, 1 if there are problems, 2 if there is nothing to check.
 */
class CheckCommand {

	private final PrintStream out;

	CheckCommand(PrintStream out) {
		this.out = out;
	}

	/**
	 * Print a line per problem, or one per service.
	 * @param arguments none, or the folder that holds {@code processes} and {@code forms}
	 * @return the exit code
	 */
	int run(List<String> arguments) {
		if (arguments.size() > 1) {
			return nothing("Aufruf: java -jar amtswerk.jar check [Ordner]");
		}
		try {
			return report(ServicesFolder.bundles(arguments.stream().findFirst()));
		}
		catch (NoServices ex) {
			return nothing(ex.getMessage());
		}
	}

	private int report(List<Bundle> bundles) {
		ServiceCheck check = new ServiceCheck(Vocabulary.ofThisProgram(), Clock.system(ZoneId.of("Europe/Berlin")));
		// a block's problem is found in each service that calls it, and told once
		TreeSet<Problem> problems = new TreeSet<>();
		bundles.forEach((bundle) -> problems.addAll(check.check(bundle)));
		if (problems.isEmpty()) {
			bundles.forEach((bundle) -> this.out.println(bundle.slug() + ": in Ordnung, " + bundle.contents()));
			return 0;
		}
		problems.forEach(this.out::println);
		return 1;
	}

	private int nothing(String sentence) {
		this.out.println(sentence);
		return 2;
	}

}
