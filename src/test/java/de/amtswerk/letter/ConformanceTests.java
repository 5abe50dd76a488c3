package de.amtswerk.letter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Letters conform to PDF/UA-1 and PDF/A-3a, whatever is in them. */
class ConformanceTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void conformsToAccessibilityAndArchive(String kind, Map<String, ?> data) {
		Letter letter = SampleLetter.write(data);

		assertThat(VeraPdf.failures(letter.pdf())).isEmpty();
	}

	static Stream<Arguments> conformsToAccessibilityAndArchive() {
		return Stream.of(arguments("short", SampleLetter.data()), arguments("three pages", SampleLetter.dataForPages()),
				arguments("all letters of DIN 91379", SampleLetter.dataWith("reasons", SampleLetter.dinLetters())),
				arguments("address of six lines",
						SampleLetter.dataWith("addressee",
								List.of("Firma", "Müller & Söhne Gartenbau GmbH", "Frau Dr. Łucja Čapek-Ștefănescu",
										"Hinterhaus, 3. Stock", "Hauptstraße 12 a", "12345 Musterstadt"))),
				arguments("empty lists", SampleLetter.dataWith("fees", List.of())),
				arguments("boxed remark", SampleLetter.dataWith("remark", "Den Ausweis bitte gut sichtbar auslegen.")));
	}

	@Test
	void conformsWithoutAttachment() {
		Letter letter = new Letters().write(SampleLetter.template(), SampleLetter.data(), SampleLetter.CREATED);

		assertThat(VeraPdf.failures(letter.pdf())).isEmpty();
	}

	@Test
	void noticesABrokenDocument() {
		byte[] untagged = BrokenPdf.untagged();

		assertThat(VeraPdf.failures(untagged)).isNotEmpty();
	}

}
