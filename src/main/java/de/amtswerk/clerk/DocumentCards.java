package de.amtswerk.clerk;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import de.amtswerk.casework.IncomingLetter;
import de.amtswerk.casework.IncomingLetters;
import de.amtswerk.document.Document;
import de.amtswerk.document.Documents;
import de.amtswerk.form.Form;

/**
 * Put together all documents of a case: those of the application and those that came
 * later.
 */
@Component
class DocumentCards {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

	private final Documents documents;

	private final IncomingLetters letters;

	private final Clock clock;

	DocumentCards(Documents documents, IncomingLetters letters, Clock clock) {
		this.documents = documents;
		this.letters = letters;
		this.clock = clock;
	}

	List<DocumentCard> of(String reference, Form form) {
		Map<String, String> labels = form.labels();
		Map<UUID, IncomingLetter> letters = this.letters.of(reference);
		return Stream
			.concat(this.documents.of(reference)
				.stream()
				.map((document) -> card(document, labels.getOrDefault(document.field(), document.field()))),
					this.documents.arrived(reference)
						.stream()
						.map((document) -> card(document, label(letters.get(document.id())))))
			.toList();
	}

	private DocumentCard card(Document document, String label) {
		return new DocumentCard(document, label, document.addedAt().atZone(this.clock.getZone()));
	}

	private static String label(@Nullable IncomingLetter letter) {
		return (letter != null) ? "Post von %s, eingegangen am %s: %s".formatted(letter.sender(),
				DAY.format(letter.arrivedOn()), letter.subject()) : "Post";
	}

}
