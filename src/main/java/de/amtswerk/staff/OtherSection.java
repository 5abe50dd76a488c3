package de.amtswerk.staff;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Exclude from a task whoever is in none of the groups that it waits for, be it in the
 * place of somebody else. Grants cannot tell that: they hold for all cases of a service,
 * and a building block is everybody's who uses it.
 */
class OtherSection implements Exclusion {

	private final Supplier<Jurisdiction> jurisdiction;

	/** Asked late, since the engine that the room needs is still being built. */
	OtherSection(Supplier<Jurisdiction> jurisdiction) {
		this.jurisdiction = jurisdiction;
	}

	@Override
	public Optional<String> of(String person, DelegateTask task) {
		Set<String> waitsFor = task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		if (waitsFor.isEmpty() || task.getCandidates().stream().anyMatch((link) -> person.equals(link.getUserId()))) {
			return Optional.empty();
		}
		Set<String> groups = Context.getCommandContext()
			.runWithoutAuthorization(() -> this.jurisdiction.get().groups(person));
		boolean theirs = !Collections.disjoint(waitsFor, groups) || groups.contains(Role.ADMINISTRATOR.id());
		return theirs ? Optional.empty()
				: Optional.of("Die Aufgabe „%s“ liegt bei einem anderen Sachgebiet.".formatted(task.getName()));
	}

}
