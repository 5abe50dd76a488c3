package de.amtswerk.deadline;

import java.time.MonthDay;
import java.time.Year;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar knows the twelve holidays of Baden-Württemberg, and no local ones. */
class WorkingDaysTests {

	@ParameterizedTest
	@CsvSource({ "2026, --04-03, --04-06, --05-14, --05-25, --06-04",
			"2027, --03-26, --03-29, --05-06, --05-17, --05-27" })
	void knowsTheTwelveHolidaysOfTheYear(Year year, MonthDay goodFriday, MonthDay easterMonday, MonthDay ascension,
			MonthDay whitMonday, MonthDay corpusChristi) {
		var fixed = Stream.of("--01-01", "--01-06", "--05-01", "--10-03", "--11-01", "--12-25", "--12-26")
			.map(MonthDay::parse);
		var movable = Stream.of(goodFriday, easterMonday, ascension, whitMonday, corpusChristi);

		var holidays = new WorkingDays().holidays(year);

		assertThat(holidays)
			.containsExactlyInAnyOrderElementsOf(Stream.concat(fixed, movable).map(year::atMonthDay).toList());
	}

}
