package org.pmocore.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.measure.Reason;

class EstimateTotalTest {

    /**
     * 10/20/60 and 30/40/50 person-hours, counted by hand: means 25 and 40, deviations 50/6 and 20/6; the variance of the sum is
     * (1 - r) 80.5556 + r 136.1111; z(0.8) = 0.841621, z(0.9) = 1.281552.
     */
    @ParameterizedTest(name = "correlation {0}: sd {1}, P80 {2}, P10 {3}, P90 {4}")
    @CsvSource({
        "0.0,  8.97527, 72.5538, 53.4977, 76.5023, 1e-4",
        "0.2,  9.57427, 73.0579, 52.7301, 77.2699, 1e-4",
        "0.5, 10.40833, 73.7599, 51.6612, 78.3388, 1e-4",
        "1.0, 11.66667, 74.8189, 50.0486, 79.9514, 1e-4"
    })
    void total_twoEstimates_hasTheSpreadOfTheCorrelation(
            double correlation, double deviation, double p80, double p10, double p90, double tolerance) {
        EstimateTotal total = total(List.of(hours("E1", 10, 20, 60), hours("E2", 30, 40, 50)));

        assertThat(total.mean().orElseThrow()).isEqualTo(65);
        assertThat(total.standardDeviation(correlation).orElseThrow()).isEqualTo(deviation, within(tolerance));
        assertThat(total.percentile(0.8, correlation).orElseThrow()).isEqualTo(p80, within(tolerance));
        assertThat(total.range(0.8, correlation).low().orElseThrow()).isEqualTo(p10, within(tolerance));
        assertThat(total.range(0.8, correlation).high().orElseThrow()).isEqualTo(p90, within(tolerance));
    }

    @Test
    void total_oneValueAmongThem_addsNoSpreadAndSaysSo() {
        EstimateTotal total = total(List.of(
                hours("E1", 10, 20, 60),
                Estimate.builder("E2").value(Effort.ofPersonHours(40)).build()));

        assertThat(total.withoutRange()).isEqualTo(1);
        assertThat(total.mean().orElseThrow()).isEqualTo(65);
        assertThat(total.low()).hasToString("50 person-hours");
        assertThat(total.high()).hasToString("100 person-hours");
        assertThat(total.standardDeviation().orElseThrow()).isEqualTo(50 / 6.0, within(1e-9));
    }

    @Test
    void total_noRangeAtAll_hasAMeanAndNoPercentile() {
        EstimateTotal total =
                total(List.of(Estimate.builder("E1").value(Money.of("JPY", 500)).build()));

        assertThat(total.mean()).hasToString("JPY 500");
        assertThat(total.percentile(0.8).reason()).contains(Reason.NO_DATA);
        assertThat(total.range(0.8).low().reason()).contains(Reason.NO_DATA);
    }

    @Test
    void total_ofNothing_isUndefinedNotZero() {
        EstimateTotal total = total(List.of());

        assertThat(total.mean().reason()).contains(Reason.NO_DATA);
        assertThat(total.likely().reason()).contains(Reason.NO_DATA);
        assertThat(total.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void percentile_outOfRange_isRefused(double probability) {
        EstimateTotal total = total(List.of(hours("E1", 10, 20, 60)));

        assertThatThrownBy(() -> total.percentile(probability))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(" + probability + ")");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void total_randomEstimates_keepsTheLaws(long seed) {
        Random random = new Random(seed);
        List<Estimate> estimates = IntStream.range(0, 40)
                .mapToObj(i -> {
                    int low = random.nextInt(100);
                    int likely = low + random.nextInt(100);
                    return hours("E" + i, low, likely, likely + random.nextInt(200));
                })
                .toList();
        EstimateTotal total = total(estimates);
        double before = 0;
        for (double correlation : new double[] {0, 0.1, 0.2, 0.5, 1}) {
            double deviation = total.standardDeviation(correlation).orElseThrow();
            assertThat(deviation).as("grows with the correlation").isGreaterThan(before);
            before = deviation;
            assertThat(total.percentile(0.99, correlation).orElseThrow())
                    .isBetween(total.low().orElseThrow(), total.high().orElseThrow());
        }
        assertThat(before).as("correlation 1 adds the deviations").isEqualTo(sumOfDeviations(estimates), within(1e-9));
        double parts = total(estimates.subList(0, 15)).mean().orElseThrow()
                + total(estimates.subList(15, 40)).mean().orElseThrow();
        assertThat(total.mean().orElseThrow()).as("parts add up").isEqualTo(parts, within(1e-9));
    }

    private static double sumOfDeviations(List<Estimate> estimates) {
        return estimates.stream()
                .mapToDouble(estimate -> (estimate.high().orElseThrow().doubleValue()
                                - estimate.low().orElseThrow().doubleValue())
                        / 6)
                .sum();
    }

    private static Estimate hours(String id, double low, double likely, double high) {
        return Estimate.builder(id)
                .value(Effort.ofPersonHours(low), Effort.ofPersonHours(likely), Effort.ofPersonHours(high))
                .build();
    }

    private static EstimateTotal total(List<Estimate> estimates) {
        return EstimateConsolidation.withDefaults().consolidate(estimates).total();
    }
}
