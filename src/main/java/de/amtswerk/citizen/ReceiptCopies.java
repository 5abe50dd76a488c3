package de.amtswerk.citizen;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import de.amtswerk.application.Application;
import de.amtswerk.receipt.Receipts;

/** Hand out one's own application: the receipt to keep, and the copy for machines. */
@Controller
class ReceiptCopies {

	private final Receipts receipts;

	ReceiptCopies(Receipts receipts) {
		this.receipts = receipts;
	}

	@GetMapping("/vorgaenge/{reference}/eingangsbestaetigung")
	ResponseEntity<byte[]> receipt(Application application) {
		ContentDisposition name = ContentDisposition.inline()
			.filename("Eingangsbestaetigung-" + application.fileReference() + ".pdf")
			.build();
		return answer(MediaType.APPLICATION_PDF, name, this.receipts.pdf(application));
	}

	@GetMapping("/vorgaenge/{reference}/antrag.json")
	ResponseEntity<byte[]> copy(Application application) {
		ContentDisposition name = ContentDisposition.attachment()
			.filename("Antrag-" + application.fileReference() + ".json")
			.build();
		return answer(MediaType.APPLICATION_JSON, name, this.receipts.json(application));
	}

	private static ResponseEntity<byte[]> answer(MediaType type, ContentDisposition name, byte[] body) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(body);
	}

}
