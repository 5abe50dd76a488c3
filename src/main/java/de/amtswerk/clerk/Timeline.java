package de.amtswerk.clerk;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.JournalEntry;
import de.amtswerk.course.Course;
import de.amtswerk.course.Kind;
import de.amtswerk.course.Step;
import de.amtswerk.delivery.SentNotice;
import de.amtswerk.staff.People;

/**
 * Tell what happened in a case: the journal, and of the engine's history what the journal
 * does not say and means something to clerks.
 */
@Component
class Timeline {

	private final Journal journal;

	private final People people;

	private final Clock clock;

	Timeline(Journal journal, People people, Clock clock) {
		this.journal = journal;
		this.people = people;
		this.clock = clock;
	}

	/** Oldest first. */
	List<Happening> of(String fileReference, Course course, List<SentNotice> notices) {
		List<JournalEntry> entries = this.journal.entries(fileReference);
		JournalSentences sentences = new JournalSentences(names(), course.names(), notices.stream()
			.collect(Collectors.toMap((sent) -> sent.notice().id().toString(), (sent) -> sent.notice().title())),
				this.clock.getZone());
		Set<String> told = entries.stream()
			.flatMap((entry) -> JournalSentences.completedStep(entry).stream())
			.collect(Collectors.toSet());
		Stream<Happening> steps = course.done()
			.stream()
			.filter((step) -> !told.contains(step.id()))
			.filter(Timeline::meansSomething)
			.map((step) -> told(step, sentences));
		return Stream.concat(entries.stream().map(sentences::tell), steps)
			.sorted(Comparator.comparing(Happening::at))
			.toList();
	}

	/** There are few in a case, and each is looked up once. */
	private UnaryOperator<String> names() {
		Map<String, String> known = new HashMap<>();
		return (id) -> known.computeIfAbsent(id, this.people::name);
	}

	/** The start is told by the journal, and what machines do by what came of it. */
	private static boolean meansSomething(Step step) {
		return switch (step.kind()) {
			case PERSON, RULE, EVENT -> true;
			case END -> step.within().isEmpty();
			case START, MACHINE, BLOCK -> false;
		};
	}

	private Happening told(Step step, JournalSentences sentences) {
		String sentence = switch (step.kind()) {
			case PERSON -> step.givenUp() ? "Nicht mehr nötig: %s." : "Erledigt: %s.";
			case RULE -> "Regel angewendet: %s.";
			case END -> "Der Fall ist abgeschlossen: %s.";
			default -> "%s.";
		};
		return new Happening(Objects.requireNonNull(step.ended()).atZone(this.clock.getZone()),
				sentence.formatted(step.name()),
				sentences.who((step.person() != null) ? step.person()
						: (step.kind() == Kind.PERSON && !step.givenUp()) ? "applicant" : "system"),
				null, (step.ruleVersion() != null) ? "Regel in Fassung " + step.ruleVersion() : null, null);
	}

}
