package de.amtswerk.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.jspecify.annotations.Nullable;

/**
 * Bring a value from elsewhere, FEEL above all, into what answers are made of: text,
 * {@code Long}, {@code BigDecimal}, {@code Boolean}, and immutable lists and maps of
 * them.
 */
final class Plain {

	private static final int LARGEST_NUMBER = 18;

	private Plain() {
	}

	/** The plain value, null for everything that is none. */
	static @Nullable Object of(@Nullable Object value) {
		if (value instanceof String || value instanceof Boolean) {
			return value;
		}
		if (value instanceof LocalDate || value instanceof LocalTime || value instanceof LocalDateTime) {
			return value.toString();
		}
		if (value instanceof Number || value instanceof camundajar.impl.scala.math.BigDecimal) {
			return number(value.toString());
		}
		if (value instanceof camundajar.impl.scala.collection.Seq<?> items) {
			return list(CollectionConverters.asJava(items));
		}
		if (value instanceof camundajar.impl.scala.collection.Map<?, ?> entries) {
			return map(CollectionConverters.asJava(entries));
		}
		if (value instanceof List<?> items) {
			return list(items);
		}
		return (value instanceof Map<?, ?> entries) ? map(entries) : null;
	}

	private static @Nullable Object number(String text) {
		try {
			BigDecimal number = new BigDecimal(text);
			if (number.precision() - (long) number.scale() > LARGEST_NUMBER || number.scale() > 2 * LARGEST_NUMBER) {
				return null;
			}
			boolean whole = number.stripTrailingZeros().scale() <= 0;
			return whole ? (Object) number.longValueExact() : number;
		}
		catch (NumberFormatException ex) {
			// NaN and the infinities of floating point
			return null;
		}
	}

	private static List<Object> list(Iterable<?> items) {
		List<Object> plain = new ArrayList<>();
		items.forEach((item) -> {
			Object value = of(item);
			if (value != null) {
				plain.add(value);
			}
		});
		return Collections.unmodifiableList(plain);
	}

	private static Map<String, Object> map(Map<?, ?> entries) {
		Map<String, Object> plain = new LinkedHashMap<>();
		entries.forEach((key, item) -> {
			Object value = of(item);
			if (key instanceof String name && value != null) {
				plain.put(name, value);
			}
		});
		return Collections.unmodifiableMap(plain);
	}

	/** A value as people read it in a table. */
	static String text(@Nullable Object value) {
		if (value instanceof Boolean yes) {
			return yes ? "Ja" : "Nein";
		}
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).toPlainString().replace('.', ',');
		}
		if (value instanceof List<?> items) {
			return String.join(", ", items.stream().map(Plain::text).toList());
		}
		if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
			return TypedDate.read(text, LocalDate.MAX).map(TypedDate::show).orElse(text);
		}
		return (value instanceof String text) ? text : "";
	}

}
