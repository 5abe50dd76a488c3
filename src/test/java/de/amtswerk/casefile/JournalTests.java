package de.amtswerk.casefile;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;

import static org.assertj.core.api.Assertions.assertThat;

/** The journal tells what happened in a case, and whether somebody tampered with it. */
@CityTest
class JournalTests {

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient database;

	private String reference;

	@BeforeEach
	void aPermitIsGranted() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
		this.city.complete(this.reference, "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));
	}

	@Test
	void tellsWhatHappenedInItsOrder() {
		assertThat(this.journal.entries(this.reference)).extracting(JournalEntry::event)
			.containsExactly("APPLICATION_RECEIVED", "TASK_COMPLETED", "NOTICE_ISSUED", "NOTICE_PRINTED");
		assertThat(this.journal.isWhole(this.reference)).isTrue();
	}

	@Test
	void staysWholeWhenAPayloadIsErased() {
		change("update journal_entry set payload = null, salt = null");

		assertThat(this.journal.isWhole(this.reference)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "update journal_entry set actor = 'jemand'", "update journal_entry set payload = 'anderes'",
					"update journal_entry set payload = 'anderes', salt = null", "delete from journal_entry" })
	void showsThatSomebodyTamperedWithAnEntry(String tampering) {
		change(tampering);

		assertThat(this.journal.isWhole(this.reference)).isFalse();
	}

	/** Change the second entry behind the journal's back. */
	private void change(String statement) {
		this.database.sql(statement + " where file_reference = ? and number = 2").param(this.reference).update();
	}

}
