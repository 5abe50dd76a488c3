package de.amtswerk.mail;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** An address reaches one person, or nobody. */
class RecipientTests {

	@ParameterizedTest
	@CsvSource({ "lena@beispiel.de,lena@beispiel.de", "l.o'neill+amt@beispiel.co.uk,l.o'neill+amt@beispiel.co.uk",
			"lena@müller.de,lena@xn--mller-kva.de" })
	void isOneThatMailServersKnow(String given, String internet) {
		assertThat(Recipient.in(Map.of("email", given)))
			.hasValueSatisfying((recipient) -> assertThat(recipient.internet()).hasToString(internet));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lena@beispiel.de\r\nBcc: alle@beispiel.de", "lena@beispiel.de\nBcc:alle@beispiel.de",
			"lena@beispiel.de,alle@beispiel.de", "lena@beispiel.de alle@beispiel.de", "Lena <lena@beispiel.de>",
			"lena..müller@beispiel.de", "müller@beispiel.de", "lena@", "lena", "", "@beispiel.de", "a..b@beispiel.de" })
	void isNobodyOtherwise(String given) {
		assertThat(Recipient.in(Map.of("email", given))).isEmpty();
	}

	@Test
	void knowsItsOwnHashOnly() {
		Recipient lena = Recipient.in(Map.of("email", "lena@beispiel.de")).orElseThrow();
		Recipient max = Recipient.in(Map.of("email", "max@beispiel.de")).orElseThrow();

		assertThat(lena.hash("7K3M-9QXW")).isEqualTo(lena.hash("7K3M-9QXW"))
			.isNotEqualTo(max.hash("7K3M-9QXW"))
			.isNotEqualTo(lena.hash("2222-3333"));
	}

	@Test
	void findsThePortalOverTlsOnly() {
		assertThat(new PortalSettings(URI.create("https://service.stuttgart.example")).address()).isNotNull();
		assertThat(new PortalSettings(URI.create("http://localhost:8080")).address()).isNotNull();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PortalSettings(URI.create("http://service.stuttgart.example")))
			.withMessageContaining("https://");
	}

}
