package de.amtswerk.clerk;

import java.nio.charset.StandardCharsets;
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

	private final DocumentCards cards;

	CaseDocuments(OwnCases cases, Applications applications, Documents documents, DocumentCards cards) {
		this.cases = cases;
		this.applications = applications;
		this.documents = documents;
		this.cards = cards;
	}

	@GetMapping(PAGE)
	String list(@PathVariable String reference, Authentication clerk, Model model) {
		CaseFile file = this.cases.open(clerk, reference);
		Procedure procedure = this.applications.find(reference).orElseThrow().procedure();
		model.addAttribute("reference", file.fileReference());
		model.addAttribute("service", procedure.name());
		model.addAttribute("documents", this.cards.of(reference, procedure.form()));
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

}
