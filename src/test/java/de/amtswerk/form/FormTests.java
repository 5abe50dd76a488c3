package de.amtswerk.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static de.amtswerk.form.FormFixture.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** A citizen walks through a form of three pages. */
class FormTests {

	private static final Form FORM = FormFixture.read(FormFixture.json(FormFixture.page("Group_PersonalData", """
			{'type': 'text', 'text': '## Wer sind Sie?'},
			{'type': 'textfield', 'key': 'familyName', 'label': 'Familienname', 'validate': {'required': true},
			 'properties': {'format': 'personName', 'hint': 'Wie im Ausweis'}},
			{'type': 'datetime', 'subtype': 'date', 'key': 'birthDate', 'dateLabel': 'Geburtsdatum',
			 'properties': {'format': 'birthDate'}},
			{'type': 'checkbox', 'key': 'hasCar', 'label': 'Ich habe ein Auto'},
			{'type': 'group', 'id': 'car', 'label': 'Auto', 'conditional': {'hide': '=not(hasCar)'}, 'components': [
			  {'type': 'textfield', 'key': 'plate', 'label': 'Kennzeichen', 'validate': {'required': true},
			   'properties': {'format': 'licencePlate'}},
			  {'type': 'radio', 'key': 'fuel', 'label': 'Antrieb', 'values': [
			    {'label': 'Strom', 'value': 'electric'}, {'label': 'Benzin', 'value': 'petrol'}]}]}"""),
			FormFixture.page("fee",
					"""
							{'type': 'number', 'key': 'months', 'label': 'Monate', 'decimalDigits': 0, 'validate': {'required': true,
							 'min': 1, 'max': 24}},
							{'type': 'number', 'key': 'amount', 'label': 'Betrag', 'decimalDigits': 2},
							{'type': 'select', 'key': 'zone', 'label': 'Zone', 'values': [{'label': 'West 1', 'value': 'W1'}],
							 'validate': {'required': true}, 'properties': {'requiredMessage': 'In welcher Zone wohnen Sie?'},
							 'conditional': {'hide': '=fuel = \\"electric\\"'}}"""),
			FormFixture.page("consent", """
					{'type': 'checkbox', 'key': 'consent', 'label': 'Ich stimme zu', 'validate': {'required': true}},
					{'type': 'button', 'key': 'send', 'label': 'Absenden'}""")));

	private static final FormPage PERSON = FORM.pages().get(0);

	private static final FormPage FEE = FORM.pages().get(1);

	@Test
	void hasAPageForEveryGroup() {
		assertThat(FORM.pages()).extracting(FormPage::key).containsExactly("group-personal-data", "fee", "consent");
		assertThat(FORM.page("fee")).hasValueSatisfying((page) -> assertThat(page.number()).isEqualTo(2));
		assertThat(FORM.page("nirgends")).isEmpty();
		assertThat(FORM.keys()).containsExactly("familyName", "birthDate", "hasCar", "plate", "fuel", "months",
				"amount", "zone", "consent");
		assertThat(PERSON.keys()).containsExactly("familyName", "birthDate", "hasCar", "plate", "fuel");
	}

