package de.amtswerk.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import de.amtswerk.form.Form;
import de.amtswerk.procedure.Procedure;

/**
 * An application that is still being filled in.
 *
 * @param procedure the version on offer now, whose form is shown
 * @param answers what was answered so far, by key
 */
public record Draft(String fileReference, Procedure procedure, Map<String, Object> answers) {

	public Draft {
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
	}

	public Form form() {
		return this.procedure.form();
	}

}
