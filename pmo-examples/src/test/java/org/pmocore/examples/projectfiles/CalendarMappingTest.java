package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.DayType;
import org.mpxj.LocalDateRange;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectCalendarWeek;
import org.mpxj.ProjectFile;
import org.mpxj.RecurrenceType;
import org.mpxj.RecurringData;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;

class CalendarMappingTest {

    private final ProjectFile plan = Plans.microsoft();
    private final ProjectCalendar standard = plan.getDefaultCalendar();

    @ParameterizedTest
    @CsvSource({
        "MONDAY, 08:00-12:00 13:00-17:00",
        "FRIDAY, 08:00-12:00 13:00-17:00",
        "SATURDAY, ''",
    })
    void week_standardHours_areKept(DayOfWeek day, String shifts) {
        assertThat(text(mapped("Standard").week().getOrDefault(day, List.of()))).isEqualTo(shifts);
    }

    @ParameterizedTest
    @CsvSource({
        // start, end, shift: an end at or before the start lies in the next day, 00:00-00:00 is the whole day
        "00:00, 00:00, 00:00-24:00",
        "22:00, 06:00, 22:00-06:00",
        "23:00, 00:00, 23:00-24:00",
        "09:00, 18:00, 09:00-18:00",
    })
    void week_oneRange_becomesOneShift(LocalTime start, LocalTime end, String shift) {
        ProjectCalendar own = add("Own", null);
        hours(own, DayOfWeek.MONDAY, start, end);

        assertThat(text(mapped("Own").week().get(DayOfWeek.MONDAY))).isEqualTo(shift);
    }

    @Test
    void week_overlappingRanges_areMergedWithWarning() {
        ProjectCalendar own = add("Own", null);
        ProjectCalendarHours hours = hours(own, DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0));
        hours.add(new LocalTimeRange(LocalTime.of(11, 0), LocalTime.of(15, 0)));
        hours.add(new LocalTimeRange(LocalTime.of(16, 0), LocalTime.of(16, 0)));

