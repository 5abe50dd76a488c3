package de.amtswerk.check;

import java.util.List;
import java.util.Optional;

import de.amtswerk.engine.Vocabulary;

/** A notice can be filled with samples, what stands inside its sections included. */
class NoticesFillOut implements Rule {

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	NoticesFillOut(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Eine Bescheidvorlage lässt sich mit Musterwerten füllen, auch innerhalb ihrer Abschnitte.";
	}

	@Override
	public String example() {
		return "{{#plate2}}<li>{{plat2}}</li>{{/plate2}}";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		return SampleNotice.in(bundle, this.forms, this.vocabulary)
			.stream()
			.map((notice) -> notice.letter()
				.tryOut(notice.values())
				.map((problem) -> new Problem(notice.path(), problem.line(), problem.element(), problem.message())))
			.flatMap(Optional::stream)
			.toList();
	}

}
