package de.amtswerk.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Say what the decision tables said in a case, and by which of their rows. */
@Component
public class FiredRules {

	/** A word for gateways, such as GRANT, which another column says for people. */
	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,}");

	private final HistoryService history;

	private final RepositoryService repository;

	FiredRules(HistoryService history, RepositoryService repository) {
		this.history = history;
		this.repository = repository;
	}

	/** The last answer of each table that the case has asked, in the order asked. */
	public List<FiredRule> in(String fileReference) {
		Map<String, List<FiredRule>> byTable = new LinkedHashMap<>();
		this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(fileReference)
			.list()
			.stream()
			.map(HistoricProcessInstance::getId)
			.flatMap((instance) -> this.history.createHistoricDecisionInstanceQuery()
				.processInstanceId(instance)
				.includeOutputs()
				.list()
				.stream())
			.sorted(Comparator.comparing(HistoricDecisionInstance::getEvaluationTime))
			.forEach((decision) -> {
				byTable.remove(decision.getDecisionDefinitionKey());
				byTable.put(decision.getDecisionDefinitionKey(), rules(decision));
			});
		return byTable.values().stream().flatMap(Collection::stream).toList();
	}

	private List<FiredRule> rules(HistoricDecisionInstance decision) {
		Map<String, List<HistoricDecisionOutputInstance>> outputs = new LinkedHashMap<>();
		decision.getOutputs()
			.stream()
			.sorted(Comparator.comparing(HistoricDecisionOutputInstance::getRuleOrder,
					Comparator.nullsLast(Comparator.naturalOrder())))
			.forEach((output) -> outputs
				.computeIfAbsent(Objects.requireNonNullElse(output.getRuleId(), ""), (rule) -> new ArrayList<>())
				.add(output));
		List<Rule> table = table(decision);
		return outputs.entrySet()
			.stream()
			.map((fired) -> rule(decision.getDecisionDefinitionName(), table, fired.getKey(), fired.getValue()))
			.toList();
	}

	private List<Rule> table(HistoricDecisionInstance decision) {
		Decision model = this.repository.getDmnModelInstance(decision.getDecisionDefinitionId())
			.getModelElementById(decision.getDecisionDefinitionKey());
		return (model.getExpression() instanceof DecisionTable table) ? List.copyOf(table.getRules()) : List.of();
	}

	private static FiredRule rule(String table, List<Rule> rules, String id,
			List<HistoricDecisionOutputInstance> outputs) {
		int row = rules.stream().map(Rule::getId).toList().indexOf(id);
		Description note = (row >= 0) ? rules.get(row).getDescription() : null;
		Map<String, String> results = new LinkedHashMap<>();
		for (HistoricDecisionOutputInstance output : outputs) {
			String label = (output.getClauseName() != null) ? output.getClauseName() : output.getVariableName();
			boolean money = output.getVariableName().endsWith("InCents") && output.getValue() instanceof Number;
			String text = money ? euros((Number) output.getValue()) : text(output.getValue());
			if (!text.isBlank() && !CODE.matcher(text).matches()) {
				results.put(money ? label.replace(" in Cent", "") : label, text);
			}
		}
		return new FiredRule(table, row + 1, (note != null) ? note.getTextContent() : "", results);
	}

	private static String euros(Number cents) {
		return BigDecimal.valueOf(cents.longValue(), 2).toPlainString().replace('.', ',') + " Euro";
	}

	private static String text(@Nullable Object value) {
		if (value instanceof Boolean yes) {
			return yes ? "Ja" : "Nein";
		}
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).toPlainString().replace('.', ',');
		}
		return Objects.toString(value, "").replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})$", "$3.$2.$1");
	}

}
