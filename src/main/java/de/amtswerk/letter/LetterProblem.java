package de.amtswerk.letter;

/**
 * Say what is wrong in a template and what would be right.
 *
 * @param line line of the template file, counted from 1
 * @param element name of the element or placeholder that is wrong
 * @param message a German sentence for the designer
 */
public record LetterProblem(int line, String element, String message) {
}
