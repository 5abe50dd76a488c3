package de.amtswerk.citizen;

import de.amtswerk.application.Draft;

/**
 * Tell whether the form has changed since somebody opened it: every page sends along the
 * version it showed.
 */
final class FormSeen {

	/** Holds a hyphen, so that no question of a form has the same name. */
	static final String PARAMETER = "formular-fassung";

	private FormSeen() {
	}

	static boolean isOutdated(String seen, Draft draft) {
		return !seen.equals(draft.procedure().formHash());
	}

}
