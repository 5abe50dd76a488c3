package de.amtswerk.clerk;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.task.PastTask;
import de.amtswerk.task.Permits;
import de.amtswerk.task.TaskDrafts;
import de.amtswerk.task.TaskSheet;
import de.amtswerk.task.TaskSheets;
import de.amtswerk.worklist.Desk;
import de.amtswerk.worklist.Item;
import de.amtswerk.worklist.Worklist;

/**
 * Let clerks to the tasks of their own section only, where others do not exist for them,
 * and not to those of cases in which they are biased.
 */
@Component
class OwnTasks {

	private final Worklist worklist;

	private final TaskSheets sheets;

	private final TaskDrafts drafts;

	private final Permits permits;

	private final OwnCases cases;

	OwnTasks(Worklist worklist, TaskSheets sheets, TaskDrafts drafts, Permits permits, OwnCases cases) {
		this.worklist = worklist;
		this.sheets = sheets;
		this.drafts = drafts;
		this.permits = permits;
		this.cases = cases;
	}

	/** The task, unless it is no longer open. */
	Optional<OwnTask> open(Authentication clerk, String id) {
		Desk desk = this.worklist.desk(clerk.getName());
		return this.worklist.find(desk, id).flatMap((item) -> {
			CaseFile file = Optional.ofNullable(item.fileReference())
				.flatMap((reference) -> this.cases.around(clerk, reference))
				.orElse(null);
			return this.sheets.find(id).map((sheet) -> new OwnTask(desk, item, sheet, file));
		});
	}

	/**
	 * What is left of a task that is no longer open: for whoever may see its case, and
	 * without the case for who has completed it or typed something for it.
	 */
	PastTask past(Authentication clerk, String id) {
		PastTask task = this.sheets.past(id).orElseThrow(OwnTasks::nothing);
		boolean seesTheCase = task.fileReference() != null
				&& this.cases.around(clerk, task.fileReference()).isPresent();
		boolean worked = clerk.getName().equals(task.completedBy())
				|| this.drafts.find(id, clerk.getName()).isPresent();
		if (!seesTheCase && !worked) {
			throw nothing();
		}
		return task;
	}

	/** Whether a page that was shown to this person for a task has sent these. */
	boolean haveShown(Authentication clerk, String id, MultiValueMap<String, String> parameters) {
		return this.permits.find(parameters.getFirst(Permits.PARAMETER), Inbox.PATH + "/" + id)
			.filter((permit) -> permit.person().equals(clerk.getName()))
			.isPresent();
	}

	private static ResponseStatusException nothing() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * An open task on somebody's desk.
	 *
	 * @param file null if it belongs to no case, or to one that is not theirs to see
	 */
	record OwnTask(Desk desk, Item item, TaskSheet sheet, @Nullable CaseFile file) {

		boolean isMine() {
			return this.sheet.isOf(this.desk.person());
		}

	}

}
