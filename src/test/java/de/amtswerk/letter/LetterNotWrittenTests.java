package de.amtswerk.letter;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Rather no letter than one with a hole. */
class LetterNotWrittenTests {

	@Test
	void namesThePlaceholderWithoutValueAndItsLine() {
		Map<String, Object> data = SampleLetter.data();
		data.remove("greeting");

		assertThatExceptionOfType(LetterNotWritten.class).isThrownBy(() -> SampleLetter.write(data))
			.withMessage("Vorlage muster.html: Zeile 13: Der Platzhalter „greeting“ hat keinen Wert; "
					+ "den Wert liefern oder den Platzhalter streichen.");
	}

	@Test
	void namesTheSectionWithoutValue() {
		Map<String, Object> data = SampleLetter.data();
		data.remove("decisions");

		assertThatExceptionOfType(LetterNotWritten.class).isThrownBy(() -> SampleLetter.write(data))
			.withMessageContaining("„decisions“");
	}

	@Test
	void namesWhatTheLetterheadMisses() {
		Map<String, Object> data = SampleLetter.dataWith("contact", Map.of("name", "Jürgen Weiß", "phone", "0123"));

		assertThatExceptionOfType(LetterNotWritten.class).isThrownBy(() -> SampleLetter.write(data))
			.withMessageStartingWith("Vorlage muster.html: Der Platzhalter „contact.email“ hat keinen Wert");
	}

	@Test
	void doesNotTakeNullForAValue() {
		Map<String, Object> data = SampleLetter.dataWith("greeting", null);

		assertThatExceptionOfType(LetterNotWritten.class).isThrownBy(() -> SampleLetter.write(data))
			.withMessageContaining("„greeting“");
	}

	@Test
	void namesWhereACharacterStandsThatCannotBePrintedAndKeepsTheTextToItself() {
		Map<String, Object> data = SampleLetter.dataWith("fees",
				List.of(Map.of("subject", "Ausweis", "number", "1", "amount", "1 €"),
						Map.of("subject", "Geheimes 😀", "number", "2", "amount", "2 €")));

		assertThatExceptionOfType(LetterNotWritten.class).isThrownBy(() -> SampleLetter.write(data))
			.withMessageContaining("„fees[2].subject“ enthält das Zeichen U+1F600 (GRINNING FACE)")
			.satisfies((exception) -> assertThat(exception.getMessage()).doesNotContain("Geheimes"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "漢字", "\uE001", "\u0007", "x\u0302", "\u202Eabc", "\uD83D" })
	void refusesCharactersThatWouldVanishOrStandWrong(String value) {
		Map<String, Object> data = SampleLetter.dataWith("greeting", value);

		assertThatExceptionOfType(LetterNotWritten.class).isThrownBy(() -> SampleLetter.write(data))
			.withMessageContaining("„greeting“ enthält das Zeichen");
	}

	@Test
	void ignoresCharactersInValuesThatAreNotPrinted() {
		Letter letter = SampleLetter.write(SampleLetter.dataWith("internalRemark", "😀"));

		assertThat(letter.pages()).isOne();
	}

	@Test
	void wantsNumbersAndDatesAsText() {
		Map<String, Object> data = SampleLetter.dataWith("zone", 3);

		assertThatExceptionOfType(LetterNotWritten.class).isThrownBy(() -> SampleLetter.write(data))
			.withMessageContaining("„zone“ ist kein Text, sondern Integer");
	}

	@Test
	void refusesAnAddressThatDoesNotFitTheWindow() {
		List<String> seven = Collections.nCopies(7, "Zeile");
		List<String> wrapped = List.of("Verein zur Förderung der Städtepartnerschaften Musterstadt e. V.", "Abteilung",
				"Frau", "Erika Schäfer", "Hauptstraße 12 a", "12345 Musterstadt");

		assertThatExceptionOfType(LetterNotWritten.class)
			.isThrownBy(() -> SampleLetter.write(SampleLetter.dataWith("addressee", seven)))
			.withMessageContaining("braucht 7 Zeilen");
		assertThatExceptionOfType(LetterNotWritten.class)
			.isThrownBy(() -> SampleLetter.write(SampleLetter.dataWith("addressee", wrapped)))
			.withMessageContaining("braucht 7 Zeilen");
	}

	@Test
	void refusesAnAddressWithAnEmptyLine() {
		List<String> address = List.of("Frau", "Erika Schäfer", "", "Hauptstraße 12 a", "12345 Musterstadt");

		assertThatExceptionOfType(LetterNotWritten.class)
			.isThrownBy(() -> SampleLetter.write(SampleLetter.dataWith("addressee", address)))
			.withMessageContaining("leere Zeile");
	}

	@Test
	void treatsAComplaintOfTheTypesetterAsError() {
		LetterTemplate template = SampleLetter.template("<p><a href=\"#nirgends\" title=\"Ziel\">Ziel</a></p>");

		assertThatExceptionOfType(LetterNotWritten.class)
			.isThrownBy(() -> new Letters().write(template, SampleLetter.data(), SampleLetter.CREATED))
			.withMessageContaining("nirgends");
	}

	@Test
	void looksIntoNoObject() {
		LetterTemplate template = SampleLetter.template("<p>{{zone.class.name}}</p>");

		assertThatExceptionOfType(LetterNotWritten.class)
			.isThrownBy(() -> new Letters().write(template, SampleLetter.data(), SampleLetter.CREATED))
			.withMessageContaining("„zone.class.name“");
	}

}
