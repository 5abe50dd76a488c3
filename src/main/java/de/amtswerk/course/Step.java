package de.amtswerk.course;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step that a case has reached.
 *
 * @param id in its diagram
 * @param within names of the blocks that it belongs to, the outermost first
 * @param began {@code null} while it waits for its turn
 * @param ended {@code null} while it lasts
 * @param givenUp whether it was left without being done
 * @param person user id of who did it or has it, if somebody
 * @param behalf user id of for whom that person does it, if for somebody else
 * @param ruleVersion version of the decision table that was asked, if one was
 */
public record Step(String id, String name, Kind kind, List<String> within, @Nullable Instant began,
		@Nullable Instant ended, boolean givenUp, @Nullable String person, @Nullable String behalf,
		@Nullable Integer ruleVersion) {

	public Step {
		within = List.copyOf(within);
	}

	/** User id of whose step it is, whoever stands in for them. */
	@Nullable String responsible() {
		return (this.behalf != null) ? this.behalf : this.person;
	}

}
