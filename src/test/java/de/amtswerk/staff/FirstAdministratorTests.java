package de.amtswerk.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Outside the demonstration nobody starts a house that nobody could administer. */
class FirstAdministratorTests {

	@TempDir
	private Path folder;

	@Test
	void refusesToStartWithoutAdministrator() throws Exception {
		Start start = start(Map.of());

		assertThat(start.exitCode()).isNotZero();
		assertThat(start.output()).contains("AMTSWERK_ADMIN_PASSWORD").doesNotContain("\tat ");
	}

	@Test
	void refusesAShortPassword() throws Exception {
		Start start = start(Map.of("AMTSWERK_ADMIN_PASSWORD", "zu-kurz"));

		assertThat(start.exitCode()).isNotZero();
		assertThat(start.output()).contains("kürzer als 12 Zeichen").doesNotContain("zu-kurz");
	}

	/** Start in a JVM of its own: the engine registers itself for the whole JVM. */
	private Start start(Map<String, String> environment) throws IOException, InterruptedException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp", classPath,
				"de.amtswerk.Amtswerk", "--spring.profiles.active=office", "--server.port=0",
				"--spring.datasource.url=jdbc:h2:mem:empty");
		java.environment().remove("AMTSWERK_ADMIN_PASSWORD");
		java.environment().putAll(environment);
		Process process = java.directory(this.folder.toFile()).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor(1, TimeUnit.MINUTES);
		return new Start(process.exitValue(), output);
	}

	private record Start(int exitCode, String output) {
	}

}
