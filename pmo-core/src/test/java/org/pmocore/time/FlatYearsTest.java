package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an axis lays out while it is asked gives the same answers as an axis that was never asked before. */
class FlatYearsTest {

    private static final long NEW_YEAR_2026 = LocalDate.of(2026, 1, 1).toEpochDay() * 1440;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void conversions_askedOften_sameAsAskedOnce(long seed) {
        WorkAxis often = RandomCalendars.of(seed).axis();
        Random random = new Random(seed);
        int reach = 200_000 << random.nextInt(5);
        IntStream.range(0, 20_000).forEach(any -> often.workBefore(anyMinute(random, reach)));
        IntStream.range(0, 20_000).forEach(any -> often.startAt(often.workBefore(anyMinute(random, reach))));
        WorkAxis fresh = RandomCalendars.of(seed).axis();

        for (int i = 0; i < 200; i++) {
            if (i % 80 == 0) {
                fresh = RandomCalendars.of(seed).axis();
            }
            long minute = anyMinute(random, 2 * reach);
            long work = fresh.workBefore(minute);
            assertThat(often.workBefore(minute)).isEqualTo(work);
            assertThat(often.startAt(work)).isEqualTo(fresh.startAt(work)).isGreaterThanOrEqualTo(minute);
            assertThat(often.finishAt(work)).isEqualTo(fresh.finishAt(work)).isLessThanOrEqualTo(minute);
        }
    }

    /** Every minute of a range around its edges, where what is laid out ends within a shift. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void conversions_everyMinuteAcrossTheEdges_areMonotoneAndInverse(long seed) {
        WorkAxis axis = RandomCalendars.of(seed).axis();
        for (int i = 0; i < 300; i++) {
            axis.workBefore(NEW_YEAR_2026);
        }
        for (long edge : new long[] {NEW_YEAR_2026 - (1 << 17), NEW_YEAR_2026 + (1 << 17)}) {
            long before = axis.workBefore(edge - 2_000);
            for (long minute = edge - 1_999; minute < edge + 2_000; minute++) {
                long work = axis.workBefore(minute);
                assertThat(work - before).isBetween(0L, 1L);
                if (work > before) {
                    assertThat(axis.startAt(before)).isEqualTo(minute - 1);
                    assertThat(axis.finishAt(work)).isEqualTo(minute);
                }
                before = work;
            }
        }
    }

    /** Sixty years hold too many stretches of a minute; the range stays as it is and the answers stay right. */
    @Test
    void conversions_moreStretchesThanAreLaidOut_areRight() {
        Shift[] shifts = IntStream.range(0, 200)
                .mapToObj(i -> new Shift(7 * i, 7 * i + 3))
                .toArray(Shift[]::new);
        WorkAxis axis = WorkCalendar.builder("short").weekdays(shifts).build().axis();
        Random random = new Random(5);
        for (int i = 0; i < 300_000; i++) {
            long minute = anyMinute(random, 20_000_000);
            long work = axis.workBefore(minute);
            if (axis.startAt(work) < minute || axis.finishAt(work) > minute) {
                assertThat(minute).as("between the faces of %s", work).isEqualTo(axis.startAt(work));
            }
        }
    }

    private static long anyMinute(Random random, int reach) {
        return NEW_YEAR_2026 + random.nextInt(2 * reach) - reach;
    }
}
