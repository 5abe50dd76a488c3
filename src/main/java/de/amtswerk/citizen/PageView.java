package de.amtswerk.citizen;

import java.util.List;
import java.util.Optional;

import de.amtswerk.application.Draft;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FieldView;
import de.amtswerk.form.FormPage;

/**
 * A page of the form as its template needs it.
 *
 * @param answers what was just sent, with its problems
 * @param checking whether the way leads back to the check page
 * @param changed whether the form is not the one that was filled in
 */
record PageView(Draft draft, FormPage page, Answers answers, boolean checking, boolean changed) {

	public List<FieldView> fields() {
		return this.page.view(this.draft.answers(), this.answers);
	}

	public int number() {
		return steps().number(this.page);
	}

	public int total() {
		return steps().total();
	}

	/** Where one came from; nothing on the first page. */
	public Optional<String> before() {
		return this.checking ? Optional.of(Steps.CHECK) : steps().before(this.page);
	}

	private Steps steps() {
		return new Steps(this.draft);
	}

}
