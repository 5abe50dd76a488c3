package de.amtswerk.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * Show the vocabulary to the engine's expression language as a map. Beans are looked up
 * when an expression names them, since most of them need the engine themselves.
 */
class VocabularyMap extends AbstractMap<Object, Object> {

	private final Vocabulary vocabulary;

	private final ApplicationContext context;

	VocabularyMap(Vocabulary vocabulary, ApplicationContext context) {
		this.vocabulary = vocabulary;
		this.context = context;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return name instanceof String && this.vocabulary.all().containsKey(name);
	}

	@Override
	public @Nullable Object get(@Nullable Object name) {
		return containsKey(name) ? bean(this.vocabulary.all().get(name)) : null;
	}

	@Override
	public Set<Map.Entry<Object, Object>> entrySet() {
		return this.vocabulary.all()
			.values()
			.stream()
			.map((word) -> Map.<Object, Object>entry(word.name(), bean(word)))
			.collect(Collectors.toUnmodifiableSet());
	}

	private Object bean(Word word) {
		return this.context.getBean(word.type());
	}

}
