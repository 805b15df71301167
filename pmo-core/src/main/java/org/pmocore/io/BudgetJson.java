package org.pmocore.io;

import java.util.List;
import java.util.function.Function;
import org.pmocore.evm.BaselineHistory;
import org.pmocore.evm.BudgetReport;
import org.pmocore.evm.BudgetStructure;
import org.pmocore.evm.CategoryBudget;
import org.pmocore.evm.PhasedBudget;
import org.pmocore.evm.PhasedRow;
import org.pmocore.evm.RebaselineAdjustment;
import org.pmocore.evm.RebaselinedValue;
import org.pmocore.measure.Measure;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.time.Days;
import org.pmocore.time.ReportingPeriod;

/** The JSON of baselines over time and of budgets. */
final class BudgetJson {

    private BudgetJson() {}

    static JsonObject of(PhasedBudget budget) {
        JsonObject json = ResultParts.envelope("phased-budget")
                .put("baseline", budget.baselineName())
                .put("unit", ResultParts.unit(budget.unit()));
        return periods(json, budget.periods())
                .putWholeList("rows", budget.rows(), row -> row(row, budget.periods()))
                .put("total", row(budget.total(), budget.periods()));
    }

    private static JsonObject row(PhasedRow row, List<ReportingPeriod> periods) {
        JsonObject json = new JsonObject()
                .put("key", row.key())
                .put("name", row.name())
                .put("budget", ResultParts.measure(row.budget()))
                .put("undated", ResultParts.measure(row.undated()));
        figures(json, "planned", periods, row::planned);
        figures(json, "earned", periods, row::earned);
        return figures(json, "actual", periods, row::actual);
    }

    static JsonObject of(BudgetStructure structure) {
        return ResultParts.envelope("budget-structure")
                .put("date", ResultParts.date(structure.date()))
                .put("totalAllocatedBudget", ResultParts.measure(structure.totalAllocatedBudget()))
                .put("contractBudgetBase", ResultParts.measure(structure.contractBudgetBase()))
                .put("overTargetBudget", ResultParts.measure(structure.overTargetBudget()))
                .put("performanceMeasurementBaseline", ResultParts.measure(structure.performanceMeasurementBaseline()))
                .put("distributed", ResultParts.measure(structure.distributed()))
                .put("undistributed", ResultParts.measure(structure.undistributed()))
                .put("contingency", ResultParts.measure(structure.contingency()))
                .put("managementReserve", ResultParts.measure(structure.managementReserve()))
                .put("overTargetSchedule", ResultParts.measure(structure.overTargetSchedule()))
                .put("text", ResultParts.text(structure::explain))
                .putWholeList("transfers", structure.transfers(), BudgetJson::transfer);
    }

    private static JsonObject transfer(BudgetTransfer its) {
        return new JsonObject()
                .put("on", ResultParts.date(its.on()))
                .put("from", its.from().name())
                .put("to", its.to().name())
                .put("amount", ResultParts.measure(Measure.of(its.amount())))
                .put("reason", its.approval().reason())
                .put("approver", its.approval().approver());
    }

    static JsonObject of(BaselineHistory history) {
        return ResultParts.envelope("baseline-history")
                .putWholeList("adjustments", history.adjustments(), BudgetJson::adjustment)
                .putWholeList("reports", history.values(), BudgetJson::report);
    }

    private static JsonObject adjustment(RebaselineAdjustment its) {
        return new JsonObject()
                .put("on", ResultParts.date(its.event().on()))
                .put("from", its.event().from())
                .put("to", its.event().to())
                .put("kind", its.event().kind().name())
                .put("costVariance", ResultParts.measure(its.costVariance()))
                .put("scheduleVariance", ResultParts.measure(its.scheduleVariance()))
                .put("budget", ResultParts.measure(its.budget()))
                .put("text", ResultParts.text(its::explain));
    }

