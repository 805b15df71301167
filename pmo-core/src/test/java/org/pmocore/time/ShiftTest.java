package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

    @ParameterizedTest
    @CsvSource({
        "09:00, 18:00,  540, 1080,  540, 09:00-18:00",
        "9:00,  18:00,  540, 1080,  540, 09:00-18:00",
        "00:00, 24:00,    0, 1440, 1440, 00:00-24:00",
        "00:00, 00:00,    0, 1440, 1440, 00:00-24:00",
        "22:00, 06:00, 1320, 1800,  480, 22:00-06:00",
        "16:00, 00:00,  960, 1440,  480, 16:00-24:00",
        "16:00, 24:00,  960, 1440,  480, 16:00-24:00",
        "09:00, 09:00,  540, 1980, 1440, 09:00-09:00",
        "23:59, 24:00, 1439, 1440,    1, 23:59-24:00",
    })
    void of_twoTimes_countsMinutesAndReadsBack(
            String start, String end, int startMinute, int endMinute, int minutes, String text) {
        Shift shift = Shift.of(start, end);
        assertThat(shift).isEqualTo(new Shift(startMinute, endMinute));
        assertThat(shift.minutes()).isEqualTo(minutes);
        assertThat(shift).hasToString(text);
        assertThat(Shift.parse(text)).isEqualTo(shift);
    }

    @ParameterizedTest
    @CsvSource({"09:00, 18:00, false", "16:00, 24:00, false", "16:00, 00:00, false", "16:00, 00:01, true"})
    void isOverMidnight_endOfDay_isNotOver(String start, String end, boolean over) {
        assertThat(Shift.of(start, end).isOverMidnight()).isEqualTo(over);
    }

    @Test
    void of_localTimes_sameAsText() {
        assertThat(Shift.of(LocalTime.of(22, 30), LocalTime.MIDNIGHT)).isEqualTo(Shift.of("22:30", "24:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "25:00, 18:00, 25:00, Maybe write it like 09:00",
        "09:00, 18時,   18時,  Maybe write it like 09:00",
        "24:00, 06:00, 24:00, 00:00 to 23:59",
    })
    void of_noTime_namesItAndShowsTheForm(String start, String end, String wrong, String advice) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shift.of(start, end))
                .withMessageContainingAll("(" + wrong + ")", advice);
    }

    @ParameterizedTest
    @CsvSource({"-1, 10, 0..1439", "1440, 1500, 0..1439", "60, 60, after its start", "60, 1501, at most 24 hours later"
    })
    void new_boundsOutOfRange_saysWhich(int start, int end, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shift(start, end))
                .withMessageContainingAll(rule, "\nMaybe");
    }

    @Test
    void parse_noHyphen_showsTheForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shift.parse("09:00~18:00"))
                .withMessageContaining("Maybe write it like 09:00-18:00");
    }

    @Test
    void compareTo_sameStart_shorterFirst() {
        assertThat(Shift.of("09:00", "12:00"))
                .isLessThan(Shift.of("09:00", "13:00"))
                .isGreaterThan(Shift.of("08:00", "20:00"));
    }
}
