package org.pmocore.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

    private static final Map<String, Unit> UNITS = Map.of(
            "ratio", Unit.RATIO,
            "percent", Unit.PERCENT,
            "working", Unit.WORKING_DAYS,
            "calendar", Unit.CALENDAR_DAYS,
            "hours", Unit.PERSON_HOURS,
            "count", Unit.COUNT,
            "yen", Unit.money(Currency.getInstance("JPY")),
            "dollar", Unit.money(Currency.getInstance("USD")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio | 0.92 | 0.92 | 0.92",
                "ratio | 0.9 | 0.90 | 0.90",
                "ratio | 0.925 | 0.93 | 0.93",
                "ratio | -0.001 | 0.00 | 0.00",
                "ratio | 1234.5 | 1,234.50 | 1,234.50",
                "percent | 45 | 45% | 45%",
                "percent | 33.3333 | 33.3% | 33.3%",
                "working | 1 | 1 working day | 1営業日",
                "working | 3.5 | 3.5 working days | 3.5営業日",
                "working | 0 | 0 working days | 0営業日",
                "working | -1 | -1 working day | -1営業日",
                "working | 1.04 | 1 working day | 1営業日",
                "calendar | 14 | 14 calendar days | 14暦日",
                "hours | 1200.25 | 1,200.25 person-hours | 1,200.25人時",
                "hours | 1 | 1 person-hour | 1人時",
                "count | 1234 | 1,234 | 1,234件",
                "yen | 120000000 | JPY 120,000,000 | 120,000,000円",
                "yen | 0.4 | JPY 0 | 0円",
                "dollar | 1234.5 | USD 1,234.50 | USD 1,234.50",
            })
    void format_value_hasItsUnit(String unit, double value, String english, String japanese) {
        Measure measure = Measure.of(value, UNITS.get(unit));
        assertThat(measure).hasToString(english);
        assertThat(measure.format(Locale.UK)).isEqualTo(english);
        assertThat(measure.format(Locale.JAPAN)).isEqualTo(japanese);
    }

    @ParameterizedTest
    @EnumSource
    void undefined_anyReason_saysItInBothLanguages(Reason reason) {
        Measure measure = Measure.undefined(reason, Unit.RATIO);
        assertThat(measure.isDefined()).isFalse();
        assertThat(measure.value()).isEmpty();
        assertThat(measure.reason()).contains(reason);
        assertThat(measure.orElse(7)).isEqualTo(7);
        assertThat(measure).hasToString("- " + reason.text(Locale.ENGLISH));
        assertThat(measure.format(Locale.JAPANESE)).isEqualTo("- " + reason.text(Locale.JAPANESE));
        assertThat(reason.text(Locale.JAPANESE)).isNotEqualTo(reason.text(Locale.ENGLISH));
        assertThatThrownBy(measure::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContainingAll(reason.name(), reason.text(Locale.ROOT));
    }

    @Test
    void of_amount_keepsTheExactDecimal() {
        Measure measure = Measure.of(Money.of("USD", "0.10"));
        assertThat(measure.exact()).contains(new BigDecimal("0.10"));
        assertThat(measure.unit().currency()).contains(Currency.getInstance("USD"));
        assertThat(measure.orElseThrow()).isEqualTo(0.1);
        assertThat(measure).hasToString("USD 0.10");
        assertThat(Measure.of(0.1, Unit.RATIO).exact()).isEmpty();
        assertThat(Measure.of(Effort.ofPersonHours("12.5"))).hasToString("12.5 person-hours");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void of_notFinite_pointsToUndefined(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.of(value, Unit.RATIO))
                .withMessageContainingAll("(" + value + ")", "ratio", "Measure.undefined(reason, unit)");
    }

    @ParameterizedTest
    @CsvSource({"50, 200, 0.25", "-50, 200, -0.25", "0, 200, 0", "10, 3, 3.3333333333333335"})
    void dividedBy_sameUnit_isARatio(long numerator, long denominator, double ratio) {
        Measure quotient = Measure.of(Money.of("JPY", numerator))
                .dividedBy(Measure.of(Money.of("JPY", denominator)), Reason.NO_BUDGET);
        assertThat(quotient).isEqualTo(Measure.of(ratio, Unit.RATIO));
    }

    @Test
    void dividedBy_noValueOrZero_keepsTheReason() {
        Measure yen = Measure.of(Money.of("JPY", 5));
        Measure zero = Measure.of(Money.zero("JPY"));
        Measure none = Measure.undefined(Reason.NOT_STARTED, yen.unit());
        Measure nothing = Measure.undefined(Reason.NO_DATA, yen.unit());
        assertThat(yen.dividedBy(zero, Reason.NO_BUDGET).reason()).contains(Reason.NO_BUDGET);
        assertThat(zero.dividedBy(zero, Reason.NO_BUDGET).reason()).contains(Reason.NO_BUDGET);
        assertThat(none.dividedBy(nothing, Reason.NO_BUDGET).reason()).contains(Reason.NOT_STARTED);
        assertThat(yen.dividedBy(nothing, Reason.NO_BUDGET).reason()).contains(Reason.NO_DATA);
        assertThat(none.dividedBy(zero, Reason.NO_BUDGET).unit()).isEqualTo(Unit.RATIO);
    }

    @Test
    void dividedBy_otherUnit_namesBoth() {
        Measure yen = Measure.of(Money.of("JPY", 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> yen.dividedBy(Measure.of(5, Unit.COUNT), Reason.NO_DATA))
                .withMessageContaining("(JPY, count)");
    }

    @Test
    void equals_sameContent_isEqual() {
        assertThat(Measure.of(0.5, Unit.RATIO))
                .isEqualTo(Measure.of(0.5, Unit.RATIO))
                .hasSameHashCodeAs(Measure.of(0.5, Unit.RATIO))
                .isNotEqualTo(Measure.of(0.5, Unit.PERCENT))
                .isNotEqualTo(Measure.of(0.6, Unit.RATIO))
                .isNotEqualTo(Measure.undefined(Reason.NO_DATA, Unit.RATIO));
        assertThat(Measure.undefined(Reason.NO_DATA, Unit.RATIO))
                .isEqualTo(Measure.undefined(Reason.NO_DATA, Unit.RATIO))
                .isNotEqualTo(Measure.undefined(Reason.NOT_STARTED, Unit.RATIO));
        assertThat(Measure.of(-0.0, Unit.RATIO)).isEqualTo(Measure.of(0.0, Unit.RATIO));
    }

    @ParameterizedTest
    @CsvSource({
        "ratio, ratio, 2", "percent, %, 1", "working, working days, 1", "calendar, calendar days, 1",
        "hours, person-hours, 2", "count, count, 0", "yen, JPY, 0", "dollar, USD, 2",
    })
    void unit_each_knowsItsSymbolAndDecimals(String key, String symbol, int decimals) {
        Unit unit = UNITS.get(key);
        assertThat(unit.symbol()).isEqualTo(symbol);
        assertThat(unit).hasToString(symbol);
        assertThat(unit.decimals()).isEqualTo(decimals);
        assertThat(UNITS.values()).filteredOn(unit::equals).hasSize(1);
        assertThat(UNITS.values())
                .filteredOn(u -> u.hashCode() == unit.hashCode())
                .hasSize(1);
    }

    @Test
    void unit_currency_onlyForMoney() {
        assertThat(Unit.RATIO.currency()).isEmpty();
        assertThat(Unit.money(Currency.getInstance("JPY")))
                .isEqualTo(Money.of("JPY", 1).unit());
    }
}
