package de.amtswerk.designer;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

import org.springframework.core.env.StandardEnvironment;

import de.amtswerk.check.Bundle;
import de.amtswerk.check.Problem;
import de.amtswerk.check.ServiceCheck;
import de.amtswerk.check.ServiceSource;
import de.amtswerk.engine.Vocabulary;

/**
 * Check services like a compiler: {@code java -jar amtswerk.jar check [folder]}. Exit
 * code 0 if all is well, 1 if there are problems, 2 if there is nothing to check.
 */
public final class CheckCommand {

	/** First argument of the program. */
	public static final String NAME = "check";

	private final PrintStream out;

	public CheckCommand(PrintStream out) {
		this.out = out;
	}

	/**
	 * Print a line per problem, or one per service.
	 * @param arguments none, or the folder that holds {@code processes} and {@code forms}
	 * @return the exit code
	 */
	public int run(List<String> arguments) {
		if (arguments.size() > 1) {
			return nothing("Aufruf: java -jar amtswerk.jar check [Ordner]");
		}
		if (!arguments.isEmpty() && !Files.isDirectory(Path.of(arguments.get(0)))) {
			return nothing("Den Ordner %s gibt es nicht.".formatted(arguments.get(0)));
		}
		String location = arguments.isEmpty() ? setting() : "file:" + Path.of(arguments.get(0)).toAbsolutePath();
		List<Bundle> bundles = new ServiceSource(location).bundles();
		if (bundles.isEmpty()) {
			return nothing("Unter %s liegt keine Leistung; erwartet werden die Ordner processes und forms."
				.formatted(arguments.isEmpty() ? location : arguments.get(0)));
		}
		return report(bundles);
	}

	/** As the application would find them; before that, what lies where one stands. */
	private static String setting() {
		String here = Files.isDirectory(Path.of("processes")) ? "file:" + Path.of("").toAbsolutePath() : "classpath:";
		return new StandardEnvironment().getProperty("amtswerk.services", here);
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
