package de.amtswerk.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.springframework.boot.logging.LoggingSystem;

import de.amtswerk.worklist.InboxBench;

/**
 * Run the measurement that the first argument names and print its figures as
 * {@code name=value}.
 */
final class Bench {

	private Bench() {
	}

	/** Further arguments: the built jar. */
	public static void main(String[] arguments) throws Exception {
		LoggingSystem.get(Bench.class.getClassLoader()).beforeInitialize();
		Map<String, Callable<Map<String, Double>>> benches = new TreeMap<>();
		benches.put("notice", () -> {
			Map<String, Double> figures = new NoticeBench().measure();
			figures.putAll(new CheckBench(Path.of(arguments[1])).measure());
			return figures;
		});
		benches.put("inbox", InboxBench::measure);
		Callable<Map<String, Double>> bench = benches.get(arguments[0]);
		if (bench == null) {
			System.out
				.println("Die Messung \"%s\" gibt es nicht; vorhanden: %s. Aufruf: mvn -Pbench verify -Dbench=<Messung>"
					.formatted(arguments[0], String.join(", ", benches.keySet())));
			System.exit(2);
		}
		bench.call().forEach((name, value) -> System.out.println("%s=%s".formatted(name, round(value))));
	}

	private static double round(double value) {
		return Math.round(value * 100) / 100.0;
	}

}
