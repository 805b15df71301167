package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonHoursTest {

    private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    @ParameterizedTest
    @CsvSource({
        // hours of every day on the first and the second calendar, common hours of a Tuesday
        "00:00-24:00, 08:00-17:00, 08:00-17:00",
        "08:00-12:00 13:00-17:00, 10:00-15:00, 10:00-12:00 13:00-15:00",
        "22:00-06:00, 04:00-08:00, 04:00-06:00",
        "22:00-06:00, 00:00-24:00, 00:00-06:00 22:00-24:00",
        "20:00-04:00, 22:00-02:00, 00:00-02:00 22:00-24:00",
    })
    void week_everyDay_hasTheCommonHours(String first, String second, String common) {
        WorkCalendar both = calendar(first).commonWith(calendar(second)).orElseThrow();

        assertThat(String.join(
                        " ",
                        both.week().get(DayOfWeek.TUESDAY).stream()
                                .map(Shift::toString)
                                .toList()))
                .isEqualTo(common);
    }

    @Test
    void week_nothingInCommon_isEmpty() {
        assertThat(calendar("08:00-12:00").commonWith(calendar("13:00-17:00"))).isEmpty();
    }

    @Test
    void exceptions_ofEither_count() {
        WorkCalendar one = calendar("08:00-17:00").withHoliday(LocalDate.of(2026, 4, 29), "昭和の日");
        WorkCalendar other =
                calendar("09:00-18:00").withWorkingDay(LocalDate.of(2026, 4, 30), Shift.parse("06:00-10:00"));

        WorkCalendar both = one.commonWith(other).orElseThrow();

        assertThat(both.isWorkingDay(LocalDate.of(2026, 4, 29))).isFalse();
        assertThat(both.shiftsOn(LocalDate.of(2026, 4, 30))).hasToString("[08:00-10:00]");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyHour_ofRandomCalendars_worksIfBothDo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        WorkCalendar one = random(random);
        WorkCalendar other = random(random);
        WorkCalendar both = one.commonWith(other).orElse(null);
        LocalDateTime start = LocalDateTime.of(2026, 4, 6, 0, 0);
        for (int hour = 0; hour < 24 * 21; hour++) {
            LocalDateTime from = start.plusHours(hour);
            boolean expected = works(one, from) && works(other, from);

            assertThat(both == null ? expected : works(both, from) == expected)
                    .as(from.toString())
                    .isEqualTo(both != null);
        }
    }

    private static boolean works(WorkCalendar calendar, LocalDateTime from) {
        return !calendar.between(from, from.plusHours(1)).isZero();
    }

    private static WorkCalendar random(SplittableRandom random) {
        WorkCalendar.Builder builder = WorkCalendar.builder("c");
        for (DayOfWeek day : DayOfWeek.values()) {
            builder.week(day, shift(random));
        }
        for (int i = 0; i < 5; i++) {
            builder.exception(LocalDate.of(2026, 4, 6).plusDays(random.nextInt(21)), shift(random));
        }
        return builder.build();
    }

    /** Some hours, also over midnight; the hours 0 to 4 of most days come from the day before. */
    private static Shift shift(SplittableRandom random) {
        int start = 5 + random.nextInt(19);
        return new Shift(60 * start, 60 * (start + 1 + random.nextInt(Math.min(23, 29 - start))));
    }

    private static WorkCalendar calendar(String hours) {
        Shift[] shifts = Arrays.stream(hours.split(" ")).map(Shift::parse).toArray(Shift[]::new);
        return WorkCalendar.builder(hours).week(ALL_DAYS, shifts).build();
    }
}
