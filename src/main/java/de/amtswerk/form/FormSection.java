package de.amtswerk.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Show one part of a form that stands on a single page as a whole. */
public record FormSection(String key, String label, @Nullable String hint, List<FieldView> fields) {

	public FormSection {
		fields = List.copyOf(fields);
	}

}
