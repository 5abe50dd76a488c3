package de.amtswerk.delegate;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import de.amtswerk.delivery.OfficeMessage;
import de.amtswerk.delivery.PartnerOffices;
import de.amtswerk.engine.ForModelers;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;

/**
 * Tell the office {@code office} (an id; {@code officeName} is what people call it) about
 * the case, under {@code subject}. It gets the variables that {@code disclosed} lists,
 * separated by commas, and no other; what was not answered is left out.
 */
@Component
@ForModelers(value = "informOffice", reads = { "office", "officeName", "subject", "disclosed" }, asynchronous = true)
class InformOffice implements JavaDelegate {

	private final PartnerOffices offices;

	private final Procedures procedures;

	InformOffice(PartnerOffices offices, Procedures procedures) {
		this.offices = offices;
		this.procedures = procedures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseOf root = CaseOf.root(execution);
		Procedure procedure = this.procedures.version(root.definitionId());
		this.offices.inform(new OfficeMessage(root.fileReference(), (String) execution.getVariable("office"),
				(String) execution.getVariable("officeName"), procedure.property("office"), procedure.slug(),
				(String) execution.getVariable("subject"), disclosed(execution, procedure.form().labels())));
	}

	private static Map<String, OfficeMessage.Item> disclosed(DelegateExecution execution, Map<String, String> labels) {
		Map<String, OfficeMessage.Item> data = new LinkedHashMap<>();
		for (String name : ((String) execution.getVariable("disclosed")).strip().split("\\s*,\\s*")) {
			Object value = execution.getVariable(name);
			if (value != null) {
				data.put(name, new OfficeMessage.Item(labels.get(name), value));
			}
		}
		return data;
	}

}
