package de.amtswerk.check;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.Forms;

/** Check one notice template, whatever else is unfinished in its service. */
public final class NoticeCheck {

	private final Rule wellFormedness = new FilesAreWellFormed();

	private final List<Rule> rules;

	public NoticeCheck(Vocabulary vocabulary, Clock clock) {
		ReadForms forms = new ReadForms(new Forms(clock));
		this.rules = List.of(new NoticesAreReadable(), new NoticeNamesAreProvided(forms, vocabulary),
				new NoticesDecide(), new NoticesTellRemedies(), new RemediesAreInTheTable(clock),
				new NoticesFillOut(forms, vocabulary));
	}

	/** Every problem of the template, or why the diagram behind it cannot be read. */
	public List<Problem> check(Bundle bundle, String template) {
		List<Problem> unreadable = this.wellFormedness.check(bundle);
		if (!unreadable.isEmpty()) {
			return unreadable;
		}
		return this.rules.stream()
			.map((rule) -> rule.check(bundle))
			.flatMap(Collection::stream)
			.filter((problem) -> problem.file().equals(template))
			.distinct()
			.sorted()
			.toList();
	}

}