        assertThat(text(mapped("Own").week().get(DayOfWeek.MONDAY))).isEqualTo("08:00-15:00");
        assertThat(Plans.codes(Plans.read(plan))).contains("PF-203");
    }

    @Test
    void exceptions_holidayAndWorkingSaturday_becomeSpecialDays() {
        standard.addCalendarException(LocalDate.of(2026, 4, 29)).setName("昭和の日");
        ProjectCalendarException saturday = standard.addCalendarException(LocalDate.of(2026, 5, 9));
        saturday.add(new LocalTimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0)));

        WorkCalendar calendar = mapped("Standard");

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 4, 29))).isFalse();
        assertThat(calendar.labelOf(LocalDate.of(2026, 4, 29))).contains("昭和の日");
        assertThat(text(calendar.shiftsOn(LocalDate.of(2026, 5, 9)))).isEqualTo("09:00-12:00");
        assertThat(calendar.specialDays()).hasSize(2);
    }

    @Test
    void exceptions_range_coversEveryDay() {
        standard.addCalendarException(LocalDate.of(2026, 8, 10), LocalDate.of(2026, 8, 14));

        assertThat(mapped("Standard").workingDaysBetween(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 24)))
                .isEqualTo(10);
    }

    @Test
    void exceptions_onDayOff_areNoSpecialDays() {
        standard.addCalendarException(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 2));

        assertThat(mapped("Standard").specialDays()).isEmpty();
    }

    @Test
    void exceptions_recurring_becomeDates() {
        RecurringData everyMonth = new RecurringData();
        everyMonth.setRecurrenceType(RecurrenceType.MONTHLY);
        everyMonth.setStartDate(LocalDate.of(2026, 4, 1));
        everyMonth.setOccurrences(3);
        everyMonth.setDayNumber(15);
        everyMonth.setFrequency(1);
        standard.addCalendarException(everyMonth).setName("Inventory");

        assertThat(mapped("Standard").specialDays().keySet())
                .containsExactly(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 5, 15), LocalDate.of(2026, 6, 15));
    }

    @Test
    void workWeek_heldForSomeTime_becomesDatedHours() {
        ProjectCalendarWeek summer = standard.addWorkWeek();
        summer.setName("Summer");
        summer.setDateRange(new LocalDateRange(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 7, 10)));
        for (DayOfWeek day : DayOfWeek.values()) {
            summer.setCalendarDayType(day, DayType.NON_WORKING);
            summer.addCalendarHours(day);
        }
        summer.setCalendarDayType(DayOfWeek.MONDAY, DayType.WORKING);
        summer.getCalendarHours(DayOfWeek.MONDAY).add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));

        WorkCalendar calendar = mapped("Standard");

        assertThat(text(calendar.shiftsOn(LocalDate.of(2026, 7, 6)))).isEqualTo("08:00-12:00");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 7, 7))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 7, 13))).isTrue();
    }

    @Test
    void derived_withoutOwnDays_hasWeekAndExceptionsOfParent() {
        standard.addCalendarException(LocalDate.of(2026, 4, 29));
        ProjectCalendar derived = add("Night", standard);
        derived.setCalendarDayType(DayOfWeek.SATURDAY, DayType.WORKING);
        hours(derived, DayOfWeek.SATURDAY, LocalTime.of(20, 0), LocalTime.of(22, 0));
        derived.addCalendarException(LocalDate.of(2026, 5, 1));

        WorkCalendar calendar = mapped("Night");

        assertThat(text(calendar.week().get(DayOfWeek.MONDAY))).isEqualTo("08:00-12:00 13:00-17:00");
        assertThat(text(calendar.week().get(DayOfWeek.SATURDAY))).isEqualTo("20:00-22:00");
        assertThat(calendar.specialDays().keySet())
                .containsExactly(LocalDate.of(2026, 4, 29), LocalDate.of(2026, 5, 1));
    }

    @Test
    void hoursPerDay_ofTool_winOverWeek() {
        ProjectCalendar own = add("Clock", null);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours(own, day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        }
        plan.getProjectProperties().setMinutesPerDay(450);

        assertThat(mapped("Clock").minutesPerDay()).isEqualTo(450);
    }

    @Test
    void withoutWorkingTime_isLeftOutWithWarning() {
        ProjectCalendar none = add("None", null);
        org.mpxj.Task task = Plans.task(plan, "A", 1);
        task.setCalendar(none);

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.orThrow().calendars()).containsOnlyKeys("Standard");
        assertThat(Plans.codes(imported)).containsExactly("PF-201", "PF-326");
    }

    @Test
    void withoutDefault_standardIsTakenWithWarning() {
        ProjectFile bare = new ProjectFile();
        bare.getProjectProperties().setStartDate(Plans.START);
        Plans.task(bare, "A", 1);

        ImportedProject imported = Plans.read(bare);

        assertThat(imported.orThrow().calendar().minutesPerDay()).isEqualTo(480);
        assertThat(Plans.codes(imported)).containsExactly("PF-110");
    }

    @Test
    void sameName_twice_isNumberedWithWarning() {
        add("Standard", standard);

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.orThrow().calendars()).containsOnlyKeys("Standard", "Standard (2)");
        assertThat(Plans.codes(imported)).contains("PF-202");
    }

    private WorkCalendar mapped(String name) {
        return Plans.project(plan).calendars().get(name);
    }

    private ProjectCalendar add(String name, ProjectCalendar parent) {
        ProjectCalendar calendar = plan.addCalendar();
        calendar.setName(name);
        calendar.setParent(parent);
        for (DayOfWeek day : DayOfWeek.values()) {
            calendar.setCalendarDayType(day, parent == null ? DayType.NON_WORKING : DayType.DEFAULT);
        }
        return calendar;
    }

    private static ProjectCalendarHours hours(ProjectCalendar calendar, DayOfWeek day, LocalTime start, LocalTime end) {
        calendar.setCalendarDayType(day, DayType.WORKING);
        ProjectCalendarHours hours = calendar.addCalendarHours(day);
        hours.add(new LocalTimeRange(start, end));
        return hours;
    }

    private static String text(List<Shift> shifts) {
        return String.join(" ", shifts.stream().map(Shift::toString).toList());
    }
}
