package de.amtswerk.citizen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import de.amtswerk.application.Draft;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FieldView;
import de.amtswerk.form.FormChanges;
import de.amtswerk.form.FormPage;

/**
 * A page of the form as its template needs it.
 *
 * @param answers what was just sent, with its problems
 * @param checking whether the way leads back to the check page
 * @param news what is otherwise in the form than when it was filled in
 */
record PageView(Draft draft, FormPage page, Answers answers, boolean checking, Optional<FormChanges> news) {

	public List<FieldView> fields() {
		return this.page.view(this.draft.answers(), this.answers);
	}

	/** Whether this page takes files; then it asks nothing else. */
	public boolean takesDocuments() {
		return !this.page.documentKeys().isEmpty();
	}

	/** The file types of a place as people name them. */
	public String typeNames(FieldView.Enclosures place) {
		List<String> names = place.mediaTypes()
			.stream()
			.map((type) -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT))
			.toList();
		int last = names.size() - 1;
		return (last == 0) ? names.get(0) : String.join(", ", names.subList(0, last)) + " oder " + names.get(last);
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
