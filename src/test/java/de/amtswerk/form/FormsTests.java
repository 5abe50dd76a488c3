package de.amtswerk.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A faulty form is refused whole, and the designer reads every reason with its line. */
class FormsTests {

	@Test
	void namesAllProblemsWithTheirLines() {
		List<FormProblem> problems = problems("""
				{
				  "components": [
				    {
				      "type": "group",
				      "id": "Group_One",
				      "path": "person",
				      "label": "Eins",
				      "components": [
				        {
				          "type": "filepicker",
				          "key": "proof",
				          "label": "Nachweis"
				        },
				        {
				          "type": "textfield",
				          "key": "Name",
				          "properties": { "format": "shoeSize" },
				          "validate": { "pattern": "[" }
				        }
				      ]
				    }
				  ]
				}""");

		assertThat(problems).extracting(FormProblem::line).containsExactly(1, 6, 10, 14, 16, 17, 18);
		assertThat(problems).extracting(FormProblem::element)
			.containsExactly("Formular", "Group_One \"Eins\"", "proof \"Nachweis\"", "Name", "Name", "Name", "Name");
		assertThat(problems.get(2).message())
			.isEqualTo("Der Typ „filepicker“ ist nicht vorgesehen. Camundas Tasklist 7.24 kann das ganze Formular"
					+ " damit nicht öffnen. Erlaubt sind: checkbox, checklist, datetime, dynamiclist, expression, group,"
					+ " html, number, radio, select, table, taglist, text, textarea, textfield.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "null", "{", "{\"id\": \"a\"} x", "{\"id\": \"a\", \"id\": \"b\"}", "\"text\"" })
	void refusesWhatIsNotAForm(String json) {
		assertThat(problems(json)).hasSize(1);
	}

	@Test
	void saysInWhichLineTheJsonIsBroken() {
		assertThat(problems("{\n\"id\": \"a\",\n\"components\": [,]}")).singleElement()
			.satisfies((problem) -> assertThat(problem.line()).isEqualTo(3));
	}

	@Test
	void repeatsFileAndLineInTheExceptionText() {
		FormRefused refused = catchThrowableOfType(FormRefused.class, () -> FormFixture.read("{\n\"id\": 5}"));

		assertThat(refused).hasMessageContaining("forms/test.form:1 Formular: Das Formular hat keine Seite.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{'type': 'textfield', 'key': 'a'} | Dem Feld fehlt „label“",
			"{'type': 'textfield', 'label': 'A'} | Dem Feld fehlt „key“",
			"{'type': 'textfield', 'key': 'a-b', 'label': 'A'} | Der Schlüssel „a-b“ ist nicht erlaubt",
			"{'type': 'textfield', 'key': 'a', 'label': 'A'}, {'type': 'number', 'key': 'a', 'label': 'A'} | gibt es in diesem Formular schon",
			"{'type': 'select', 'key': 'a', 'label': 'A'} | Der Auswahl fehlen die Antworten",
			"{'type': 'radio', 'key': 'a', 'label': 'A', 'values': [{'label': 'X'}]} | hat kein „label“ oder kein „value“",
			"{'type': 'radio', 'key': 'a', 'label': 'A', 'values': [{'label': 'X', 'value': 'x'}, {'label': 'Y', 'value': 'x'}]} | steht zweimal",
			"{'type': 'radio', 'key': 'a', 'label': 'A', 'values': [{'label': 'X', 'value': 'x'}, {'label': 'X', 'value': 'y'}]} | steht zweimal",
			"{'type': 'textfield', 'key': 'a', 'label': 'A', 'conditional': {'hide': '=a <'}} | ist kein gültiges FEEL",
			"{'type': 'textfield', 'key': 'a', 'label': 'A', 'conditional': {'hide': 'b = 1'}} | muss mit einem Gleichheitszeichen beginnen",
			"{'type': 'datetime', 'subtype': 'week', 'key': 'a', 'label': 'A'} | Erlaubt sind „date“, „time“ und „datetime“",
			"{'type': 'datetime', 'subtype': 'date', 'key': 'a', 'label': 'A', 'properties': {'format': 'email'}} | Erlaubt ist nur „birthDate“",
			"{'type': 'datetime', 'subtype': 'date', 'key': 'a', 'label': 'A', 'properties': {'earliest': 'gestern'}} | today+60d",
			"{'type': 'datetime', 'subtype': 'date', 'key': 'a', 'label': 'A', 'properties': {'minAge': 18}} | nur beim Format „birthDate“",
			"{'type': 'number', 'key': 'a', 'label': 'A', 'validate': {'min': 'b'}} | „min“ muss eine Zahl sein",
			"{'type': 'number', 'key': 'a', 'label': 'A', 'properties': {'format': 'email'}} | Ein Format gibt es nur bei",
			"{'type': 'textfield', 'key': 'a', 'label': 'A', 'validate': {'minLength': 5, 'maxLength': 2}} | größer als „maxLength“",
			"{'type': 'textfield', 'key': 'a', 'label': 'A', 'readonly': '=a <'} | ist kein gültiges FEEL",
			"{'type': 'textfield', 'key': 'a', 'label': 'A', 'validate': {'required': '=b'}} | „required“ ist true oder false",
			"{'type': 'number', 'key': 'a', 'label': 'A', 'validate': {'min': '=b <'}} | ist kein gültiges FEEL",
			"{'type': 'number', 'key': 'rent', 'label': 'A', 'properties': {'format': 'money'}} | endet mit „InCents“",
			"{'type': 'number', 'key': 'a', 'label': 'A', 'defaultValue': 'viel'} | keine erlaubte Antwort",
			"{'type': 'select', 'key': 'a', 'label': 'A', 'defaultValue': 'y', 'values': [{'label': 'X', 'value': 'x'}]} | keine erlaubte Antwort",
			"{'type': 'select', 'key': 'a', 'label': 'A', 'valuesKey': 'b', 'values': [{'label': 'X', 'value': 'x'}]} | nennt ihre Antworten zweimal",
			"{'type': 'datetime', 'subtype': 'time', 'key': 'a', 'timeLabel': 'A'} | No timezone",
			"{'type': 'table', 'id': 't', 'label': 'T', 'dataSource': '=b'} | Der Tabelle fehlen die Spalten",
			"{'type': 'expression', 'key': 'a'} | Dem Ausdruck fehlt „expression“",
			"{'type': 'dynamiclist', 'path': 'a', 'components': []} | Der Liste fehlt „label“",
			"{'type': 'dynamiclist', 'label': 'A', 'components': []} | Dem Feld fehlt „path“",
			"{'type': 'dynamiclist', 'path': 'a', 'label': 'A', 'properties': {'max': '51'}, 'components': []} | höchstens 50 Einträge",
			"{'type': 'dynamiclist', 'path': 'a', 'label': 'A', 'properties': {'min': '3', 'max': '2'}, 'components': []} | „min“ (3) ist größer",
			"{'type': 'dynamiclist', 'path': 'a', 'label': 'A', 'components': [{'type': 'dynamiclist', 'path': 'b', 'label': 'B', 'components': []}]} | Liste in einer Liste",
			"{'type': 'image', 'source': 'https://example.org/a.png'} | Bilder von anderswo",
			"{'type': 'iframe', 'url': 'https://example.org'} | nicht eingebettet",
			"{'type': 'documentPreview', 'id': 'd'} | Tasklist 7.24",
			"{'type': 'group', 'id': 'g', 'components': []} | Der Gruppe fehlt „label“",
			"{'type': 'textfield', 'key': 'postalCode', 'label': 'PLZ'} | muss textfield mit dem Format „postalCode“ sein, gefunden: textfield",
			"{'type': 'number', 'key': 'representativePostalCode', 'label': 'PLZ'} | Der Schlüssel „representativePostalCode“ ist für Personen festgelegt",
			"{'type': 'datetime', 'subtype': 'date', 'key': 'birthDate', 'label': 'Geburtsdatum'} | muss datetime mit dem Format „birthDate“ sein",
			"{'type': 'textfield', 'key': 'familyName', 'label': 'Name', 'properties': {'format': 'freeText'}} | personName" })
	void saysWhatIsWrongWithAComponent(String components, String reason) {
		assertThat(problems(FormFixture.json(FormFixture.page("seite", components)))).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains(reason));
	}

	@Test
	void wantsEveryQuestionOnAPage() {
		String field = FormFixture.quotes("{'type': 'textfield', 'key': 'a', 'label': 'A'}");

		assertThat(problems(FormFixture.json(FormFixture.page("seite"), field))).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).startsWith("Das Feld steht außerhalb einer Seite."));
	}

	@Test
	void wantsADifferentAddressForEveryPage() {
		assertThat(problems(FormFixture.json(FormFixture.page("Page_One"), FormFixture.page("pageOne"))))
			.singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("Die Seite „page-one“ gibt es schon"));
	}

	@Test
	void takesTheAddressOfAPageFromItsProperty() {
		String page = FormFixture.page("Group_1x8kd", "{'type': 'spacer'}")
			.replace("\"components\"", "\"properties\": {\"page\": \"angaben-zur-person\"}, \"components\"");

		assertThat(FormFixture.read(FormFixture.json(page)).page("angaben-zur-person")).isPresent();
	}

	@Test
	void putsTextsBetweenPagesOnThePageThatFollows() {
		String before = FormFixture.quotes("{'type': 'text', 'text': 'Vorher'}");
		String after = FormFixture.quotes("{'type': 'html', 'content': '<p>Nachher</p>'}");
		String separator = FormFixture.quotes("{'type': 'separator'}, {'type': 'button', 'label': 'Weiter'}");

		Form form = FormFixture.read(FormFixture.json(before, FormFixture.page("seite"), separator, after));

		assertThat(form.pages().get(0).view(Map.of(), Answers.none())).containsExactly(
				new FieldView.Text("<p class=\"kern-body\">Vorher</p>"),
				new FieldView.Text("<p class=\"kern-body\">Nachher</p>"));
	}

	@Test
	void tellsAProblemOnce() {
		String area = "{'type': 'textarea', 'key': 'a', 'label': 'A', 'validate': {'maxLength': 'viel'}}";

		assertThat(problems(FormFixture.json(FormFixture.page("seite", area)))).hasSize(1);
	}

	private static List<FormProblem> problems(String json) {
		return catchThrowableOfType(FormRefused.class, () -> FormFixture.read(json)).problems();
	}

}
