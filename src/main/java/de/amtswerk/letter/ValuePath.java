package de.amtswerk.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Find where a value stands in a letter's data. */
final class ValuePath {

	private ValuePath() {
	}

	static Optional<String> find(Object data, Object value) {
		return paths(data, "", value).findFirst();
	}

	private static Stream<String> paths(Object data, String path, Object value) {
		if (value == data) {
			return Stream.of(path);
		}
		if (data instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.flatMap((entry) -> paths(entry.getValue(),
						path.isEmpty() ? "" + entry.getKey() : path + "." + entry.getKey(), value));
		}
		if (data instanceof List<?> list) {
			return IntStream.range(0, list.size())
				.boxed()
				.flatMap((index) -> paths(list.get(index), path + "[" + (index + 1) + "]", value));
		}
		return value.equals(data) ? Stream.of(path) : Stream.empty();
	}

}
