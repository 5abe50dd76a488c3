package de.amtswerk.clerk;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.amtswerk.worklist.Outcome;

/**
 * What a clerk is told after having done something: done, or not done, because.
 */
record Feedback(String title, boolean allDone, List<Line> lines) implements Serializable {

	Feedback {
		lines = List.copyOf(lines);
	}

	static Feedback success(String title) {
		return new Feedback(title, true, List.of());
	}

	static Feedback problem(String title) {
		return new Feedback(title, false, List.of());
	}

	static Feedback of(String done, List<Outcome> outcomes, Inbox inbox) {
		long successes = outcomes.stream().filter(Outcome::isDone).count();
		String title = (successes == 1) ? "1 Aufgabe " + done : "%d Aufgaben %s".formatted(successes, done);
		return new Feedback(title, successes == outcomes.size(),
				outcomes.stream()
					.filter((outcome) -> !outcome.isDone())
					.map((outcome) -> line(outcome, inbox))
					.toList());
	}

	private static Line line(Outcome outcome, Inbox inbox) {
		String why = outcome.task().isEmpty() ? String.valueOf(outcome.refusal())
				: "%s: %s".formatted(outcome.task(), outcome.refusal());
		return new Line(why, outcome.taken() ? InboxRows.takeOver(outcome.taskId(), inbox) : null);
	}

	/**
	 * What was not done.
	 *
	 * @param takeOver where to do it all the same
	 */
	record Line(String text, @Nullable String takeOver) implements Serializable {

	}

}
