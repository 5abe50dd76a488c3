package de.amtswerk.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MailServer;

/**
 * Run the whole application as in operation, jobs included; only the clock is in the
 * test's hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:journey;DB_CLOSE_DELAY=-1", "server.shutdown=immediate",
				"amtswerk.vault.key-file=target/journey/vault.keys",
				"amtswerk.delivery.print-folder=target/journey/druck", "spring.mail.host=localhost",
				"amtswerk.mail.from=serviceportal@stuttgart.example",
				// a person clicks now and then; waiting for the next acquisition is no
				// part of the test
				"camunda.bpm.job-execution.max-wait=1000" })
@Import({ CityTest.Parts.class, City.class, MailServer.class })
@EnabledIf(value = "de.amtswerk.journey.Chromium#isInstalled",
		disabledReason = "Chromium is missing: install it or set CHROMIUM_PATH to run the browser journeys")
@interface RunningCity {

}
