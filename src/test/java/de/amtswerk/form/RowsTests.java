package de.amtswerk.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.MultiValueMap;

import static de.amtswerk.form.FormFixture.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Somebody names the people who live with them, one row each, without any script. */
class RowsTests {

	private static final Form FORM = FormFixture.form("""
			{'type': 'textfield', 'key': 'familyName', 'label': 'Name', 'properties': {'format': 'personName'}},
			{'type': 'dynamiclist', 'path': 'members', 'label': 'Mitbewohner', 'defaultRepetitions': 2,
			 'properties': {'rowLabel': 'Person', 'min': '1', 'max': '3'}, 'components': [
			  {'type': 'textfield', 'key': 'familyName', 'label': 'Familienname', 'validate': {'required': true},
			   'properties': {'format': 'personName'}},
			  {'type': 'checkbox', 'key': 'child', 'label': 'Ein Kind'},
			  {'type': 'datetime', 'subtype': 'date', 'key': 'birthDate', 'dateLabel': 'Geburtsdatum',
			   'validate': {'required': true}, 'properties': {'format': 'birthDate'},
			   'conditional': {'hide': '=not(child)'}},
			  {'type': 'select', 'key': 'role', 'label': 'Rolle', 'defaultValue': 'tenant', 'values': [
			    {'label': 'Mieter', 'value': 'tenant'}, {'label': 'Gast', 'value': 'guest'}]}]},
			{'type': 'expression', 'key': 'people', 'expression': '=count(members) + 1'},
			{'type': 'textfield', 'key': 'reason', 'label': 'Grund', 'conditional': {'hide': '=people < 3'}}""");

	private static final FormPage PAGE = FORM.pages().get(0);

