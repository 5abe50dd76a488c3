package de.amtswerk.engine;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Know the words that models may use; two of the same name stop the start. */
public class Vocabulary {

	private final SortedMap<String, Word> words = new TreeMap<>();

	private final SortedMap<String, Word> all = new TreeMap<>();

	Vocabulary(Collection<Class<?>> forModelers, Collection<Class<?>> forOwnProcesses) {
		forModelers.stream().map(Word::forModelers).forEach(this::add);
		this.words.putAll(this.all);
		forOwnProcesses.stream().map(Word::forOwnProcesses).forEach(this::add);
	}

	/** The words of this program, found without starting it. */
	public static Vocabulary ofThisProgram() {
		return new Vocabulary(marked(ForModelers.class), marked(ForOwnProcesses.class));
	}

	private static List<Class<?>> marked(Class<? extends Annotation> mark) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(mark));
		return scanner.findCandidateComponents("de.amtswerk")
			.stream()
			.<Class<?>>map((found) -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
			.toList();
	}

	/** The names marked {@link ForModelers}, sorted. */
	public Set<String> names() {
		return Collections.unmodifiableSet(this.words.keySet());
	}

	/** The word marked {@link ForModelers} that has this name. */
	public Optional<Word> word(String name) {
		return Optional.ofNullable(this.words.get(name));
	}

	public Collection<Word> words() {
		return Collections.unmodifiableCollection(this.words.values());
	}

	/** Also those marked {@link ForOwnProcesses}. */
	SortedMap<String, Word> all() {
		return Collections.unmodifiableSortedMap(this.all);
	}

	private void add(Word word) {
		Word other = this.all.put(word.name(), word);
		if (other != null) {
			throw new IllegalStateException("Two beans are called \"%s\" in models: %s and %s; rename one"
				.formatted(word.name(), other.type().getName(), word.type().getName()));
		}
	}

}
