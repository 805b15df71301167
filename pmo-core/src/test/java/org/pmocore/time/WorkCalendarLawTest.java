package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of dates and working time for people, over random weeks and exceptions. */
class WorkCalendarLawTest {

    static LongStream seeds() {
        return LongStream.range(1_000, 1_100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plusThenBetween_givesTheWorkBack(long seed) {
        WorkCalendar calendar = RandomCalendars.of(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            LocalDateTime from = LocalDateTime.of(2025, 6, 1, 0, 0).plusMinutes(random.nextInt(800_000));
            Duration work = Duration.ofMinutes(random.nextInt(40_000) - 20_000);
            LocalDateTime to = calendar.plus(from, work);
            assertThat(calendar.between(from, to)).isEqualTo(work);
            assertThat(calendar.between(to, from)).isEqualTo(work.negated());
            assertThat(calendar.minus(from, work.negated())).isEqualTo(to);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plus_oneMinute_endsWithinAShift(long seed) {
        WorkCalendar calendar = RandomCalendars.of(seed);
        SlowAxis slow = new SlowAxis(calendar);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            LocalDateTime from = LocalDateTime.of(2025, 6, 1, 0, 0).plusMinutes(random.nextInt(800_000));
            LocalDateTime finish = calendar.plus(from, Duration.ofMinutes(1));
            LocalDateTime start = calendar.minus(from, Duration.ofMinutes(1));
            assertThat(slow.isWorking(WorkAxis.minuteOf(finish) - 1)).isTrue();
            assertThat(slow.isWorking(WorkAxis.minuteOf(start))).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void workingDaysBetween_anyDates_countsDayByDay(long seed) {
        WorkCalendar calendar = RandomCalendars.of(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900));
            LocalDate to = from.plusDays(random.nextInt(400));
            long slow = from.datesUntil(to).filter(calendar::isWorkingDay).count();
            assertThat(calendar.workingDaysBetween(from, to)).isEqualTo((int) slow);
            assertThat(calendar.workingDaysBetween(to, from)).isEqualTo((int) -slow);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nextWorkingDay_anyDate_skipsOnlyDaysOff(long seed) {
        WorkCalendar calendar = RandomCalendars.of(seed);
        LocalDate date = LocalDate.of(2025, 10, 1).plusDays(seed % 200);
        LocalDate next = calendar.nextWorkingDay(date);
        LocalDate previous = calendar.previousWorkingDay(date);
        assertThat(calendar.isWorkingDay(next)).isTrue();
        assertThat(calendar.isWorkingDay(previous)).isTrue();
        assertThat(calendar.workingDaysBetween(date, next)).isZero();
        assertThat(calendar.workingDaysBetween(previous, date)).isEqualTo(previous.equals(date) ? 0 : 1);
    }
}
