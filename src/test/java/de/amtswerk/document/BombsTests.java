package de.amtswerk.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A file that wants to become enormous is refused, also where memory is scarce. */
class BombsTests {

	@Test
	void everyBombIsRefusedWithinAFewHundredMegabytes() throws Exception {
		Process small = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx300m", "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"),
				Bombs.class.getName())
			.redirectErrorStream(true)
			.start();

		List<String> said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.filter((line) -> line.contains(": "))
			.toList();

		assertThat(small.waitFor()).as(String.join("\n", said)).isZero();
		assertThat(said).filteredOn((line) -> line.contains(": refused. ")).hasSize(19);
		assertThat(said).noneMatch((line) -> line.contains("taken as"));
	}

}
