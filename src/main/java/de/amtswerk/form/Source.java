package de.amtswerk.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where the answers of a walk come from: what was sent, or what is known. */
interface Source {

	/** What stands in the field. */
	List<String> inputs(String name, Field field);

	Reading read(String name, Field field, List<String> inputs);

	/** How many rows a list has. */
	int size(String name, Rows rows);

	/** What is wrong with the size of a list, if anything is. */
	@Nullable String problem(String name, Rows rows, int size);

	Source row(Rows rows, int row);

	/** What is known, for questions that nobody answers here. */
	Known known();

}
