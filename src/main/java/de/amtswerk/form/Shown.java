package de.amtswerk.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a field shows at one place.
 *
 * @param name key of the question, in a list with its row: {@code members[2].birthDate}
 * @param inputs what was typed or ticked
 */
record Shown(String name, List<String> inputs, @Nullable String problem) {

	String input() {
		return Field.raw(this.inputs);
	}

}
