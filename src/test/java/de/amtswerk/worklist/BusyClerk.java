package de.amtswerk.worklist;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import de.amtswerk.city.Typed;
import de.amtswerk.form.Answers;
import de.amtswerk.task.TaskSheet;
import de.amtswerk.task.TaskSheets;
import de.amtswerk.task.TaskWork;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clerk or team lead who takes one task after the other and follows the rules'
 * proposal.
 */
class BusyClerk {

	private static final Map<String, String> GRANT = Map.of("decision", "grant", "discretion",
			"Gründe gegen den Ausweis sind nicht zu sehen.");

	private static final Map<String, String> REFUSE = Map.of("decision", "refuse", "discretion",
			"Der Vorrang gilt nur Bewohnern.", "reasons", "Sie haben einen eigenen Stellplatz.", "hearingWaiver",
			"noDeviationFromFacts");

	private static final Listing SIGN_OFFS = new Listing(View.SECTION, Order.DUE, false, null, "Task_SignRefusal", true,
			null, null, null);

	private final String person;

	private final Worklist worklist;

	private final Assignments assignments;

	private final TaskSheets sheets;

	private final TaskWork work;

	private final AtomicInteger finished = new AtomicInteger();

	BusyClerk(String person, Worklist worklist, Assignments assignments, TaskSheets sheets, TaskWork work) {
		this.person = person;
		this.worklist = worklist;
		this.assignments = assignments;
		this.sheets = sheets;
		this.work = work;
	}

	String person() {
		return this.person;
	}

	int finished() {
		return this.finished.get();
	}

	/**
	 * Take the most urgent task; a team lead takes what only leads may do, all at once.
	 */
	boolean takes() {
		Desk desk = this.worklist.desk(this.person);
		return desk.leads() ? takesSignOffs(desk) : this.assignments.next(desk).isPresent();
	}

	private boolean takesSignOffs(Desk desk) {
		List<String> waiting = this.worklist.page(desk, SIGN_OFFS, null).items().stream().map(Item::taskId).toList();
		return this.assignments.claim(desk, waiting).stream().anyMatch(Outcome::isDone);
	}

	/** Finish what one has. */
	void finishes() {
		Desk desk = this.worklist.desk(this.person);
		List<Item> own = this.worklist.page(desk, Listing.of(View.OWN), null).items();
		own.forEach((item) -> finishes(desk, this.sheets.find(item.taskId()).orElseThrow()));
	}

	private void finishes(Desk desk, TaskSheet task) {
		Answers answers = task.read(Typed.parameters(answers(task)));
		assertThat(answers.problems()).isEmpty();
		this.work.complete(desk, task, answers);
		this.finished.incrementAndGet();
	}

	private static Map<String, String> answers(TaskSheet task) {
		return switch (task.key()) {
			case "Task_ReviewApplication" -> "REFUSE".equals(task.known().get("proposal")) ? REFUSE : GRANT;
			case "Task_SignRefusal" -> Map.of("signing", "sign");
			default -> Map.of("postedOn", "17.11.2026");
		};
	}

}
