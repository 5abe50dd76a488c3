package de.amtswerk.check;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.letter.LetterNotWritten;
import de.amtswerk.letter.Letters;

/** A notice that can be filled can be set in type, too, without a single warning. */
class NoticesPrint implements Rule {

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	private final Clock clock;

	NoticesPrint(ReadForms forms, Vocabulary vocabulary, Clock clock) {
		this.forms = forms;
		this.vocabulary = vocabulary;
		this.clock = clock;
	}

	@Override
	public String sentence() {
		return "Eine Bescheidvorlage lässt sich mit Musterwerten drucken, ohne dass der Satz etwas meldet.";
	}

	@Override
	public String example() {
		return "<a href=\"#anlage\"> ohne eine Stelle mit dieser id";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		return SampleNotice.in(bundle, this.forms, this.vocabulary)
			.stream()
			.filter((notice) -> notice.letter().tryOut(notice.values()).isEmpty())
			.map(this::print)
			.flatMap(Optional::stream)
			.distinct()
			.toList();
	}

	private Optional<Problem> print(SampleNotice notice) {
		try {
			new Letters().sample(notice.letter(), notice.values(), this.clock.instant());
			return Optional.empty();
		}
		catch (LetterNotWritten ex) {
			return Optional.of(new Problem(notice.path(), 1, "html", ex.getMessage()));
		}
	}

}
