package org.pmocore.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 480 | 0 working days | 0営業日",
                "480 | 480 | 1 working day | 1営業日",
                "1440 | 480 | 3 working days | 3営業日",
                "1680 | 480 | 3 working days 4 h | 3営業日4時間",
                "510 | 480 | 1 working day 30 min | 1営業日30分",
                "240 | 480 | 4 h | 4時間",
                "270 | 480 | 4 h 30 min | 4時間30分",
                "15 | 480 | 15 min | 15分",
                "900 | 450 | 2 working days | 2営業日",
                "-1440 | 480 | -3 working days | -3営業日",
                "-480 | 480 | -1 working day | -1営業日",
                "-30 | 480 | -30 min | -30分",
                "480000 | 480 | 1,000 working days | 1,000営業日",
            })
    void text_minutes_asDaysAndRest(long minutes, int perDay, String english, String japanese) {
        assertThat(WorkDays.text(Locale.ENGLISH, minutes, perDay)).isEqualTo(english);
        assertThat(WorkDays.text(Locale.JAPANESE, minutes, perDay)).isEqualTo(japanese);
    }

    @ParameterizedTest
    @CsvSource({"960, +2 working days", "-960, -2 working days", "0, 0 working days", "30, +30 min"})
    void signed_minutes_showThePlus(long minutes, String english) {
        assertThat(WorkDays.signed(Locale.ROOT, minutes, 480)).isEqualTo(english);
    }
}
