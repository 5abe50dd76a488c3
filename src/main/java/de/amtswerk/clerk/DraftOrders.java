package de.amtswerk.clerk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import de.amtswerk.application.Application;
import de.amtswerk.application.Applications;
import de.amtswerk.clerk.OwnTasks.OwnTask;
import de.amtswerk.notice.NoticeOrder;
import de.amtswerk.procedure.DraftedNotices;
import de.amtswerk.staff.People;
import de.amtswerk.task.TaskDraft;
import de.amtswerk.task.TaskDrafts;

/**
 * Know which notice would be issued if a task were completed now, with what is typed for
 * it, by the clerk who looks at it.
 */
@Component
class DraftOrders {

	private final DraftedNotices drafted;

	private final TaskDrafts drafts;

	private final Applications applications;

	private final People people;

	DraftOrders(DraftedNotices drafted, TaskDrafts drafts, Applications applications, People people) {
		this.drafted = drafted;
		this.drafts = drafts;
		this.applications = applications;
		this.people = people;
	}

	/** Whether there can be a notice at all. */
	boolean isDraftedAt(OwnTask task) {
		return task.item().fileReference() != null
				&& this.drafted.isDraftedAt(task.sheet().definitionId(), task.sheet().key());
	}

	/** The notice, as soon as the answers tell which. */
	Optional<NoticeOrder> of(OwnTask task) {
		Map<String, Object> values = values(task);
		return this.drafted.template(task.sheet().definitionId(), task.sheet().key(), values).map((template) -> {
			String reference = task.item().fileReference();
			Application application = this.applications.find(reference).orElseThrow();
			return new NoticeOrder(reference, application.procedure(), "", template, values);
		});
	}

	private Map<String, Object> values(OwnTask task) {
		String person = task.desk().person();
		Map<String, Object> values = new HashMap<>(this.drafted.variables(task.sheet().id()));
		this.drafts.find(task.sheet().id(), person)
			.map(TaskDraft::typed)
			.ifPresent((typed) -> values.putAll(task.sheet().variables(task.sheet().goOn(typed))));
		values.put("signatoryName", this.people.name(person));
		return values;
	}

}
