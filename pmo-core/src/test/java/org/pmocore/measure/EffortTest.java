package org.pmocore.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffortTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 person-hours | 12.5 person-hours",
                "100 person-hours | 100 person-hours",
                "1,600 person-hours | 1600 person-hours",
                "0.25person-hours | 0.25 person-hours",
                "-8.00 person-hours | -8 person-hours",
            })
    void parse_effort_printsPlainAndReadsBack(String text, String printed) {
        Effort effort = Effort.parse(text);
        assertThat(effort).hasToString(printed);
        assertThat(Effort.parse(printed)).isEqualTo(effort);
        assertThat(Amount.parse(printed)).isEqualTo(effort);
    }

    @Test
    void ofPersonHours_eachForm_isTheSame() {
        assertThat(Effort.ofPersonHours(0.1))
                .isEqualTo(Effort.ofPersonHours("0.10"))
                .isEqualTo(Effort.ofPersonHours(new BigDecimal("0.1")))
                .isEqualTo(new Effort(new BigDecimal("0.100")));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1.005, 7.333333})
    void ofPersonHours_notFiniteOrTooFine_isRefused(double hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Effort.ofPersonHours(hours))
                .withMessageContainingAll("(" + hours + ")", "\nMaybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "12.5 hours", "person-hours", "x person-hours", "1 person-days"})
    void parse_otherForm_showsTheForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Effort.parse(text))
                .withMessageContainingAll("(" + text + ")", "12.5 person-hours");
    }

    @Test
    void arithmetic_effort_staysEffort() {
        Effort effort = Effort.ofPersonHours(40);
        assertThat(effort.plus(Effort.ofPersonHours("12.25"))).hasToString("52.25 person-hours");
        assertThat(effort.minus(Effort.ofPersonHours(50))).hasToString("-10 person-hours");
        assertThat(effort.times(0.33333)).hasToString("13.33 person-hours");
        assertThat(effort.zero()).isEqualTo(Effort.ofPersonHours(0));
        assertThat(effort.compareTo(Effort.ofPersonHours(41))).isNegative();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> effort.plus(Money.of("JPY", 1)))
                .withMessageContainingAll("JPY 1", "40 person-hours");
    }
}
