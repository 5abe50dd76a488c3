package de.amtswerk.form;

/** A text between the questions, as safe HTML. */
record Content(String html, Condition condition) implements Element {

	static Content of(Definition definition) {
		TemplateNames.read(definition, definition.type().equals("html") ? "content" : "text");
		String html = definition.type().equals("html") ? definition.text("content").map(SafeHtml::ofHtml).orElse("")
				: definition.text("text").map(SafeHtml::ofMarkdown).orElse("");
		return new Content(html, Condition.of(definition));
	}

}
