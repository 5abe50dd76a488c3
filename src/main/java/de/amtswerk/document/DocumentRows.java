package de.amtswerk.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.vault.Vault;
import de.amtswerk.vault.Vault.Envelope;

/**
 * Keep the rows of documents. Whoever changes them holds the access row of their file
 * reference, so that of two uploads, or an upload and a submission, one waits.
 */
@Component
class DocumentRows {

	private static final String COLUMNS = "id, file_reference, field, name, media_type, size, sha256, scan, added_at";

	private final JdbcClient database;

	private final Vault vault;

	private final Room room;

	private final Clock clock;

	DocumentRows(JdbcClient database, Vault vault, Room room, Clock clock) {
		this.database = database;
		this.vault = vault;
		this.room = room;
		this.clock = clock;
	}

	@Transactional
	Document add(String fileReference, String field, Inspected file, int most) {
		lockOpen(fileReference);
		List<Document> present = of(fileReference);
		return same(present, field, file).orElseGet(() -> {
			this.room.check(present, field, file.upload().content().length, most);
			return insert(fileReference, field, file);
		});
	}

	/** The house itself puts no bound on what it adds to a case. */
	@Transactional
	Document arrive(String fileReference, String field, Inspected file) {
		lock(fileReference);
		return same(of(fileReference), field, file).orElseGet(() -> {
			Document document = insert(fileReference, field, file);
			keep(document);
			return document;
		});
	}

	private static Optional<Document> same(List<Document> present, String field, Inspected file) {
		String sha256 = file.upload().sha256();
		return present.stream()
			.filter((document) -> document.field().equals(field) && document.sha256().equals(sha256))
			.findFirst();
	}

	List<Document> of(String fileReference) {
		return this.database.sql("select " + COLUMNS + " from document where file_reference = ? order by number")
			.param(fileReference)
			.query(DocumentRows::document)
			.list();
	}

	Optional<Document> find(String fileReference, UUID id) {
		return this.database.sql("select " + COLUMNS + " from document where file_reference = ? and id = ?")
			.params(fileReference, id)
			.query(DocumentRows::document)
			.optional();
	}

	List<Document> waiting() {
		return this.database.sql("select " + COLUMNS + " from document where scan = 'WAITING' order by added_at")
			.query(DocumentRows::document)
			.list();
	}

	byte[] content(Document document) {
		Envelope envelope = this.database.sql("select key_id, nonce, content from document where id = ?")
			.param(document.id())
			.query((row, number) -> new Envelope(row.getString("key_id"), row.getBytes("nonce"),
					row.getBytes("content")))
			.single();
		return this.vault.open(owner(document), envelope);
	}

	void remove(String fileReference, UUID id) {
		lockOpen(fileReference);
		this.database.sql("delete from document where file_reference = ? and id = ?")
			.params(fileReference, id)
			.update();
	}

	void submit(String fileReference, Collection<UUID> kept) {
		lock(fileReference);
		Set<UUID> missing = new HashSet<>(kept);
		for (Document document : of(fileReference)) {
			if (missing.remove(document.id())) {
				keep(document);
			}
		}
		if (!missing.isEmpty()) {
			throw new NoSuchDocument(fileReference, missing);
		}
		this.database.sql("delete from document where file_reference = ? and not submitted")
			.param(fileReference)
			.update();
	}

	void scanned(UUID id, ScanState result) {
		this.database.sql("update document set scan = ? where id = ?").params(result.name(), id).update();
	}

	private Document insert(String fileReference, String field, Inspected file) {
		byte[] content = file.upload().content();
		Document document = new Document(UUID.randomUUID(), fileReference, field, file.name(), file.mediaType(),
				content.length, file.upload().sha256(), file.scan(), now());
		Envelope envelope = this.vault.lock(owner(document), content);
		this.database.sql("""
				insert into document (number, id, file_reference, field, name, media_type, size, sha256, content,
					key_id, nonce, scan, added_at, submitted)
				values ((select coalesce(max(number), 0) + 1 from document where file_reference = ?),
					?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""")
			.params(document.fileReference(), document.id(), document.fileReference(), document.field(),
					document.name(), document.mediaType(), document.size(), document.sha256(), envelope.content(),
					envelope.keyId(), envelope.nonce(), document.scan().name(),
					OffsetDateTime.ofInstant(document.addedAt(), ZoneOffset.UTC))
			.update();
		return document;
	}

	private void keep(Document document) {
		if (document.scan() == ScanState.INFECTED) {
			throw new FileRefused("In der Datei „" + document.name() + "“ wurde Schadsoftware gefunden. "
					+ "Bitte entfernen Sie sie und senden Sie den Antrag dann ab.");
		}
		this.database.sql("update document set submitted = true where id = ?").param(document.id()).update();
	}

	private void lockOpen(String fileReference) {
		lock(fileReference);
		boolean submitted = this.database.sql("""
				select count(*) from access a where a.file_reference = ? and (
					exists (select 1 from case_file c where c.file_reference = a.file_reference)
					or exists (select 1 from document d where d.file_reference = a.file_reference and d.submitted))""")
			.param(fileReference)
			.query(Integer.class)
			.single() > 0;
		if (submitted) {
			throw new FileRefused("Der Antrag ist schon abgesendet. Seine Unterlagen lassen sich nicht mehr ändern.");
		}
	}

	private void lock(String fileReference) {
		this.database.sql("select file_reference from access where file_reference = ? for update")
			.param(fileReference)
			.query(String.class)
			.single();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static String owner(Document document) {
		return document.fileReference() + "/" + document.id();
	}

	private static Document document(ResultSet row, int number) throws SQLException {
		return new Document(row.getObject("id", UUID.class), row.getString("file_reference"), row.getString("field"),
				row.getString("name"), row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
				ScanState.valueOf(row.getString("scan")), row.getObject("added_at", OffsetDateTime.class).toInstant());
	}

}
