package de.amtswerk.notice;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import de.amtswerk.procedure.Procedure;

/**
 * Ask for a notice.
 *
 * @param procedure the version that the case keeps: template, tables and office come from
 * it
 * @param processInstanceId the case's root process instance, for the tables it used
 * @param template file stem in the service's folder {@code notices}
 * @param variables what the template may name; dates as ISO text, amounts in cents
 */
public record NoticeOrder(String fileReference, Procedure procedure, String processInstanceId, String template,
		Map<String, Object> variables) {

	public NoticeOrder {
		variables = Collections.unmodifiableMap(new HashMap<>(variables));
	}

	String templatePath() {
		return "processes/" + this.procedure.slug() + "/notices/" + this.template + ".html";
	}

	/**
	 * Who answers for the notice; the law wants a name (§ 37 Absatz 3 LVwVfG).
	 * @throws SignatoryMissing when no clerk has completed a task of the case
	 */
	String signatory() {
		if (!(this.variables.get("signatoryName") instanceof String name) || name.isBlank()) {
			throw new SignatoryMissing(this.fileReference, this.template);
		}
		return name;
	}

}
