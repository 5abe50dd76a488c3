package de.amtswerk.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Take documents, keep them with the draft and then with the case, hand them out. */
@Component
public class Documents {

	private static final Logger logger = LoggerFactory.getLogger(Documents.class);

	/** No form has a field of this name. */
	private static final String ARRIVED = "-";

	private final Inspection inspection;

	private final ObjectProvider<Scanner> scanner;

	private final DocumentRows rows;

	Documents(Inspection inspection, ObjectProvider<Scanner> scanner, DocumentRows rows) {
		this.inspection = inspection;
		this.scanner = scanner;
		this.rows = rows;
	}

	/**
	 * Add a file to a draft. The same bytes for the same field again are the same
	 * document. Call it outside of a transaction: the inspection takes its time.
	 * @param place where it goes
	 * @throws FileRefused with the sentence for the citizen; nothing is changed then
	 */
	public Document add(String fileReference, Place place, Upload upload) {
		Kind kind = this.inspection.inspect(upload.content());
		if (!place.mediaTypes().contains(kind.mediaType())) {
			throw new FileRefused("Das ist eine Datei der Art %s. Hier nehmen wir nur: %s.".formatted(kind,
					Kind.names(place.mediaTypes())));
		}
		return this.rows.add(fileReference, place.field(), scanned(fileReference, upload, kind), place.most());
	}

	/**
	 * Look into a file that is to be added to a case. Call it outside of a transaction:
	 * it takes its time.
	 * @throws FileRefused with a sentence that says why
	 */
	public Inspected inspect(String fileReference, Upload upload) {
		return scanned(fileReference, upload, this.inspection.inspect(upload.content()));
	}

	private Inspected scanned(String fileReference, Upload upload, Kind kind) {
		ScanState scan = scan(upload.content());
		if (scan == ScanState.INFECTED) {
			logger.warn("{}: Datei mit Schadsoftware abgelehnt", fileReference);
			throw new FileRefused("In dieser Datei wurde Schadsoftware gefunden. Wir haben sie nicht gespeichert. "
					+ "Bitte prüfen Sie Ihr Gerät und nehmen Sie eine andere Datei.");
		}
		return new Inspected(upload, FileName.of(upload.name(), kind), kind.mediaType(), scan);
	}

	/**
	 * Add a file to a case for good. The same bytes again are the same document.
	 */
	@Transactional
	public Document arrive(String fileReference, Inspected file) {
		return this.rows.arrive(fileReference, ARRIVED, file);
	}

	/** What a draft or application encloses, in the order of upload. */
	@Transactional(readOnly = true)
	public List<Document> of(String fileReference) {
		return this.rows.of(fileReference).stream().filter((document) -> !document.field().equals(ARRIVED)).toList();
	}

	/** What reached a case after its application, in that order. */
	@Transactional(readOnly = true)
	public List<Document> arrived(String fileReference) {
		return this.rows.of(fileReference).stream().filter((document) -> document.field().equals(ARRIVED)).toList();
	}

	@Transactional(readOnly = true)
	public Optional<Document> find(String fileReference, UUID id) {
		return this.rows.find(fileReference, id);
	}

	/**
	 * The file as it was given.
	 * @throws DocumentHeldBack while its scan is waiting, and when it is infected
	 */
	@Transactional(readOnly = true)
	public byte[] content(Document document) {
		Document now = find(document.fileReference(), document.id())
			.orElseThrow(() -> new NoSuchDocument(document.fileReference(), List.of(document.id())));
		if (!now.scan().isHandedOut()) {
			throw new DocumentHeldBack(now);
		}
		return this.rows.content(now);
	}

	/**
	 * Remove a document from a draft; one that is gone already is no matter.
	 * @throws FileRefused when the draft was submitted meanwhile
	 */
	@Transactional
	public void remove(String fileReference, UUID id) {
		this.rows.remove(fileReference, id);
	}

	/**
	 * Make the kept documents part of the case for good and delete the others; belongs
	 * into the transaction that submits the draft.
	 * @throws NoSuchDocument when a kept one is not there
	 * @throws FileRefused when a kept one is infected
	 */
	@Transactional
	public void submit(String fileReference, Collection<UUID> kept) {
		this.rows.submit(fileReference, kept);
	}

	/** Record what a scanner found that could not answer at once. */
	@Transactional
	public void scanned(UUID id, ScanState result) {
		this.rows.scanned(id, result);
		logger.info("Unterlage {}: {}", id, result.words());
	}

	/** Ask the scanner again about every document that waits for its answer. */
	public void scanWaiting() {
		for (Document document : this.rows.waiting()) {
			ScanState result = scan(this.rows.content(document));
			if (result == ScanState.CLEAN || result == ScanState.INFECTED) {
				scanned(document.id(), result);
			}
		}
	}

	private ScanState scan(byte[] content) {
		Scanner scanner = this.scanner.getIfAvailable();
		return (scanner == null) ? ScanState.NOT_SCANNED : scanner.scan(content);
	}

}
