package de.amtswerk.staff;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.stereotype.Component;

import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.casefile.Journal;

/**
 * Give tasks to clerks who know the case, as long as the task is their section's. The
 * engine calls this when it makes a task.
 */
@Component
class KnownClerks {

	private final IdentityService identities;

	private final CaseFiles cases;

	private final Journal journal;

	KnownClerks(IdentityService identities, CaseFiles cases, Journal journal) {
		this.identities = identities;
		this.cases = cases;
		this.journal = journal;
	}

	/**
	 * Whether this person works on cases now, in a section that the task waits for: their
	 * own, for a deputy knows the case only as long as somebody is away.
	 */
	boolean workOn(String person, DelegateTask task) {
		Set<String> groups = this.identities.createGroupQuery()
			.groupMember(person)
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet());
		return (groups.contains(Role.CLERK.id()) || groups.contains(Role.TEAM_LEAD.id()))
				&& task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(groups::contains);
	}

	/** The case's journal says so, for nobody has done it by hand. */
	void give(DelegateTask task, String person) {
		task.setAssignee(person);
		String reference = root(task).getBusinessKey();
		if (reference != null && this.cases.find(reference).isPresent()) {
			this.journal.record(reference, "system", "TASK_KEPT_WITH_CLERK",
					task.getTaskDefinitionKey() + ": " + person);
		}
	}

	private static ExecutionEntity root(DelegateTask task) {
		return Context.getCommandContext()
			.getExecutionManager()
			.findExecutionById(((ExecutionEntity) task.getExecution()).getRootProcessInstanceId());
	}

}
