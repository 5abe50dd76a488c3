package de.amtswerk.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.engine.Word;

/** A helper of the vocabulary is asked only what it can answer. */
class WordsAreUsedRight implements Rule {

	private final Vocabulary vocabulary;

	WordsAreUsedRight(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Ein Ausdruck ruft am Vokabular nur auf, was es dort gibt.";
	}

	@Override
	public String example() {
		return "${deadlines.workingDay(10)}";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				for (String text : element.texts()) {
					Juel.read(text)
						.map(Juel::calls)
						.orElse(List.of())
						.forEach((call) -> this.vocabulary.word(call.name())
							.ifPresent((word) -> check(diagram, element, call, word, problems)));
				}
			}
		}
		return problems;
	}

	private static void check(Diagram diagram, XmlElement element, Juel.Call call, Word word, List<Problem> problems) {
		List<Method> methods = Stream.of(word.type().getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
			.toList();
		Set<String> names = methods.stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
		if (!names.contains(call.method())) {
			problems.add(diagram.problem(element, "ruft ${%s.%s(…)} auf; %s".formatted(call.name(), call.method(),
					Spelling.instead(call.method(), names))));
		}
		else if (methods.stream()
			.noneMatch((method) -> method.getName().equals(call.method())
					&& method.getParameterCount() == call.arguments())) {
			problems.add(diagram.problem(element, "ruft ${%s.%s(…)} mit %d Angaben auf; so viele nimmt es nicht."
				.formatted(call.name(), call.method(), call.arguments())));
		}
	}

}
