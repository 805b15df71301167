package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the minute axis over random weeks and exceptions. */
class WorkAxisLawTest {

    private static final long FIRST = LocalDate.of(1970, 1, 1).toEpochDay() * 1440;
    private static final long LAST = LocalDate.of(2171, 1, 1).toEpochDay() * 1440;
    private static final long NEW_YEAR_2026 = LocalDate.of(2026, 1, 1).toEpochDay() * 1440;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void inverses_anyCalendar_giveTheCountBackAndAreTightest(long seed) {
        WorkAxis axis = RandomCalendars.of(seed).axis();
        Random random = new Random(seed + 1);
        for (int i = 0; i < 150; i++) {
            long work = axis.workBefore(anyMinute(random));
            long finish = axis.finishAt(work);
            long start = axis.startAt(work);

            assertThat(axis.workBefore(finish)).isEqualTo(work);
            assertThat(axis.workBefore(start)).isEqualTo(work);
            assertThat(axis.workBefore(finish - 1)).as("earliest").isEqualTo(work - 1);
            assertThat(axis.workBefore(start + 1)).as("latest").isEqualTo(work + 1);
            assertThat(finish).isLessThanOrEqualTo(start);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void workBefore_anyRange_countsWhatTheSlowReferenceCounts(long seed) {
        WorkCalendar calendar = RandomCalendars.of(seed);
        SlowAxis slow = new SlowAxis(calendar);
        Random random = new Random(seed + 2);
        long minute = NEW_YEAR_2026 + random.nextInt(400_000) - 200_000;
        WorkAxis axis = calendar.axis();
        long count = axis.workBefore(minute);
        for (int i = 0; i < 5_000; i++) {
            count += slow.isWorking(minute) ? 1 : 0;
            minute++;
            if (axis.workBefore(minute) != count) {
                fail("before %s the axis counts %s, the reference %s", minute, axis.workBefore(minute), count);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void workBefore_laterMinute_isNotSmallerAndGrowsAtMostByTheClock(long seed) {
        WorkAxis axis = RandomCalendars.of(seed).axis();
        Random random = new Random(seed + 3);
        for (int i = 0; i < 150; i++) {
            long minute = anyMinute(random);
            long later = minute + random.nextInt(100_000);
            assertThat(axis.workBefore(later) - axis.workBefore(minute)).isBetween(0L, later - minute);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void workBefore_twoCenturies_addsUpDayByDay(long seed) {
        WorkCalendar calendar = RandomCalendars.of(seed);
        long total = 0;
        for (LocalDate date = LocalDate.of(1969, 12, 31); date.getYear() < 2171; date = date.plusDays(1)) {
            boolean counts = date.getYear() >= 1970;
            total += counts ? minutesStartedOn(calendar, date) : 0;
        }
        long intoFirst = overlapAt(calendar, LocalDate.of(1970, 1, 1));
        long outOfLast = overlapAt(calendar, LocalDate.of(2171, 1, 1));
        long counted = calendar.axis().workBefore(LAST) - calendar.axis().workBefore(FIRST);
        assertThat(counted).isEqualTo(total + intoFirst - outOfLast);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void workBefore_epoch_isZero(long seed) {
        assertThat(RandomCalendars.of(seed).axis().workBefore(0)).isZero();
    }

    /** The night shift's minutes after midnight of {@code date} that no shift of {@code date} covers as well. */
    private static long overlapAt(WorkCalendar calendar, LocalDate date) {
        SlowAxis slow = new SlowAxis(calendar);
        long midnight = date.toEpochDay() * 1440;
        long tail = 0;
        for (int minute = 0; minute < 1440; minute++) {
            int m = minute;
            boolean own = calendar.shiftsOn(date).stream().anyMatch(s -> s.startMinute() <= m && m < s.endMinute());
            tail += slow.isWorking(midnight + minute) && !own ? 1 : 0;
        }
        return tail;
    }

    private static long minutesStartedOn(WorkCalendar calendar, LocalDate date) {
        long own = DayShifts.minutes(calendar.shiftsOn(date));
        return own - coveredTwice(calendar, date);
    }

    private static long coveredTwice(WorkCalendar calendar, LocalDate date) {
        long twice = 0;
        for (Shift night : calendar.shiftsOn(date)) {
            for (Shift next : calendar.shiftsOn(date.plusDays(1))) {
                int start = Math.max(night.startMinute() - 1440, next.startMinute());
                int end = Math.min(night.endMinute() - 1440, next.endMinute());
                twice += Math.max(0, end - start);
            }
        }
        return twice;
    }

    private static long anyMinute(Random random) {
        return random.nextBoolean()
                ? NEW_YEAR_2026 + random.nextInt(1_200_000) - 600_000
                : FIRST + (long) (random.nextDouble() * (LAST - FIRST));
    }
}
