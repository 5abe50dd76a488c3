package de.amtswerk.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.amtswerk.form.Form;
import de.amtswerk.form.FormChanges;
import de.amtswerk.procedure.Procedure;

/**
 * An application that is still being filled in.
 *
 * @param procedure the version on offer now, whose form is shown
 * @param known the version whose form the applicant knows
 * @param answers what was answered so far, by key
 * @param recording who records it for the applicant, null if nobody does
 */
public record Draft(String fileReference, Procedure procedure, Procedure known, Map<String, Object> answers,
		@Nullable Recording recording) {

	public Draft {
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
	}

	public Form form() {
		return this.procedure.form();
	}

	/** What is otherwise in the form than the applicant knows. */
	public FormChanges changes() {
		return FormChanges.between(this.known.form(), form(), this.answers);
	}

	/** The same draft once the applicant has seen the form on offer. */
	public Draft upToDate() {
		return new Draft(this.fileReference, this.procedure, this.procedure, this.answers, this.recording);
	}

	Draft with(Map<String, Object> answers) {
		return new Draft(this.fileReference, this.procedure, this.known, answers, this.recording);
	}

}
