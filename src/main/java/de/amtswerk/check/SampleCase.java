package de.amtswerk.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.AnswerKind;
import de.amtswerk.form.Asked;
import de.amtswerk.form.Forms;

/**
 * Make up a case of a service: every variable that there can be, answered as its form
 * asks or as its decision table decides.
 */
public final class SampleCase {

	private static final Map<String, Object> PERSON = Map.ofEntries(Map.entry("salutation", "Frau"),
			Map.entry("firstNames", "Erika"), Map.entry("familyName", "Mustermann"),
			Map.entry("organisationName", "Muster GmbH"), Map.entry("birthDate", "1980-05-17"),
			Map.entry("street", "Musterstraße"), Map.entry("houseNumber", "12"), Map.entry("postalCode", "70173"),
			Map.entry("city", "Stuttgart"), Map.entry("email", "erika@muster.example"),
			Map.entry("phone", "0711 000000"), Map.entry("signatoryName", "Max Muster"),
			Map.entry("fileReference", "MUSTER"));

	private static final Pattern DAY = Pattern.compile(".*(On|From|Until|Date)");

	private static final int CENTS = 3070;

	private final Bundle bundle;

	private final Map<String, Asked> asked;

	private final Domains domains;

	private final ProvidedVariables provided;

	private final LocalDate today;

	private SampleCase(Bundle bundle, Vocabulary vocabulary, Clock clock) {
		this.bundle = bundle;
		ReadForms forms = new ReadForms(new Forms(clock));
		this.asked = forms.asked(bundle);
		this.domains = new Domains(bundle, forms, vocabulary);
		this.provided = new ProvidedVariables(bundle, new GivenVariables(bundle, forms, vocabulary));
		this.today = LocalDate.now(clock);
	}

	/** The variables of a made-up case; dates as ISO text, amounts in cents. */
	public static Map<String, Object> variables(Bundle bundle, Vocabulary vocabulary, Clock clock) {
		return new SampleCase(bundle, vocabulary, clock).variables();
	}

	private Map<String, Object> variables() {
		Map<String, Object> variables = new TreeMap<>();
		this.provided.everGivenIn(this.bundle.main().process().getId())
			.forEach((name) -> variables.put(name, value(name)));
		variables.putAll(decided(variables));
		variables.putIfAbsent("reasons", "Muster (Gründe)");
		variables.put("provisions", List.of(Map.of("text", "Muster (Nebenbestimmung)", "dueOn", ""),
				Map.of("text", "Muster (Nebenbestimmung mit Frist)", "dueOn", this.today.toString())));
		return variables;
	}

	private Object value(String name) {
		Set<String> possible = this.domains.of(name);
		if (!possible.isEmpty() && this.domains.kind(name).filter((kind) -> kind == AnswerKind.LIST).isPresent()) {
			return possible.stream().sorted().limit(2).toList();
		}
		Object person = PERSON.get(name);
		if (person != null && (possible.isEmpty() || possible.contains(person))) {
			return person;
		}
		return possible.stream().sorted().map(Object.class::cast).findFirst().orElseGet(() -> madeUp(name));
	}

	private Object madeUp(String name) {
		return madeUp(name, this.asked.get(name));
	}

	private Object madeUp(String name, @Nullable Asked question) {
		AnswerKind kind = (question != null) ? question.kind() : null;
		boolean told = question != null && !question.label().isBlank();
		String text = "Muster (" + (told ? question.label().strip() : name) + ")";
		if (question != null && kind == AnswerKind.LIST) {
			Map<String, Object> row = new HashMap<>();
			question.row().forEach((key, part) -> row.put(key, madeUp(key, part)));
			return List.of(row.isEmpty() ? text : row);
		}
		if (kind == AnswerKind.YES_NO) {
			return true;
		}
		if (name.endsWith("InCents")) {
			return CENTS;
		}
		if (kind == AnswerKind.NUMBER) {
			return 3;
		}
		boolean day = kind == AnswerKind.DAY || (kind == null && DAY.matcher(name).matches());
		return day ? this.today.toString() : text;
	}

	/** What the tables say of these answers, in the order of the diagrams' steps. */
	private Map<String, Object> decided(Map<String, Object> variables) {
		TableRows tables = new TableRows(this.bundle);
		Map<String, Object> known = new HashMap<>(variables);
		Map<String, Object> decided = new LinkedHashMap<>();
		for (Diagram diagram : this.bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				String table = element.owner().attributes().get("decisionRef");
				if (table != null) {
					Map<String, Object> results = results(element, tables.fitting(table, known));
					known.putAll(results);
					decided.putAll(results);
				}
			}
		}
		return decided;
	}

	/** What an element of a business rule task takes from the rows that fit. */
	private static Map<String, Object> results(XmlElement element, List<Map<String, Object>> rows) {
		String list = element.attributes().get("resultVariable");
		Matcher column = Domains.COLUMN.matcher(element.text().toString().strip());
		if (list != null) {
			return Map.of(list, "singleResult".equals(element.attributes().get("mapDecisionResult")) && !rows.isEmpty()
					? rows.get(0) : rows);
		}
		if (!column.matches() || rows.isEmpty() || rows.get(0).get(column.group(1)) == null) {
			return Map.of();
		}
		return Map.of(element.attributes().get("name"), rows.get(0).get(column.group(1)));
	}

}