	@Test
	void isOneAnswerWithManyRows() {
		Answers answers = send("_members", "2", "members[1].familyName", " Müller ", "_members[1].child", "",
				"members[1].role", "guest", "members[2].familyName", "Maier", "members[2].child", "true",
				"members[2].birthDate", "1.2.2015", "members[2].role", "", "reason", "");

		assertThat(FORM.keys()).containsExactly("familyName", "members", "people", "reason");
		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values()).containsEntry("people", 3L)
			.containsEntry("members", List.of(Map.of("familyName", "Müller", "child", false, "role", "guest"),
					Map.of("familyName", "Maier", "child", true, "birthDate", "2015-02-01")));
		assertThat(FORM.check(answers.values()).values()).isEqualTo(answers.values());
		assertThat(FORM.check(answers.values()).problems()).isEmpty();
	}

	@Test
	void namesProblemsByRow() {
		Answers answers = send("_members", "2", "members[1].familyName", "Müller", "_members[1].child", "",
				"members[1].role", "", "members[2].familyName", "", "members[2].child", "true", "members[2].birthDate",
				"gestern", "members[2].role", "x");

		assertThat(answers.problems()).containsOnlyKeys("members[2].familyName", "members[2].birthDate",
				"members[2].role");
		assertThat(answers.input("members[2].birthDate")).hasValue("gestern");
		assertThat(answers.values().get("members"))
			.isEqualTo(List.of(Map.of("familyName", "Müller", "child", false), Map.of("child", true)));
		assertThat(FORM.firstOpenPage(answers.values())).contains(PAGE);
	}

	@Test
	void ignoresRowsThatNobodyFilledIn() {
		Answers answers = send("_members", "3", "members[1].familyName", "", "_members[1].child", "", "members[1].role",
				"", "members[2].familyName", "Maier", "_members[2].child", "", "members[2].role", "",
				"members[3].familyName", " ", "_members[3].child", "", "members[3].role", "", "reason", "");

		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values()).containsEntry("members", List.of(Map.of("familyName", "Maier", "child", false)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 | mindestens einen Eintrag", "4 | höchstens 3 Einträge",
			"9999 | höchstens 3 Einträge", "99999999999 | mindestens einen Eintrag", "-1 | mindestens einen Eintrag" })
	void keepsTheListWithinItsSize(String size, String reason) {
		Answers answers = send("_members", size);

		assertThat(answers.problems()).containsKey("members");
		assertThat(answers.problems().get("members")).contains(reason);
		assertThat((List<?>) answers.values().get("members")).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void wantsTheListItself() {
		Answers answers = PAGE.read(parameters("familyName", "x"), Map.of());
		Form later = FormFixture.form("{'type': 'checkbox', 'key': 'more', 'label': 'Mehr'}", """
				,{'type': 'dynamiclist', 'path': 'names', 'label': 'Namen', 'conditional': {'hide': '=not(more)'},
				 'components': [{'type': 'textfield', 'key': 'a', 'label': 'A'}]}""".replaceFirst("^,", ""));

		assertThat(answers.problems()).containsOnlyKeys("members");
		assertThat(FormFixture.send(later, "more", "true").problems()).containsEntry("names",
				"Bitte beantworten Sie auch diese Frage: Namen");
	}

	@Test
	void addsARowAndKeepsEverythingTyped() {
		Answers answers = PAGE
			.rearrange(parameters("familyName", "Müller 2", "_members", "1", "members[1].familyName", "Maier",
					"_members[1].child", "", "members[1].role", "guest", "_add", "members"), Map.of())
			.orElseThrow();

		FieldView.Rows list = list(PAGE.view(Map.of(), answers));
		assertThat(answers.hasProblems()).isFalse();
		assertThat(answers.values()).doesNotContainKey("familyName");
		assertThat(answers.input("familyName")).hasValue("Müller 2");
		assertThat(list.rows()).extracting(FieldView.Row::label).containsExactly("Person 1", "Person 2");
		assertThat(list.rows()).extracting(FieldView.Row::focused).containsExactly(false, true);
		assertThat(input(list, 1, "members[1].familyName")).isEqualTo("Maier");
		assertThat(chosen(list, 2)).as("a new row shows its defaults").isEqualTo("tenant");
	}

	@Test
	void removesTheRowThatIsNamed() {
		Answers answers = PAGE
			.rearrange(parameters("_members", "3", "members[1].familyName", "A", "members[1].role", "",
					"members[2].familyName", "B", "members[2].role", "", "members[3].familyName", "C",
					"members[3].child", "true", "members[3].birthDate", "1.1.2015", "members[3].role", "", "_remove",
					"members.2"), Map.of())
			.orElseThrow();

		FieldView.Rows list = list(PAGE.view(Map.of(), answers));
		assertThat(answers.values().get("members")).isEqualTo(List.of(Map.of("familyName", "A", "child", false),
				Map.of("familyName", "C", "child", true, "birthDate", "2015-01-01")));
		assertThat(list.rows()).hasSize(2);
		assertThat(input(list, 2, "members[2].familyName")).isEqualTo("C");
		assertThat(list.focused()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "_add,", "_add,nothing", "_remove,members.4", "_remove,members.0", "_remove,members",
			"_remove,nothing.1", "_delete,members" })
	void rearrangesNothingThatIsNotThere(String parameter, String value) {
		MultiValueMap<String, String> parameters = parameters("_members", "3", parameter, value);

		assertThat(PAGE.rearrange(parameters, Map.of())).isEmpty();
	}

	@Test
	void offersOnlyWhatThereMayBe() {
		Answers three = PAGE.rearrange(parameters("_members", "2", "_add", "members"), Map.of()).orElseThrow();
		Answers none = send("_members", "1", "members[1].familyName", "A");

		FieldView.Rows full = list(PAGE.view(Map.of(), three));
		FieldView.Rows least = list(PAGE.view(Map.of(), none));

		assertThat(full.addable()).isFalse();
		assertThat(full.removable()).isTrue();
		assertThat(least.addable()).isTrue();
		assertThat(least.removable()).isFalse();
		assertThat(
				PAGE.rearrange(parameters("_members", "3", "_add", "members"), Map.of()).orElseThrow().rows("members"))
			.isEqualTo(3);
	}

	@Test
	void startsWithItsRepetitionsAndShowsWhatIsKnown() {
		List<Map<String, Object>> known = List
			.of(Map.of("familyName", "Müller", "child", true, "birthDate", "2015-02-01", "role", "guest"));

		FieldView.Rows first = list(PAGE.view(Map.of(), Answers.none()));
		FieldView.Rows later = list(PAGE.view(Map.of("members", known), Answers.none()));

		assertThat(first.rows()).hasSize(2);
		assertThat(chosen(first, 1)).isEqualTo("tenant");
		assertThat(later.rows()).hasSize(1);
		assertThat(input(later, 1, "members[1].birthDate")).isEqualTo("01.02.2015");
		assertThat(chosen(later, 1)).isEqualTo("guest");
	}

	@Test
	void sumsUpRowByRow() {
		Map<String, Object> answers = new LinkedHashMap<>(Map.of("familyName", "Müller", "members",
				List.of(Map.of("familyName", "Maier", "child", true, "birthDate", "2015-02-01", "role", "guest"))));

		assertThat(FORM.summary(answers).get(0).lines()).containsExactly(new AnswerLine("familyName", "Name", "Müller"),
				new AnswerLine("members[1].familyName", "Person 1: Familienname", "Maier"),
				new AnswerLine("members[1].child", "Person 1: Ein Kind", "Ja"),
				new AnswerLine("members[1].birthDate", "Person 1: Geburtsdatum", "01.02.2015"),
				new AnswerLine("members[1].role", "Person 1: Rolle", "Gast"));
		assertThat(FORM.summary(Map.of()).get(0).lines())
			.contains(new AnswerLine("members", "Mitbewohner", "keine Angabe"));
	}

	@Test
	void dropsWhatARowDoesNotAsk() {
		Answers answers = FORM.check(Map.of("members",
				List.of(Map.of("familyName", "A", "admin", true, "birthDate", "2015-01-01"), "text", List.of("x"))));

		assertThat(answers.values().get("members")).isEqualTo(
				List.of(Map.of("familyName", "A", "child", false), Map.of("child", false), Map.of("child", false)));
		assertThat(answers.problems()).containsOnlyKeys("members[2].familyName", "members[3].familyName");
	}

	@Test
	void givesListsThatNobodyCanChange() {
		Object members = send("_members", "1", "members[1].familyName", "A").values().get("members");

		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> ((List<?>) members).remove(0));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> ((Map<?, ?>) ((List<?>) members).get(0)).clear());
	}

	@Test
	void isUnfitForTheTasklistUnlessItIsMarked() {
		String list = "{'type': 'dynamiclist', 'path': 'a', 'label': 'A', 'properties': {%s}, 'components': []}";

		assertThat(FormFixture.form(list.formatted("")).unfitForTasklist()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("„workbench“ = „true“"));
		assertThat(FormFixture.form(list.formatted("'workbench': 'true'")).unfitForTasklist()).isEmpty();
		assertThat(FormFixture.form(list.formatted("'workbench': 'false'")).unfitForTasklist()).hasSize(1);
	}

	private static Answers send(String... keysAndValues) {
		return PAGE.read(parameters(keysAndValues), Map.of());
	}

	private static FieldView.Rows list(List<FieldView> views) {
		return (FieldView.Rows) views.stream().filter((view) -> view.kind().equals("list")).findFirst().orElseThrow();
	}

	private static String input(FieldView.Rows list, int row, String name) {
		return list.rows()
			.get(row - 1)
			.children()
			.stream()
			.filter(FieldView.Input.class::isInstance)
			.map(FieldView.Input.class::cast)
			.filter((view) -> view.caption().key().equals(name))
			.findFirst()
			.orElseThrow()
			.input();
	}

	private static String chosen(FieldView.Rows list, int row) {
		return list.rows()
			.get(row - 1)
			.children()
			.stream()
			.filter(FieldView.Choice.class::isInstance)
			.flatMap((view) -> ((FieldView.Choice) view).options().stream())
			.filter(FieldView.Option::checked)
			.findFirst()
			.orElseThrow()
			.value();
	}

}