	@Test
	void keepsWhatIsRightAndNothingElse() {
		Answers answers = PERSON.read(parameters("familyName", " Müller ", "birthDate", "1.2.1990", "months", "3",
				"plate", "S-AB 1", "admin", "true"), Map.of());

		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values()).containsExactly(Map.entry("familyName", "Müller"),
				Map.entry("birthDate", "1990-02-01"), Map.entry("hasCar", false));
	}

	@Test
	void namesEveryProblemInTheOrderOfTheForm() {
		Answers answers = PERSON.read(parameters("plate", "x", "hasCar", "true", "birthDate", "gestern"), Map.of());

		assertThat(answers.hasProblems()).isTrue();
		assertThat(answers.problems().keySet()).containsExactly("familyName", "birthDate", "plate", "fuel");
		assertThat(answers.problems()).containsEntry("familyName", "Geben Sie „Familienname“ an.")
			.containsEntry("plate", "Geben Sie das Kennzeichen so ein: S-AB 123.");
		assertThat(answers.values()).containsExactly(Map.entry("hasCar", true));
		assertThat(answers.input("birthDate")).hasValue("gestern");
	}

	@Test
	void asksWhatAnAnswerOnTheSamePageMadeNecessary() {
		Answers first = PERSON.read(parameters("familyName", "Müller", "hasCar", "true"), Map.of());
		Answers second = PERSON.read(
				parameters("familyName", "Müller", "hasCar", "true", "plate", "", "_fuel", "", "_hasCar", ""),
				Map.of());

		assertThat(first.problems()).containsOnly(
				Map.entry("plate", "Bitte beantworten Sie auch diese Frage: Kennzeichen"),
				Map.entry("fuel", "Bitte beantworten Sie auch diese Frage: Antrieb"));
		assertThat(second.problems()).containsOnly(Map.entry("plate", "Geben Sie „Kennzeichen“ an."));
	}

	@Test
	void showsTheQuestionsThatAnAnswerMadeNecessary() {
		Answers sent = PERSON.read(parameters("familyName", "Müller", "hasCar", "true"), Map.of());

		assertThat(PERSON.view(Map.of(), Answers.none())).extracting(FieldView::kind)
			.containsExactly("content", "text", "date", "checkbox");
		assertThat(PERSON.view(Map.of(), sent)).extracting(FieldView::kind)
			.containsExactly("content", "text", "date", "checkbox", "group");
		assertThat(PERSON.view(Map.of("hasCar", true), PERSON.read(parameters("_hasCar", ""), Map.of("hasCar", true))))
			.hasSize(4);
	}

	@Test
	void dropsAnswersToQuestionsThatAreHiddenNow() {
		Map<String, Object> known = Map.of("familyName", "Müller", "hasCar", true, "plate", "S-AB 1", "fuel", "petrol");

		Answers answers = PERSON.read(parameters("familyName", "Müller", "plate", "S-AB 1"), known);

		assertThat(answers.values()).containsOnlyKeys("familyName", "hasCar");
		assertThat(answers.problems()).isEmpty();
	}

	@Test
	void refusesAnAnswerThatIsSentTwice() {
		Answers answers = PERSON.read(parameters("familyName", "Müller", "familyName", "Maier"), Map.of());

		assertThat(answers.problems()).containsEntry("familyName",
				"„Familienname“ wurde mehrfach gesendet. Geben Sie nur eine Antwort an.");
	}

	@Test
	void refusesAnAnswerThatIsNotOnOffer() {
		Answers answers = FEE.read(parameters("months", "1", "zone", "W9"), Map.of());

		assertThat(answers.problems()).containsOnly(Map.entry("zone", "Wählen Sie „Zone“ aus der Liste aus."));
		assertThat(FEE.read(parameters("months", "1"), Map.of()).problems())
			.containsOnly(Map.entry("zone", "In welcher Zone wohnen Sie?"));
	}

	@Test
	void hidesByAnswersOfEarlierPagesButOnlyIfThoseAreShown() {
		Map<String, Object> electric = Map.of("hasCar", true, "fuel", "electric");
		Map<String, Object> forgotten = Map.of("hasCar", false, "fuel", "electric");

		assertThat(FEE.read(parameters("months", "1"), electric).hasProblems()).isFalse();
		assertThat(FEE.read(parameters("months", "1"), forgotten).problems()).containsOnlyKeys("zone");
	}

	@Test
	void wantsConsent() {
		Answers answers = FORM.pages().get(2).read(parameters(), Map.of());

		assertThat(answers.problems()).containsOnly(Map.entry("consent", "Bitte bestätigen Sie: Ich stimme zu"));
	}

	@Test
	void checksTheWholeFormAnew() {
		Map<String, Object> draft = Map.of("familyName", "Müller 2", "hasCar", false, "plate", "S-AB 1", "months", 3,
				"amount", new BigDecimal("12.5"), "zone", "W1", "consent", true, "former", "x", "birthDate",
				List.of("1990-01-01"));

		Answers answers = FORM.check(draft);

		assertThat(answers.problems()).containsOnlyKeys("familyName");
		assertThat(answers.values()).containsExactlyInAnyOrderEntriesOf(Map.of("hasCar", false, "months", 3L, "amount",
				new BigDecimal("12.50"), "zone", "W1", "consent", true));
	}

	@Test
	void takesItsOwnAnswersBackUnchanged() {
		Map<String, Object> answers = complete();

		assertThat(FORM.check(answers).problems()).isEmpty();
		assertThat(FORM.check(answers).values()).containsExactlyInAnyOrderEntriesOf(answers);
	}

	@Test
	void leadsToTheFirstPageWithSomethingToDo() {
		Map<String, Object> answers = complete();
		answers.remove("zone");

		assertThat(FORM.firstOpenPage(Map.of())).contains(PERSON);
		assertThat(FORM.firstOpenPage(answers)).contains(FEE);
		assertThat(FORM.firstOpenPage(complete())).isEmpty();
	}

	@Test
	void sumsUpInWordsThatPeopleRead() {
		Map<String, Object> answers = complete();
		answers.remove("birthDate");

		List<AnswerGroup> summary = FORM.summary(answers);

		assertThat(summary).extracting(AnswerGroup::pageKey).containsExactly("group-personal-data", "fee", "consent");
		assertThat(summary.get(0).lines()).extracting(AnswerLine::text)
			.containsExactly("Müller", "keine Angabe", "Ja", "S-AB 123E", "Benzin");
		assertThat(summary.get(1).lines()).extracting(AnswerLine::text).containsExactly("12", "1.234,50", "West 1");
		assertThat(FORM.summary(complete()).get(0).lines().get(1))
			.isEqualTo(new AnswerLine("birthDate", "Geburtsdatum", "01.02.1990"));
	}

	@Test
	void leavesHiddenAnswersOutOfTheSummary() {
		Map<String, Object> answers = complete();
		answers.put("hasCar", false);

		assertThat(FORM.summary(answers).get(0).lines()).extracting(AnswerLine::key)
			.containsExactly("familyName", "birthDate", "hasCar");
	}

	@Test
	void hidesWholePages() {
		Form form = FormFixture
			.read(FormFixture.json(FormFixture.page("one", "{'type': 'checkbox', 'key': 'dog', 'label': 'Hund'}"),
					FormFixture
						.page("two",
								"{'type': 'textfield', 'key': 'dogName', 'label': 'Name', 'validate':"
										+ " {'required': true}}")
						.replace("\"components\"", "\"conditional\": {\"hide\": \"=dog != true\"}, \"components\"")));
		FormPage second = form.pages().get(1);

		assertThat(second.visible(Map.of())).isFalse();
		assertThat(second.visible(Map.of("dog", true))).isTrue();
		assertThat(second.read(parameters("dogName", "Rex"), Map.of("dog", false)).values()).isEmpty();
		assertThat(second.view(Map.of(), Answers.none())).isEmpty();
		assertThat(form.check(Map.of("dog", false, "dogName", "Rex")).values()).containsOnlyKeys("dog");
		assertThat(form.summary(Map.of("dog", false))).hasSize(1);
	}

	@Test
	void letsConditionsSeeOnlyWhatStandsBeforeThem() {
		Form form = FormFixture.form("""
				{'type': 'textfield', 'key': 'first', 'label': 'Eins', 'conditional': {'hide': '=second = \\"x\\"'}},
				{'type': 'textfield', 'key': 'second', 'label': 'Zwei'}""");

		assertThat(FormFixture.send(form, "first", "a", "second", "x").values()).containsOnlyKeys("first", "second");
		assertThat(form.check(Map.of("first", "a", "second", "x")).values()).containsOnlyKeys("first", "second");
	}

	@Test
	void letsConditionsSeeTheDayAndWhatTheCaseKnows() {
		Form form = FormFixture.form("""
				{'type': 'textfield', 'key': 'early', 'label': 'Früh', 'conditional': {'hide':
				  '=today() >= date(\\"2026-11-22\\")'}},
				{'type': 'textfield', 'key': 'reason', 'label': 'Grund', 'validate': {'required': true},
				 'conditional': {'hide': '=eligible'}}""");

		assertThat(form.check(Map.of("eligible", true)).problems()).isEmpty();
		assertThat(form.check(Map.of("eligible", false)).problems()).containsOnlyKeys("reason");
		assertThat(form.check(Map.of("eligible", true)).values()).isEmpty();
		assertThat(form.check(Map.of("early", "x", "reason", "y")).values()).containsOnlyKeys("reason");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u0000", "\uD800", "true", "[]", "{}", "null",
			"99999999999999999999999999999999999999999999999999999,9", "<script>", "%s%n", "\u202E", "1990-02-31",
			"=1/0", "x\u0301\u0301\u0301" })
	void neverFailsWhateverIsSent(String anything) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		FORM.keys().forEach((key) -> parameters.add(key, anything));
		Map<String, Object> known = new LinkedHashMap<>();
		FORM.keys().forEach((key) -> known.put(key, anything));

		for (FormPage page : FORM.pages()) {
			assertThatCode(() -> page.view(known, page.read(parameters, known))).doesNotThrowAnyException();
		}
		assertThatCode(() -> FORM.check(known)).doesNotThrowAnyException();
		assertThatCode(() -> FORM.summary(known)).doesNotThrowAnyException();
	}

	@Test
	void neverFailsOnParametersWithoutValues() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		parameters.add("familyName", null);
		parameters.put("birthDate", List.of());

		assertThat(PERSON.read(parameters, Map.of()).problems()).containsOnlyKeys("familyName");
	}

	private static Map<String, Object> complete() {
		return new LinkedHashMap<>(
				Map.of("familyName", "Müller", "birthDate", "1990-02-01", "hasCar", true, "plate", "S-AB 123E", "fuel",
						"petrol", "months", 12L, "amount", new BigDecimal("1234.50"), "zone", "W1", "consent", true));
	}

}
