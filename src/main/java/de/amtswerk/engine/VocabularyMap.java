package de.amtswerk.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Show the vocabulary to the engine's expression language as a map. Beans are looked up
 * when an expression names them, since most of them need the engine themselves.
 */
class VocabularyMap extends AbstractMap<Object, Object> {

	private final Vocabulary vocabulary;

	VocabularyMap(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return name instanceof String && this.vocabulary.allNames().contains(name);
	}

	@Override
	public @Nullable Object get(@Nullable Object name) {
		return (name instanceof String known && containsKey(known)) ? this.vocabulary.bean(known) : null;
	}

	@Override
	public Set<Map.Entry<Object, Object>> entrySet() {
		return this.vocabulary.allNames()
			.stream()
			.map((name) -> Map.<Object, Object>entry(name, this.vocabulary.bean(name)))
			.collect(Collectors.toUnmodifiableSet());
	}

}
