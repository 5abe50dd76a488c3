package de.amtswerk.casefile;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Letters reach people and organisations, and fit the window of the envelope. */
class PartyTests {

	@Test
	void addressesAPersonWithCourtesy() {
		Party party = Party.applicant(Map.of("salutation", "Herr", "firstNames", "Jan", "familyName", "Møller",
				"street", "Tübinger Straße", "houseNumber", "12 a", "postalCode", "70178", "city", "Stuttgart"));

		assertThat(party.addressLines()).containsExactly("Herrn", "Jan Møller", "Tübinger Straße 12 a",
				"70178 Stuttgart");
	}

	@Test
	void leavesTheCourtesyOutWhenTheNameNeedsTheRoom() {
		Party party = Party.applicant(Map.of("salutation", "Frau", "firstNames", "Maria ".repeat(10).strip(),
				"familyName", "Öztürk", "street", "Tübinger Straße", "postalCode", "70178", "city", "Stuttgart"));

		assertThat(party.addressLines()).hasSize(3).doesNotContain("Frau");
	}

	@Test
	void saysWhenThereIsNobodyToWriteTo() {
		Party party = Party.applicant(Map.of("familyName", "Öztürk", "city", "Stuttgart"));

		assertThatExceptionOfType(AddresseeMissing.class).isThrownBy(party::addressLines)
			.withMessageContaining("no complete address");
	}

	@ParameterizedTest
	@CsvSource({ "Zoë, Groß, true", "Zoe Anna, GROSS, true", "Anna-Lena, Gross, true", "Lena, Groß, false",
			"Zoë, Große, false", ", Groß, false", "Zoë, , false" })
	void couldBeWhoHasTheSameNameInAnySpelling(String firstNames, String familyName, boolean could) {
		Party party = Party.applicant(Map.of("firstNames", "Zoë Anna", "familyName", "Groß"));

		assertThat(party.couldBe(firstNames, familyName)).isEqualTo(could);
	}

}
