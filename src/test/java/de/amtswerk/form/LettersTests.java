package de.amtswerk.form;

import java.text.Normalizer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody's name can be written: all Latin letters of DIN 91379. */
class LettersTests {

	private static final Form FORM = FormFixture
		.form("{'type': 'textfield', 'key': 'name', 'label': 'Name'," + " 'properties': {'format': 'personName'}}");

	@Test
	void knowsAllLetters() {
		assertThat(Letters.ALL).hasSize(649).allMatch((letter) -> Normalizer.isNormalized(letter, Normalizer.Form.NFC));
		assertThat(Letters.ALL).filteredOn((letter) -> letter.length() > 1).hasSize(149);
	}

	@ParameterizedTest
	@MethodSource("letters")
	void acceptsTheLetterInAName(String letter) {
		String name = "A" + letter + "a " + letter;

		Answers answers = FormFixture.send(FORM, "name", Normalizer.normalize(name, Normalizer.Form.NFD));

		assertThat(answers.values()).containsEntry("name", name);
	}

	static Stream<String> letters() {
		return Letters.ALL.stream().sorted();
	}

}
