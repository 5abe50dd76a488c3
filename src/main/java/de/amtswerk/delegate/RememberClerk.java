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
import de.amtswerk.staff.Deputies;

/**
 * Remember at completion who did the task, whoever it was assigned to:
 * {@code completedBy} is the user id, {@code signatoryName} the name as printed in
 * notices (§ 37 Absatz 3 LVwVfG), with „i. V.“ before it if the person stood in for the
 * task's owner.
 */
@Component
@ForModelers(value = "rememberClerk", writes = { "completedBy", "signatoryName" })
class RememberClerk implements TaskListener {

	private final IdentityService identities;

	private final Journal journal;

	private final Deputies deputies;

	RememberClerk(IdentityService identities, Journal journal, Deputies deputies) {
		this.identities = identities;
		this.journal = journal;
		this.deputies = deputies;
	}

	@Override
	public void notify(DelegateTask task) {
		User clerk = person().orElseThrow(() -> new TaskWithoutClerk(task.getName()));
		task.setVariable("completedBy", clerk.getId());
		String name = clerk.getFirstName() + " " + clerk.getLastName();
		Optional<String> absent = absent(clerk, task);
		task.setVariable("signatoryName", absent.isPresent() ? "i. V. " + name : name);
		this.journal.record(CaseOf.root(task.getExecution()).fileReference(), clerk.getId(), "TASK_COMPLETED",
				task.getTaskDefinitionKey() + absent.map((person) -> ", in Vertretung für " + person).orElse(""));
	}

	/** On whose behalf, if that is so: anybody may name an owner. */
	private Optional<String> absent(User clerk, DelegateTask task) {
		String service = CaseOf.root(task.getExecution()).service();
		return Optional.ofNullable(task.getOwner())
			.filter((person) -> this.deputies.standsIn(clerk.getId(), person, service));
	}

	private Optional<User> person() {
		return Optional.ofNullable(this.identities.getCurrentAuthentication())
			.map(Authentication::getUserId)
			.map((id) -> this.identities.createUserQuery().userId(id).singleResult());
	}

}
