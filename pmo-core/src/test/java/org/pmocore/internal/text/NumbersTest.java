package org.pmocore.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 2 | 0",
                "999 | 0 | 2 | 999",
                "1000 | 0 | 2 | 1,000",
                "-999 | 0 | 2 | -999",
                "-1000 | 0 | 2 | -1,000",
                "1234567.891 | 0 | 2 | 1,234,567.89",
                "1234567.5 | 2 | 2 | 1,234,567.50",
                "0.005 | 0 | 2 | 0.01",
                "-0.004 | 0 | 2 | 0",
                "-0.004 | 2 | 2 | 0.00",
                "999.999 | 0 | 2 | 1,000",
                "1E+7 | 0 | 0 | 10,000,000",
                "100 | 1 | 1 | 100.0",
            })
    void grouped_figure_roundsAndGroups(BigDecimal figure, int min, int max, String text) {
        assertThat(Numbers.grouped(figure, min, max)).isEqualTo(text);
        assertThat(Numbers.plain(figure, min, max)).isEqualTo(text.replace(",", ""));
    }

    @Test
    void decimal_eachBox_isExact() {
        assertThat(Numbers.decimal(0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Numbers.decimal(0.1f)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Numbers.decimal(5)).isEqualTo(BigDecimal.valueOf(5));
        assertThat(Numbers.decimal(Long.MAX_VALUE)).isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE));
        assertThat(Numbers.decimal(BigInteger.TEN)).isEqualTo(BigDecimal.valueOf(10));
        assertThat(Numbers.decimal(BigDecimal.TEN)).isSameAs(BigDecimal.TEN);
        assertThatIllegalArgumentException().isThrownBy(() -> Numbers.decimal(Double.NaN));
    }
}
