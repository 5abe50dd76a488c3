package de.amtswerk.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static de.amtswerk.form.FormFixture.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Somebody who drives a borrowed car encloses the owner's statement. */
class EnclosuresTests {

	private static final Form FORM = FormFixture.read(FormFixture.json(FormFixture.page("fahrzeug", """
			{'type': 'radio', 'key': 'holder', 'label': 'Auf wen zugelassen?', 'values': [
			 {'label': 'Auf mich', 'value': 'self'}, {'label': 'Auf andere', 'value': 'lent'}]}"""),
			FormFixture.page("unterlagen", """
					{'type': 'group', 'id': 'Group_Statement', 'label': 'Überlassungserklärung',
					 'conditional': {'hide': '=holder = null'},
					 'properties': {'documents': 'lendingStatement', 'required': '=holder = §lent§', 'max': '2',
					  'types': 'pdf, png', 'hint': 'Mit Unterschrift.'},
					 'components': [{'type': 'text', 'text': 'Bitte **alle** Seiten.'}]},
					{'type': 'expression', 'key': 'enclosed', 'expression': '=count(lendingStatement)'}""".replace("§",
					"\\\""))));

	private static final FormPage PAGE = FORM.page("unterlagen").orElseThrow();

	private static final Map<String, Object> FILE = Map.of("id", "0f", "name", "Erklärung.pdf", "size", 1_234_567L,
			"mediaType", "application/pdf", "sha256", "ab");

	@Test
	void areAnAnswerThatExpressionsMaySee() {
		Answers answers = FORM.check(Map.of("holder", "lent", "lendingStatement", List.of(FILE)));

		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values()).containsEntry("lendingStatement", List.of(FILE)).containsEntry("enclosed", 1L);
		assertThat(FORM.documentKeys()).containsExactly("lendingStatement");
		assertThat(FORM.labels()).containsEntry("lendingStatement", "Überlassungserklärung");
		assertThat(FORM.summary(answers.values()).get(1).lines().get(0).text()).isEqualTo("Erklärung.pdf (1,3 MB)");
	}

	@Test
	void areAskedForOnlyWhenTheyAreNeeded() {
		assertThat(FORM.check(Map.of("holder", "self")).problems()).isEmpty();
		assertThat(FORM.check(Map.of("holder", "lent")).problems()).containsExactly(
				Map.entry("lendingStatement", "Laden Sie mindestens eine Datei hoch: Überlassungserklärung"));
		assertThat(FORM.firstOpenPage(Map.of("holder", "lent"))).contains(PAGE);
		assertThat(PAGE.documents(Map.of("holder", "lent")).get(0).caption().required()).isTrue();
		assertThat(PAGE.documents(Map.of("holder", "self")).get(0).caption().required()).isFalse();
	}

	@Test
	void areNoPartOfTheAnswersWhileTheyAreHidden() {
		Map<String, Object> hidden = Map.of("lendingStatement", List.of(FILE));

		assertThat(FORM.check(hidden).values()).doesNotContainKey("lendingStatement");
		assertThat(PAGE.documents(hidden)).isEmpty();
	}

	@Test
	void areNeverTakenFromWhatIsSentWithAPage() {
		Answers answers = PAGE.read(parameters("lendingStatement", "passwd", "_lendingStatement", "1"),
				Map.of("holder", "lent"));

		assertThat(answers.problems()).containsOnlyKeys("lendingStatement");
		assertThat(answers.values()).containsEntry("lendingStatement", List.of());
	}

	@Test
	void sayTheirLimitsBefore() {
		FieldView.Enclosures view = PAGE.documents(Map.of("holder", "lent", "lendingStatement", List.of(FILE, FILE)))
			.get(0);

		assertThat(view.most()).isEqualTo(2);
		assertThat(view.addable()).isFalse();
		assertThat(view.accept()).isEqualTo("application/pdf,image/png");
		assertThat(view.caption().hint()).isEqualTo("Mit Unterschrift.");
		assertThat(view.texts()).containsExactly("<p class=\"kern-body\">Bitte <strong>alle</strong> Seiten.</p>");
		assertThat(view.files()).containsExactly(new FieldView.File("0f", "Erklärung.pdf", "1,3 MB"),
				new FieldView.File("0f", "Erklärung.pdf", "1,3 MB"));
	}

	@Test
	void refuseMoreFilesThanAreTaken() {
		Answers answers = FORM.check(Map.of("holder", "self", "lendingStatement", List.of(FILE, FILE, FILE)));

		assertThat(answers.problems()).containsEntry("lendingStatement",
				"Bei „Überlassungserklärung“ sind höchstens 2 Dateien möglich. Entfernen Sie die übrigen.");
	}

	@Test
	void dropWhatHasNotTheShapeOfAFile() {
		Answers answers = FORM.check(Map.of("holder", "self", "lendingStatement", List.of("x", Map.of("id", 7), 3)));

		assertThat(answers.values()).containsEntry("lendingStatement", List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'max': '11' | 1 bis 10 Dateien", "'types': 'docx' | nennt Dateiarten",
			"'required': '=1 +' | kein gültiges FEEL" })
	void refuseWhatTheyCannotKeep(String property, String reason) {
		assertRefused(
				"{'type': 'group', 'id': 'G', 'label': 'L', 'properties': {'documents': 'd', %s}}".formatted(property),
				reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{'type': 'textfield', 'key': 'a', 'label': 'A'} | eigene Gruppe auf oberster Ebene",
					"{'type': 'dynamiclist', 'path': 'a', 'label': 'A'} | eigene Gruppe auf oberster Ebene" })
	void refuseQuestionsBesideThem(String question, String reason) {
		assertRefused("{'type': 'group', 'id': 'G', 'label': 'L', 'properties': {'documents': 'd'}}, " + question,
				reason);
	}

	@Test
	void refuseQuestionsInsideThem() {
		assertRefused("{'type': 'group', 'id': 'G', 'label': 'L', 'properties': {'documents': 'd'}, 'components': ["
				+ "{'type': 'textfield', 'key': 'a', 'label': 'A'}]}", "nur Texte");
	}

	@Test
	void areUnfitForTasksInTasklist() {
		assertThat(FORM.unfitForTasklist()).hasSize(1);
	}

	private static void assertRefused(String components, String reason) {
		assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> FormFixture.form(components))
			.withMessageContaining(reason);
	}

}
