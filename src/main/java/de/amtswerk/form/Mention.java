package de.amtswerk.form;

import java.util.Set;

/**
 * A name that an expression of a form asks for.
 *
 * @param line line in the form's file
 * @param element key or id of the component
 * @param name what is asked for
 * @param before the keys of the questions that stand before it
 * @param template whether it stands in a text, as in {@code {{familyName}}}
 */
public record Mention(int line, String element, String name, Set<String> before, boolean template) {

	public Mention {
		before = Set.copyOf(before);
	}

}
