package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;
import de.amtswerk.staff.Deputyship;
import de.amtswerk.staff.People;
import de.amtswerk.worklist.Desk;

/** Know who may stand in for whom, and what people and services are called. */
@Component
class DeputyChoices {

	private final People people;

	private final Procedures procedures;

	DeputyChoices(People people, Procedures procedures) {
		this.people = people;
		this.procedures = procedures;
	}

	/** What the form may choose from. */
	Map<String, Object> of(Desk desk) {
		Map<String, String> colleagues = new TreeMap<>(colleagues(desk));
		if (!desk.leads()) {
			colleagues.remove(desk.person());
		}
		Map<String, String> named = names();
		Map<String, String> services = new TreeMap<>();
		desk.services().forEach((service) -> services.put(service, named.getOrDefault(service, service)));
		return Map.of("people", options(absentees(desk)), "colleagues", options(colleagues), "offered",
				options(services));
	}

	/** Whose absence is this person's to arrange: names by id. */
	Map<String, String> absentees(Desk desk) {
		return desk.leads() ? colleagues(desk) : Map.of(desk.person(), desk.person());
	}

	/** As the page shows them. */
	List<Row> rows(List<Deputyship> deputyships, Set<String> absentees) {
		Map<String, String> people = this.people.names(deputyships.stream()
			.flatMap((one) -> Stream.of(one.person(), one.deputy()))
			.collect(Collectors.toSet()));
		Map<String, String> services = names();
		return deputyships.stream()
			.map((one) -> new Row(one.id(), people.get(one.person()), people.get(one.deputy()), one.from(), one.until(),
					one.services().stream().map((slug) -> services.getOrDefault(slug, slug)).sorted().toList(),
					absentees.contains(one.person())))
			.toList();
	}

	private SortedMap<String, String> colleagues(Desk desk) {
		return this.people.members(this.people.sections(desk.groups()).keySet());
	}

	/** Of what is offered; what no longer is keeps its slug. */
	private Map<String, String> names() {
		return this.procedures.offered().stream().collect(Collectors.toMap(Procedure::slug, Procedure::name));
	}

	private static List<Map<String, Object>> options(Map<String, String> names) {
		return names.entrySet()
			.stream()
			.map((name) -> Map.<String, Object>of("value", name.getKey(), "label", name.getValue()))
			.toList();
	}

	/**
	 * A deputyship as the page shows it.
	 *
	 * @param services names; none if it holds for all
	 * @param own whether the reader may end it
	 */
	record Row(UUID id, String person, String deputy, LocalDate from, LocalDate until, List<String> services,
			boolean own) {

	}

}
