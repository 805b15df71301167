package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of the minute axis. Japanese holidays of 2026: Cabinet Office, 国民の祝日について (令和8年). */
class WorkAxisTest {

    private static final WorkCalendar GOLDEN_WEEK = WorkCalendar.standard()
            .withHoliday(LocalDate.of(2026, 4, 29), "昭和の日")
            .withHoliday(LocalDate.of(2026, 5, 3), "憲法記念日")
            .withHoliday(LocalDate.of(2026, 5, 4), "みどりの日")
            .withHoliday(LocalDate.of(2026, 5, 5), "こどもの日")
            .withHoliday(LocalDate.of(2026, 5, 6), "振替休日");

    private static final WorkCalendar NIGHTS = WorkCalendar.builder("nights")
            .weekdays(Shift.of("22:00", "06:00"))
            .exception(LocalDate.of(2026, 4, 29))
            .build();

    private static final Map<String, WorkCalendar> CALENDARS = Map.of(
            "standard", WorkCalendar.standard(),
            "golden", GOLDEN_WEEK,
            "nights", NIGHTS,
            "24h", WorkCalendar.allHours(),
            "24h-pause", WorkCalendar.allHours().withHolidays(LocalDate.of(2026, 5, 5)),
            "half-saturday",
                    GOLDEN_WEEK.toBuilder()
                            .week(DayOfWeek.SATURDAY, Shift.of("08:00", "12:00"))
                            .build(),
            "working-saturday", GOLDEN_WEEK.withWorkingDay(LocalDate.of(2026, 5, 9), Shift.of("09:00", "12:00")));

    @ParameterizedTest
    @CsvSource({
        "standard, 2026-04-03T17:00, 2026-04-06T08:00",
        "standard, 2026-04-03T12:00, 2026-04-03T13:00",
        "standard, 2026-04-03T17:00, 2026-04-05T03:30",
        "golden,   2026-04-28T17:00, 2026-04-30T08:00",
        "golden,   2026-05-01T17:00, 2026-05-07T08:00",
        "half-saturday, 2026-05-02T12:00, 2026-05-07T08:00",
        "half-saturday, 2026-05-01T17:00, 2026-05-02T08:00",
        "working-saturday, 2026-05-08T17:00, 2026-05-09T09:00",
        "nights,   2026-04-28T06:00, 2026-04-28T22:00",
        "nights,   2026-04-29T06:00, 2026-04-30T22:00",
        "nights,   2026-05-02T06:00, 2026-05-04T22:00",
        "24h-pause, 2026-05-05T00:00, 2026-05-06T00:00",
        "24h-pause, 2026-05-05T00:00, 2026-05-05T18:00",
    })
    void workBefore_acrossAPause_isTheSame(String calendar, LocalDateTime finish, LocalDateTime start) {
        WorkAxis axis = CALENDARS.get(calendar).axis();
        assertThat(at(axis, finish)).isEqualTo(at(axis, start));
    }

