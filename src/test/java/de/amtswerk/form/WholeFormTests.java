package de.amtswerk.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.util.MultiValueMap;

import static de.amtswerk.form.FormFixture.json;
import static de.amtswerk.form.FormFixture.page;
import static de.amtswerk.form.FormFixture.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A clerk sees all parts of a form at once. */
class WholeFormTests {

	private final Form form = FormFixture.read(json(
			page("entscheidung", "{'type': 'checkbox', 'key': 'refused', 'label': 'Ablehnen'}",
					"{'type': 'textfield', 'key': 'plate', 'label': 'Kennzeichen', 'readonly': true}"),
			page("gruende",
					"{'type': 'textfield', 'key': 'reasons', 'label': 'Gründe', 'conditional': {'hide': '=not(refused)'}, 'validate': {'required': true}}"),
			page("zeugen",
					"{'type': 'dynamiclist', 'path': 'witnesses', 'label': 'Zeugen', 'defaultRepetitions': 0, 'components': [{'type': 'textfield', 'key': 'name', 'label': 'Name'}]}")));

	@Test
	void readsEachPartWithWhatStandsBeforeIt() {
		Answers refused = this.form
			.read(parameters("_refused", "", "refused", "true", "reasons", "", "_witnesses", "0"), Map.of());
		Answers granted = this.form.read(parameters("_refused", "", "_witnesses", "0"), Map.of());

		assertThat(refused.problems()).containsOnlyKeys("reasons");
		assertThat(granted.problems()).isEmpty();
		assertThat(granted.values()).containsEntry("refused", false).doesNotContainKey("reasons");
	}

	@Test
	void showsOnlyThePartsThatAreAskedNow() {
		Answers refused = this.form.goOn(parameters("_refused", "", "refused", "true"), Map.of());

		assertThat(this.form.sections(Map.of(), refused)).extracting(FormSection::key)
			.containsExactly("entscheidung", "gruende", "zeugen");
		assertThat(this.form.sections(Map.of(), Answers.none())).extracting(FormSection::key)
			.containsExactly("entscheidung", "zeugen");
		assertThat(refused.hasProblems()).isFalse();
	}

	@Test
	void growsAListByARow() {
		MultiValueMap<String, String> more = this.form.rearrange(parameters("_witnesses", "0", "_add", "witnesses"))
			.orElseThrow();

		Answers answers = this.form.goOn(more, Map.of());

		FieldView.Rows rows = (FieldView.Rows) this.form.sections(Map.of(), answers).get(1).fields().get(0);
		assertThat(rows.rows()).hasSize(1);
		assertThat(this.form.rearrange(parameters("_witnesses", "0"))).isEmpty();
	}

	@Test
	void saysWhatWasTypedRightOrWrong() {
		Answers typed = this.form.goOn(parameters("_refused", "", "refused", "true", "reasons", "Zu 🚗 laut"),
				Map.of());

		List<AnswerLine> lines = this.form.typed(typed, Map.of());

		assertThat(lines).extracting(AnswerLine::label, AnswerLine::text)
			.containsExactly(tuple("Ablehnen", "Ja"), tuple("Gründe", "Zu 🚗 laut"));
	}

}
