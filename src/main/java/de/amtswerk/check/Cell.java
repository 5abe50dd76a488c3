package de.amtswerk.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a cell of a table lets through. Only sure answers are given: a cell that is not
 * understood meets and covers nothing but its own like.
 */
sealed interface Cell {

	/** Whether one value certainly passes both. */
	boolean meets(Cell other);

	/** Whether whatever passes the other certainly passes this. */
	boolean covers(Cell other);

	default boolean isEmpty() {
		return false;
	}

	static Cell read(String written) {
		String text = written.strip();
		if (text.isEmpty() || text.equals("-")) {
			return new Any();
		}
		return Values.read(text).or(() -> Stretch.read(text)).orElseGet(() -> new Unknown(text));
	}

	/** Lets everything through. */
	record Any() implements Cell {

		@Override
		public boolean meets(Cell other) {
			return !other.isEmpty();
		}

		@Override
		public boolean covers(Cell other) {
			return true;
		}

	}

	/** Something that is not understood here. */
	record Unknown(String text) implements Cell {

		@Override
		public boolean meets(Cell other) {
			return other instanceof Any || equals(other);
		}

		@Override
		public boolean covers(Cell other) {
			return equals(other);
		}

	}

	/** A list of texts, numbers or truth values, or all but these. */
	record Values(Set<String> values, boolean except) implements Cell {

		private static final String ONE = "(?:\"[^\"]*\"|true|false|-?\\d+(?:\\.\\d+)?)";

		private static final Pattern LIST = Pattern
			.compile("(not\\s*\\(\\s*)?" + ONE + "(?:\\s*,\\s*" + ONE + ")*\\s*(\\))?");

		static Optional<Cell> read(String text) {
			Matcher list = LIST.matcher(text);
			if (!list.matches() || (list.group(1) == null) != (list.group(2) == null)) {
				return Optional.empty();
			}
			Set<String> values = new TreeSet<>();
			Pattern.compile(ONE).matcher(text).results().map(MatchResult::group).forEach(values::add);
			return Optional.of(new Values(values, list.group(1) != null));
		}

		@Override
		public boolean meets(Cell other) {
			if (!(other instanceof Values more)) {
				return other instanceof Any;
			}
			if (this.except && more.except) {
				return !isTruth();
			}
			Set<String> both = new TreeSet<>(this.except ? more.values : this.values);
			both.removeIf((value) -> this.values.contains(value) == this.except
					|| more.values.contains(value) == more.except);
			return !both.isEmpty();
		}

		@Override
		public boolean covers(Cell other) {
			if (!(other instanceof Values more)) {
				return false;
			}
			if (more.except) {
				return this.except && more.values.containsAll(this.values);
			}
			return more.values.stream().noneMatch((value) -> this.values.contains(value) == this.except);
		}

		/** There are only two of these, so that two exceptions may leave nothing. */
		private boolean isTruth() {
			return this.values.contains("true") || this.values.contains("false");
		}

	}

	/** Days or numbers between two bounds. */
	record Stretch(Span<?> span, boolean days) implements Cell {

		private static final String POINT = "(?:date\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)|(-?\\d+(?:\\.\\d+)?))";

		private static final Pattern RANGE = Pattern
			.compile("([\\[(\\]])\\s*" + POINT + "\\s*\\.\\.\\s*" + POINT + "\\s*([\\])\\[])");

		private static final Pattern HALF = Pattern.compile("(<=?|>=?|)\\s*" + POINT);

		static Optional<Cell> read(String text) {
			Matcher range = RANGE.matcher(text);
			if (range.matches() && (range.group(2) != null) == (range.group(4) != null)) {
				return of(range.group(2) != null, point(range, 2), range.group(1).equals("["), point(range, 4),
						range.group(6).equals("]"));
			}
			Matcher half = HALF.matcher(text);
			if (!half.matches()) {
				return Optional.empty();
			}
			String sign = half.group(1);
			String point = point(half, 2);
			return of(half.group(2) != null, sign.startsWith("<") ? null : point, !sign.equals(">"),
					sign.startsWith(">") ? null : point, !sign.equals("<"));
		}

		private static String point(Matcher matcher, int group) {
			return (matcher.group(group) != null) ? matcher.group(group) : matcher.group(group + 1);
		}

		private static Optional<Cell> of(boolean days, @Nullable String from, boolean closedBelow, @Nullable String to,
				boolean closedAbove) {
			return Optional.of(days ? new Stretch(new Span<>(from, closedBelow, to, closedAbove), true)
					: new Stretch(new Span<>((from != null) ? new BigDecimal(from) : null, closedBelow,
							(to != null) ? new BigDecimal(to) : null, closedAbove), false));
		}

		@Override
		@SuppressWarnings("unchecked")
		public boolean meets(Cell other) {
			return (other instanceof Any && !isEmpty()) || (other instanceof Stretch more && more.days == this.days
					&& ((Span<String>) this.span).meets((Span<String>) more.span));
		}

		@Override
		@SuppressWarnings("unchecked")
		public boolean covers(Cell other) {
			return other instanceof Stretch more && more.days == this.days
					&& ((Span<String>) this.span).covers((Span<String>) more.span);
		}

		@Override
		public boolean isEmpty() {
			return this.span.isEmpty();
		}

	}

}
