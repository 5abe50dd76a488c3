package de.amtswerk.clerk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import de.amtswerk.form.Answers;
import de.amtswerk.form.FieldView;
import de.amtswerk.form.FormPage;
import de.amtswerk.notice.Correctable;
import de.amtswerk.notice.CorrectionOrder;
import de.amtswerk.notice.Notice;
import de.amtswerk.staff.Signature;

/**
 * A notice that a clerk wants to correct.
 *
 * @param form asks for its texts
 * @param signature how the clerk signs, {@code null} if the clerk may not
 * @param role what the role is called without which nobody may sign, {@code null} if none
 * is needed
 */
record CorrectionDesk(Correctable correctable, FormPage form, String clerk, @Nullable Signature signature,
		@Nullable String role) {

	Notice notice() {
		return this.correctable.notice();
	}

	String reference() {
		return notice().fileReference();
	}

	Answers read(MultiValueMap<String, String> parameters) {
		return this.form.read(parameters, Map.of());
	}

	/** What was typed and never sent. */
	Answers goOn(MultiValueMap<String, String> typed) {
		return this.form.goOn(typed, Map.of());
	}

	List<FieldView> fields(Answers answers) {
		return this.form.view(CorrectionForm.known(this.correctable.texts()), answers);
	}

	/** None if the clerk may not sign it. */
	Optional<CorrectionOrder> order(Answers answers) {
		return Optional.ofNullable(this.signature)
			.map((signed) -> new CorrectionOrder(notice().id(), CorrectionForm.texts(this.correctable.texts(), answers),
					CorrectionForm.reason(answers), this.clerk, signed.name(), signed.behalf()));
	}

}
