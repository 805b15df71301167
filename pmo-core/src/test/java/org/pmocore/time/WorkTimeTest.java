package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.pmocore.time.WorkTime.days;
import static org.pmocore.time.WorkTime.elapsedDays;
import static org.pmocore.time.WorkTime.elapsedHours;
import static org.pmocore.time.WorkTime.elapsedMinutes;
import static org.pmocore.time.WorkTime.hours;
import static org.pmocore.time.WorkTime.minutes;
import static org.pmocore.time.WorkTime.percent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTimeTest {

    private static final WorkCalendar EIGHT_HOURS = WorkCalendar.standard();
    private static final WorkCalendar SEVEN_AND_A_HALF =
            WorkCalendar.builder("7.5").weekdays(Shift.of("09:00", "16:30")).build();

    @ParameterizedTest
    @CsvSource({
        "5d,    2400, 2250", "0.5d,   240,  225", "-2d,   -960, -900", "12h,    720,  720", "0.5h,    30,   30",
        "90m,     90,   90", "3ed,   4320, 4320", "0.5ed,  720,  720", "4eh,    240,  240", "30em,    30,   30",
        "1.5m,     2,    2", "-1.5m,  -1,   -1", "0.001d,   0,    0", "+1d,    480,  450", "1 d,    480,  450",
    })
    void minutesOn_eachKind_daysDependOnTheCalendar(String text, long onEight, long onSevenAndAHalf) {
        WorkTime time = WorkTime.parse(text);
        assertThat(time.minutesOn(EIGHT_HOURS)).isEqualTo(onEight);
        assertThat(time.minutesOn(SEVEN_AND_A_HALF)).isEqualTo(onSevenAndAHalf);
    }

    @ParameterizedTest
    @CsvSource({
        "5d, 5d", "0.5d, 0.5d", "-2d, -2d", "12h, 12h", "1.5h, 90m", "90m, 90m", "120m, 2h", "3ed, 3ed", "48eh, 2ed",
        "4eh, 4eh", "30em, 30em", "50%, 50%", "-12.5%, -12.5%", "0d, 0d", "0m, 0h", "0ed, 0eh", "-0d, 0d",
                "1000d, 1000d",
    })
    void toString_anyTime_readsBack(String text, String printed) {
        WorkTime time = WorkTime.parse(text);
        assertThat(time).hasToString(printed);
        assertThat(WorkTime.parse(printed)).isEqualTo(time);
    }

    @Test
    void factories_eachKind_equalTheirText() {
        assertThat(days(5)).isEqualTo(WorkTime.parse("5d"));
        assertThat(hours(1.5)).isEqualTo(minutes(90)).isEqualTo(WorkTime.parse("90m"));
        assertThat(elapsedDays(3)).isEqualTo(elapsedHours(72)).isEqualTo(elapsedMinutes(4320));
        assertThat(percent(50)).isEqualTo(WorkTime.parse("50%"));
        assertThat(WorkTime.ZERO).isEqualTo(minutes(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "d", "5日", "5 days", "五d", "1,5d", "1e3d", "5ED", "5d3h"})
    void parse_otherForm_showsTheForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkTime.parse(text))
                .withMessageContainingAll("(" + text + ")", "5d (working days), 12h, 90m, 3ed (elapsed days) or 50%");
    }

    @ParameterizedTest
    @CsvSource({
        "5d, false, false, false, false",
        "-2h, false, false, false, true",
        "-3ed, true, false, false, true",
        "50%, false, true, false, false",
        "0%, false, true, true, false",
    })
    void questions_eachKind(String text, boolean elapsed, boolean percent, boolean zero, boolean negative) {
        WorkTime time = WorkTime.parse(text);
        assertThat(time.isElapsed()).isEqualTo(elapsed);
        assertThat(time.isPercent()).isEqualTo(percent);
        assertThat(time.isZero()).isEqualTo(zero);
        assertThat(time.isNegative()).isEqualTo(negative);
    }

    @ParameterizedTest
    @CsvSource({
        "1d, 2d, 3d",
        "1h, 30m, 90m",
        "1ed, 12eh, 36eh",
        "10%, 15%, 25%",
        "0h, 2d, 2d",
        "2d, 0h, 2d",
        "1d, -1d, 0d",
    })
    void plus_sameKindOrZero_adds(String left, String right, String sum) {
        assertThat(WorkTime.parse(left).plus(WorkTime.parse(right))).hasToString(sum);
    }

    @ParameterizedTest
    @CsvSource({"1d, 1h", "1h, 1eh", "1ed, 1d", "10%, 1d"})
    void plus_otherKind_namesBoth(String left, String right) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkTime.parse(left).plus(WorkTime.parse(right)))
                .withMessageContainingAll("Cannot add " + right + " to " + left, "\nMaybe");
    }

    @Test
    void negated_zero_isPlainZero() {
        assertThat(days(0).negated()).isEqualTo(days(0)).hasToString("0d");
        assertThat(days(2).negated()).isEqualTo(days(-2));
    }

    @Test
    void minutesOn_percent_asksForThePredecessor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percent(50).minutesOn(EIGHT_HOURS))
                .withMessageContainingAll("50%", "Maybe use percentOf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days(1).percentOf(480))
                .withMessageContaining("1d");
    }

    @ParameterizedTest
    @CsvSource({"50, 480, 240", "33, 100, 33", "0.5, 100, 1", "-50, 480, -240", "150, 60, 90"})
    void percentOf_duration_roundsToTheMinute(double percent, long minutes, long expected) {
        assertThat(percent(percent).percentOf(minutes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 2e12})
    void factories_noFiniteAmount_areRefused(double amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> days(amount)).withMessageContaining("" + amount);
        assertThatIllegalArgumentException().isThrownBy(() -> hours(amount));
        assertThatIllegalArgumentException().isThrownBy(() -> elapsedDays(amount));
    }

    @Test
    void new_fractionOfAMinute_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkTime(WorkTime.Kind.MINUTES, 1.5))
                .withMessageContainingAll("1.5 min", "hours(double)");
    }
}
