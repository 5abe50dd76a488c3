package de.amtswerk.procedure;

import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;

import de.amtswerk.form.Form;
import de.amtswerk.form.Forms;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form only shows comes back as it was, or not at all. */
class SubmissionTests {

	private final Form form = new Forms(Clock.systemUTC()).read("pruefung.form",
			"""
					{ "id": "probe.pruefung", "components": [ { "type": "group", "id": "Group_1", "label": "Prüfung", "components": [
						{ "type": "textfield", "id": "Field_1", "key": "plate", "label": "Kennzeichen", "readonly": true },
						{ "type": "textfield", "id": "Field_2", "key": "remark", "label": "Anmerkung" } ] } ] }
					""");

	@Test
	void takesBackWhatWasShownReadOnly() {
		Submission submission = new Submission(this.form, Map.of("plate", "S-AB 123", "remark", "Gut"),
				Map.of("plate", "S-AB 123"));

		assertThat(submission.problems()).isEmpty();
		assertThat(submission.variables()).containsExactly(Map.entry("remark", "Gut"));
	}

	@Test
	void refusesToChangeWhatWasShownReadOnly() {
		Submission submission = new Submission(this.form, Map.of("plate", "S-XX 1"), Map.of("plate", "S-AB 123"));

		assertThat(submission.problems()).singleElement().asString().contains("Kennzeichen");
		assertThat(submission.variables()).doesNotContainKey("plate");
	}

}
