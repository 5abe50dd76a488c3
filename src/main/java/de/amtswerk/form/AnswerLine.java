package de.amtswerk.form;

/** Show one question and its answer as people read it. */
public record AnswerLine(String key, String label, String text) {
}
