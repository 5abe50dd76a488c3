package de.amtswerk.clerk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;
import de.amtswerk.form.Forms;
import de.amtswerk.notice.PrintedText;
import de.amtswerk.notice.PrintedText.Kind;

/**
 * Ask how the texts of a notice should read: one question per text that it prints, so
 * that none can be taken out or put in.
 */
@Component
class CorrectionForm {

	private static final String REASON = "reason";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private static final int SHORT = 80;

	private static final int LONGEST = 10_000;

	private final Forms forms;

	private final ObjectMapper json;

	CorrectionForm(Forms forms, ObjectMapper json) {
		this.forms = forms;
		this.json = json;
	}

	/** The questions for these texts. */
	FormPage page(List<PrintedText> texts, Map<String, String> labels) {
		List<Map<String, Object>> fields = new ArrayList<>();
		fields.add(Map.of("type", "textarea", "id", "Field_reason", "key", REASON, "label",
				"Welcher offensichtliche Fehler wird berichtigt?", "description",
				"Das steht so in der berichtigten Fassung. Zum Beispiel: „Im Kennzeichen waren zwei Ziffern vertauscht.“",
				"validate", Map.of("required", true, "maxLength", 1000), "properties",
				Map.of("requiredMessage", "Schreiben Sie, welcher Fehler berichtigt wird.")));
		for (int number = 0; number < texts.size(); number++) {
			fields.add(field(key(number), texts.get(number), label(texts.get(number), labels)));
		}
		Map<String, Object> group = Map.of("type", "group", "id", "Group_Texts", "label", "Texte", "properties",
				Map.of("page", "texte"), "components", fields);
		try {
			return this.forms.read("berichtigung.form",
					this.json.writeValueAsString(Map.of("id", "correction", "type", "default", "schemaVersion", 16,
							"executionPlatform", "Camunda Platform", "executionPlatformVersion", "7.24.0", "components",
							List.of(group))))
				.page("texte")
				.orElseThrow();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A form is text, numbers, lists and maps", ex);
		}
	}

	private static Map<String, Object> field(String key, PrintedText text, String label) {
		Map<String, Object> field = new LinkedHashMap<>();
		field.put("id", "Field_" + key);
		field.put("key", key);
		field.put("properties", Map.of("requiredMessage",
				"Hier stand etwas. Eine Angabe wegzulassen ist keine Berichtigung; schreiben Sie, wie es heißen muss."));
		if (text.kind() == Kind.DAY) {
			field.put("type", "datetime");
			field.put("subtype", "date");
			field.put("dateLabel", label);
			field.put("validate", Map.of("required", true));
		}
		else {
			boolean line = text.kind() == Kind.LINE && text.text().length() <= SHORT;
			field.put("type", line ? "textfield" : "textarea");
			field.put("label", label);
			field.put("validate", Map.of("required", true, "maxLength", LONGEST));
			if (text.kind() == Kind.PARAGRAPHS) {
				field.put("description", text.name().equals("addressee") ? "Jede Zeile der Anschrift in einer Zeile."
						: "Jeder Absatz in einer eigenen Zeile.");
			}
		}
		return field;
	}

	private static String label(PrintedText text, Map<String, String> labels) {
		if (text.name().equals("addressee")) {
			return "Anschrift";
		}
		if (text.name().startsWith("provisions[")) {
			String number = text.name().replaceAll("\\D", "");
			return (text.name().endsWith(".dueOn") ? "Frist zu Nebenbestimmung " : "Nebenbestimmung ") + number;
		}
		String label = labels.get(text.variable());
		return (label != null) ? label : "Im Bescheid steht: „%s“".formatted(shortened(text));
	}

	/** What people have typed is no template. */
	private static String shortened(PrintedText text) {
		String printed = (text.kind() == Kind.DAY) ? DAY.format(LocalDate.parse(text.text())) : text.text();
		String shown = printed.replace('{', '(').replace('}', ')').replace('\n', ' ');
		return (shown.length() > SHORT) ? shown.substring(0, SHORT) + " …" : shown;
	}

	/** What the page shows of these texts. */
	static Map<String, Object> known(List<PrintedText> texts) {
		Map<String, Object> known = new LinkedHashMap<>();
		for (int number = 0; number < texts.size(); number++) {
			known.put(key(number), texts.get(number).text());
		}
		return known;
	}

	/** The answers by the names of the texts. */
	static Map<String, String> texts(List<PrintedText> texts, Answers answers) {
		Map<String, String> corrected = new LinkedHashMap<>();
		for (int number = 0; number < texts.size(); number++) {
			PrintedText before = texts.get(number);
			String typed = CaseworkForms.text(answers, key(number));
			corrected.put(before.name(), plain(typed).equals(plain(before.text())) ? before.text() : typed);
		}
		return corrected;
	}

	/** A field does not give back every blank and accent in the way it was given. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC)
			.replaceAll("\\h+", " ")
			.replaceAll(" ?\\R ?", "\n")
			.strip();
	}

	static String reason(Answers answers) {
		return CaseworkForms.text(answers, REASON);
	}

	private static String key(int number) {
		return "text" + (number + 1);
	}

}
