package org.pmocore.health;

import java.util.Locale;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Unit;

/**
 * An indicator: one figure about a project that a rule can judge, with the tasks or issues behind it.
 *
 * <p>Codes in brackets such as H08 are the report hygiene checks of the PMO handbook of this project. Shares are in percent of
 * the tasks or issues that could show the flaw at all.
 *
 * @since 0.1.0
 */
public enum Indicator {
    /** Schedule performance index: EV / PV; above 1 is ahead. Drifts to 1 near the end of a project, however late it is. */
    SPI(HealthDimension.SCHEDULE),
    /** Forecast finish of the project against its baseline, in working days; positive is late. */
    FINISH_SLIP(HealthDimension.SCHEDULE),
    /**
     * Lowest total float of all open tasks, in working days; negative if a date cannot be met. It only warns: a plan without
     * a baseline has floats too, and is not on track because of them.
     */
    LOWEST_FLOAT(HealthDimension.SCHEDULE),
    /** Cost performance index: EV / AC; above 1 is under cost. */
    CPI(HealthDimension.COST),
    /** Estimate at completion in percent of the budget: EAC / BAC. */
    COST_AT_COMPLETION(HealthDimension.COST),
    /** Smallest margin of all open due dates, promised or deadline, in working days from the forecast; negative is late. */
    PROMISE_MARGIN(HealthDimension.MILESTONES),
    /** Largest slip of all open milestones against the baseline, in working days; positive is late. */
    MILESTONE_SLIP(HealthDimension.MILESTONES),
    /** Share of the open issues that are past their due date, in percent. */
    OVERDUE_ISSUES(HealthDimension.ISSUES),
    /** How far the most overdue high-severity issue is past its due date, in working days. */
    HIGH_ISSUE_OVERDUE(HealthDimension.ISSUES),
    /** How long the oldest high-severity issue has been open, in working days. */
    HIGH_ISSUE_AGE(HealthDimension.ISSUES),
    /** Tasks at 100 % without an actual finish, or finished below 100 % (H04), of the started ones. */
    COMPLETION_CONTRADICTED(HealthDimension.DATA_QUALITY),
    /** Open tasks whose stated expected finish has passed (H06), of those with one. */
    EXPECTED_FINISH_PASSED(HealthDimension.DATA_QUALITY),
    /** Tasks whose baseline start has passed with no start reported (H07), of those that should have started. */
    START_NOT_REPORTED(HealthDimension.DATA_QUALITY),
    /** Tasks in progress or finished without an actual start (H08), of the started ones. */
    ACTUAL_START_MISSING(HealthDimension.DATA_QUALITY),
    /** Open started tasks with neither percent complete nor remaining duration, of the open started ones. */
    PROGRESS_NOT_STATED(HealthDimension.DATA_QUALITY),
    /** Tasks that went ahead of a predecessor (H12), of the started ones. */
    OUT_OF_SEQUENCE(HealthDimension.DATA_QUALITY),
    /** Milestones reported as reached while a predecessor is open (H13), of the reached ones. */
    MILESTONE_BEFORE_WORK(HealthDimension.DATA_QUALITY),
    /** Open issues without an owner, a due date or an affected task (H21), of the open ones. */
    ISSUE_INCOMPLETE(HealthDimension.DATA_QUALITY);

    private static final Messages MESSAGES = Messages.of(Indicator.class);

    private final HealthDimension dimension;

    Indicator(HealthDimension dimension) {
        this.dimension = dimension;
    }

    /** {@return the side of the project it belongs to} */
    public HealthDimension dimension() {
        return dimension;
    }

    /** {@return what its value counts} */
    public Unit unit() {
        return switch (this) {
            case SPI, CPI -> Unit.RATIO;
            case FINISH_SLIP, LOWEST_FLOAT, PROMISE_MARGIN, MILESTONE_SLIP, HIGH_ISSUE_OVERDUE, HIGH_ISSUE_AGE ->
                Unit.WORKING_DAYS;
            default -> Unit.PERCENT;
        };
    }

    /**
     * The indicator in words.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return its name, such as {@code Margin to due dates} or {@code 期限までの余裕}
     */
    public String text(Locale locale) {
        return MESSAGES.text(locale, "indicator." + name());
    }

    /** {@return whether a good value proves nothing, so that it cannot make its dimension green} */
    public boolean onlyWarns() {
        return this == LOWEST_FLOAT;
    }

    Reading read(Evidence evidence) {
        return switch (this) {
            case SPI -> ScheduleIndicators.spi(evidence);
            case FINISH_SLIP -> ScheduleIndicators.finishSlip(evidence);
            case LOWEST_FLOAT -> ScheduleIndicators.lowestFloat(evidence);
            case CPI -> CostIndicators.cpi(evidence);
            case COST_AT_COMPLETION -> CostIndicators.costAtCompletion(evidence);
            case PROMISE_MARGIN -> MilestoneIndicators.promiseMargin(evidence);
            case MILESTONE_SLIP -> MilestoneIndicators.milestoneSlip(evidence);
            case OVERDUE_ISSUES -> IssueIndicators.overdueShare(evidence);
            case HIGH_ISSUE_OVERDUE -> IssueIndicators.highOverdue(evidence);
            case HIGH_ISSUE_AGE -> IssueIndicators.highAge(evidence);
            case COMPLETION_CONTRADICTED -> ReportIndicators.completionContradicted(evidence);
            case EXPECTED_FINISH_PASSED -> ReportIndicators.expectedFinishPassed(evidence);
            case START_NOT_REPORTED -> ReportIndicators.startNotReported(evidence);
            case ACTUAL_START_MISSING -> ReportIndicators.actualStartMissing(evidence);
            case PROGRESS_NOT_STATED -> ReportIndicators.progressNotStated(evidence);
            case OUT_OF_SEQUENCE -> SequenceIndicators.outOfSequence(evidence);
            case MILESTONE_BEFORE_WORK -> SequenceIndicators.milestoneBeforeWork(evidence);
            case ISSUE_INCOMPLETE -> IssueIndicators.incomplete(evidence);
        };
    }
}
