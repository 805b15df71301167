package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.house.ToStringContract;

class ForecastAdvisorTest {

    private static final String EVEN = "10000 20000 30000 40000 50000 60000 70000 80000 90000 100000";

    /** EAC is AC + BAC - EV, ES1 is AT + PD - ES; limits by stage, the low one not below what is spent or has passed. */
    @ParameterizedTest(name = "day {0}, EV {1}, AC {2}")
    @CsvSource({
        "2, 10000, 12000, 102000, 76704, 194718, 11, 7.282, 18.733",
        "5, 50000, 60000, 110000, 91740, 217690, 10, 6.53, 13.07",
        "9, 80000, 110000, 130000, 121030, 248950, 11, 9, 12.991"
    })
    void outlook_atEachStage_hasMeasuredLimits(
            int day,
            String earned,
            String spent,
            double eac,
            double low,
            double high,
            double days,
            double least,
            double most) {
        EarnedValue value = PeriodPlan.at(day, EVEN, earned, spent);
        ForecastAdvisor.Outlook cost = ForecastAdvisor.withDefaults().cost(value);
        ForecastAdvisor.Outlook duration = ForecastAdvisor.withDefaults().duration(value);
        assertThat(cost.likely().orElseThrow()).isEqualTo(eac);
        assertThat(cost.low().orElseThrow()).isCloseTo(low, within(1e-6));
        assertThat(cost.high().orElseThrow()).isCloseTo(high, within(1e-6));
        assertThat(duration.likely().orElseThrow()).isCloseTo(days, within(1e-9));
        assertThat(duration.low().orElseThrow()).isCloseTo(least, within(1e-9));
        assertThat(duration.high().orElseThrow()).isCloseTo(most, within(1e-9));
        ToStringContract.check(cost);
    }

    /** The project to come counts as one more: of 100, the 96th from either end, ceil(101 * 0.95). */
    @Test
    void calibrated_onOwnOutcomes_takesTheirQuantiles() {
        List<ForecastAdvisor.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            for (double percent : new double[] {10, 50, 90}) {
                outcomes.add(new ForecastAdvisor.Outcome("P" + i, percent, 0.5 + i / 100.0, 1 + i / 100.0));
            }
        }
        EarnedValue value = PeriodPlan.at(5, EVEN, "50000", "50000");
        ForecastAdvisor.Outlook cost = ForecastAdvisor.calibratedOn(outcomes).cost(value);
        assertThat(cost.low().orElseThrow()).isCloseTo(54_000, within(1e-6));
        assertThat(cost.high().orElseThrow()).isCloseTo(145_000, within(1e-6));
        ToStringContract.check(ForecastAdvisor.calibratedOn(outcomes));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastAdvisor.calibratedOn(outcomes.subList(0, 1)))
                .withMessageContaining("stage MIDDLE");
    }
}
