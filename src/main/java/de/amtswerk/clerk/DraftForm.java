package de.amtswerk.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import de.amtswerk.form.Answers;
import de.amtswerk.form.Form;
import de.amtswerk.form.FormSection;
import de.amtswerk.form.Forms;
import de.amtswerk.letter.TextBlock;
import de.amtswerk.notice.NoticeDraft;
import de.amtswerk.notice.Provision;

/** Ask for what a clerk writes into a notice. */
@Component
class DraftForm {

	private static final String PROVISIONS = "provisions";

	static final String REASONS = "reasons";

	private final Form form;

	DraftForm(Forms forms) {
		ClassPathResource file = new ClassPathResource("notice.form", DraftForm.class);
		try {
			this.form = forms.read(file.getPath(), file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The parts that a template prints. */
	List<FormSection> sections(Set<String> placeholders, Map<String, Object> known, Answers answers) {
		return this.form.sections(known, answers)
			.stream()
			.filter((section) -> isPrinted(kind(section), placeholders))
			.toList();
	}

	static boolean isPrinted(TextBlock.Kind kind, Set<String> placeholders) {
		return switch (kind) {
			case REASON -> placeholders.contains(REASONS) || placeholders.contains("reasonsLines");
			case PROVISION -> placeholders.contains(PROVISIONS) || placeholders.contains("hasProvisions");
		};
	}

	static TextBlock.Kind kind(FormSection section) {
		return section.key().equals("gruende") ? TextBlock.Kind.REASON : TextBlock.Kind.PROVISION;
	}

	/** What the page shows of a draft. */
	static Map<String, Object> known(NoticeDraft draft) {
		return Map.of(REASONS, draft.reasons(), PROVISIONS, draft.provisions().stream().map(DraftForm::row).toList());
	}

	private static Map<String, Object> row(Provision provision) {
		Map<String, Object> row = new HashMap<>(Map.of("text", provision.text()));
		Optional.ofNullable(provision.dueOn()).ifPresent((day) -> row.put("dueOn", day.toString()));
		return row;
	}

	Optional<MultiValueMap<String, String>> rearrange(MultiValueMap<String, String> parameters) {
		return this.form.rearrange(parameters);
	}

	Answers read(MultiValueMap<String, String> parameters) {
		return this.form.read(parameters, Map.of());
	}

	Answers goOn(MultiValueMap<String, String> parameters) {
		return this.form.goOn(parameters, Map.of());
	}

	/** What was sent, with a further text at its end. */
	static MultiValueMap<String, String> with(TextBlock.Kind kind, String text,
			MultiValueMap<String, String> parameters) {
		MultiValueMap<String, String> more = new LinkedMultiValueMap<>(parameters);
		if (kind == TextBlock.Kind.REASON) {
			String before = Optional.ofNullable(parameters.getFirst(REASONS)).orElse("").stripTrailing();
			more.set(REASONS, before.isEmpty() ? text : before + "\n" + text);
		}
		else {
			int row = rows(parameters) + 1;
			more.set("_" + PROVISIONS, String.valueOf(row));
			more.set("%s[%d].text".formatted(PROVISIONS, row), text);
			more.set("%s[%d].dueOn".formatted(PROVISIONS, row), "");
		}
		return more;
	}

	private static int rows(MultiValueMap<String, String> parameters) {
		int rows = 0;
		while (parameters.containsKey("%s[%d].text".formatted(PROVISIONS, rows + 1))) {
			rows++;
		}
		return rows;
	}

	static NoticeDraft draft(Answers answers) {
		List<?> rows = (answers.values().get(PROVISIONS) instanceof List<?> found) ? found : List.of();
		return new NoticeDraft((String) answers.values().getOrDefault(REASONS, ""),
				rows.stream().map(Map.class::cast).map(DraftForm::provision).toList());
	}

	private static Provision provision(Map<?, ?> row) {
		return new Provision((String) row.get("text"),
				(row.get("dueOn") instanceof String day) ? LocalDate.parse(day) : null);
	}

}
