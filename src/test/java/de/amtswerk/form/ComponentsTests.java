package de.amtswerk.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static de.amtswerk.form.FormFixture.parameters;
import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of question does what a designer expects of it. */
class ComponentsTests {

	private static final String TIME = "{'type': 'datetime', 'subtype': 'time', 'key': 'frage', 'timeLabel': 'Frage',"
			+ " 'timeSerializingFormat': 'no_timezone', 'timeInterval': 15}";

	private static final String MOMENT = "{'type': 'datetime', 'subtype': 'datetime', 'key': 'frage', 'dateLabel':"
			+ " 'Frage', 'timeLabel': 'Zeit', 'timeSerializingFormat': 'no_timezone', 'disallowPassedDates': true}";

	private static final String MONEY = "{'type': 'number', 'key': 'rentInCents', 'label': 'Miete', 'properties':"
			+ " {'format': 'money'}, 'validate': {'min': 100, 'max': 123456789}}";

	private static final String CHECKLIST = "{'type': 'checklist', 'key': 'frage', 'label': 'Frage', 'validate':"
			+ " {'required': true}, 'values': [{'label': 'Hund', 'value': 'dog'}, {'label': 'Katze', 'value': 'cat'}]}";

	@ParameterizedTest
	@CsvSource({ "13:45,13:45", "9.30,09:30", "9 Uhr,09:00", "13:45 uhr,13:45", "00:00,00:00" })
	void understandsTimes(String typed, String kept) {
		assertThat(value(TIME, typed)).isEqualTo(kept);
		assertThat(value(TIME, kept)).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "24:00", "12:60", "mittags", "1345", "13:45:30", "12:05" })
	void saysHowATimeIsTyped(String typed) {
		assertThat(problem(TIME, typed)).matches("Geben Sie „Frage“ (so ein: 13:45|in Schritten von 15 Minuten an)\\.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "31.12.2026 13:45", "31.12.26, 13.45 Uhr", "2026-12-31T13:45",
			"31.12.2026 um 13:45 Uhr", "31. 12. 2026 13:45" })
	void understandsATimeOnADay(String typed) {
		assertThat(value(MOMENT, typed)).isEqualTo("2026-12-31T13:45");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "31.12.2026 | 31.12.2026 13:45", "13:45 | 31.12.2026 13:45", "31.2.2027 13:45 | 31.12.2026 13:45",
					"1.1.2026 13:45 | nicht vor dem 22.11.2026", "1.1.2999 13:45 | Jahr" })
	void saysHowATimeOnADayIsTyped(String typed, String reason) {
		assertThat(problem(MOMENT, typed)).contains(reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "30,70 | 3070", "1.234,50 € | 123450", "12 | 1200", "30,- | 3000",
			"1234,00 EUR | 123400", "1.234.567,89 | 123456789" })
	void keepsMoneyInCents(String typed, long cents) {
		Answers answers = FormFixture.send(FormFixture.form(MONEY), "rentInCents", typed);

		assertThat(answers.values()).containsExactly(Map.entry("rentInCents", cents));
		assertThat(FormFixture.form(MONEY).check(answers.values()).values()).isEqualTo(answers.values());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "30.70 | zum Beispiel 1.234,50", "30,7 | zum Beispiel", "-5 | zum Beispiel",
					"viel | zum Beispiel", "0,99 | mindestens 1,00 €", "1.234.567,90 | höchstens 1.234.567,89 €",
					"99999999999999999999 | zum Beispiel" })
	void saysHowMoneyIsTyped(String typed, String reason) {
		assertThat(FormFixture.send(FormFixture.form(MONEY), "rentInCents", typed).problems().get("rentInCents"))
			.contains(reason);
	}

	@Test
	void showsMoneyInEuroAndKeepsItFromTheTasklist() {
		Form form = FormFixture.form(MONEY);

		assertThat(form.summary(Map.of("rentInCents", 123450L)).get(0).lines().get(0).text()).isEqualTo("1.234,50 €");
		assertThat(((FieldView.Input) form.pages().get(0).view(Map.of("rentInCents", 123450L), Answers.none()).get(0))
			.input()).isEqualTo("1234,50");
		assertThat(form.unfitForTasklist()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "checklist", "taglist" })
	void keepsSeveralChoicesInTheOrderOfTheForm(String type) {
		Form form = FormFixture.form(CHECKLIST.replace("checklist", type));

		Answers answers = FormFixture.send(form, "frage", "cat", "frage", "dog", "frage", "cat");

		assertThat(answers.values()).containsExactly(Map.entry("frage", List.of("dog", "cat")));
		assertThat(form.check(answers.values()).values()).isEqualTo(answers.values());
		assertThat(form.summary(answers.values()).get(0).lines().get(0).text()).isEqualTo("Hund, Katze");
		assertThat(FormFixture.send(form, "frage", "dog", "frage", "cow").problems()).containsOnlyKeys("frage");
		assertThat(FormFixture.send(form, "_frage", "").problems()).containsEntry("frage",
				"Wählen Sie bei „Frage“ mindestens eine Antwort aus.");
	}

	@Test
	void offersWhatAVariableHolds() {
		Form form = FormFixture.form("{'type': 'select', 'key': 'frage', 'label': 'Frage', 'valuesKey': 'zones'}");
		Map<String, Object> known = Map.of("zones", List.of("W1", Map.of("label", "Ost", "value", "O1"), 7, Map.of()));

		FieldView.Choice view = (FieldView.Choice) form.pages().get(0).view(known, Answers.none()).get(0);

		assertThat(view.options()).extracting(FieldView.Option::label).containsExactly("W1", "Ost", "7");
		assertThat(form.pages().get(0).read(parameters("frage", "O1"), known).values()).containsEntry("frage", "O1");
		assertThat(form.pages().get(0).read(parameters("frage", "X1"), known).problems()).containsOnlyKeys("frage");
		assertThat(form.pages().get(0).read(parameters("frage", "O1"), Map.of()).problems()).containsOnlyKeys("frage");
		assertThat(form.summary(Map.of("frage", "O1", "zones", known.get("zones"))).get(0).lines().get(0).text())
			.isEqualTo("Ost");
	}

	@Test
	void offersWhatAnExpressionFinds() {
		Form form = FormFixture.form("""
				{'type': 'checklist', 'key': 'pets', 'label': 'Tiere', 'values': [{'label': 'Hund', 'value': 'dog'},
				 {'label': 'Katze', 'value': 'cat'}]},
				{'type': 'radio', 'key': 'favourite', 'label': 'Liebstes', 'valuesExpression': '=pets'}""");

		assertThat(FormFixture.send(form, "pets", "cat", "favourite", "cat").problems()).isEmpty();
		assertThat(FormFixture.send(form, "pets", "cat", "favourite", "dog").problems()).containsOnlyKeys("favourite");
	}

	@Test
	void computesLimitsFromAnswers() {
		Form form = FormFixture.form("""
				{'type': 'number', 'key': 'rooms', 'label': 'Zimmer', 'decimalDigits': 0},
				{'type': 'number', 'key': 'let', 'label': 'Vermietet', 'validate': {'min': '=1', 'max': '=rooms - 1'},
				 'properties': {'maxMessage': 'Ein Zimmer bleibt Ihnen.'}},
				{'type': 'textfield', 'key': 'code', 'label': 'Code', 'validate': {'maxLength': '=rooms'}}""");

		assertThat(FormFixture.send(form, "rooms", "3", "let", "2", "code", "abc").problems()).isEmpty();
		assertThat(FormFixture.send(form, "rooms", "3", "let", "3", "code", "abcd").problems()).containsOnly(
				Map.entry("let", "Ein Zimmer bleibt Ihnen."),
				Map.entry("code", "„Code“ darf höchstens 3 Zeichen lang sein. Es sind 4."));
		assertThat(FormFixture.send(form, "rooms", "", "let", "300", "code", "abcd").problems()).isEmpty();
	}

	@Test
	void showsDefaultsUntilThePageIsAnswered() {
		Form form = FormFixture.form("""
				{'type': 'textfield', 'key': 'city', 'label': 'Ort', 'defaultValue': 'Stuttgart'},
				{'type': 'checkbox', 'key': 'news', 'label': 'Neues', 'defaultValue': true},
				{'type': 'textfield', 'key': 'topic', 'label': 'Thema', 'conditional': {'hide': '=not(news)'}}""");
		FormPage page = form.pages().get(0);

		assertThat(page.view(Map.of(), Answers.none())).hasSize(3)
			.first()
			.satisfies((view) -> assertThat(((FieldView.Input) view).input()).isEqualTo("Stuttgart"));
		assertThat(page.view(Map.of("news", false), Answers.none())).hasSize(2)
			.first()
			.satisfies((view) -> assertThat(((FieldView.Input) view).input()).isEmpty());
		assertThat(form.check(Map.of()).values()).as("a default is no answer").containsOnly(Map.entry("news", false));
		assertThat(page.read(parameters("city", "", "_news", ""), Map.of()).values())
			.containsOnly(Map.entry("news", false));
	}

	@Test
	void neverReadsWhatIsLocked() {
		Form form = FormFixture.form("""
				{'type': 'textfield', 'key': 'read', 'label': 'Gelesen', 'readonly': true},
				{'type': 'textfield', 'key': 'off', 'label': 'Aus', 'disabled': true, 'validate': {'required': true}},
				{'type': 'checkbox', 'key': 'sure', 'label': 'Sicher'},
				{'type': 'textfield', 'key': 'open', 'label': 'Offen', 'readonly': '=sure'},
				{'type': 'textfield', 'key': 'fixed', 'label': 'Fest', 'readonly': true, 'defaultValue': 'Stadt'}""");
		FormPage page = form.pages().get(0);
		Map<String, Object> known = Map.of("read", "A", "off", "B", "open", "C");

		Answers answers = page.read(parameters("read", "x", "off", "x", "sure", "true", "open", "x", "fixed", "x"),
				known);

		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values()).containsOnly(Map.entry("read", "A"), Map.entry("sure", true),
				Map.entry("open", "C"), Map.entry("fixed", "Stadt"));
		assertThat(page.view(known, answers)).extracting(FieldView::kind)
			.containsExactly("fixed", "fixed", "checkbox", "fixed", "fixed");
		assertThat(page.view(known, answers)).element(1)
			.satisfies((view) -> assertThat(((FieldView.Fixed) view).text()).isEqualTo("B"));
	}

	@Test
	void computesValuesThatNobodySends() {
		Form form = FormFixture.form("""
				{'type': 'number', 'key': 'price', 'label': 'Preis', 'decimalDigits': 2},
				{'type': 'expression', 'key': 'total', 'expression': '=price * 1.1', 'computeOn': 'change'},
				{'type': 'expression', 'key': 'day', 'expression': '=today() + duration(\\"P1D\\")'},
				{'type': 'expression', 'key': 'broken', 'expression': '=price / 0'},
				{'type': 'textfield', 'key': 'reason', 'label': 'Grund', 'conditional': {'hide': '=total < 10'}}""");

		Answers answers = FormFixture.send(form, "price", "10,01", "total", "0", "reason", "x", "broken", "x");

		assertThat(answers.values()).containsOnly(Map.entry("price", new BigDecimal("10.01")),
				Map.entry("total", new BigDecimal("11.011")), Map.entry("day", "2026-11-23"), Map.entry("reason", "x"));
		assertThat(form.check(Map.of("price", 1L, "total", 99L)).values()).containsEntry("total",
				new BigDecimal("1.100"));
		assertThat(form.keys()).contains("total");
		assertThat(form.summary(answers.values()).get(0).lines()).extracting(AnswerLine::key)
			.containsExactly("price", "reason");
	}

	@Test
	void showsATableOfWhatIsKnown() {
		Form form = FormFixture
			.form("""
					{'type': 'table', 'id': 't', 'label': 'Fälle', 'dataSource': '=cases', 'columns': [
					 {'key': 'name', 'label': 'Name'}, {'key': 'born', 'label': 'Geboren'}, {'key': 'open', 'label': 'Offen'}]}""");
		Map<String, Object> known = Map.of("cases",
				List.of(Map.of("name", "<b>", "born", "1990-02-01", "open", true), "x", Map.of()));

		FieldView.Table table = (FieldView.Table) form.pages().get(0).view(known, Answers.none()).get(0);

		assertThat(table.headers()).containsExactly("Name", "Geboren", "Offen");
		assertThat(table.rows()).containsExactly(List.of("<b>", "01.02.1990", "Ja"), List.of("", "", ""));
		assertThat(form.keys()).isEmpty();
		assertThat(((FieldView.Table) form.pages().get(0).view(Map.of(), Answers.none()).get(0)).rows()).isEmpty();
	}

	private static Object value(String field, String typed) {
		return FormFixture.send(FormFixture.form(field), "frage", typed).values().get("frage");
	}

	private static String problem(String field, String typed) {
		Answers answers = FormFixture.send(FormFixture.form(field), "frage", typed);
		assertThat(answers.values()).isEmpty();
		return answers.problems().get("frage");
	}

}
