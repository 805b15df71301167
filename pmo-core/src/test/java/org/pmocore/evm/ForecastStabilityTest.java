package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.measure.Reason;

/** Forecasts of which too little is known say so: 5 % of what their index is a ratio of must be earned. */
class ForecastStabilityTest {

    /** Ten even days. */
    private static final String EVEN = "100 200 300 400 500 600 700 800 900 1000";

    /** A dear first day of twenty: 8 % of the budget is 0.8 days, 4 % of the planned time, and one of two tasks of the day. */
    private static final String DEAR_START =
            "100 147 194 242 289 336 384 431 478 526 573 621 668 715 763 810 857 905 952 1000";

    @ParameterizedTest(name = "{1} earned: {2}")
    @CsvSource({
        "EVEN, 49, EAC_CPI, true",
        "EVEN, 50, EAC_CPI, false",
        "EVEN, 49, ETC, true",
        "EVEN, 49, DURATION_PV1, true",
        "EVEN, 49, EAC_BUDGET, false",
        "EVEN, 49, DURATION_ES1, false",
        "EVEN, 1000, EAC_CPI, false",
        "DEAR_START, 80, EAC_CPI, false",
        "DEAR_START, 80, EAC_SPI, false",
        "DEAR_START, 80, EAC_SPI_T, true",
        "DEAR_START, 80, EAC_SCI_T, true",
        "DEAR_START, 80, EAC_WEIGHTED_T, true",
        "DEAR_START, 80, IEAC_T, true",
        "DEAR_START, 80, VAC_T, true",
        "DEAR_START, 80, DURATION_ES2, true",
        "DEAR_START, 80, DURATION_ES3, true",
        "DEAR_START, 80, DURATION_ED2, false",
        "DEAR_START, 100, DURATION_ES2, false",
        "DEAR_START, 80, EDAC, true",
        "EVEN, 49, EDAC, false"
    })
    void warning_ofForecast_dependsOnWhatItsIndexIsOf(String plan, String earned, Metric metric, boolean unstable) {
        EarnedValue value = PeriodPlan.at(3, plan.equals("EVEN") ? EVEN : DEAR_START, earned, earned);
        assertThat(value.measure(metric).isDefined()).isTrue();
        assertThat(value.warning(metric).filter(Reason.UNSTABLE::equals).isPresent())
                .isEqualTo(unstable);
    }
}
