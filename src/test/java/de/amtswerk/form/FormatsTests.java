package de.amtswerk.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type becomes one clean value, or a sentence that says how to type it. */
class FormatsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "s ab 123 e | S-AB 123E", "S-AB 123 | S-AB 123", "s-ab123 | S-AB 123", "LÖ X 1H | LÖ-X 1H",
					"STU-AB 123 | STU-AB 123", "s-ab 123h 4/10 | S-AB 123H 04-10", "S-AB 123 (11–02) | S-AB 123 11-02",
					"STU-AB 123 04-10 | STU-AB 123 04-10" })
	void writesPlatesInOneWay(String typed, String kept) {
		assertThat(value(text("licencePlate"), typed)).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SAB123", "S-AB 0123", "S-ABC 1", "S-AB", "STU-AB 1234E", "123", "S-AB 12345" })
	void saysHowAPlateIsTyped(String typed) {
		assertThat(problem(text("licencePlate"), typed)).isEqualTo("Geben Sie das Kennzeichen so ein: S-AB 123.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "S-AB 123 04-04", "S-AB 123 04-03", "S-AB 123 00-05", "S-AB 123 04-13" })
	void saysHowASeasonIsTyped(String typed) {
		assertThat(problem(text("licencePlate"), typed)).contains("S-AB 123 04-10");
	}

	@ParameterizedTest
	@CsvSource({ "DE89 3704 0044 0532 0130 00,DE89370400440532013000", "de89370400440532013000,DE89370400440532013000",
			"AT61 1904 3002 3457 3201,AT611904300234573201", "NL91 ABNA 0417 1643 00,NL91ABNA0417164300",
			"FR14 2004 1010 0505 0001 3M02 606,FR1420041010050500013M02606", "NO93 8601 1117 947,NO9386011117947",
			"MT84 MALT 0110 0001 2345 MTLC AST0 01S,MT84MALT011000012345MTLCAST001S",
			"CH93 0076 2011 6238 5295 7,CH9300762011623852957", "GB29 NWBK 6016 1331 9268 19,GB29NWBK60161331926819" })
	void acceptsBankAccountsOfTheWholeSepa(String typed, String kept) {
		assertThat(value(text("iban"), typed)).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "DE89370400440532013001 | Eine Ziffer stimmt nicht",
					"DE98370400440532013000 | Eine Ziffer stimmt nicht", "DE8937040044053201300 | vollständig",
					"DE | vollständig", "Konto 123 | vollständig", "DE89370400440532O13000 | vollständig",
					"TR330006100519786457841326 | SEPA", "XX89370400440532013000 | SEPA" })
	void saysWhatIsWrongWithABankAccount(String typed, String reason) {
		assertThat(problem(text("iban"), typed)).contains(reason);
	}

	@Test
	void showsLongNumbersInGroups() {
		Form form = FormFixture.form(text("iban"));

		assertThat(form.summary(Map.of("frage", "DE89370400440532013000")).get(0).lines().get(0).text())
			.isEqualTo("DE89 3704 0044 0532 0130 00");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "86095742719", "47036892816", "65929970489", "57549285017", "25768131411", "86 095 742 719" })
	void acceptsTaxNumbers(String typed) {
		assertThat(value(text("taxNumber"), typed)).isEqualTo(typed.replace(" ", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "86095742718 | Eine Ziffer stimmt nicht", "0123456789 | elf Ziffern",
			"12345678901 | Eine Ziffer stimmt nicht", "99/123/45678 | elf Ziffern" })
	void saysWhatIsWrongWithATaxNumber(String typed, String reason) {
		assertThat(problem(text("taxNumber"), typed)).contains(reason);
	}

	@Test
	void wantsFifteenDigitsInAChipNumber() {
		assertThat(value(text("chipNumber"), "276 0981 0234 5678")).isEqualTo("276098102345678");
		assertThat(problem(text("chipNumber"), "27609810234567")).contains("15 Ziffern");
	}

	@ParameterizedTest
	@ValueSource(strings = { "erika@beispiel.de", "Erika.O'Hara+stadt@post.beispiel.de", "e@müller.de" })
	void acceptsMailAddresses(String typed) {
		assertThat(value(text("email"), "  " + typed + " ")).isEqualTo(typed);
	}

	@Test
	void knowsTheValidationTypesOfTheModeler() {
		String field = "{'type': 'textfield', 'key': 'frage', 'label': 'Frage', 'validate': {'validationType': 'email'}}";

		assertThat(problem(field, "erika")).isEqualTo("Geben Sie die E-Mail-Adresse so ein: name@beispiel.de.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "erika", "erika@", "@beispiel.de", "erika@beispiel", "a b@beispiel.de", "a@b..de",
			"a,b@beispiel.de", "Erika <e@beispiel.de>" })
	void saysHowAMailAddressIsTyped(String typed) {
		assertThat(problem(text("email"), typed)).isEqualTo("Geben Sie die E-Mail-Adresse so ein: name@beispiel.de.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0711 123456", "+49 711 123456", "0711/123-45", "(0711) 12345" })
	void acceptsPhoneNumbers(String typed) {
		assertThat(value(text("phone"), typed)).isEqualTo(typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "keine", "12", "0711 12a45", "++49 711 1" })
	void saysHowAPhoneNumberIsTyped(String typed) {
		assertThat(problem(text("phone"), typed)).startsWith("Geben Sie die Telefonnummer so ein");
	}

	@Test
	void wantsFiveDigitsInAPostalCode() {
		assertThat(value(text("postalCode"), " 70173 ")).isEqualTo("70173");
		assertThat(problem(text("postalCode"), "7017"))
			.isEqualTo("Geben Sie die Postleitzahl mit fünf Ziffern ein: 70173.");
		assertThat(problem(text("postalCode"), "٧٠١٧٣")).contains("U+0667");
	}

	@Test
	void composesLettersAndTidiesSpaces() {
		String typed = Normalizer.normalize(" Müller \u00A0 Lüdenscheidt ", Normalizer.Form.NFD);

		assertThat(value(text("personName"), typed)).isEqualTo("Müller Lüdenscheidt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "O’Neill", "d'Arc", "Dr. von der Au-Möller", "C̨̆", "L̥̄", "K͟han", "Ng", "Y" })
	void acceptsNamesOfPeople(String name) {
		assertThat(value(text("personName"), name)).isEqualTo(name);
	}

	@Test
	void refusesDigitsInNamesButNotInStreets() {
		assertThat(problem(text("personName"), "Erika 2"))
			.isEqualTo("Das Zeichen „2“ ist in „Frage“ nicht möglich. Bitte schreiben Sie es anders.");
		assertThat(value(text("street"), "Straße des 17. Juni")).isEqualTo("Straße des 17. Juni");
		assertThat(value(text("organisationName"), "Müller & Söhne GmbH (1. Filiale)")).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "😀 | U+1F600", "Ж | U+0416", "α | U+03B1", "中 | U+4E2D" })
	void namesTheCharacterThatCannotBePrinted(String character, String code) {
		assertThat(problem("{'type': 'textfield', 'key': 'frage', 'label': 'Frage'}", "ab" + character))
			.isEqualTo("Das Zeichen „" + character + "“ (" + code
					+ ") können wir nicht drucken. Bitte schreiben Sie es anders.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u202E", "\u2066", "\u0000", "\u001B", "\uE000", "\uF8FF", "\u200B", "\uFEFF", "\uD83D",
			"\u00AD", "\u0378", "\u2028" })
	void refusesInvisibleCharactersWithoutRepeatingThem(String character) {
		String problem = problem("{'type': 'textarea', 'key': 'frage', 'label': 'Frage'}", "a" + character + "b");

		assertThat(problem).startsWith("Ein unsichtbares Zeichen (U+%04X)".formatted((int) character.charAt(0)))
			.doesNotContain(character);
	}

	@Test
	void refusesAMarkThatBelongsToNoListedLetter() {
		assertThat(problem(text("freeText"), "q\u0308")).contains("U+0308");
		assertThat(problem(text("freeText"), "\u0301a")).contains("U+0301");
		assertThat(problem(text("freeText"), "ä\u0308\u0308\u0308")).contains("U+0308");
	}

	@Test
	void keepsLineEndsOnlyWhereThereAreLines() {
		String area = "{'type': 'textarea', 'key': 'frage', 'label': 'Frage'}";

		assertThat(value(area, "Zeile „eins“ \r\nZeile zwei\rdrei\n\n")).isEqualTo("Zeile „eins“\nZeile zwei\ndrei");
		assertThat(problem(text("freeText"), "a\r\nb")).isEqualTo("Geben Sie „Frage“ in einer Zeile ein.");
		assertThat(problem(text("personName"), "a\nb")).isEqualTo("Geben Sie „Frage“ in einer Zeile ein.");
	}

	@Test
	void countsLettersAsPeopleDo() {
		String field = "{'type': 'textfield', 'key': 'frage', 'label': 'Frage', 'validate': {'minLength': 2, 'maxLength': 3}}";

		assertThat(value(field, "C̨̆L̥̄Z")).isEqualTo("C̨̆L̥̄Z");
		assertThat(problem(field, "C̨̆L̥̄ZZ")).isEqualTo("„Frage“ darf höchstens 3 Zeichen lang sein. Es sind 4.");
		assertThat(problem(field, "C̨̆")).isEqualTo("„Frage“ muss mindestens 2 Zeichen lang sein.");
	}

	@Test
	void limitsTextsEvenIfTheDesignerDoesNot() {
		String area = "{'type': 'textarea', 'key': 'frage', 'label': 'Frage'}";

		assertThat(value(text("freeText"), "x".repeat(200))).isNotNull();
		assertThat(problem(text("freeText"), "x".repeat(201))).contains("höchstens 200");
		assertThat(value(area, "x".repeat(4000))).isNotNull();
		assertThat(problem(area, "x".repeat(4001))).contains("höchstens 4000");
	}

	@Test
	void searchesPatternsAsFormJsDoes() {
		String field = "{'type': 'textfield', 'key': 'frage', 'label': 'Frage', 'validate': {'pattern': '^[A-Z]+$'}";

		assertThat(value(field + "}", "ABC")).isEqualTo("ABC");
		assertThat(problem(field + "}", "abc")).startsWith("Prüfen Sie „Frage“");
		assertThat(problem(field + ", 'properties': {'patternMessage': 'Nur 100 % große Buchstaben.'}}", "abc"))
			.isEqualTo("Nur 100 % große Buchstaben.");
	}

	@Test
	void givesUpOnAPatternThatWouldNeverEnd() {
		String slow = "{'type': 'textfield', 'key': 'frage', 'label': 'Frage', 'validate': {'pattern': '^(a+)+$'}}";
		String deep = "{'type': 'textarea', 'key': 'frage', 'label': 'Frage', 'validate': {'pattern': '^(a|b)*$'}}";

		assertThat(problem(slow, "a".repeat(60) + "!")).startsWith("Prüfen Sie „Frage“");
		assertThat(send(deep, "ab".repeat(2000))).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "22.11.2026,2026-11-22", "1.1.2026,2026-01-01", "1.1.26,2026-01-01", "01012026,2026-01-01",
			"2026-11-22,2026-11-22", "1. 1. 2026,2026-01-01", "29.02.2024,2024-02-29", "1.5.98,1998-05-01" })
	void understandsDates(String typed, String iso) {
		assertThat(value(date(""), typed)).isEqualTo(iso);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31.02.2026", "29.02.2025", "00.01.2026", "1.13.2026", "32012026", "2026-02-30" })
	void saysThatThereIsNoSuchDay(String typed) {
		assertThat(problem(date(""), typed)).isEqualTo("Den Tag " + typed + " gibt es nicht. Prüfen Sie „Frage“.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "morgen", "22/11/2026", "11.2026", "1.1.", "1.1.026", "22.11.20266" })
	void saysHowADateIsTyped(String typed) {
		assertThat(problem(date(""), typed)).isEqualTo("Geben Sie „Frage“ so ein: 31.12.2026.");
	}

	@Test
	void keepsDatesWithinTheirBorders() {
		String properties = "'properties': {'earliest': 'today', 'latest': 'today+60d'}";

		assertThat(value(date(properties), "22.11.2026")).isEqualTo("2026-11-22");
		assertThat(value(date(properties), "21.1.2027")).isEqualTo("2027-01-21");
		assertThat(problem(date(properties), "21.11.2026")).isEqualTo("„Frage“ darf nicht vor dem 22.11.2026 liegen.");
		assertThat(problem(date(properties), "22.1.2027")).isEqualTo("„Frage“ darf nicht nach dem 21.01.2027 liegen.");
		assertThat(problem(date("'disallowPassedDates': true"), "21.11.2026")).contains("nicht vor dem 22.11.2026");
		assertThat(problem(date("'properties': {'earliest': '2026-01-01'}"), "31.12.2025")).contains("01.01.2026");
		assertThat(problem(date(""), "01.01.0026")).contains("Jahr");
	}

	@Test
	void knowsWhenSomebodyIsOfAge() {
		String adult = "'properties': {'format': 'birthDate', 'minAge': 18, 'maxAge': 100}";

		assertThat(value(date(adult), "22.11.2008")).isEqualTo("2008-11-22");
		assertThat(problem(date(adult), "23.11.2008")).startsWith("Die Person muss mindestens 18 Jahre alt sein.");
		assertThat(problem(date(adult), "22.11.1925")).startsWith("Die Person darf höchstens 100 Jahre alt sein.");
		assertThat(value(date(adult), "22.11.26")).as("a short year of birth is in the past").isNull();
		assertThat(value(date(adult), "23.11.26")).isEqualTo("1926-11-23");
		assertThat(problem(date(adult), "1.1.2027")).contains("Vergangenheit");
	}

	@Test
	void readsNumbersWithAComma() {
		assertThat(value(number(""), "12")).isEqualTo(12L);
		assertThat(value(number(""), "12,50")).isEqualTo(new BigDecimal("12.5"));
		assertThat(value(number("'decimalDigits': 2"), "12,5")).isEqualTo(new BigDecimal("12.50"));
		assertThat(value(number("'decimalDigits': 0"), "1.234.567")).isEqualTo(1234567L);
		assertThat(value(number(""), "-1.000,5")).isEqualTo(new BigDecimal("-1000.5"));
		assertThat(value(number(""), "0,1")).isEqualTo(new BigDecimal("0.1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zwölf", "1.5", "1,2,3", "1e9", "NaN", "0x10", "1234567890123456", "--1", "1.23,4", "٣" })
	void saysHowANumberIsTyped(String typed) {
		assertThat(problem(number(""), typed)).isEqualTo("Geben Sie „Frage“ als Zahl ein, zum Beispiel 12,5.");
	}

	@Test
	void keepsNumbersWithinTheirBorders() {
		String whole = "'decimalDigits': 0, 'validate': {'min': 1, 'max': 1500}";

		assertThat(problem(number(whole), "0")).isEqualTo("„Frage“ muss mindestens 1 sein.");
		assertThat(problem(number(whole), "1501")).isEqualTo("„Frage“ darf höchstens 1.500 sein.");
		assertThat(problem(number(whole), "1,5")).isEqualTo("Geben Sie „Frage“ als ganze Zahl ein, zum Beispiel 12.");
		assertThat(value(number(whole), "1,0")).isEqualTo(1L);
		assertThat(problem(number("'decimalDigits': 2"), "1,234")).contains("höchstens 2 Stellen nach dem Komma");
	}

	private static String text(String format) {
		return "{'type': 'textfield', 'key': 'frage', 'label': 'Frage', 'properties': {'format': '" + format + "'}}";
	}

	private static String date(String more) {
		return "{'type': 'datetime', 'subtype': 'date', 'key': 'frage', 'dateLabel': 'Frage'"
				+ (more.isEmpty() ? "" : ", " + more) + "}";
	}

	private static String number(String more) {
		return "{'type': 'number', 'key': 'frage', 'label': 'Frage'" + (more.isEmpty() ? "" : ", " + more) + "}";
	}

	private static Answers send(String field, String typed) {
		return FormFixture.send(FormFixture.form(field), "frage", typed);
	}

	private static Object value(String field, String typed) {
		return send(field, typed).values().get("frage");
	}

	private static String problem(String field, String typed) {
		Answers answers = send(field, typed);
		assertThat(answers.values()).isEqualTo(Map.of());
		assertThat(answers.input("frage")).hasValue(typed);
		return answers.problems().get("frage");
	}

}
