package de.amtswerk.clerk;

import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

	NoticePdf(Notices notices) {
		this.notices = notices;
	}

	@GetMapping("/bescheide/{id}")
	ResponseEntity<byte[]> show(@PathVariable UUID id) {
		Notice notice = this.notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
