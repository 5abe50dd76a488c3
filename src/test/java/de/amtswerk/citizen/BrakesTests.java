package de.amtswerk.citizen;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sends far more than people do waits a while and loses nothing; others go on. */
@CityTest
class BrakesTests {

	private static final String START = "Antrag starten";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	UploadBrake uploadBrake;

	Applicant applicant;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.applicant = new Applicant(this.port);
	}

	@Test
	void stopsWhoBeginsApplicationsWithoutEnd() {
		Browser browser = this.applicant.browser();
		Page service = browser.open("/leistungen/bewohnerparkausweis");
		IntStream.range(0, 60)
			.forEach((number) -> assertThat(browser.send(service, START, Map.of()).status()).isEqualTo(200));

		Page refused = browser.send(service, START, Map.of());

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Retry-After")).isEqualTo("60");
		assertThat(refused.title()).startsWith("Zu viele Versuche");
		assertThat(refused.text()).contains("Was Sie gespeichert oder abgesendet haben, ist nicht verloren.");
		assertThat(new Applicant(this.port).start().status()).isEqualTo(200);
	}

	@Test
	void asksToSubmitLaterAndKeepsEverything() {
		Browser browser = this.applicant.browser();
		Page check = this.applicant.complete();
		IntStream.range(0, 10)
			.forEach((number) -> browser.send(check, Applicant.SUBMIT, Map.of("formular-fassung", "alt")));

		Page refused = browser.send(check, Applicant.SUBMIT, Map.of());

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Retry-After")).isEqualTo("60");
		assertThat(refused.title()).startsWith("Fehler: Angaben prüfen und absenden");
		assertThat(refused.text()).contains("noch nicht abgesendet, Ihre Angaben sind gespeichert",
				this.applicant.typed().get("familyName"), Applicant.SUBMIT);
		assertThat(new Applicant(this.port).submit().title()).startsWith("Ihr Antrag ist eingegangen");
	}

	@Test
	void stopsUploadsWithoutEnd() {
		Browser browser = this.applicant.browser();
		Page first = this.applicant.start();
		first.html()
			.body()
			.append("""
					<form action="%s/unterlagen/vehicle"><input type="file" name="file"><button>Hochladen</button></form>"""
				.formatted(first.path()));
		IntStream.range(0, 100)
			.forEach((number) -> assertThat(browser.upload(first, "Hochladen", Map.of()).status()).isNotEqualTo(429));

		Page refused = browser.upload(first, "Hochladen", Map.of());

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Retry-After")).isEqualTo("6");
		assertThat(refused.title()).startsWith("Zu viele Versuche");
		assertThat(browser.open(first.path()).status()).isEqualTo(200);
	}

	@Test
	void readsNothingOfAnUploadThatComesTooOften() throws Exception {
		for (int number = 0; number < 1000; number++) {
			assertThat(upload()).isEqualTo(200);
		}

		assertThat(upload()).isEqualTo(429);
	}

	private int upload() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/antraege/2222-2222/person") {

			@Override
			public ServletInputStream getInputStream() {
				throw new AssertionError("Somebody reads the files");
			}

			@Override
			public String getParameter(String name) {
				throw new AssertionError("Somebody reads the files to find " + name);
			}

		};
		request.setContentType("Multipart/Form-Data; boundary=x");
		request.setRemoteAddr("2001:db8::" + System.nanoTime() % 1000);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.uploadBrake.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}
