package org.pmocore.io;

import java.util.List;
import org.pmocore.evm.BaselineHistory;
import org.pmocore.evm.BudgetReport;
import org.pmocore.evm.BudgetStructure;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.EarnedValueHistory;
import org.pmocore.evm.ForecastAdvisor;
import org.pmocore.evm.PhasedBudget;
import org.pmocore.health.HealthReport;
import org.pmocore.impact.Apportionment;
import org.pmocore.impact.Impact;
import org.pmocore.impact.Recovery;
import org.pmocore.impact.SlipAttribution;
import org.pmocore.impact.SlipWindows;
import org.pmocore.impact.TimeCostCurve;
import org.pmocore.issues.EscalationRun;
import org.pmocore.issues.IssueImpacts;
import org.pmocore.issues.IssueSummary;
import org.pmocore.model.Loaded;
import org.pmocore.report.WeeklyReport;
import org.pmocore.schedule.FloatPaths;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.WhyNotCritical;
import org.pmocore.schedule.WhyNotEarlier;

/**
 * Results out as JSON, for dashboards and other programs.
 *
 * <p>Every text begins with its format and version, such as {@code "format": "pmo-core/schedule", "version": "1.0"}; within
 * a version 1.x members are only ever added. The same result always gives the same text.
 *
 * <ul>
 *   <li>A figure is an object: {@code {"value": 0.92, "unit": "RATIO"}}, or {@code {"reason": "NO_BASELINE", "unit": "JPY"}}
 *       where there is none. Units are {@code RATIO}, {@code PERCENT}, {@code WORKING_DAYS}, {@code CALENDAR_DAYS},
 *       {@code PERIODS}, {@code PERSON_HOURS}, {@code COUNT} or the code of a currency; money keeps its exact decimals.
 *   <li>Instants are local date-times, starts inclusive and finishes exclusive; members whose names end with "Date" are dates
 *       to show, inclusive.
 *   <li>Sentences come in both languages: {@code {"en": "...", "ja": "..."}}.
 *   <li>What is not known is left out.
 * </ul>
 *
 * <p>The texts are written member by member, not mapped from the classes: a renamed accessor must not change a format that
 * others read. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Results {

    private Results() {}

    /**
     * {@return dates, floats and driving links of every task, as {@code pmo-core/schedule}}
     *
     * @param schedule the schedule
     */
    public static String toJson(Schedule schedule) {
        return JsonText.of(ScheduleJson.of(schedule));
    }

    /**
     * {@return the float paths of a schedule, as {@code pmo-core/float-paths}}
     *
     * @param paths the paths
     */
    public static String toJson(FloatPaths paths) {
        return JsonText.of(FloatPathsJson.of(paths));
    }

    /**
     * {@return all that holds a task where it is, as {@code pmo-core/why-not-earlier}}
     *
     * @param why the reasons
     */
    public static String toJson(WhyNotEarlier why) {
        return JsonText.of(WhyJson.of(why));
    }

    /**
     * {@return the float of a task, what takes the rest and what drives instead, as {@code pmo-core/why-not-critical}}
     *
     * @param why the answer
     */
    public static String toJson(WhyNotCritical why) {
        return JsonText.of(WhyJson.of(why));
    }

    /**
     * {@return how a milestone moved from snapshot to snapshot by progress and by revisions, as {@code pmo-core/slip-windows}}
     *
     * @param slip the windows
     */
    public static String toJson(SlipWindows slip) {
        return JsonText.of(SlipWindowsJson.of(slip));
    }

    /**
     * {@return what a change does to each milestone, with the chain of each moved one, as {@code pmo-core/impact}}
     *
     * @param impact the comparison of before and after
     */
    public static String toJson(Impact impact) {
        return JsonText.of(ImpactJson.of(impact));
    }

    /**
     * {@return a slip and its causes by every method, with exact fractions and the sets of causes that act together, as
     * {@code pmo-core/attribution}; Shapley and Owen for up to 12 causes}
     *
     * @param attribution the slip of a milestone and its causes
     * @param more figures by methods that need more than the causes, such as {@code attribution.sampled(1000, 42)}
     */
    public static String toJson(SlipAttribution attribution, Apportionment... more) {
        return JsonText.of(AttributionJson.of(attribution, List.of(more)));
    }

    /**
     * {@return what brings a date back: every option with its points, the steps and why they end, as
     * {@code pmo-core/recovery}}
     *
     * @param recovery options and steps
     */
    public static String toJson(Recovery recovery) {
        return JsonText.of(RecoveryJson.of(recovery));
    }

    /**
     * {@return the least cost of every earlier finish, point by point and stage by stage, as {@code pmo-core/time-cost}}
     *
     * @param curve points and stages
     */
    public static String toJson(TimeCostCurve curve) {
        return JsonText.of(TimeCostJson.of(curve));
    }

    /**
     * {@return the earned value figures of the whole with all quantities of the catalogue, of each team and of each task, as
     * {@code pmo-core/earned-value}}
     *
     * @param earnedValue the figures
     */
    public static String toJson(EarnedValue earnedValue) {
        return JsonText.of(EarnedValueJson.of(earnedValue));
    }

    /**
     * {@return what was earned from report to report, the indices by period and of the last periods, all forecasts and Lipke's
     * limits of 90 %, as {@code pmo-core/earned-value-history}}
     *
     * @param history the reports
     */
    public static String toJson(EarnedValueHistory history) {
        return JsonText.of(EarnedValueHistoryJson.of(history));
    }

    /**
     * {@return the cost and the duration to expect with the limits of an adviser, as {@code pmo-core/forecast-outlook}}
     *
     * @param value the figures at a data date
     * @param advisor the adviser
     */
    public static String toJson(EarnedValue value, ForecastAdvisor advisor) {
        return JsonText.of(EarnedValueHistoryJson.of(value, advisor));
    }

    /**
     * {@return the baseline by work package and period with earned value and actual cost, as {@code pmo-core/phased-budget}; lists
     * are in the order of the periods}
     *
     * @param budget the time-phased table
     */
    public static String toJson(PhasedBudget budget) {
        return JsonText.of(BudgetJson.of(budget));
    }

    /**
     * {@return total allocated budget, baseline and reserves of a date with the log behind them, as {@code pmo-core/budget-structure}}
     *
     * @param structure the structure
     */
    public static String toJson(BudgetStructure structure) {
        return JsonText.of(BudgetJson.of(structure));
    }

    /**
     * {@return the adjustments of each re-baselining, and the frozen and the moving figures at every report, as
     * {@code pmo-core/baseline-history}}
     *
     * @param history the history
     */
    public static String toJson(BaselineHistory history) {
        return JsonText.of(BudgetJson.of(history));
    }

    /**
     * {@return plan, actual cost, commitments, forecast and runway by cost category and period, as {@code pmo-core/budget-report}}
     *
     * @param report the report
     */
    public static String toJson(BudgetReport report) {
        return JsonText.of(BudgetJson.of(report));
    }

    /**
     * {@return the open issues with their ages, and the counts, as {@code pmo-core/issues}}
     *
     * @param summary the issues at the data date
     */
    public static String toJson(IssueSummary summary) {
        return JsonText.of(IssueJson.of(summary));
    }

    /**
     * {@return what each open issue does to the milestones by the date until which it stays open, the heaviest first, as
     * {@code pmo-core/issue-impacts}}
     *
     * @param impacts the effects of the issues
     */
    public static String toJson(IssueImpacts impacts) {
        return JsonText.of(IssueImpactJson.of(impacts));
    }

    /**
     * {@return the escalations to send, those held back and what could not be assessed, with messages in both languages, as
     * {@code pmo-core/escalations}}
     *
     * @param run the escalations of a data date
     */
    public static String toJson(EscalationRun run) {
        return JsonText.of(EscalationJson.of(run));
    }

    /**
     * {@return colours with the figures, limits, reasons and offenders behind them, as {@code pmo-core/health}}
     *
     * @param report the judged project
     */
    public static String toJson(HealthReport report) {
        return JsonText.of(HealthJson.of(report));
    }

    /**
     * {@return the sections of a weekly report, its sentences and tables in both languages, as {@code pmo-core/weekly-report};
     * charts are what they say, their pictures are {@code ReportChart.svg}}
     *
     * @param report the report
     */
    public static String toJson(WeeklyReport report) {
        return JsonText.of(ReportJson.of(report));
    }

    /**
     * {@return everything that is to be said of a file that was read, as {@code pmo-core/problems}: place or cell, what, how to mend
     * it, and what a question lets choose from}
     *
     * @param loaded what came out of reading the file
     */
    public static String toJson(Loaded<?> loaded) {
        return JsonText.of(ProblemJson.of(loaded));
    }
}
