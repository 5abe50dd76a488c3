package de.amtswerk.citizen;

import java.util.Optional;

import de.amtswerk.application.Draft;
import de.amtswerk.form.FormChanges;

/**
 * Tell whether the form has changed since somebody filled it in: drafts remember the
 * version, and every page sends along the one that it showed.
 */
final class FormSeen {

	/** Holds a hyphen, so that no question of a form has the same name. */
	static final String PARAMETER = "formular-fassung";

	private FormSeen() {
	}

	/** What to tell whoever opens a page; nothing if it makes no difference. */
	static Optional<FormChanges> news(Draft draft) {
		return Optional.of(draft.changes()).filter((changes) -> !changes.areNone());
	}

	/** What to tell whoever sends a page; nothing if it was shown with this form. */
	static Optional<FormChanges> news(String seen, Draft draft) {
		return isOutdated(seen, draft) ? Optional.of(draft.changes()) : Optional.empty();
	}

	static boolean isOutdated(String seen, Draft draft) {
		return !seen.equals(draft.procedure().formHash());
	}

}
