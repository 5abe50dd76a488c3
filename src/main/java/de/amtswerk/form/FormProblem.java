package de.amtswerk.form;

/**
 * Tell a designer what is wrong at one place of a form file.
 *
 * @param line the line in the file, from 1
 * @param element key or id of the component, with its label in quotes
 * @param message a German sentence: what was found, what would be right
 */
public record FormProblem(int line, String element, String message) {

	@Override
	public String toString() {
		return this.line + " " + this.element + ": " + this.message;
	}

}
