package de.amtswerk.receipt;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.amtswerk.application.Application;
import de.amtswerk.form.AnswerGroup;
import de.amtswerk.letter.Letters;
import de.amtswerk.procedure.Procedure;

/** Write down an application as the receipt's template names it. */
final class ReceiptData {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.GERMANY);

	private ReceiptData() {
	}

	static Map<String, Object> of(Application application, List<DocumentLine> documents, String next, String authority,
			ZoneId zone) {
		Procedure procedure = application.procedure();
		ZonedDateTime receivedAt = application.receivedAt().atZone(zone);
		return Map.ofEntries(
				Map.entry("authority",
						Map.of("name", authority, "office", procedure.property("office"), "address",
								procedure.property("officeStreet") + ", " + procedure.property("officeCity"))),
				Map.entry("contact",
						Map.of("phone", procedure.property("contactPhone"), "email",
								procedure.property("contactEmail"))),
				Map.entry("fileReference", application.fileReference()), Map.entry("service", procedure.name()),
				Map.entry("version", Integer.toString(procedure.version())),
				Map.entry("received", received(application, receivedAt)),
				Map.entry("groups",
						procedure.form()
							.summary(application.answers())
							.stream()
							.map((group) -> group(group, procedure.form().documentKeys()))
							.filter((group) -> !((List<?>) group.get("lines")).isEmpty())
							.toList()),
				Map.entry("hasDocuments", !documents.isEmpty()),
				Map.entry("documents", documents.stream().map(ReceiptData::document).toList()), Map.entry("next", next),
				Map.entry("duration", procedure.property("duration")));
	}

	private static String received(Application application, ZonedDateTime receivedAt) {
		return (application.recording() == null) ? DATE.format(receivedAt) + " um " + TIME.format(receivedAt) + " Uhr"
				: DATE.format(application.receivedOn(receivedAt.getZone())) + ", vom Amt erfasst am "
						+ DATE.format(receivedAt);
	}

	/** Documents have a list of their own. */
	private static Map<String, Object> group(AnswerGroup group, Set<String> documentKeys) {
		return Map.of("label", group.label(), "lines",
				group.lines()
					.stream()
					.filter((line) -> !documentKeys.contains(line.key()))
					.map((line) -> Map.of("label", line.label(), "paragraphs", paragraphs(line.text())))
					.toList());
	}

	private static List<String> paragraphs(String text) {
		return text.lines().filter((line) -> !line.isBlank()).toList();
	}

	private static Map<String, String> document(DocumentLine document) {
		return Map.of("label", document.label(), "name", Letters.printable(document.name()), "size",
				NumberFormat.getIntegerInstance(Locale.GERMANY).format(document.size()) + " Byte", "sha256",
				document.sha256());
	}

}
