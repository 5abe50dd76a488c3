package de.amtswerk.notice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import de.amtswerk.letter.LetterTemplate;

/**
 * What a notice says before it is written: who writes to whom about what.
 *
 * @param authority who issues it
 * @param service what the diagram says of the service beyond BPMN
 * @param addressee the lines of the address window
 * @param signatory who answers for it; empty if no person has seen it
 * @param variables what the template may name; dates as ISO text, amounts in cents
 */
public record NoticeContent(String authority, Map<String, String> service, String fileReference, List<String> addressee,
		String signatory, LocalDate date, Map<String, Object> variables) {

	/** What the letterhead takes from the diagram. */
	public static final Set<String> PROPERTIES = Set.of("office", "officeStreet", "officeCity", "contactPhone",
			"contactEmail");

	/** What every template is told, whatever the case. */
	public static final Set<String> LETTERHEAD = Set.of("addressee", "authority", "contact", "date", "fileReference",
			"remedies", "signatory");

	private static final String PROVISIONS = "provisions";

	public NoticeContent {
		service = Map.copyOf(service);
		addressee = List.copyOf(addressee);
		variables = Collections.unmodifiableMap(new HashMap<>(variables));
	}

	/**
	 * The values that the template names, as people read them.
	 * @param remedyTable gives the row of the service's remedy table that fits
	 */
	public Map<String, Object> data(LetterTemplate template,
			Function<Map<String, Object>, Map<String, Object>> remedyTable) {
		Set<String> names = new TreeSet<>(template.placeholders());
		if (names.contains("hasProvisions")) {
			// what stands inside a section does not count as a name of the template
			names.add(PROVISIONS);
		}
		Map<String, Object> data = new TreeMap<>(PrintedValues.of(this.variables, names));
		data.put("authority", Map.of("name", this.authority, "office", property("office"), "address", address()));
		data.put("addressee", this.addressee);
		data.put("fileReference", this.fileReference);
		data.put("contact", Map.of("name", this.signatory.isEmpty() ? property("office") : this.signatory, "phone",
				property("contactPhone"), "email", property("contactEmail")));
		data.put("date", PrintedValues.date(this.date));
		data.put("signatory", Map.of("name", this.signatory, "role", property("office")));
		data.put("remedies", remedies(template, remedyTable));
		data.putIfAbsent(PROVISIONS, List.of());
		data.put("hasProvisions", !List.of().equals(data.get(PROVISIONS)));
		data.keySet().retainAll(names);
		return data;
	}

	/**
	 * The instruction for each decision that the template says it holds; a letter that
	 * decides nothing gets none, for an instruction would turn it into an act.
	 */
	private Map<String, Object> remedies(LetterTemplate template,
			Function<Map<String, Object>, Map<String, Object>> remedyTable) {
		Map<String, Object> remedies = new HashMap<>();
		for (String decision : template.meta().getOrDefault("decisions", "").split("\\s+")) {
			if (!decision.isBlank()) {
				Map<String, Object> row = remedyTable
					.apply(Map.of("decisionType", decision, "decidedOn", this.date.toString(), "authority",
							this.authority, "office", property("office"), "officeAddress", address()));
				remedies.put(decision, row.get("instruction"));
			}
		}
		return remedies;
	}

	private String address() {
		return property("officeStreet") + ", " + property("officeCity");
	}

	private String property(String name) {
		String value = this.service.get(name);
		if (value == null) {
			throw new IllegalArgumentException(
					"The process has no property \"%s\"; it has %s".formatted(name, this.service.keySet()));
		}
		return value;
	}

}
