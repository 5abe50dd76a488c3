package de.amtswerk.clerk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import de.amtswerk.course.Course;
import de.amtswerk.course.Step;
import de.amtswerk.delivery.Dispatch;
import de.amtswerk.delivery.SentNotice;
import de.amtswerk.staff.People;
import de.amtswerk.worklist.Item;
import de.amtswerk.worklist.Worklist;

/** Say in a few lines where a case stands, who has it in hand, and what is due. */
@Component
class CaseStandings {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

	private final Worklist worklist;

	private final InboxRows rows;

	private final People people;

	private final Clock clock;

	CaseStandings(Worklist worklist, InboxRows rows, People people, Clock clock) {
		this.worklist = worklist;
		this.rows = rows;
		this.people = people;
		this.clock = clock;
	}

	Standing of(CaseParts.Parts parts, String clerk) {
		var desk = this.worklist.desk(clerk);
		List<Item> tasks = this.worklist.ofCase(desk, parts.reference());
		Course course = parts.course();
		String owner = course.owner()
			.map((person) -> owner(person, course))
			.orElse(course.isOver() ? "niemand" : "noch niemand");
		return new Standing(course.isOver(), places(course), owner, deadlines(tasks, parts.notices()),
				this.rows.open(desk, Inbox.of(""), tasks),
				course.disturbances()
					.stream()
					.map((disturbance) -> new Trouble(disturbance.step(),
							DAY.format(disturbance.since().atZone(this.clock.getZone()))))
					.toList());
	}

	private String owner(String person, Course course) {
		String name = this.people.name(person);
		return course.waitsFor(person) ? name : "zuletzt " + name;
	}

	private static List<String> places(Course course) {
		List<Step> steps = course.isOver() ? course.done()
			.stream()
			.filter((step) -> step.within().isEmpty())
			.reduce((first, last) -> last)
			.stream()
			.toList() : course.now();
		return steps.stream().map(Step::name).distinct().toList();
	}

	private List<Deadline> deadlines(List<Item> tasks, List<SentNotice> notices) {
		Stream<Deadline> due = tasks.stream()
			.filter((task) -> task.due() != null)
			.map((task) -> new Deadline("Frist: " + task.taskName(), DAY.format(Objects.requireNonNull(task.due())),
					InboxRows.State.of(task.urgency(), task.due())));
		Stream<Deadline> objections = notices.stream()
			.map(SentNotice::dispatch)
			.filter((dispatch) -> dispatch != null && dispatch.objectionEndsOn() != null)
			.map((dispatch) -> objection(Objects.requireNonNull(dispatch)));
		return Stream.concat(due, objections).toList();
	}

	private Deadline objection(Dispatch dispatch) {
		LocalDate end = Objects.requireNonNull(dispatch.objectionEndsOn());
		return new Deadline("Widerspruchsfrist", DAY.format(end), end.isBefore(LocalDate.now(this.clock))
				? new InboxRows.State("info", "abgelaufen") : new InboxRows.State("info", "läuft"));
	}

	/**
	 * Where a case stands.
	 *
	 * @param places names of the steps at which it is, or at which it ended
	 * @param owner who has it in hand, or had
	 */
	record Standing(boolean over, List<String> places, String owner, List<Deadline> deadlines,
			List<InboxRows.Row> tasks, List<Trouble> troubles) {

	}

	/** A day by which something is to be done, or after which it cannot be. */
	record Deadline(String what, String day, InboxRows.@Nullable State state) {

	}

	/** A step that the machine could not do. */
	record Trouble(String step, String since) {

	}

}
