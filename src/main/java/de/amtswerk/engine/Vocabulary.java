package de.amtswerk.engine;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Know the beans that models may name; two of the same name stop the start. */
@Component
public class Vocabulary {

	private final SortedMap<String, String> beanNames = new TreeMap<>();

	private final SortedSet<String> names;

	private final ApplicationContext context;

	Vocabulary(ApplicationContext context) {
		this.context = context;
		for (String bean : context.getBeanNamesForAnnotation(ForModelers.class)) {
			add(context.findAnnotationOnBean(bean, ForModelers.class).value(), bean);
		}
		this.names = Collections.unmodifiableSortedSet(new TreeSet<>(this.beanNames.keySet()));
		for (String bean : context.getBeanNamesForAnnotation(ForOwnProcesses.class)) {
			add(context.findAnnotationOnBean(bean, ForOwnProcesses.class).value(), bean);
		}
	}

	/** The names marked {@link ForModelers}, sorted. */
	public Set<String> names() {
		return this.names;
	}

	/** Also those marked {@link ForOwnProcesses}. */
	Set<String> allNames() {
		return Collections.unmodifiableSet(this.beanNames.keySet());
	}

	Object bean(String name) {
		return this.context.getBean(this.beanNames.get(name));
	}

	private void add(String name, String bean) {
		String other = this.beanNames.put(name, bean);
		if (other != null) {
			throw new IllegalStateException(
					"Two beans are called \"%s\" in models: %s and %s; rename one".formatted(name, other, bean));
		}
	}

}
