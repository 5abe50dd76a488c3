package de.amtswerk.clerk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import de.amtswerk.application.Applications;
import de.amtswerk.casefile.CaseFile;
import de.amtswerk.document.Document;
import de.amtswerk.document.Documents;
import de.amtswerk.procedure.Procedure;

/** Show clerks the documents of a case. */
@Controller
class CaseDocuments {

	private static final String PAGE = "/faelle/{reference}/unterlagen";

	private final OwnCases cases;

	private final Applications applications;

	private final Documents documents;

	private final Clock clock;

	CaseDocuments(OwnCases cases, Applications applications, Documents documents, Clock clock) {
		this.cases = cases;
		this.applications = applications;
		this.documents = documents;
		this.clock = clock;
	}

	@GetMapping(PAGE)
	String list(@PathVariable String reference, Authentication clerk, Model model) {
		CaseFile file = this.cases.open(clerk, reference);
		Procedure procedure = this.applications.find(reference).orElseThrow().procedure();
		Map<String, String> labels = procedure.form().labels();
		model.addAttribute("reference", file.fileReference());
		model.addAttribute("service", procedure.name());
		model.addAttribute("documents",
				this.documents.of(reference)
					.stream()
					.map((document) -> new Row(document, labels.getOrDefault(document.field(), document.field()),
							document.addedAt().atZone(this.clock.getZone())))
					.toList());
		model.addAttribute("staffName", clerk.getName());
		return "clerk/unterlagen";
	}

	@GetMapping(PAGE + "/{id}")
	ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable UUID id, Authentication clerk) {
		return hand(clerk, reference, id, ContentDisposition.attachment());
	}

	/** Opened in the browser, which never guesses another type. */
	@GetMapping(PAGE + "/{id}/ansicht")
	ResponseEntity<byte[]> preview(@PathVariable String reference, @PathVariable UUID id, Authentication clerk) {
		return hand(clerk, reference, id, ContentDisposition.inline());
	}

	private ResponseEntity<byte[]> hand(Authentication clerk, String reference, UUID id,
			ContentDisposition.Builder disposition) {
		this.cases.open(clerk, reference);
		Document document = this.documents.find(reference, id)
			.filter((found) -> found.scan().isHandedOut())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(document.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.documents.content(document));
	}

	/**
	 * A document as the page shows it.
	 *
	 * @param label what it was asked for as
	 * @param addedAt in the city's time
	 */
	record Row(Document document, String label, ZonedDateTime addedAt) {

		public boolean isImage() {
			return this.document.mediaType().startsWith("image/");
		}

		public String type() {
			return this.document.mediaType().replaceFirst(".*/", "").toUpperCase(Locale.ROOT);
		}

		public boolean isOpen() {
			return this.document.scan().isHandedOut();
		}

	}

}
