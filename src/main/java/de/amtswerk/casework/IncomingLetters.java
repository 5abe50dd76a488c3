package de.amtswerk.casework;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.Journal;
import de.amtswerk.document.Documents;
import de.amtswerk.document.Inspected;

/** Add letters and scans to a case; none is ever removed. */
@Component
public class IncomingLetters {

	private final JdbcClient database;

	private final Documents documents;

	private final Journal journal;

	IncomingLetters(JdbcClient database, Documents documents, Journal journal) {
		this.database = database;
		this.documents = documents;
		this.journal = journal;
	}

	/**
	 * Add all files of a letter or none. A file that the case has already is no second
	 * one, and a letter of such files only has not arrived again.
	 */
	@Transactional
	public void add(String fileReference, IncomingLetter letter, List<Inspected> files, String clerk) {
		Set<UUID> added = files.stream()
			.map((file) -> this.documents.arrive(fileReference, file).id())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		added.removeAll(of(fileReference).keySet());
		if (added.isEmpty()) {
			return;
		}
		for (UUID document : added) {
			this.database.sql("""
					insert into incoming_letter (document_id, file_reference, sender, arrived_on, subject, added_by)
					values (?, ?, ?, ?, ?, ?)""")
				.params(document, fileReference, letter.sender(), letter.arrivedOn(), letter.subject(), clerk)
				.update();
		}
		this.journal.record(fileReference, clerk, "LETTER_ARRIVED", letter.arrivedOn().toString());
	}

	/** By the document that holds it. */
	public Map<UUID, IncomingLetter> of(String fileReference) {
		return this.database.sql("select * from incoming_letter where file_reference = ?")
			.param(fileReference)
			.query((row, number) -> Map.entry(row.getObject("document_id", UUID.class),
					new IncomingLetter(row.getString("sender"), row.getObject("arrived_on", LocalDate.class),
							row.getString("subject"))))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
