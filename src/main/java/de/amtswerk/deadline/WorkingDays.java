package de.amtswerk.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import static de.focus_shift.jollyday.core.HolidayType.PUBLIC_HOLIDAY;

/** Tell the working days of Baden-Württemberg from weekends and public holidays. */
class WorkingDays {

	private static final String LAND = "bw";

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private final HolidayManager calendar = HolidayManager
		.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

	LocalDate onOrAfter(LocalDate date) {
		return date.datesUntil(LocalDate.MAX).filter(this::contains).findFirst().orElseThrow();
	}

	LocalDate after(LocalDate date, int days) {
		return date.plusDays(1)
			.datesUntil(LocalDate.MAX)
			.filter(this::contains)
			.skip(days - 1L)
			.findFirst()
			.orElseThrow();
	}

	SortedSet<LocalDate> holidays(Year year) {
		SortedSet<LocalDate> dates = new TreeSet<>();
		for (Holiday holiday : this.calendar.getHolidays(year, PUBLIC_HOLIDAY, LAND)) {
			dates.add(holiday.getDate());
		}
		return dates;
	}

	private boolean contains(LocalDate date) {
		return !WEEKEND.contains(date.getDayOfWeek()) && !this.calendar.isHoliday(date, PUBLIC_HOLIDAY, LAND);
	}

}
