package de.amtswerk.worklist;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of the list.
 *
 * @param next where the next part begins, or {@code null} if this is the end
 */
public record TaskPage(List<Item> items, @Nullable Position next) {

	public TaskPage {
		items = List.copyOf(items);
	}

}
