package de.amtswerk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Measure how long a designer waits for the check of the shipped services. */
record CheckBench(Path jar) {

	/** Wall-clock seconds in a JVM of its own, the middle of three. */
	Map<String, Double> measure() {
		List<Double> seconds = Stream.generate(this::once).limit(3).sorted().toList();
		return Map.of("check.seconds", seconds.get(1));
	}

	private double once() {
		try {
			long start = System.nanoTime();
			Process check = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-jar", this.jar.toString(), "check")
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!check.waitFor(2, TimeUnit.MINUTES)) {
				check.destroy();
				throw new IllegalStateException("The command does not end; is this the jar just built? " + this.jar);
			}
			if (check.exitValue() != 0) {
				throw new IllegalStateException("The shipped services have problems: exit code " + check.exitValue());
			}
			return (System.nanoTime() - start) / 1e9;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException("The command did not run: java -jar " + this.jar + " check", ex);
		}
	}

}
