package org.pmocore.io;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.EarnedValueHistory;
import org.pmocore.evm.ForecastAdvisor;
import org.pmocore.evm.ForecastMethod;
import org.pmocore.evm.StatisticalLimits;
import org.pmocore.time.Days;

/** The JSON of earned value from report to report, and of what is to be expected. */
final class EarnedValueHistoryJson {

    private static final double CONFIDENCE = 0.90;
    private static final int THREE = 3;
    private static final int SIX = 6;

    private EarnedValueHistoryJson() {}

    static JsonObject of(EarnedValueHistory history) {
        EarnedValue latest = history.latest();
        List<Integer> periods =
                IntStream.rangeClosed(1, history.periods()).boxed().toList();
        return ResultParts.envelope("earned-value-history")
                .put("baseline", latest.baselineName())
                .put("unit", ResultParts.unit(latest.unit()))
                .put("budgetAtCompletion", ResultParts.measure(latest.budgetAtCompletion()))
                .put("plannedDuration", ResultParts.measure(latest.plannedDuration()))
                .putWholeList("reports", periods, period -> report(history, period))
                .put("moving3", moving(history, THREE))
                .put("moving6", moving(history, SIX))
                .put("forecasts", forecasts(history))
                .put("costLimits", limits(history.costLimits(CONFIDENCE)))
                .put("durationLimits", limits(history.durationLimits(CONFIDENCE)))
                .put("reworkToDate", ResultParts.measure(history.reworkToDate()))
                .put("reworkInTotal", ResultParts.measure(history.reworkInTotal()));
    }

    private static JsonObject report(EarnedValueHistory history, int period) {
        EarnedValue value = history.values().get(period - 1);
        return new JsonObject()
                .put("dataDate", ResultParts.date(Days.lastDayOf(value.dataDate())))
                .put("plannedValue", ResultParts.measure(value.plannedValue()))
                .put("earnedValue", ResultParts.measure(value.earnedValue()))
                .put("actualCost", ResultParts.measure(value.actualCost()))
                .put("earnedSchedule", ResultParts.measure(value.earnedSchedule()))
                .put("actualTime", ResultParts.measure(value.actualTime()))
                .put("spi", ResultParts.measure(value.spi()))
                .put("cpi", ResultParts.measure(value.cpi()))
                .put("spiT", ResultParts.measure(value.spiT()))
                .put("spiOfPeriod", ResultParts.measure(history.spiOf(period)))
                .put("cpiOfPeriod", ResultParts.measure(history.cpiOf(period)))
                .put("spiTOfPeriod", ResultParts.measure(history.spiTOf(period)));
    }

    private static JsonObject moving(EarnedValueHistory history, int count) {
        return new JsonObject()
                .put("spi", ResultParts.measure(history.movingSpi(count)))
                .put("cpi", ResultParts.measure(history.movingCpi(count)))
                .put("spiT", ResultParts.measure(history.movingSpiT(count)));
    }

    private static JsonObject forecasts(EarnedValueHistory history) {
        JsonObject json = new JsonObject();
        Arrays.stream(ForecastMethod.values())
                .forEach(method -> json.put(
                        method.name(), ResultParts.measure(method.of(history)).put("label", method.label())));
        return json;
    }

    private static JsonObject limits(StatisticalLimits limits) {
        return new JsonObject()
                .put("confidence", CONFIDENCE)
                .put("low", ResultParts.measure(limits.low()))
                .put("likely", ResultParts.measure(limits.likely()))
                .put("high", ResultParts.measure(limits.high()))
                .put("deviation", limits.deviation())
                .put("adjustment", limits.adjustment())
                .put("periods", limits.periods());
    }

    static JsonObject of(EarnedValue value, ForecastAdvisor advisor) {
        return ResultParts.envelope("forecast-outlook")
                .put("dataDate", ResultParts.date(Days.lastDayOf(value.dataDate())))
                .put("baseline", value.baselineName())
                .put("percentComplete", ResultParts.measure(value.percentComplete()))
                .put("cost", outlook(advisor.cost(value)))
                .put("duration", outlook(advisor.duration(value)));
    }

    private static JsonObject outlook(ForecastAdvisor.Outlook outlook) {
        return new JsonObject()
                .put("low", ResultParts.measure(outlook.low()))
                .put("likely", ResultParts.measure(outlook.likely()))
                .put("high", ResultParts.measure(outlook.high()));
    }
}
