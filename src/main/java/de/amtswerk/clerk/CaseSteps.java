package de.amtswerk.clerk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.amtswerk.course.Course;
import de.amtswerk.course.NextStep;
import de.amtswerk.course.Step;
import de.amtswerk.staff.People;

/** Say what the diagram of a case shows: what is done, what is now, what may come. */
record CaseSteps(List<Line> done, List<Line> now, List<Line> next) {

	static CaseSteps of(Course course, People people, ZoneId zone) {
		Map<String, String> names = people.names(Stream.concat(course.done().stream(), course.now().stream())
			.map(Step::person)
			.filter(Objects::nonNull)
			.toList());
		return new CaseSteps(course.done().stream().map((step) -> line(step, step.ended(), names, zone)).toList(),
				course.now().stream().map((step) -> line(step, step.began(), names, zone)).toList(),
				course.next().stream().map(CaseSteps::line).toList());
	}

	private static Line line(Step step, @Nullable Instant at, Map<String, String> names, ZoneId zone) {
		return new Line(step.name(), String.join(", ", step.within()), (at != null) ? at.atZone(zone) : null,
				(step.person() != null) ? names.get(step.person()) : null, step.givenUp(), "");
	}

	private static Line line(NextStep step) {
		return new Line(step.name(), String.join(", ", step.within()), null, null, false,
				String.join(" und ", step.conditions()));
	}

	/**
	 * One step.
	 *
	 * @param within the blocks that it is in; may be empty
	 * @param at when it ended or, if it lasts, began
	 * @param who name of who did it or has it
	 * @param condition the answers that lead to it; may be empty
	 */
	record Line(String name, String within, @Nullable ZonedDateTime at, @Nullable String who, boolean givenUp,
			String condition) {

	}

}
