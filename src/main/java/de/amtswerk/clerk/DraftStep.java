package de.amtswerk.clerk;

import java.util.List;

import org.springframework.stereotype.Component;

import de.amtswerk.procedure.DraftedNotices;
import de.amtswerk.task.TaskSheet;

/** Offer a look at the notice at every task where one is drafted. */
@Component
class DraftStep implements FurtherSteps {

	private final DraftedNotices drafted;

	DraftStep(DraftedNotices drafted) {
		this.drafted = drafted;
	}

	@Override
	public List<FurtherStep> of(TaskSheet task) {
		return this.drafted.isDraftedAt(task.definitionId(), task.key())
				? List.of(new FurtherStep("Bescheid entwerfen und ansehen", DraftPage.address(task.id()))) : List.of();
	}

}
