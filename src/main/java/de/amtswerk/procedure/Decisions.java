package de.amtswerk.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.stereotype.Component;

/** Look values up in the decision tables of a case's own version. */
@Component
public class Decisions {

	private final RepositoryService repository;

	private final DecisionService decisions;

	private final HistoryService history;

	Decisions(RepositoryService repository, DecisionService decisions, HistoryService history) {
		this.repository = repository;
		this.decisions = decisions;
		this.history = history;
	}

	/**
	 * The outputs of the one row that fits.
	 * @throws NoRowFits when none or several rows fit, or the table is not in this
	 * version
	 */
	public Map<String, Object> row(String deploymentId, String table, Map<String, Object> inputs) {
		DecisionDefinition definition = this.repository.createDecisionDefinitionQuery()
			.deploymentId(deploymentId)
			.decisionDefinitionKey(table)
			.singleResult();
		if (definition == null) {
			throw new NoRowFits(table, "the deployment " + deploymentId + " has no such table");
		}
		DmnDecisionTableResult result = this.decisions.evaluateDecisionTableById(definition.getId())
			.variables(inputs)
			.evaluate();
		if (result.size() != 1) {
			throw new NoRowFits(table, result.size() + " rows fit the inputs " + inputs.keySet());
		}
		return result.getSingleResult().getEntryMap();
	}

	/** Which versions of which tables a case has asked so far. */
	public List<TableVersion> used(String rootProcessInstanceId) {
		return this.history.createHistoricDecisionInstanceQuery()
			.rootDecisionInstancesOnly()
			.processInstanceId(rootProcessInstanceId)
			.list()
			.stream()
			.map(HistoricDecisionInstance::getDecisionDefinitionId)
			.distinct()
			.map(this.repository::getDecisionDefinition)
			.map((table) -> new TableVersion(table.getKey(), table.getVersion(), table.getId()))
			.sorted(Comparator.comparing(TableVersion::table))
			.toList();
	}

	/**
	 * One version of a decision table.
	 *
	 * @param table the table's name, as in {@code hundesteuer.gebuehr}
	 * @param version counts from 1
	 * @param definitionId the engine's id of this version
	 */
	public record TableVersion(String table, int version, String definitionId) {

	}

}
