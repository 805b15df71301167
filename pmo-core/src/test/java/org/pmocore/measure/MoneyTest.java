package org.pmocore.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JPY 1200000 | JPY 1200000",
                "JPY 1,200,000 | JPY 1200000",
                "JPY 1200000.00 | JPY 1200000",
                "JPY -5 | JPY -5",
                "USD 1234.5 | USD 1234.50",
                "USD 1,234.50 | USD 1234.50",
                "KWD 0.125 | KWD 0.125",
                "JPY 1E+6 | JPY 1000000",
                "JPY   0 | JPY 0",
                "JPY １２ | JPY 12",
                "XAU 3 | XAU 3",
            })
    void parse_money_printsAtTheCurrencysDecimalsAndReadsBack(String text, String printed) {
        Money money = Money.parse(text);
        assertThat(money).hasToString(printed);
        assertThat(Money.parse(printed)).isEqualTo(money).hasSameHashCodeAs(money);
        assertThat(Amount.parse(printed)).isEqualTo(money);
    }

    @Test
    void of_eachForm_isTheSame() {
        assertThat(Money.of("JPY", 5))
                .isEqualTo(Money.of("JPY", "5"))
                .isEqualTo(Money.of("JPY", new BigDecimal("5.0")))
                .isEqualTo(new Money(BigDecimal.valueOf(5), Currency.getInstance("JPY")));
        assertThat(Money.zero("USD")).isEqualTo(Money.of("USD", "0.00"));
    }

    @ParameterizedTest
    @CsvSource({"JPY, 0.5, 0", "USD, 0.001, 2", "KWD, 1.2345, 3"})
    void of_excessDecimals_areNotRoundedAway(String code, String figure, int decimals) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(code, figure))
                .withMessageContainingAll(
                        "(" + figure + ") of " + code, "more than " + decimals + " decimals", "\nMaybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YEN", "jpy", "円", ""})
    void of_unknownCurrency_showsTheForm(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(code, 1))
                .withMessage("The currency code (" + code + ") is not known."
                        + "\nMaybe use the three capital letters of ISO 4217: JPY, USD, EUR.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1200000",
                "JPY",
                "JPY 12 000",
                "JPY 1,2",
                "JPY 1,20,000",
                "JPY x",
                "",
                "JPY 1E+999999999",
                "JPY 1e40"
            })
    void parse_otherForm_isRefusedWithAdvice(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text)).withMessageContaining("\nMaybe");
    }

    @ParameterizedTest
    @CsvSource({
        "JPY 100, JPY 30, JPY 130, JPY 70",
        "JPY 100, JPY -130, JPY -30, JPY 230",
        "USD 0.10, USD 0.20, USD 0.30, USD -0.10",
    })
    void plusAndMinus_sameCurrency_areExact(String left, String right, String sum, String difference) {
        Money a = Money.parse(left);
        Money b = Money.parse(right);
        assertThat(a.plus(b)).hasToString(sum);
        assertThat(a.minus(b)).hasToString(difference);
        assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
    }

    @Test
    void plus_otherUnit_namesBoth() {
        Money yen = Money.of("JPY", 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> yen.plus(Money.of("USD", 1)))
                .withMessageContainingAll("USD 1.00", "JPY 100", "(USD, JPY)", "no exchange rates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> yen.minus(Effort.ofPersonHours(1)))
                .withMessageContainingAll("1 person-hours", "JPY 100", "(person-hours, JPY)");
        assertThatIllegalArgumentException().isThrownBy(() -> yen.compareTo(Money.of("EUR", 1)));
    }

    @ParameterizedTest
    @CsvSource({
        // half to even
        "JPY 5, 0.5, JPY 2", "JPY 7, 0.5, JPY 4", "JPY 1000, 0.3333, JPY 333", "USD 0.25, 0.1, USD 0.02",
        "JPY 100, -0.4, JPY -40", "JPY 100, 0, JPY 0", "JPY 3, 1e9, JPY 3000000000", "JPY 1000, 0.1, JPY 100",
    })
    void times_ratio_roundsHalfToEven(String money, double ratio, String product) {
        assertThat(Money.parse(money).times(ratio)).hasToString(product);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void times_noFiniteRatio_isRefused(double ratio) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("JPY", 1).times(ratio))
                .withMessageContaining("(" + ratio + ")");
    }

    @ParameterizedTest
    @CsvSource({"JPY -1, true, false", "JPY 0, false, true", "USD 0.01, false, false"})
    void signs_eachSide(String text, boolean negative, boolean zero) {
        Amount amount = Money.parse(text);
        assertThat(amount.isNegative()).isEqualTo(negative);
        assertThat(amount.isZero()).isEqualTo(zero);
        assertThat(amount.zero().isZero()).isTrue();
        assertThat(amount.zero().unit()).isEqualTo(amount.unit());
    }

    @Test
    void compareTo_sameCurrency_bySize() {
        assertThat(Money.of("JPY", 5)).isLessThan(Money.of("JPY", 10)).isGreaterThan(Money.of("JPY", -10));
        assertThat(Money.of("USD", "1.25").doubleValue()).isEqualTo(1.25);
    }
}
