package de.amtswerk.citizen;

import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import de.amtswerk.application.Application;
import de.amtswerk.delivery.SentNotice;
import de.amtswerk.delivery.SentNotices;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

/** Hand out courtesy copies of the notices of one's own case. */
@Controller
class NoticeCopies {

	private final Notices notices;

	private final SentNotices sentNotices;

	NoticeCopies(Notices notices, SentNotices sentNotices) {
		this.notices = notices;
		this.sentNotices = sentNotices;
	}

	@GetMapping("/vorgaenge/{reference}/bescheide/{id}")
	ResponseEntity<byte[]> copy(Application application, @PathVariable UUID id) {
		Notice notice = this.sentNotices.of(application.fileReference())
			.stream()
			.map(SentNotice::notice)
			.filter((own) -> own.id().equals(id))
			.findFirst()
			.orElseThrow(NoSuchPage::new);
		String fileName = (notice.decides() ? "Bescheid-" : "Schreiben-") + application.fileReference() + ".pdf";
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(fileName).build().toString())
			.body(this.notices.pdf(id));
	}

}