    private static JsonObject report(RebaselinedValue its) {
        return new JsonObject()
                .put("dataDate", ResultParts.date(Days.lastDayOf(its.dataDate())))
                .put("baseline", its.current().baselineName())
                .put(
                        "frozen",
                        side(
                                its.frozen().budgetAtCompletion(),
                                its.frozen().plannedValue(),
                                its.frozen().earnedValue(),
                                its.frozen().actualCost()))
                .put(
                        "moving",
                        side(its.budgetAtCompletion(), its.plannedValue(), its.earnedValue(), its.actualCost())
                                .put("costVariance", ResultParts.measure(its.costVariance()))
                                .put("scheduleVariance", ResultParts.measure(its.scheduleVariance()))
                                .put("costAdjustments", ResultParts.measure(its.costAdjustments()))
                                .put("scheduleAdjustments", ResultParts.measure(its.scheduleAdjustments())));
    }

    private static JsonObject side(Measure budget, Measure planned, Measure earned, Measure actual) {
        return new JsonObject()
                .put("budgetAtCompletion", ResultParts.measure(budget))
                .put("plannedValue", ResultParts.measure(planned))
                .put("earnedValue", ResultParts.measure(earned))
                .put("actualCost", ResultParts.measure(actual));
    }

    static JsonObject of(BudgetReport report) {
        JsonObject json = ResultParts.envelope("budget-report")
                .put("dataDate", ResultParts.date(report.dataDate()))
                .put("unit", ResultParts.unit(report.unit()))
                .putUnless("setAside", report.setAside(), 0);
        return periods(json, report.periods())
                .putWholeList("categories", report.categories(), its -> category(its, report.periods()))
                .put("total", category(report.total(), report.periods()));
    }

    private static JsonObject category(CategoryBudget its, List<ReportingPeriod> periods) {
        JsonObject byPeriod = new JsonObject();
        figures(byPeriod, "plan", periods, its::plan);
        figures(byPeriod, "actual", periods, its::actual);
        figures(byPeriod, "committed", periods, its::committed);
        figures(byPeriod, "forecast", periods, its::forecast);
        figures(byPeriod, "variance", periods, its::variance);
        JsonObject json = new JsonObject().put("category", its.category()).put("name", ResultParts.text(its::name));
        return amounts(json, its).put("byPeriod", byPeriod).put("text", ResultParts.text(its::explain));
    }

    private static JsonObject amounts(JsonObject json, CategoryBudget its) {
        return json.put("plan", ResultParts.measure(its.plan()))
                .put("planToDate", ResultParts.measure(its.planToDate()))
                .put("actual", ResultParts.measure(its.actual()))
                .put("variance", ResultParts.measure(its.variance()))
                .put("committed", ResultParts.measure(its.committed()))
                .put("committedUndated", ResultParts.measure(its.committedUndated()))
                .put("committedBeyondForecast", ResultParts.measure(its.committedBeyondForecast()))
                .put("forecast", ResultParts.measure(its.forecast()))
                .put("atCompletion", ResultParts.measure(its.atCompletion()))
                .put("varianceAtCompletion", ResultParts.measure(its.varianceAtCompletion()))
                .put("available", ResultParts.measure(its.available()))
                .put("availableAfterCommitments", ResultParts.measure(its.availableAfterCommitments()))
                .put("burnRate", ResultParts.measure(its.burnRate()))
                .put("runway", ResultParts.measure(its.runway()))
                .put("runwayAfterCommitments", ResultParts.measure(its.runwayAfterCommitments()));
    }

    private static JsonObject periods(JsonObject json, List<ReportingPeriod> periods) {
        return json.putWholeList(
                "periods",
                periods,
                period -> new JsonObject()
                        .put("name", period.name())
                        .put("firstDate", ResultParts.date(period.first()))
                        .put("lastDate", ResultParts.date(period.last())));
    }

    /** One figure for each period, in their order. */
    private static JsonObject figures(
            JsonObject json, String name, List<ReportingPeriod> periods, Function<ReportingPeriod, Measure> figure) {
        return json.putWholeList(name, periods, period -> ResultParts.measure(figure.apply(period)));
    }
}
