package de.amtswerk.casefile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A person is found again whatever the spelling of the name. */
class SearchFormTests {

	@ParameterizedTest
	@CsvSource({ "Thomas Møller, thomas moeller", "MÜLLER-Lüdenscheidt, mueller luedenscheidt", "Groß, gross",
			"C̆ova K͟handžić, cova khandzic", "O’Neill, oneill", "Łukasz Þórsson, lukasz thorsson" })
	void foldsToTheSameForm(String name, String form) {
		assertThat(SearchForm.of(name)).isEqualTo(form);
	}

}
