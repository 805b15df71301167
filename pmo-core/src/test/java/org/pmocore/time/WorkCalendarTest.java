package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.internal.text.DisplayWidth;

/** Japanese holidays of 2026: Cabinet Office, 国民の祝日について (令和8年). */
class WorkCalendarTest {

    private static final LocalDate SHOWA_DAY = LocalDate.of(2026, 4, 29);
    private static final WorkCalendar GOLDEN_WEEK = WorkCalendar.standard()
            .withHoliday(SHOWA_DAY, "昭和の日")
            .withHoliday(LocalDate.of(2026, 5, 3), "憲法記念日")
            .withClosure(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 6), "連休")
            .withWorkingDay(LocalDate.of(2026, 5, 9), Shift.of("09:00", "12:00"));

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T13:00, PT8H,    2026-05-07T12:00",
        "2026-05-01T13:00, PT4H,    2026-05-01T17:00",
        "2026-05-01T13:00, PT4H1M,  2026-05-07T08:01",
        "2026-05-03T00:00, PT1M,    2026-05-07T08:01",
        "2026-05-08T17:00, PT3H,    2026-05-09T12:00",
        "2026-05-03T10:20, PT0S,    2026-05-03T10:20",
        "2026-05-07T08:00, -PT4H,   2026-05-01T13:00",
        "2026-05-07T08:00, -PT8H,   2026-05-01T08:00",
        "2026-05-01T13:00, PT29S,   2026-05-01T13:00",
        "2026-05-01T13:00, PT30S,   2026-05-01T13:01",
    })
    void plus_work_endsOnTheFinishFace(LocalDateTime start, Duration work, LocalDateTime finish) {
        assertThat(GOLDEN_WEEK.plus(start, work)).isEqualTo(finish);
        assertThat(GOLDEN_WEEK.minus(start, work.negated())).isEqualTo(finish);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01T00:00, 2026-05-01T00:00, PT168H",
        "2026-05-01T17:00, 2026-05-07T08:00, PT0S",
        "2026-05-07T09:00, 2026-05-01T16:00, -PT2H",
    })
    void between_instants_isSignedWork(LocalDateTime from, LocalDateTime to, Duration work) {
        assertThat(GOLDEN_WEEK.between(from, to)).isEqualTo(work);
    }

    @ParameterizedTest
    @CsvSource({
        // counted on the wall calendar; the working Saturday 2026-05-09 included
        "2026-04-27, 2026-05-11, 7",
        "2026-04-01, 2026-05-01, 21",
        "2026-05-01, 2026-06-01, 19",
        "2026-05-02, 2026-05-07, 0",
        "2026-05-07, 2026-05-07, 0",
        "2026-05-11, 2026-04-27, -7",
        "2026-01-01, 2027-01-01, 258",
        "1970-01-01, 2170-01-01, 52174",
    })
    void workingDaysBetween_dates_countsHolidaysOut(LocalDate from, LocalDate to, int days) {
        assertThat(GOLDEN_WEEK.workingDaysBetween(from, to)).isEqualTo(days);
        assertThat(GOLDEN_WEEK.workingDaysBetween(to, from)).isEqualTo(-days);
        long slow = from.isBefore(to)
                ? from.datesUntil(to).filter(GOLDEN_WEEK::isWorkingDay).count()
                : -to.datesUntil(from).filter(GOLDEN_WEEK::isWorkingDay).count();
        assertThat(slow).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-01, 2026-05-01",
        "2026-05-02, 2026-05-07, 2026-05-01",
        "2026-05-06, 2026-05-07, 2026-05-01",
        "2026-05-09, 2026-05-09, 2026-05-09",
        "2026-05-10, 2026-05-11, 2026-05-09",
    })
    void nextAndPreviousWorkingDay_includeTheDateItself(LocalDate date, LocalDate next, LocalDate previous) {
        assertThat(GOLDEN_WEEK.nextWorkingDay(date)).isEqualTo(next);
        assertThat(GOLDEN_WEEK.previousWorkingDay(date)).isEqualTo(previous);
    }

    @Test
    void shiftsOn_specialDay_replacesTheWeek() {
        assertThat(GOLDEN_WEEK.shiftsOn(SHOWA_DAY)).isEmpty();
        assertThat(GOLDEN_WEEK.labelOf(SHOWA_DAY)).contains("昭和の日");
        assertThat(GOLDEN_WEEK.shiftsOn(LocalDate.of(2026, 5, 9))).containsExactly(Shift.of("09:00", "12:00"));
        assertThat(GOLDEN_WEEK.labelOf(LocalDate.of(2026, 5, 9))).isEmpty();
        assertThat(GOLDEN_WEEK.shiftsOn(LocalDate.of(2026, 5, 8))).hasSize(2);
        assertThat(GOLDEN_WEEK.labelOf(LocalDate.of(2026, 5, 8))).isEmpty();
        assertThat(GOLDEN_WEEK.specialDays()).hasSize(6);
    }

    @Test
    void isWorkingDay_tailOfANightShift_isNone() {
        WorkCalendar nights = WorkCalendar.builder("nights")
                .week(DayOfWeek.FRIDAY, Shift.of("22:00", "06:00"))
                .build();
        assertThat(nights.isWorkingDay(LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(nights.isWorkingDay(LocalDate.of(2026, 5, 2))).isFalse();
    }

    @Test
    void exception_overANightShift_keepsTheTailOfTheDayBefore() {
        LocalDate thursday = LocalDate.of(2026, 4, 30);
        WorkCalendar nights = WorkCalendar.builder("nights")
                .weekdays(Shift.of("22:00", "06:00"))
                .exception(thursday)
                .build();
        assertThat(nights.between(thursday.atStartOfDay(), thursday.plusDays(1).atStartOfDay()))
                .isEqualTo(Duration.ofHours(6));
        assertThat(nights.between(
                        thursday.plusDays(1).atStartOfDay(),
                        thursday.plusDays(1).atTime(22, 0)))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void between_minuteCoveredFromTwoDays_countsOnce() {
        LocalDate saturday = LocalDate.of(2026, 5, 2);
        WorkCalendar calendar = WorkCalendar.builder("nights")
                .weekdays(Shift.of("22:00", "06:00"))
                .exception(saturday, Shift.of("05:00", "07:00"))
                .build();
        assertThat(calendar.between(
                        saturday.atStartOfDay(), saturday.plusDays(1).atStartOfDay()))
                .isEqualTo(Duration.ofHours(7));
    }

    @ParameterizedTest
    @CsvSource({
        // Mon-Fri, Sat; what a day is
        "09:00-18:00, 09:00-12:00, 540",
        "09:00-16:30, 09:00-16:30, 450",
        "00:00-24:00, 09:00-12:00, 1440",
    })
    void minutesPerDay_notStated_isTheMostFrequentLength(String weekdays, String saturday, int minutes) {
        WorkCalendar calendar = WorkCalendar.builder("c")
                .weekdays(Shift.parse(weekdays))
                .week(DayOfWeek.SATURDAY, Shift.parse(saturday))
                .build();
        assertThat(calendar.minutesPerDay()).isEqualTo(minutes);
    }

    @Test
    void minutesPerDay_tie_isTheLonger() {
        WorkCalendar calendar = WorkCalendar.builder("c")
                .week(DayOfWeek.MONDAY, Shift.of("09:00", "12:00"))
                .week(DayOfWeek.TUESDAY, Shift.of("09:00", "18:00"))
                .week(DayOfWeek.WEDNESDAY, Shift.of("09:00", "13:00"))
                .build();
        assertThat(calendar.minutesPerDay()).isEqualTo(540);
    }

    @Test
    void minutesPerDay_stated_staysThroughToBuilder() {
        WorkCalendar stated =
                WorkCalendar.standard().toBuilder().minutesPerDay(450).build();
        assertThat(stated.withName("x").minutesPerDay()).isEqualTo(450);
        assertThat(stated.daysOf(Duration.ofMinutes(675))).isEqualTo(1.5);

        WorkCalendar longer = WorkCalendar.standard().toBuilder()
                .weekdays(Shift.of("08:00", "18:00"))
                .build();
        assertThat(longer.minutesPerDay()).as("follows the week if not stated").isEqualTo(600);
    }

    @Test
    void week_touchingShifts_areJoined() {
        WorkCalendar calendar = WorkCalendar.builder("c")
                .weekdays(Shift.of("16:00", "24:00"), Shift.of("08:00", "16:00"))
                .build();
        assertThat(calendar.shiftsOn(LocalDate.of(2026, 4, 1))).containsExactly(Shift.of("08:00", "24:00"));
        assertThat(calendar.minutesPerDay()).isEqualTo(960);
    }

    @Test
    void week_overlappingShifts_namesBothAndTheDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.builder("c")
                        .week(DayOfWeek.MONDAY, Shift.of("13:00", "18:00"), Shift.of("09:00", "13:30")))
                .withMessage("The shifts 09:00-13:30 and 13:00-18:00 of MONDAY overlap."
                        + "\nMaybe let one end where the other begins.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.builder("c")
                        .exception(SHOWA_DAY, Shift.of("09:00", "12:00"), Shift.of("09:00", "12:00")))
                .withMessageContaining("2026-04-29");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.builder("c")
                        .week(DayOfWeek.MONDAY, Shift.of("08:00", "20:00"), Shift.of("20:00", "12:00")))
                .withMessageContaining("more than 24 hours");
    }

    @Test
    void build_noWorkingTime_saysHowToAddSome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.builder("空").build())
                .withMessageContainingAll("(空)", "no working time", "weekdays(Shift.of(");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.standard().toBuilder().weekdays().build());
    }

    @Test
    void withWorkingDay_noShift_suggestsAHoliday() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.standard().withWorkingDay(SHOWA_DAY))
                .withMessageContainingAll("2026-04-29", "withHolidays");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-06, 2026-05-04", "0001-01-01, 9999-12-31"})
    void closure_rangeReversedOrEndless_isRefused(LocalDate from, LocalDate to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.standard().withClosure(from, to, "連休"))
                .withMessageContainingAll(from.toString(), to.toString(), "連休", "\nMaybe");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1441"})
    void minutesPerDay_outOfRange_isRefused(int minutes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.builder("c").minutesPerDay(minutes))
                .withMessageContaining("(" + minutes + ")");
    }

    @Test
    void toBuilder_unchanged_givesAnEqualCalendar() {
        assertThat(GOLDEN_WEEK.toBuilder().build()).isEqualTo(GOLDEN_WEEK).hasSameHashCodeAs(GOLDEN_WEEK);
        assertThat(GOLDEN_WEEK.withName("other")).isNotEqualTo(GOLDEN_WEEK);
        assertThat(GOLDEN_WEEK.toBuilder().withoutException(SHOWA_DAY).build()).isNotEqualTo(GOLDEN_WEEK);
        assertThat(GOLDEN_WEEK.toBuilder().minutesPerDay(450).build()).isNotEqualTo(GOLDEN_WEEK);
        assertThat(WorkCalendar.standard().withHolidays(SHOWA_DAY))
                .isEqualTo(WorkCalendar.standard().withHolidays(List.of(SHOWA_DAY)))
                .isNotEqualTo(WorkCalendar.standard().withHoliday(SHOWA_DAY, "昭和の日"));
    }

    @Test
    void withHoliday_original_staysAsItWas() {
        WorkCalendar before = WorkCalendar.standard();
        WorkCalendar after = before.withHolidays(SHOWA_DAY);
        assertThat(before.isWorkingDay(SHOWA_DAY)).isTrue();
        assertThat(after.isWorkingDay(SHOWA_DAY)).isFalse();
        assertThat(after.specialDays().get(SHOWA_DAY).isHoliday()).isTrue();
    }

    @Test
    void toString_oneLine_groupsEqualDays() {
        assertThat(GOLDEN_WEEK).hasToString("standard (8 h a day, 6 special days): Mon-Fri 08:00-12:00 13:00-17:00");
        assertThat(WorkCalendar.allHours()).hasToString("24 hours (24 h a day, 0 special days): Mon-Sun 00:00-24:00");
        WorkCalendar office = WorkCalendar.builder("事業部")
                .week(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), Shift.of("09:00", "16:30"))
                .exception(SHOWA_DAY)
                .build();
        assertThat(office).hasToString("事業部 (450 min a day, 1 special day): Mon 09:00-16:30, Wed 09:00-16:30");
    }

    @Test
    void toString_longName_fitsEightyCells() {
        String line = WorkCalendar.standard().withName("長い名前の".repeat(20)).toString();
        assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80);
        assertThat(line).endsWith("…");
    }
}
