package de.amtswerk.notice;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import de.amtswerk.procedure.Procedure;

/**
 * Ask for a notice.
 *
 * @param procedure the version that the case keeps: template, tables and office come from
 * it
 * @param processInstanceId the case's root process instance, for the tables it used;
 * empty for a preview, which keeps nothing
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

	/** The same order with what a clerk has written for it. */
	NoticeOrder with(NoticeDraft draft) {
		Map<String, Object> all = new HashMap<>(this.variables);
		all.putAll(draft.variables());
		return new NoticeOrder(this.fileReference, this.procedure, this.processInstanceId, this.template, all);
	}

	/** The clerk who has completed the last task, none if no clerk was needed. */
	Optional<String> clerk() {
		return Optional.ofNullable(this.variables.get("signatoryName"))
			.map(Object::toString)
			.filter((name) -> !name.isBlank());
	}

}
