package de.amtswerk.form;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A text between the questions, as safe HTML.
 *
 * @param html the text if there is nothing to fill in, else as designers wrote it
 * @param template what is filled in whenever the text is shown, or {@code null}
 * @param markup turns a text that is filled in into safe HTML
 */
record Content(String html, @Nullable Template template, Function<Template.Filled, String> markup,
		Condition condition) implements Element {

	static Content of(Definition definition) {
		boolean html = definition.type().equals("html");
		String property = html ? "content" : "text";
		TemplateNames.read(definition, property);
		String text = definition.text(property).orElse("");
		Template template = Template.isIn(text) ? Template.of(definition, text) : null;
		return new Content(html ? SafeHtml.ofHtml(text) : SafeHtml.ofMarkdown(text), template,
				html ? SafeHtml::ofHtml : SafeHtml::ofMarkdown, Condition.of(definition));
	}

	String html(Map<String, Object> context) {
		return (this.template != null) ? this.markup.apply(this.template.fill(context)) : this.html;
	}

}
