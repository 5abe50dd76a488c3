package de.amtswerk.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Fill in a text as Camunda's Tasklist does: values by <code>{{name}}</code>, parts on a
 * condition by <code>{{#if x}}…{{/if}}</code>, parts for each item of a list by
 * <code>{{#loop x}}…{{/loop}}</code>.
 */
final class Template {

	private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

	private final List<Part> parts;

	private Template(List<Part> parts) {
		this.parts = parts;
	}

	/** Whether there is anything to fill in. */
	static boolean isIn(String text) {
		return TAG.matcher(text).find();
	}

	static Template of(Definition definition, String text) {
		Deque<Block> open = new ArrayDeque<>();
		open.push(new Block(false, null, new ArrayList<>()));
		Matcher tag = TAG.matcher(text);
		int end = 0;
		while (tag.find()) {
			String before = text.substring(end, tag.start());
			open.element().parts.add((context, filled) -> filled.add(before));
			take(tag.group(1).strip(), definition, open);
			end = tag.end();
		}
		String rest = text.substring(end);
		open.element().parts.add((context, filled) -> filled.add(rest));
		// what was never closed ends with the text
		return new Template(open.getLast().parts);
	}

	private static void take(String tag, Definition definition, Deque<Block> open) {
		if (tag.startsWith("#")) {
			String[] words = tag.split("\\s+", 2);
			Block block = new Block(words[0].equals("#loop"),
					(words.length > 1) ? Expression.inTemplate(definition, words[1]).orElse(null) : null,
					new ArrayList<>());
			open.element().parts.add(block);
			open.push(block);
		}
		else if (tag.startsWith("/")) {
			if (open.size() > 1) {
				open.pop();
			}
		}
		else {
			Optional<Expression> value = Expression.inTemplate(definition, tag);
			open.element().parts
				.add((context, filled) -> filled.insert(value.map((feel) -> feel.value(context)).orElse(null)));
		}
	}

	Filled fill(Map<String, Object> context) {
		Filled filled = new Filled();
		this.parts.forEach((part) -> part.write(context, filled));
		return filled;
	}

	/** A piece of the text. */
	private interface Part {

		void write(Map<String, Object> context, Filled filled);

	}

	/** A piece that is there only sometimes, or several times. */
	private record Block(boolean loop, @Nullable Expression expression, List<Part> parts) implements Part {

		@Override
		public void write(Map<String, Object> context, Filled filled) {
			Object value = (this.expression != null) ? this.expression.value(context) : null;
			if (!this.loop) {
				if (Boolean.TRUE.equals(value)) {
					this.parts.forEach((part) -> part.write(context, filled));
				}
			}
			else if (value instanceof List<?> items) {
				items.forEach((item) -> this.parts.forEach((part) -> part.write(inside(context, item), filled)));
			}
		}

		private static Map<String, Object> inside(Map<String, Object> context, Object item) {
			Map<String, Object> inside = new HashMap<>(context);
			inside.put("this", item);
			if (item instanceof Map<?, ?> entries) {
				entries.forEach((name, value) -> inside.put(String.valueOf(name), value));
			}
			return inside;
		}

	}

	/**
	 * A text with marks in place of the values, so that no value is ever read as markup.
	 */
	static final class Filled {

		private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

		private final StringBuilder text = new StringBuilder();

		private final List<String> values = new ArrayList<>();

		private void add(String piece) {
			this.text.append(MARK.matcher(piece).replaceAll(""));
		}

		private void insert(@Nullable Object value) {
			this.text.append('\uE000').append(this.values.size()).append('\uE001');
			this.values.add((value instanceof Boolean) ? value.toString() : Plain.text(value));
		}

		String text() {
			return this.text.toString();
		}

		/**
		 * The values back in their places, each of them written as that place needs it.
		 */
		String values(String marked, UnaryOperator<String> written) {
			return MARK.matcher(marked)
				.replaceAll((mark) -> Matcher
					.quoteReplacement(written.apply(this.values.get(Integer.parseInt(mark.group(1))))));
		}

	}

}
