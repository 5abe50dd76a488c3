package de.amtswerk.designer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

import de.amtswerk.casefile.AddresseeMissing;
import de.amtswerk.casefile.Party;
import de.amtswerk.check.Bundle;
import de.amtswerk.check.NoticeCheck;
import de.amtswerk.check.Problem;
import de.amtswerk.check.SampleCase;
import de.amtswerk.check.TableRows;
import de.amtswerk.engine.Vocabulary;
import de.amtswerk.letter.Letter;
import de.amtswerk.letter.LetterNotWritten;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.letter.Letters;
import de.amtswerk.notice.AuthoritySettings;
import de.amtswerk.notice.NoticeContent;

/** Write a sample of one notice as if it were issued today. */
class Preview {

	private final Bundle bundle;

	private final String path;

	private final Clock clock;

	private final Vocabulary vocabulary = Vocabulary.ofThisProgram();

	private final TableRows tables;

	Preview(Bundle bundle, String path, Clock clock) {
		this.bundle = bundle;
		this.tables = new TableRows(bundle);
		this.path = path;
		this.clock = clock;
	}

	/**
	 * Write it with the values of the file, or with made-up ones.
	 * @throws NotPreviewed with every mistake
	 */
	Letter of(Optional<Path> data) {
		refuseIfFaulty();
		LetterTemplate template = LetterTemplate.read(this.path, this.bundle.text(this.path));
		Map<String, Object> madeUp = SampleCase.variables(this.bundle, this.vocabulary, this.clock);
		Map<String, Object> variables = data.map((file) -> GivenValues.read(file, template, madeUp)).orElse(madeUp);
		try {
			return new Letters().sample(template, content(variables).data(template, this::remedy),
					this.clock.instant());
		}
		catch (AddresseeMissing ex) {
			throw new NotPreviewed(List.of(this.path
					+ ": Die Werte ergeben keine Anschrift; sie braucht familyName oder organisationName, street und city."));
		}
		catch (LetterNotWritten ex) {
			throw new NotPreviewed(List.of(ex.getMessage()));
		}
	}

	private void refuseIfFaulty() {
		List<String> problems = new NoticeCheck(this.vocabulary, this.clock).check(this.bundle, this.path)
			.stream()
			.map(Problem::toString)
			.toList();
		if (!problems.isEmpty()) {
			throw new NotPreviewed(problems);
		}
		List<String> missing = new TreeSet<>(NoticeContent.PROPERTIES).stream()
			.filter((name) -> !this.bundle.properties().containsKey(name))
			.map((name) -> "%s: Dem Prozess fehlt die Eigenschaft \"%s\", die der Bescheid braucht."
				.formatted(this.bundle.mainFile(), name))
			.toList();
		if (!missing.isEmpty()) {
			throw new NotPreviewed(missing);
		}
	}

	private NoticeContent content(Map<String, Object> variables) {
		return new NoticeContent(authority(), this.bundle.properties(), String.valueOf(variables.get("fileReference")),
				addressee(variables), String.valueOf(variables.get("signatoryName")), LocalDate.now(this.clock),
				variables);
	}

	private static List<String> addressee(Map<String, Object> variables) {
		Map<String, Object> address = new HashMap<>(variables);
		// as people write it in a sample, and no letter shows it in its window
		address.remove("birthDate");
		return Party.applicant(address).addressLines();
	}

	/** Named as the application would name it. */
	private static String authority() {
		StandardEnvironment environment = new StandardEnvironment();
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		return Binder.get(environment).bind("amtswerk.authority", AuthoritySettings.class).get().name();
	}

	/** One row fits today: the check of the template has seen to it. */
	private Map<String, Object> remedy(Map<String, Object> inputs) {
		String table = this.bundle.properties().get("remedyTable");
		return this.tables.fitting(table, inputs).get(0);
	}

}
