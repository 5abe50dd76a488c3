package de.amtswerk.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import de.amtswerk.form.Answers;
import de.amtswerk.form.Form;
import de.amtswerk.form.FormPage;
import de.amtswerk.form.Forms;

/** Hold the small forms for what clerks do with a case beside its tasks. */
@Component
class CaseworkForms {

	private final Form form;

	CaseworkForms(Forms forms) {
		ClassPathResource file = new ClassPathResource("casework.form", CaseworkForms.class);
		try {
			this.form = forms.read(file.getPath(), file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	FormPage page(String key) {
		return this.form.page(key).orElseThrow();
	}

	/** Say so to the browser when something is wrong. */
	static boolean refuse(Answers answers, HttpServletResponse response) {
		if (answers.hasProblems()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		return answers.hasProblems();
	}

	static String text(Answers answers, String key) {
		return String.valueOf(answers.values().get(key));
	}

}