    @ParameterizedTest
    @CsvSource({
        "standard, 2026-04-05T12:00, 2026-04-03T17:00, 2026-04-06T08:00",
        "standard, 2026-04-03T12:30, 2026-04-03T12:00, 2026-04-03T13:00",
        "standard, 2026-04-03T10:15, 2026-04-03T10:15, 2026-04-03T10:15",
        "golden,   2026-05-05T12:00, 2026-05-01T17:00, 2026-05-07T08:00",
        "nights,   2026-04-29T23:00, 2026-04-29T06:00, 2026-04-30T22:00",
        "nights,   2026-04-29T05:59, 2026-04-29T05:59, 2026-04-29T05:59",
        "24h,      2026-05-05T12:00, 2026-05-05T12:00, 2026-05-05T12:00",
        "24h-pause, 2026-05-05T12:00, 2026-05-05T00:00, 2026-05-06T00:00",
    })
    void finishAtAndStartAt_oneCount_areItsTwoFaces(
            String calendar, LocalDateTime instant, LocalDateTime finish, LocalDateTime start) {
        WorkAxis axis = CALENDARS.get(calendar).axis();
        long work = at(axis, instant);
        assertThat(WorkAxis.dateTimeOf(axis.finishAt(work))).isEqualTo(finish);
        assertThat(WorkAxis.dateTimeOf(axis.startAt(work))).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        // working hours between two instants, counted by hand on the wall calendar
        "standard, 2026-04-01T00:00, 2026-05-01T00:00, 176",
        "golden,   2026-04-01T00:00, 2026-05-01T00:00, 168",
        "golden,   2026-05-01T00:00, 2026-06-01T00:00, 144",
        "half-saturday, 2026-05-01T00:00, 2026-06-01T00:00, 164",
        "working-saturday, 2026-05-01T00:00, 2026-06-01T00:00, 147",
        "nights,   2026-04-27T00:00, 2026-05-04T00:00, 32",
        "nights,   2026-04-28T22:00, 2026-04-29T22:00, 8",
        "24h,      2026-04-01T00:00, 2026-05-01T00:00, 720",
        "24h-pause, 2026-05-01T00:00, 2026-06-01T00:00, 720",
        "standard, 1970-01-01T00:00, 1970-01-01T12:00, 4",
        "standard, 1969-12-31T00:00, 1970-01-01T00:00, 8",
        "standard, 2169-12-30T00:00, 2170-01-03T00:00, 16",
        "standard, 1600-01-03T00:00, 2000-01-03T00:00, 834840",
    })
    void workBefore_twoInstants_hoursBetween(String calendar, LocalDateTime from, LocalDateTime to, long hours) {
        WorkAxis axis = CALENDARS.get(calendar).axis();
        assertThat(at(axis, to) - at(axis, from)).isEqualTo(hours * 60);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00, 0",
        "1970-01-02T00:01, 1441",
        "1969-12-31T23:59, -1",
        "2026-04-03T17:00, 29587260",
        "2170-01-01T00:00, 105190560",
        "-9999-01-01T00:00, -6295085280",
        "9999-12-31T23:59, 4223371679",
    })
    void minuteOf_dateTime_countsFromTheEpochAndBack(LocalDateTime dateTime, long minute) {
        assertThat(WorkAxis.minuteOf(dateTime)).isEqualTo(minute);
        assertThat(WorkAxis.dateTimeOf(minute)).isEqualTo(dateTime);
    }

    @Test
    void minuteOf_seconds_areDropped() {
        assertThat(WorkAxis.minuteOf(LocalDateTime.of(1970, 1, 1, 0, 1, 59))).isEqualTo(1);
        assertThat(WorkAxis.minuteOf(LocalDateTime.of(1969, 12, 31, 23, 59, 59)))
                .isEqualTo(-1);
    }

    @Test
    void minuteOf_noSensibleYear_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkAxis.minuteOf(LocalDateTime.MAX))
                .withMessageContainingAll("+999999999-12-31", "\nMaybe");
    }

    @Test
    void isContinuous_onlyWithoutAnyPause_isTheClock() {
        WorkAxis clock = CALENDARS.get("24h").axis();
        assertThat(clock.isContinuous()).isTrue();
        assertThat(clock.workBefore(-5)).isEqualTo(-5);
        assertThat(clock.finishAt(7)).isEqualTo(7);
        assertThat(clock.startAt(7)).isEqualTo(7);
        assertThat(CALENDARS.get("24h-pause").axis().isContinuous()).isFalse();
        assertThat(CALENDARS.get("standard").axis().isContinuous()).isFalse();
    }

    @Test
    void conversions_yearsMinusAndPlus9999_areExact() {
        for (WorkCalendar calendar : CALENDARS.values()) {
            WorkAxis axis = calendar.axis();
            for (int year : new int[] {-9999, -1, 1, 1582, 9999}) {
                long work = axis.workBefore(WorkAxis.minuteOf(LocalDateTime.of(year, 2, 28, 10, 30)));
                assertThat(axis.workBefore(axis.finishAt(work))).isEqualTo(work);
                assertThat(axis.workBefore(axis.startAt(work))).isEqualTo(work);
            }
        }
    }

    @Test
    void toString_saysWhatAWeekHolds() {
        assertThat(CALENDARS.get("golden").axis()).hasToString("Work axis: 2400 working minutes a week");
        assertThat(CALENDARS.get("24h").axis()).hasToString("Work axis: the clock");
    }

    private static long at(WorkAxis axis, LocalDateTime instant) {
        return axis.workBefore(WorkAxis.minuteOf(instant));
    }
}
