package de.amtswerk.engine;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Know the beans that models may name; two of the same name stop the start. */
@Component
public class Vocabulary {

	private final ApplicationContext context;

	private final SortedMap<String, String> beanNames;

	Vocabulary(ApplicationContext context) {
		this.context = context;
		this.beanNames = beanNames(context);
	}

	/** The names marked {@link ForModelers}, sorted. */
	public Set<String> names() {
		return Collections.unmodifiableSet(this.beanNames.keySet());
	}

	Object bean(String name) {
		return this.context.getBean(this.beanNames.get(name));
	}

	private static SortedMap<String, String> beanNames(ApplicationContext context) {
		SortedMap<String, String> found = new TreeMap<>();
		for (String beanName : context.getBeanNamesForAnnotation(ForModelers.class)) {
			String name = context.findAnnotationOnBean(beanName, ForModelers.class).value();
			String other = found.put(name, beanName);
			if (other != null) {
				throw new IllegalStateException("Two beans are called \"%s\" for modelers: %s and %s; rename one"
					.formatted(name, other, beanName));
			}
		}
		return found;
	}

}
