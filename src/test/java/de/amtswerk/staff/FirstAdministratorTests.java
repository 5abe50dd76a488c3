package de.amtswerk.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.city.CityTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Outside the demonstration nobody starts a house that nobody could administer. */
@CityTest
class FirstAdministratorTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private IdentityService identities;

	@Test
	void refusesToStartWithoutAdministrator(@TempDir Path folder) throws Exception {
		Start start = start(folder);

		assertThat(start.exitCode()).isNotZero();
		assertThat(start.output()).contains("AMTSWERK_ADMIN_PASSWORD").doesNotContain("\tat ");
	}

	@Test
	@Transactional
	void refusesAShortPassword() {
		this.identities.deleteMembership("admin", Role.ADMINISTRATOR.id());

		assertThatExceptionOfType(AdministratorMissing.class).isThrownBy(() -> administrator("zu-kurz").ensure())
			.withMessageContaining("kürzer als 12 Zeichen")
			.withMessageNotContaining("zu-kurz");
	}

	@Test
	@Transactional
	void makesTheFirstAdministratorWhoMayLogIn() {
		this.identities.deleteUser("admin");

		administrator("lang-genug-zum-Raten").ensure();

		assertThat(this.accounts.hasMemberOf(Role.ADMINISTRATOR)).isTrue();
		assertThat(this.identities.checkPassword("admin", "lang-genug-zum-Raten")).isTrue();
	}

	private FirstAdministrator administrator(String password) {
		return new FirstAdministrator(this.accounts, new StaffSettings(null, password));
	}

	/** Start in a JVM of its own: the engine registers itself for the whole JVM. */
	private static Start start(Path folder) throws IOException, InterruptedException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp", classPath,
				"de.amtswerk.Amtswerk", "--spring.profiles.active=office", "--server.port=0",
				"--spring.datasource.url=jdbc:h2:mem:empty");
		java.environment().remove("AMTSWERK_ADMIN_PASSWORD");
		Path output = folder.resolve("output.txt");
		Process process = java.directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		try {
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the start has ended").isTrue();
			return new Start(process.exitValue(), Files.readString(output));
		}
		finally {
			process.destroyForcibly();
		}
	}

	private record Start(int exitCode, String output) {
	}

}
