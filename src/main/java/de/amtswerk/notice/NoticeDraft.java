package de.amtswerk.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a clerk writes into a notice beyond what the case knows.
 *
 * @param provisions in the order in which they are numbered
 */
public record NoticeDraft(String reasons, List<Provision> provisions) {

	public NoticeDraft {
		provisions = List.copyOf(provisions);
	}

	/** As a template may name it; dates as ISO text. */
	Map<String, Object> variables() {
		List<Map<String, String>> listed = this.provisions.stream()
			.map((provision) -> Map.of("text", provision.text(), "dueOn", iso(provision)))
			.toList();
		return Map.of("reasons", this.reasons, "provisions", listed);
	}

	private static String iso(Provision provision) {
		LocalDate dueOn = provision.dueOn();
		return (dueOn != null) ? Objects.toString(dueOn) : "";
	}

}
