package de.amtswerk.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import camundajar.impl.scala.util.Either;
import org.camunda.feel.FeelEngine;

import org.springframework.stereotype.Component;

/** Read form files. */
@Component
public class Forms {

	private final Clock clock;

	private final FeelEngine feel;

	public Forms(Clock clock) {
		this.clock = clock;
		this.feel = new FeelEngine.Builder().clock(() -> ZonedDateTime.now(clock)).build();
	}

	/**
	 * Read a Camunda Form (component set of form-js 1.8.7).
	 * @param file the name that problems are reported under
	 * @throws FormRefused with everything that is wrong, not only the first thing
	 */
	public Form read(String file, String json) {
		FormFile source = new FormFile(file, this.clock, this.feel);
		Definition definition = source.parse(json);
		if (definition.text("id").isEmpty()) {
			definition.problem("Dem Formular fehlt „id“, zum Beispiel „leistung.antrag“.");
		}
		Map<String, Group> pages = pages(definition);
		if (pages.isEmpty()) {
			definition.problem("Das Formular hat keine Seite. Jede Gruppe auf oberster Ebene wird eine Seite.");
		}
		source.refuseIfFaulty();
		return new Form(definition.text("id").orElseThrow(), pages, source);
	}

	/**
	 * The text that an expression in FEEL gives for these values; none if it gives none.
	 */
	public Optional<String> text(String feel, Map<String, Object> values) {
		Either<FeelEngine.Failure, Object> result = this.feel.evalExpression(feel, values);
		return result.isRight() && Plain.of(result.right().get()) instanceof String text ? Optional.of(text)
				: Optional.empty();
	}

	/**
	 * A text between the pages introduces the page that follows; the last one closes the
	 * last page.
	 */
	private static Map<String, Group> pages(Definition form) {
		Map<String, Group> pages = new LinkedHashMap<>();
		List<Element> introduction = new ArrayList<>();
		for (Definition component : form.list("components")) {
			if (component.type().equals("group")) {
				Group page = Group.of(component, introduction);
				introduction = new ArrayList<>();
				checkDocuments(component, page);
				String key = pageKey(component);
				if (pages.put(key, page) != null) {
					component.problem("Die Seite „" + key
							+ "“ gibt es schon. Geben Sie der Gruppe eine andere „id“ oder die Eigenschaft „page“.");
				}
			}
			else if (Components.TEXTS.contains(component.type())) {
				Components.read(component).forEach(introduction::add);
			}
			else if (!Components.IGNORED.contains(component.type()) && Components.knows(component)) {
				component
					.problem("Das Feld steht außerhalb einer Seite. Legen Sie es in eine Gruppe auf oberster Ebene.");
				Components.read(component);
			}
		}
		List<Element> closing = introduction;
		if (!closing.isEmpty() && !pages.isEmpty()) {
			String last = List.copyOf(pages.keySet()).get(pages.size() - 1);
			pages.computeIfPresent(last, (key, page) -> page.closedBy(closing));
		}
		return pages;
	}

	/** An upload sends nothing but files: what stood beside it would be lost. */
	private static void checkDocuments(Definition component, Group page) {
		List<Element> elements = flat(page).toList();
		boolean asks = elements.stream().anyMatch((element) -> element instanceof Field || element instanceof Rows);
		if (asks && elements.stream().anyMatch(Enclosures.class::isInstance)) {
			component.problem("Auf der Seite stehen Unterlagen und Fragen. Geben Sie den Unterlagen eine eigene Gruppe"
					+ " auf oberster Ebene, damit beim Hochladen keine Antwort verloren geht.");
		}
		if (Enclosures.isDeclared(component)) {
			component.problem("Die Eigenschaft „documents“ steht an einer Gruppe innerhalb der Seite.");
		}
	}

	private static Stream<Element> flat(Group group) {
		return group.elements()
			.stream()
			.flatMap((element) -> (element instanceof Group inner) ? flat(inner) : Stream.of(element));
	}

	private static String pageKey(Definition group) {
		Definition properties = group.part("properties");
		String key = properties.text("page").orElseGet(() -> kebab(group.text("id").orElse("seite")));
		if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			group
				.problem("Der Seitenname „" + key + "“ taugt nicht als Adresse. Geben Sie der Gruppe eine „id“ oder die"
						+ " Eigenschaft „page“ aus Kleinbuchstaben, Ziffern und Bindestrichen.");
		}
		return key;
	}

	private static String kebab(String id) {
		return id.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
			.replaceAll("[^A-Za-z0-9]+", "-")
			.replaceAll("^-|-$", "")
			.toLowerCase(Locale.ROOT);
	}

}
