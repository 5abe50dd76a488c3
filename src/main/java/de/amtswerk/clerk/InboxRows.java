package de.amtswerk.clerk;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import de.amtswerk.staff.Biases;
import de.amtswerk.staff.People;
import de.amtswerk.worklist.Desk;
import de.amtswerk.worklist.FinishedTask;
import de.amtswerk.worklist.Item;
import de.amtswerk.worklist.Urgency;

/**
 * Put tasks into words for the inbox, names of people looked up once for a page. Whose
 * case it is, nobody learns who is biased in it.
 */
@Component
class InboxRows {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private static final String CITIZENS = "antragsteller";

	private static final int URGENT = 50;

	private static final String CLOSED = "Befangenheit";

	private final People people;

	private final Biases biases;

	InboxRows(People people, Biases biases) {
		this.people = people;
		this.biases = biases;
	}

	List<Row> open(Desk desk, Inbox inbox, List<Item> items) {
		Map<String, String> names = this.people
			.names(items.stream().map(Item::assignee).filter(Objects::nonNull).toList());
		Map<String, String> groups = this.people
			.titles(items.stream().map(Item::groups).flatMap(Collection::stream).toList());
		Set<String> closed = this.biases.keptOut(desk.person(),
				items.stream().map(Item::fileReference).filter(Objects::nonNull).toList());
		return items.stream()
			.map((item) -> shown(open(desk, inbox, item, names, groups), item.fileReference(), closed))
			.toList();
	}

	private static Row open(Desk desk, Inbox inbox, Item item, Map<String, String> names, Map<String, String> groups) {
		boolean others = item.assignee() != null && !item.assignee().equals(desk.person());
		return new Row(item.taskId(), item.taskName(), file(item.serviceName(), item.fileReference()), item.label(),
				item.applicant(), item.received().format(DAY), day(item.due()), State.of(item.urgency(), item.due()),
				waitsFor(desk, item, names, groups), item.priority() > URGENT, TaskPage.address(item.taskId(), inbox),
				others ? takeOver(item.taskId(), inbox) : null, item.more());
	}

	List<Row> finished(Desk desk, List<FinishedTask> tasks) {
		Set<String> closed = this.biases.keptOut(desk.person(),
				tasks.stream().map(FinishedTask::fileReference).filter(Objects::nonNull).toList());
		return tasks.stream().map((task) -> shown(finished(task), task.fileReference(), closed)).toList();
	}

	private static Row shown(Row row, @Nullable String fileReference, Set<String> closed) {
		return (fileReference != null && closed.contains(fileReference)) ? row.closed() : row;
	}

	private static Row finished(FinishedTask task) {
		return new Row(task.taskId(), task.taskName(), file(task.serviceName(), task.fileReference()), task.taskName(),
				task.applicant(), task.received().format(DAY), task.finished().format(DAY), null, "", false, null, null,
				Map.of());
	}

	/** Where somebody is asked before taking a colleague's task. */
	static String takeOver(String taskId, Inbox inbox) {
		return UriComponentsBuilder.fromPath(Inbox.PATH + "/{id}/uebernehmen")
			.queryParam("zurueck", "{back}")
			.encode()
			.buildAndExpand(taskId, inbox.query())
			.toUriString();
	}

	private static String file(String service, @Nullable String reference) {
		return (reference != null) ? service + " " + reference : service;
	}

	private static String day(@Nullable OffsetDateTime due) {
		return (due != null) ? due.format(DAY) : "";
	}

	private static String waitsFor(Desk desk, Item item, Map<String, String> names, Map<String, String> groups) {
		if (item.assignee() != null) {
			return item.assignee().equals(desk.person()) ? "mich" : names.get(item.assignee());
		}
		return item.groups()
			.stream()
			.map((group) -> group.equals(CITIZENS) ? "Antragstellerin oder Antragsteller"
					: groups.getOrDefault(group, group))
			.collect(Collectors.joining(", "));
	}

	/**
	 * A line of the inbox.
	 *
	 * @param file service and file reference
	 * @param label what to call it where nothing else is read
	 * @param address of the task, if it can be opened
	 * @param takeOver where to take it from a colleague, if one has it
	 */
	record Row(String id, String task, String file, String label, String applicant, String received, String due,
			@Nullable State state, String waitsFor, boolean urgent, @Nullable String address, @Nullable String takeOver,
			Map<String, String> more) {

		/** Only that there is such a task, and that it is for somebody else. */
		Row closed() {
			return new Row(this.id, this.task, this.file, this.label, CLOSED, this.received, this.due, this.state,
					this.waitsFor, this.urgent, null, null, Map.of());
		}

	}

	/** How urgent it is, as colour and word. */
	record State(String colour, String word) {

		static @Nullable State of(Urgency urgency, @Nullable OffsetDateTime due) {
			if (due == null && urgency != Urgency.STOPPED) {
				return null;
			}
			return switch (urgency) {
				case OVERDUE -> new State("danger", "überfällig");
				case SOON -> new State("warning", "bald fällig");
				case IN_TIME -> new State("success", "rechtzeitig");
				case STOPPED -> new State("info", "Frist angehalten");
			};
		}

	}

}
