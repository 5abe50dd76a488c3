package de.amtswerk.clerk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.amtswerk.worklist.Order;

/** Word what can be chosen in the inbox. */
final class InboxChoices {

	private static final Map<String, String> VIEWS = ordered("sachgebiet", "Mein Sachgebiet", "meine", "Meine Aufgaben",
			"alle", "Alle", "erledigt", "Von mir erledigt");

	private static final Map<String, String> ORDERS = ordered("frist", "Frist", "eingang", "Eingang", "name", "Name");

	private static final Map<String, String> DIRECTIONS = ordered("", "aufsteigend: früheste, A bis Z", "absteigend",
			"absteigend: späteste, Z bis A");

	private static final Map<String, String> URGENCIES = ordered("", "Jeder Stand", "ueberfaellig", "überfällig",
			"bald", "bald fällig", "rechtzeitig", "rechtzeitig", "angehalten", "Frist angehalten");

	private InboxChoices() {
	}

	static List<Link> views(Inbox inbox) {
		return VIEWS.entrySet()
			.stream()
			.map((view) -> new Link(view.getValue(), inbox.in(view.getKey()).address(),
					view.getKey().equals(inbox.view())))
			.toList();
	}

	static List<Choice> orders(Inbox inbox) {
		return choices(ORDERS, inbox.order());
	}

	static List<Choice> directions(Inbox inbox) {
		return choices(DIRECTIONS, inbox.listing().descending() ? "absteigend" : "");
	}

	static List<Choice> urgencies(Inbox inbox) {
		return choices(URGENCIES, inbox.urgency());
	}

	/** Anything, or one of these. */
	static List<Choice> named(String any, Map<String, String> names, @Nullable String chosen) {
		Map<String, String> all = new LinkedHashMap<>(Map.of("", any));
		all.putAll(names);
		return choices(all, (chosen != null) ? chosen : "");
	}

	/** How screen readers learn which column the table is sorted by. */
	static Map<String, String> sorted(Inbox inbox) {
		String direction = (inbox.finished() || inbox.listing().descending()) ? "descending" : "ascending";
		if (inbox.finished() || inbox.listing().order() == Order.DUE) {
			return Map.of("due", direction);
		}
		return (inbox.listing().order() == Order.RECEIVED) ? Map.of("received", direction) : Map.of("name", direction);
	}

	private static List<Choice> choices(Map<String, String> labels, String chosen) {
		List<Choice> choices = new ArrayList<>();
		labels.forEach((value, label) -> choices.add(new Choice(value, label, value.equals(chosen))));
		return choices;
	}

	private static Map<String, String> ordered(String... pairs) {
		Map<String, String> ordered = new LinkedHashMap<>();
		for (int pair = 0; pair < pairs.length; pair += 2) {
			ordered.put(pairs[pair], pairs[pair + 1]);
		}
		return ordered;
	}

	/** A view that one can change to. */
	record Link(String label, String address, boolean current) {

	}

	/** One entry of a select. */
	record Choice(String value, String label, boolean chosen) {

	}

}
