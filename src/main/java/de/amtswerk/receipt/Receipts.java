package de.amtswerk.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import de.amtswerk.application.Application;
import de.amtswerk.document.Documents;
import de.amtswerk.letter.Attachment;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.letter.Letters;
import de.amtswerk.notice.AuthoritySettings;
import de.amtswerk.procedure.CaseProgress;

/** Write down what was received, for people and for machines. */
@Component
public class Receipts {

	private static final String TEMPLATE = "eingangsbestaetigung.html";

	private final LetterTemplate template = LetterTemplate.read(TEMPLATE, template());

	private final Letters letters;

	private final Documents documents;

	private final CaseProgress progress;

	private final AuthoritySettings authority;

	private final Clock clock;

	Receipts(Letters letters, Documents documents, CaseProgress progress, AuthoritySettings authority, Clock clock) {
		this.letters = letters;
		this.documents = documents;
		this.progress = progress;
		this.authority = authority;
		this.clock = clock;
	}

	/** The receipt as PDF, with the copy for machines in it. */
	public byte[] pdf(Application application) {
		return pdf(application, documents(application));
	}

	byte[] pdf(Application application, List<DocumentLine> documents) {
		// where the case stands now would make another receipt tomorrow
		String next = this.progress.atStart(application.procedure()).map(CaseProgress.Step::next).orElse("");
		Attachment copy = new Attachment(ApplicationCopy.FILE_NAME, "application/json", "Der Antrag als Daten",
				json(application, documents));
		return this.letters
			.write(this.template,
					ReceiptData.of(application, documents, next, this.authority.name(), this.clock.getZone()), copy,
					application.receivedAt())
			.pdf();
	}

	/** The copy for machines. */
	public byte[] json(Application application) {
		return json(application, documents(application));
	}

	byte[] json(Application application, List<DocumentLine> documents) {
		return ApplicationCopy.of(application, documents, this.clock.getZone()).json();
	}

	private List<DocumentLine> documents(Application application) {
		Map<String, String> labels = application.procedure().form().labels();
		return this.documents.of(application.fileReference())
			.stream()
			.map((document) -> new DocumentLine(labels.getOrDefault(document.field(), document.field()),
					document.name(), document.size(), document.sha256()))
			.toList();
	}

	private static String template() {
		try (InputStream file = Receipts.class.getResourceAsStream("/receipt/" + TEMPLATE)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
