package de.amtswerk.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Give a template everything it needs to show one element of a page. */
public sealed interface FieldView {

	/**
	 * Which fragment shows it: text, textarea, number, date, radio, select, checkbox,
	 * checklist, fixed, group, list, table, documents or content.
	 */
	String kind();

	/**
	 * What stands around every input; the ids follow from the key, which holds no hyphen.
	 *
	 * @param key name and id of the input, in a list with its row:
	 * {@code members[2].birthDate}
	 */
	record Caption(String key, String label, boolean required, @Nullable String hint, @Nullable String problem) {

		public String hintId() {
			return this.key + "-hint";
		}

		public String problemId() {
			return this.key + "-error";
		}

		/**
		 * The ids of hint and problem for {@code aria-describedby}, null if there is
		 * neither.
		 */
		public @Nullable String describedBy() {
			String ids = Stream.of((this.hint != null) ? hintId() : null, (this.problem != null) ? problemId() : null)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(" "));
			return ids.isEmpty() ? null : ids;
		}

	}

	/** An input of text, a number or a date. */
	record Input(String kind, Caption caption, String input, @Nullable String autocomplete, @Nullable String inputmode,
			@Nullable Integer maxLength) implements FieldView {
	}

	/** Radio buttons, boxes to tick, or a list to select from. */
	record Choice(String kind, Caption caption, List<Option> options,
			@Nullable String autocomplete) implements FieldView {

		public Choice {
			options = List.copyOf(options);
		}

	}

	/** One answer of a choice. */
	record Option(String id, String value, String label, boolean checked) {
	}

	/** A box to tick. */
	record Checkbox(Caption caption, boolean checked) implements FieldView {

		@Override
		public String kind() {
			return "checkbox";
		}

	}

	/** An answer to read, which nobody changes here. */
	record Fixed(Caption caption, String text) implements FieldView {

		@Override
		public String kind() {
			return "fixed";
		}

	}

	/**
	 * Rows of questions.
	 *
	 * @param addable whether there may be one more
	 * @param removable whether there may be one less
	 * @param focused whether people look here next
	 */
	record Rows(Caption caption, String rowLabel, List<Row> rows, boolean addable, boolean removable,
			boolean focused) implements FieldView {

		public Rows {
			rows = List.copyOf(rows);
		}

		@Override
		public String kind() {
			return "list";
		}

	}

	/** One row, with its number from 1. */
	record Row(String id, int number, String label, List<FieldView> children, boolean focused) {

		public Row {
			children = List.copyOf(children);
		}

	}

	/** A table to read. */
	record Table(String id, String label, List<String> headers, List<List<String>> rows) implements FieldView {

		public Table {
			headers = List.copyOf(headers);
			rows = List.copyOf(rows);
		}

		@Override
		public String kind() {
			return "table";
		}

	}

	/**
	 * A place for files, which are uploaded one request at a time.
	 *
	 * @param texts safe HTML to read before
	 * @param mediaTypes what is taken here, by content
	 * @param most how many files are taken here
	 */
	record Enclosures(Caption caption, List<String> texts, List<String> mediaTypes, int most,
			List<File> files) implements FieldView {

		public Enclosures {
			texts = List.copyOf(texts);
			mediaTypes = List.copyOf(mediaTypes);
			files = List.copyOf(files);
		}

		@Override
		public String kind() {
			return "documents";
		}

		public boolean addable() {
			return this.files.size() < this.most;
		}

		/** For {@code accept}, which lets a phone offer its camera. */
		public String accept() {
			return String.join(",", this.mediaTypes);
		}

	}

	/** A file that was uploaded; its size as people read it. */
	record File(String id, String name, String size) {
	}

	/** Questions that belong together. */
	record Fieldset(String label, @Nullable String hint, String hintId, List<FieldView> children) implements FieldView {

		public Fieldset {
			children = List.copyOf(children);
		}

		@Override
		public String kind() {
			return "group";
		}

	}

	/** A text between the questions; its HTML is safe. */
	record Text(String html) implements FieldView {

		@Override
		public String kind() {
			return "content";
		}

	}

}
