package de.amtswerk.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;

import static org.assertj.core.api.Assertions.assertThat;

/** The index says of every open task what the engine says, whatever has happened. */
@CityTest
class TaskIndexTests {

	@Autowired
	City city;

	@Autowired
	MovableClock clock;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Rebuild rebuild;

	@Autowired
	Worklist worklist;

	IndexComparison comparison;

	@BeforeEach
	void itIsNovember() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.comparison = new IndexComparison(this.database, this.tasks);
	}

	@Test
	void agreesWithTheEngineAfterARandomHourOfWork() {
		new TrueIndex(this.city, this.clock, this.repository, this.runtime, this.tasks, this.database)
			.holdsAfterARandomHour();
	}

	@Test
	void isMadeAnewFromTheEngine() {
		this.city.apply("bewohnerparkausweis", Residents.next());
		Map<String, String> before = this.comparison.index();
		this.database.sql("update worklist_task set assignee = 'somebody', priority = 1").update();
		this.database.sql("delete from worklist_entry").update();
		this.database
			.sql("insert into worklist_entry (task_id, queue_id, due, received, name) values "
					+ "('gone', 1, current_timestamp, current_timestamp, '')")
			.update();

		long tasks = this.rebuild.run();

		assertThat(tasks).isEqualTo(before.size());
		assertThat(this.comparison.index()).isEqualTo(before);
		assertThat(this.comparison.entries()).isEqualTo(this.comparison.places());
	}

	@Test
	void keepsNothingOfATransactionThatWasRolledBack() {
		Task task = this.city.task(this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey());

		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			this.tasks.claim(task.getId(), "klara");
			transaction.setRollbackOnly();
		});

		assertThat(this.comparison.index().get(task.getId())).doesNotContain("klara");
	}

	@Test
	void showsWhatTheCaseIsAndColumnsThatTheDiagramNames() {
		publish("baumpruefung");
		this.runtime.startProcessInstanceByKey("baumpruefung", "BAUM-0001",
				Map.of("species", "Linde", "plantedOn", "1950-05-01", "height", 21, "protectedTree", true));

		Item item = this.worklist.page(new Desk("nina", Set.of(), Set.of("baumpruefung")), Listing.of(View.ALL), null)
			.items()
			.get(0);

		assertThat(item.fileReference()).isEqualTo("BAUM-0001");
		assertThat(item.serviceName()).isEqualTo("Baumprüfung");
		assertThat(item.taskName()).isEqualTo("Auf Gutachten warten");
		assertThat(item.urgency()).isEqualTo(Urgency.STOPPED);
		assertThat(item.more())
			.isEqualTo(Map.of("Baumart", "Linde", "Gepflanzt", "01.05.1950", "Höhe", "21", "Geschützt", "ja"));
	}

	@Test
	void followsCaseDataThatChangesWhileATaskIsOpen() {
		publish("baumkontrolle");
		String instance = this.runtime.startProcessInstanceByKey("baumkontrolle", Map.of("species", "Linde")).getId();

		this.runtime.setVariable(instance, "species", "Eiche");

		assertThat(this.database.sql("select more from worklist_task where service = 'baumkontrolle'")
			.query(String.class)
			.single()).contains("Eiche");
	}

	@Test
	void readsTheSameTasksPageByPageInEveryOrder() {
		new RandomHour(this.city, this.clock, this.repository, this.runtime, this.tasks).passes();
		Desk desk = new Desk("nobody", Set.of("strassenverkehr", "ordnungsamt"),
				Set.of("bewohnerparkausweis", RandomHour.SERVICE));

		for (View view : List.of(View.SECTION, View.ALL)) {
			List<String> expected = this.tasks.createTaskQuery().list().stream().map(Task::getId).toList();
			for (Order order : Order.values()) {
				List<Item> up = all(desk, new Listing(view, order, false, null, null, false, null, null, null));
				List<Item> down = all(desk, new Listing(view, order, true, null, null, false, null, null, null));

				assertThat(up).extracting(Item::taskId).doesNotHaveDuplicates().isSubsetOf(expected);
				assertThat(up).hasSizeGreaterThan(Worklist.PAGE);
				assertThat(down).isEqualTo(reversed(up));
				assertThat(order(order, up)).isSorted();
			}
		}
	}

	private static List<Comparable<Object>> order(Order order, List<Item> items) {
		return items.stream().<Comparable<Object>>map((item) -> value(order, item)).toList();
	}

	@SuppressWarnings("unchecked")
	private static Comparable<Object> value(Order order, Item item) {
		Object value = switch (order) {
			case DUE -> Urgency.sorted(item.due(), item.urgency() == Urgency.STOPPED).toInstant();
			case RECEIVED -> item.received().toInstant();
			case NAME -> item.applicant().isEmpty() ? "" : item.applicant().replaceFirst(".* ", "");
		};
		return (Comparable<Object>) value;
	}

	private static List<Item> reversed(List<Item> items) {
		List<Item> reversed = new ArrayList<>(items);
		Collections.reverse(reversed);
		return reversed;
	}

	private List<Item> all(Desk desk, Listing listing) {
		List<Item> all = new ArrayList<>();
		TaskPage page = this.worklist.page(desk, listing, null);
		all.addAll(page.items());
		while (page.next() != null) {
			page = this.worklist.page(desk, listing, Position.parse(page.next().toString()).orElseThrow());
			all.addAll(page.items());
		}
		return all;
	}

	private void publish(String service) {
		var process = Bpmn.createExecutableProcess(service)
			.name("Baumprüfung")
			.camundaHistoryTimeToLive(30)
			.startEvent()
			.userTask("Task_Wait")
			.name("Auf Gutachten warten")
			.camundaCandidateGroups("gruenflaechen")
			.endEvent()
			.done();
		property(process, service, "worklistColumns",
				"Baumart=species, Gepflanzt=plantedOn, Höhe=height, Geschützt=protectedTree, Fehlt=missing");
		property(process, "Task_Wait", "clockStopped", "true");
		this.repository.createDeployment().addModelInstance(service + ".bpmn", process).deploy();
	}

	private static void property(BpmnModelInstance model, String element, String name, String value) {
		var properties = model.newInstance(CamundaProperties.class);
		var property = model.newInstance(CamundaProperty.class);
		property.setCamundaName(name);
		property.setCamundaValue(value);
		properties.getCamundaProperties().add(property);
		BaseElement base = model.getModelElementById(element);
		var extensions = model.newInstance(ExtensionElements.class);
		extensions.addChildElement(properties);
		base.setExtensionElements(extensions);
	}

}
