package org.pmocore.io;

import java.util.Arrays;
import java.util.Optional;
import org.pmocore.evm.EacMethod;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.Metric;
import org.pmocore.evm.TaskValue;
import org.pmocore.time.Days;

/** The JSON of earned value figures. */
final class EarnedValueJson {

    private EarnedValueJson() {}

    static JsonObject of(EarnedValue value) {
        JsonObject json = ResultParts.envelope("earned-value")
                .put("dataDate", ResultParts.date(Days.lastDayOf(value.dataDate())))
                .put("progressAsOfDate", value.progressAsOf().map(Days::lastDayOf))
                .put("baseline", value.baselineName())
                .put("unit", ResultParts.unit(value.unit()));
        figures(json, value);
        json.put(
                "undatedBudget",
                Optional.of(value.undatedBudget())
                        .filter(amount -> amount.orElse(0) != 0)
                        .map(ResultParts::measure));
        return json.put("metrics", metrics(value))
                .putWholeList(
                        "byTeam",
                        value.byTeam().entrySet(),
                        part -> figures(new JsonObject().putUnless("team", part.getKey(), ""), part.getValue()))
                .putWholeList("tasks", value.tasks(), EarnedValueJson::task);
    }

    /** The whole catalogue by name, each with its value or the reason why there is none, and what to keep in mind. */
    private static JsonObject metrics(EarnedValue value) {
        JsonObject json = new JsonObject();
        Arrays.stream(Metric.values())
                .forEach(metric -> json.put(
                        metric.name(),
                        ResultParts.measure(value.measure(metric))
                                .put("label", metric.label())
                                .put("warning", value.warning(metric).map(Enum::name))));
        return json;
    }

    private static JsonObject figures(JsonObject json, EarnedValue value) {
        json.put("budgetAtCompletion", ResultParts.measure(value.budgetAtCompletion()))
                .put("plannedValue", ResultParts.measure(value.plannedValue()))
                .put("earnedValue", ResultParts.measure(value.earnedValue()))
                .put("actualCost", ResultParts.measure(value.actualCost()))
                .put("unplannedCost", ResultParts.measure(value.unplannedCost()))
                .put("scheduleVariance", ResultParts.measure(value.scheduleVariance()))
                .put("costVariance", ResultParts.measure(value.costVariance()))
                .put("spi", ResultParts.measure(value.spi()))
                .put("cpi", ResultParts.measure(value.cpi()));
        forecasts(json, value);
        return json.put("earnedSchedule", ResultParts.measure(value.earnedSchedule()))
                .put("actualTime", ResultParts.measure(value.actualTime()))
                .put("plannedDuration", ResultParts.measure(value.plannedDuration()))
                .put("svT", ResultParts.measure(value.svT()))
                .put("spiT", ResultParts.measure(value.spiT()));
    }

    private static void forecasts(JsonObject json, EarnedValue value) {
        JsonObject methods = new JsonObject();
        Arrays.stream(EacMethod.values())
                .forEach(method -> methods.put(method.name(), ResultParts.measure(value.eac(method))));
        json.put("eac", ResultParts.measure(value.eac()))
                .put("eacByMethod", methods)
                .put("etc", ResultParts.measure(value.etc()))
                .put("vac", ResultParts.measure(value.vac()))
                .put("tcpi", ResultParts.measure(value.tcpi()))
                .put("percentPlanned", ResultParts.measure(value.percentPlanned()))
                .put("percentComplete", ResultParts.measure(value.percentComplete()))
                .put("percentSpent", ResultParts.measure(value.percentSpent()));
    }

    private static JsonObject task(TaskValue value) {
        return new JsonObject()
                .put("id", value.id().value())
                .put("name", value.name())
                .put("gap", value.gap().map(Enum::name))
                .put("budget", ResultParts.measure(value.budget()))
                .put("plannedValue", ResultParts.measure(value.plannedValue()))
                .put("earnedValue", ResultParts.measure(value.earnedValue()))
                .put("actualCost", ResultParts.measure(value.actualCost()));
    }
}
