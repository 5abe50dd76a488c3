package de.amtswerk.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.application.Applications;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.letter.PdfText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every letter of DIN 91379 that a name may have arrives unharmed: typed into the form,
 * kept in the database, shown on the page, printed in the receipt. Some letters share an
 * application; each has a word of its own there.
 */
@CityTest
class LettersThroughTheHouseTests {

	private static final int TOGETHER = 20;

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	Applications applications;

	@TestFactory
	Stream<DynamicTest> arrive() throws IOException {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		List<String> letters = letters();
		assertThat(letters).hasSize(649);
		return IntStream.iterate(0, (from) -> from < letters.size(), (from) -> from + TOGETHER)
			.mapToObj((from) -> letters.subList(from, Math.min(from + TOGETHER, letters.size())))
			.flatMap((some) -> {
				Traces traces = apply(some);
				return some.stream().map((letter) -> dynamicTest(letter, () -> assertArrived(letter, traces)));
			});
	}

	private static void assertArrived(String letter, Traces traces) {
		String word = word(letter);
		assertThat(traces.record().split(" ")).as("database").contains(word);
		assertThat(traces.draft().split(" ")).as("form shown again").contains(word);
		assertThat(traces.page().split(" ")).as("page").contains(word);
		assertThat(traces.print().split("\\s+")).as("receipt").contains(word);
	}

	/** Submit these letters as first names, and collect what became of them. */
	private Traces apply(List<String> letters) {
		String names = letters.stream().map(LettersThroughTheHouseTests::word).collect(Collectors.joining(" "));
		Applicant applicant = new Applicant(this.port);
		Page person = applicant.start();
		String reference = person.path().split("/")[2];
		Page address = applicant.browser()
			.send(person, Applicant.NEXT,
					Map.of("firstNames", names, "familyName", "Müller", "birthDate", "24.12.1985"));
		String draft = applicant.browser().follow(address, "Zurück").input("firstNames");
		Page check = applicant.next(applicant.next(applicant.next(address)));
		String page = applicant.browser().send(check, Applicant.SUBMIT, Map.of()).text();
		String record = (String) this.applications.find(reference).orElseThrow().answers().get("firstNames");
		byte[] receipt = applicant.browser().download("/vorgaenge/" + reference + "/eingangsbestaetigung").body();
		return new Traces(record, draft, page, PdfText.of(receipt));
	}

	private static String word(String letter) {
		return "o" + letter + "x";
	}

	private static List<String> letters() throws IOException {
		try (InputStream file = LettersThroughTheHouseTests.class
			.getResourceAsStream("/de/amtswerk/form/din91379-letters.txt")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> Stream.of(line.split(" ")))
				.distinct()
				.toList();
		}
	}

	/** The same names at four places of the house. */
	private record Traces(String record, String draft, String page, String print) {

	}

}
