package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.time.WorkAxis;

class DateTableTest {

    /** Asked twice: the second time the date is remembered, where it can be. */
    @ParameterizedTest
    @CsvSource({
        // first, last, asked
        "2026-04-06T08:00, 2026-04-30T17:00, 2026-04-06T00:00",
        "2026-04-06T08:00, 2026-04-30T17:00, 2026-04-17T08:59",
        "2026-04-06T08:00, 2026-04-30T17:00, 2026-04-30T23:59",
        "2026-04-06T08:00, 2026-04-30T17:00, 2026-05-01T00:00",
        "2026-04-06T08:00, 2026-04-30T17:00, 2026-04-05T23:59",
        "1969-12-31T23:59, 1970-01-02T00:00, 1969-12-31T12:01",
        "1969-12-31T23:59, 1970-01-02T00:00, 1970-01-01T00:00",
        "2026-04-06T08:00, 2026-04-01T00:00, 2026-04-06T08:00",
        "2026-04-06T08:00, 9999-01-01T00:00, 9998-07-01T17:00",
        "2026-04-06T08:00, 9999-01-01T00:00, 2130-07-01T17:00",
        "-0001-01-01T00:00, 2026-01-01T00:00, -0001-03-01T08:00",
    })
    void at_anyMinute_isItsDate(LocalDateTime first, LocalDateTime last, LocalDateTime asked) {
        DateTable table = new DateTable(WorkAxis.minuteOf(first), WorkAxis.minuteOf(last));
        long minute = WorkAxis.minuteOf(asked);

        assertThat(table.at(minute)).isEqualTo(asked).isEqualTo(table.at(minute));
    }
}
