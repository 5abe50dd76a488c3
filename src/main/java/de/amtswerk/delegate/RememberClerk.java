package de.amtswerk.delegate;

import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

import de.amtswerk.casefile.Journal;
import de.amtswerk.engine.ForModelers;

/**
 * Remember at completion who did the task, whoever it was assigned to:
 * {@code completedBy} is the user id, {@code signatoryName} the name as printed in
 * notices (§ 37 Absatz 3 LVwVfG).
 */
@Component
@ForModelers(value = "rememberClerk", writes = { "completedBy", "signatoryName" })
class RememberClerk implements TaskListener {

	private final IdentityService identities;

	private final Journal journal;

	RememberClerk(IdentityService identities, Journal journal) {
		this.identities = identities;
		this.journal = journal;
	}

	@Override
	public void notify(DelegateTask task) {
		User clerk = person().orElseThrow(() -> new TaskWithoutClerk(task.getName()));
		task.setVariable("completedBy", clerk.getId());
		task.setVariable("signatoryName", clerk.getFirstName() + " " + clerk.getLastName());
		this.journal.record(CaseOf.root(task.getExecution()).fileReference(), clerk.getId(), "TASK_COMPLETED",
				task.getTaskDefinitionKey());
	}

	private Optional<User> person() {
		return Optional.ofNullable(this.identities.getCurrentAuthentication())
			.map(Authentication::getUserId)
			.map((id) -> this.identities.createUserQuery().userId(id).singleResult());
	}

}
