package de.amtswerk.city;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * Run a test in the whole application, on an H2 in memory, with the clock in the test's
 * hand and jobs that run when the test says so. All such tests share one context, since
 * the engine registers itself for the whole JVM.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:city;DB_CLOSE_DELAY=-1", "server.shutdown=immediate",
				"camunda.bpm.job-execution.enabled=false", "amtswerk.throttle.login-per-name=5/15m",
				"amtswerk.vault.key-file=target/city/vault.keys", "amtswerk.delivery.print-folder=target/city/druck",
				"amtswerk.delivery.partner-folder=target/city/stellen", "spring.mail.host=localhost",
				"amtswerk.mail.from=serviceportal@stuttgart.example",
				"amtswerk.portal.address=https://service.stuttgart.example" })
@Import({ CityTest.Parts.class, City.class, MailServer.class })
public @interface CityTest {

	@TestConfiguration(proxyBeanMethods = false)
	class Parts {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

		@Bean
		FlowRecorder flowRecorder() {
			return new FlowRecorder();
		}

	}

}
