package de.amtswerk.form;

/** One thing on a page: a question, a set of questions or a text. */
sealed interface Element permits Group, Content, Field {

	Condition condition();

}
