package de.amtswerk.worklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

import org.springframework.stereotype.Component;

import de.amtswerk.check.ModelProperties;

/**
 * Know what the diagrams say about the list; a version never changes, so it is read once.
 */
@Component
class Models {

	private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

	private final RepositoryService repository;

	private final IdentityService identities;

	Models(RepositoryService repository, IdentityService identities) {
		this.repository = repository;
		this.identities = identities;
	}

	/**
	 * Whether no period runs while this task is open, since somebody outside has to act:
	 * the task's property {@code clockStopped} is {@code true}.
	 */
	boolean stopsTheClock(String definitionId, String taskKey) {
		return Boolean.parseBoolean(properties(definitionId, taskKey).get("clockStopped"));
	}

	/** The role that the section's people need for this task. */
	Optional<String> requiredRole(String definitionId, String taskKey) {
		return Optional.ofNullable(properties(definitionId, taskKey).get("requiredRole"));
	}

	/**
	 * The variables that the list shows besides, by the heading of their column: the
	 * process property {@code worklistColumns}, as in
	 * {@code Kennzeichen=plate1, Parkgebiet=parkingArea}.
	 */
	Map<String, String> columns(String definitionId, String service) {
		Map<String, String> columns = new LinkedHashMap<>();
		for (String column : properties(definitionId, service).getOrDefault("worklistColumns", "").split(",")) {
			int equals = column.indexOf('=');
			if (equals > 0) {
				columns.put(column.substring(0, equals).strip(), column.substring(equals + 1).strip());
			}
		}
		return columns;
	}

	private Map<String, String> properties(String definitionId, String elementId) {
		return this.read.computeIfAbsent(definitionId + "#" + elementId, (key) -> asNobody(() -> {
			BpmnModelInstance model = this.repository.getBpmnModelInstance(definitionId);
			return (model.getModelElementById(elementId) instanceof BaseElement element)
					? Map.copyOf(ModelProperties.of(element)) : Map.of();
		}));
	}

	/** What stands in a diagram does not depend on who happens to act. */
	private <T> T asNobody(Supplier<T> reading) {
		Authentication person = this.identities.getCurrentAuthentication();
		this.identities.clearAuthentication();
		try {
			return reading.get();
		}
		finally {
			this.identities.setAuthentication(person);
		}
	}

}
