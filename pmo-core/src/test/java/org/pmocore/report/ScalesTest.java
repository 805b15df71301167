package org.pmocore.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.measure.Unit;

class ScalesTest {

    private static final LocalDateTime START = LocalDate.of(2026, 4, 1).atStartOfDay();

    @ParameterizedTest
    @CsvSource({
        "2026-04-01T00:00, 100",
        "2026-04-06T00:00, 150",
        "2026-04-11T00:00, 200",
        "2026-04-03T12:00, 125",
        "2026-04-16T00:00, 250"
    })
    void x_ofInstant_isByTheClock(LocalDateTime instant, double x) {
        TimeScale scale = new TimeScale(START, START.plusDays(10), 100, 200);

        assertThat(scale.x(instant)).isCloseTo(x, within(1e-9));
        assertThat(scale.within(instant)).isBetween(100.0, 200.0);
    }

    /** Months at least 60 px apart on 600 px: the step grows with the span. */
    @ParameterizedTest
    @CsvSource({"60, 1, 2026-05-01", "365, 2, 2026-05-01", "1500, 6, 2026-07-01", "6000, 24, 2028-01-01"})
    void months_ofSpan_keepTheirDistance(int days, int step, LocalDate first) {
        TimeScale scale = new TimeScale(START.plusDays(1), START.plusDays(days), 0, 600);

        assertThat(scale.months(60)).first().isEqualTo(first);
        assertThat(scale.months(60)).hasSizeLessThan(12);
        assertThat(scale.months(60).stream().skip(1).findFirst().orElse(first.plusMonths(step)))
                .isEqualTo(first.plusMonths(step));
    }

    @Test
    void new_scaleWithoutLength_isRejected() {
        assertThatThrownBy(() -> new TimeScale(START, START, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 1700000,    2000000,    900000,   900,  curve.yen.thousands",
        "JPY, 55569968,   60000000,   48248000, 48.2, curve.yen.millions",
        "JPY, 9000,       10000,      900,      900,  curve.yen.units",
        "USD, 1234567.89, 1500000,    500000,   500,  curve.money.thousands"
    })
    void upTo_amount_isRoundAndReadable(
            String currency, double largest, double top, double value, String label, String unit) {
        ValueScale scale = ValueScale.upTo(largest, 100, 0, Unit.money(Currency.getInstance(currency)));

        assertThat(scale.top()).isCloseTo(top, within(1e-6));
        assertThat(scale.label(value)).isEqualTo(label);
        assertThat(scale.unitName().key()).isEqualTo(unit);
        assertThat(scale.ticks()).hasSizeBetween(3, 12);
        assertThat(scale.y(0)).isEqualTo(100);
        assertThat(scale.y(scale.top())).isEqualTo(0);
    }

    /** East Asian wide one em each; a Latin text less than that. Sizes in pixels at font size 10. */
    @ParameterizedTest
    @CsvSource({"画面設計, 40, 40", "RV, 10, 16", "illi, 8, 14", "2026-04-28, 45, 60", "が, 10, 10", "'', 0, 0"})
    void width_ofText_isEstimated(String text, double least, double most) {
        assertThat(EmWidth.of(text, 10)).isBetween(least - 1e-9, most + 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"結合テスト（外部結合）の長い名前", "A rather long name of a task", "短い", ""})
    void fit_text_staysWithinItsWidth(String text) {
        String fitted = EmWidth.fit(text, 60, 10);

        assertThat(EmWidth.of(fitted, 10)).isLessThanOrEqualTo(60);
        assertThat(fitted.equals(text) || fitted.endsWith("…")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.04, 1", "1.05, 1.1", "-0.04, 0", "-2.25, -2.3", "100, 100", "1234567.89, 1234567.9"})
    void number_ofCoordinate_isATenthOfAPixel(double value, String text) {
        assertThat(Svg.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void number_notFinite_isRejected(double value) {
        assertThatThrownBy(() -> Svg.number(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
