package de.amtswerk.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.casefile.Journal;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Another office is told once, whatever is repeated. */
@CityTest
class PartnerOfficesTests {

	@Autowired
	private PartnerOffices offices;

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
	void thereIsACase() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.submit("bewohnerparkausweis", Residents.next());
	}

	@Test
	void changesNothingWhenTheSameIsSaidAgain() throws IOException {
		this.offices.inform(message(300));
		FileTime longAgo = FileTime.fromMillis(1);
		Files.setLastModifiedTime(file(), longAgo);

		this.offices.inform(message(300));

		assertThat(Files.getLastModifiedTime(file())).isEqualTo(longAgo);
		assertThat(this.journal.entries(this.reference)).filteredOn((entry) -> entry.event().equals("OFFICE_INFORMED"))
			.hasSize(1);
	}

	@Test
	void saysItAgainWhenNobodyRemembersThatItWasSaid() throws IOException {
		this.offices.inform(message(300));
		byte[] before = Files.readAllBytes(file());
		// as after a crash between the file and the commit
		this.database.sql("delete from office_message where file_reference = ?").param(this.reference).update();

		this.offices.inform(message(300));

		assertThat(file()).hasBinaryContent(before);
		assertThat(file().getParent().toFile().list((folder, name) -> name.startsWith(this.reference))).hasSize(1);
	}

	@Test
	void doesNotSaySomethingElseInSilence() throws IOException {
		this.offices.inform(message(300));
		byte[] before = Files.readAllBytes(file());

		assertThatExceptionOfType(OfficeInformedOtherwise.class).isThrownBy(() -> this.offices.inform(message(301)))
			.withMessageContaining("wasserwerk");
		assertThat(file()).hasBinaryContent(before);
	}

	@Test
	void leavesTheFolderToNobody() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> new OfficeMessage(this.reference, "../druck", "Druckerei", "Amt", "probe", "Probe", Map.of()))
			.withMessageContaining("../druck");
	}

	private OfficeMessage message(int visitors) {
		return new OfficeMessage(this.reference, "wasserwerk", "Wasserwerk", "Amt für Feste", "probe", "Ein Fest",
				Map.of("expectedVisitors", new OfficeMessage.Item("Gäste", visitors)));
	}

	private Path file() {
		return Path.of("target/city/stellen/wasserwerk", this.reference + ".json");
	}

}
