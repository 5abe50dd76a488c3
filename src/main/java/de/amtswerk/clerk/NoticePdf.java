package de.amtswerk.clerk;

import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

/** Show a notice to the clerk who posts it. */
@Controller
class NoticePdf {

	private final Notices notices;

	private final OwnCases cases;

	NoticePdf(Notices notices, OwnCases cases) {
		this.notices = notices;
		this.cases = cases;
	}

	@GetMapping("/bescheide/{id}")
	ResponseEntity<byte[]> show(@PathVariable UUID id, Authentication clerk) {
		Notice notice = this.notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.cases.open(clerk, notice.fileReference());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline()
						.filename("Bescheid-" + notice.fileReference() + ".pdf")
						.build()
						.toString())
			.body(this.notices.pdf(id));
	}

}
