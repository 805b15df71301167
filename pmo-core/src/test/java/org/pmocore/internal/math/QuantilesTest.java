package org.pmocore.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    private static final String R = "R 4 documentation of quantile(), type 7: 1 + (n - 1) p";

    @ParameterizedTest(name = "{0} at {1} is {2} ({4})")
    @CsvSource({
        "1 2 3 4 5, 0.5, 3, 0, " + R,
        "5 1 4 2 3, 0.5, 3, 0, order does not matter",
        "1 2 3 4, 0.5, 2.5, 0, " + R,
        "1 2 3 4, 0.25, 1.75, 0, " + R,
        "1 2 3 4 5 6 7 8 9 10, 0.85, 8.65, 1e-12, " + R,
        "1 2 3 4 5 6 7 8 9 10, 0, 1, 0, the smallest",
        "1 2 3 4 5 6 7 8 9 10, 1, 10, 0, the largest",
        "7, 0.85, 7, 0, one observation",
        "0 2 4 5 6 7 12, 0.5, 5, 0, issue_ageing_small: median resolution",
        "27 19 13 11 4, 0.85, 22.2, 1e-12, 'place 4.4: 19 + 0.4 * 8'"
    })
    void quantile_ofSample_interpolatesAsSpreadsheetsDo(
            String sample, double share, double expected, double tolerance, String source) {
        assertThat(Quantiles.quantile(numbers(sample), share)).isCloseTo(expected, within(tolerance));
    }

    @Test
    void quantile_ofSample_leavesItAsItIs() {
        double[] sample = {3, 1, 2};
        Quantiles.median(sample);
        assertThat(sample).containsExactly(3, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void quantile_shareOutOfRange_isRejected(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.quantile(new double[] {1}, share))
                .withMessageContaining(String.valueOf(share));
    }

    @Test
    void quantile_ofNothing_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.median(new double[0]));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void quantile_ofRandomSample_growsWithShareWithinItsRange(long seed) {
        double[] sample = new Random(seed).doubles(37, -50, 50).toArray();
        double[] quantiles = new double[101];
        for (int percent = 0; percent <= 100; percent++) {
            quantiles[percent] = Quantiles.quantile(sample, percent / 100.0);
        }
        assertThat(quantiles).isSorted();
        assertThat(quantiles[0]).isEqualTo(Arrays.stream(sample).min().orElseThrow());
        assertThat(quantiles[100]).isEqualTo(Arrays.stream(sample).max().orElseThrow());
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
