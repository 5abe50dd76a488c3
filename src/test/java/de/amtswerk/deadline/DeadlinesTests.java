package de.amtswerk.deadline;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The city counts its periods as the law does. */
class DeadlinesTests {

	private final Deadlines deadlines = new Deadlines();

	@ParameterizedTest
	@CsvSource({ "POST, LVWVFG, 2026-11-17, 2026-11-21", "POST, KAG_AO, 2026-11-17, 2026-11-23",
			"ELECTRONIC, LVWVFG, 2026-11-17, 2026-11-21", "ELECTRONIC, KAG_AO, 2026-11-17, 2026-11-23",
			"OZG_MAILBOX, LVWVFG, 2026-11-17, 2026-11-20", "PORTAL_RETRIEVAL, LVWVFG, 2026-11-20, 2026-11-21",
			"FORMAL_SERVICE, LVWVFG, 2026-04-14, 2026-04-14", "FORMAL_SERVICE, KAG_AO, 2026-11-21, 2026-11-21" })
	void everyChannelHasItsOwnDayOfNotification(Channel channel, Regime regime, LocalDate sent, LocalDate expected) {
		assertThat(this.deadlines.notified(channel, regime, sent, sent).date()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-21, 2026-12-21", "2026-11-23, 2026-12-23", "2026-11-20, 2026-12-21", "2026-11-25, 2026-12-28",
			"2027-01-31, 2027-03-01", "2026-04-14, 2026-05-15", "2028-01-31, 2028-02-29", "2027-02-28, 2027-03-30" })
	void objectionEndsAMonthLaterOnAWorkingDay(LocalDate notified, LocalDate expected) {
		assertThat(this.deadlines.objectionEnds(notified).date()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-02-06, 2026-11-20", "2025-02-07, 2026-11-21" })
	void oldProceduresKeepThreeDaysHoweverLateTheNoticeIsPosted(LocalDate procedureBegan, LocalDate expected) {
		var notified = this.deadlines.notified(Channel.POST, Regime.LVWVFG, procedureBegan, LocalDate.of(2026, 11, 17));

		assertThat(notified.date()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2024-12-31, 2025-01-03", "2025-01-07, 2025-01-13" })
	void taxesChangedToFourDaysByTheDayOfPosting(LocalDate sent, LocalDate expected) {
		var notified = this.deadlines.notified(Channel.POST, Regime.KAG_AO, LocalDate.of(2024, 6, 1), sent);

		assertThat(notified.date()).isEqualTo(expected);
	}

	@Test
	void citesTheParagraph() {
		var posted = LocalDate.of(2026, 11, 17);

		assertThat(this.deadlines.notified(Channel.POST, Regime.LVWVFG, posted, posted).rule())
			.isEqualTo("Bekanntgabe am vierten Tag nach Aufgabe zur Post, § 41 Absatz 2 LVwVfG");
		assertThat(this.deadlines.notified(Channel.POST, Regime.KAG_AO, posted, posted).rule())
			.isEqualTo("Bekanntgabe am vierten Tag nach Aufgabe zur Post, § 122 Absatz 2 AO in Verbindung mit § 3 KAG, "
					+ "verschoben auf den nächsten Werktag, § 108 Absatz 3 AO");
	}

	@ParameterizedTest
	@CsvSource({ "OZG_MAILBOX, LVWVFG, 2024-07-23", "OZG_MAILBOX, KAG_AO, 2026-11-17",
			"PORTAL_RETRIEVAL, KAG_AO, 2026-11-17" })
	void refusesAChannelThatTheLawDoesNotKnow(Channel channel, Regime regime, LocalDate sent) {
		assertThatExceptionOfType(NotificationRuleMissing.class)
			.isThrownBy(() -> this.deadlines.notified(channel, regime, sent, sent))
			.withMessageContaining(channel.name())
			.withMessageContaining("deadlines.yaml");
	}

	@Test
	void deemedApprovalDoesNotMoveInFavourOfTheAuthority() {
		assertThat(this.deadlines.deemedApprovalAfter(LocalDate.of(2026, 11, 23)).date()).isEqualTo("2027-02-23");
		assertThat(this.deadlines.deemedApprovalAfter(LocalDate.of(2026, 11, 28)).date()).isEqualTo("2027-02-28");
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-23, 1, 2026-12-24", "2026-12-24, 1, 2026-12-28", "2026-12-30, 2, 2027-01-04",
			"2026-11-20, 10, 2026-12-04", "2026-11-22, 1, 2026-11-23" })
	void countsWorkingDaysAcrossWeekendsAndHolidays(LocalDate from, int days, LocalDate expected) {
		assertThat(this.deadlines.addWorkingDays(from, days)).isEqualTo(expected);
	}

	@Test
	void countsNoWorkingDaysBackwards() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.deadlines.addWorkingDays(LocalDate.of(2026, 11, 20), 0));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-21, 2026-11-21T23:00:00Z", "2026-03-28, 2026-03-28T23:00:00Z",
			"2026-03-29, 2026-03-29T22:00:00Z", "2026-10-24, 2026-10-24T22:00:00Z",
			"2026-10-25, 2026-10-25T23:00:00Z" })
	void aPeriodIsOverAtMidnightInBerlin(LocalDate lastDay, Instant expected) {
		assertThat(this.deadlines.expiry(lastDay)).isEqualTo(expected);
	}

}
