package org.pmocore.issues;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.Days;

/**
 * What open issues do to the dates of a plan: which milestone slips by how much if an issue stays open until each date.
 *
 * <p>An issue that is open holds the tasks it affects: none of them that has not started can start before the day after it is
 * settled, and each then takes longer by what people estimated as its effect. Every figure comes from scheduling the plan
 * again under that condition, one issue at a time, everything else as it is.
 *
 * <pre>{@code
 * IssueImpacts impacts = IssueImpactAnalysis.withDefaults().analyze(schedule);
 * impacts.ranked();                                     // the one that costs most days first
 * impacts.issue("P-03").neededBy();                     // the last day it may stay open without moving a promise
 * impacts.issue("P-03").ifOpenUntil(date).moved();      // milestones with their slip in days
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IssueImpactAnalysis {

    private static final IssueImpactAnalysis DEFAULTS = new IssueImpactAnalysis(8);

    private final int weeks;

    private IssueImpactAnalysis(int weeks) {
        this.weeks = weeks;
    }

    /** {@return an analysis that looks eight weeks ahead} */
    public static IssueImpactAnalysis withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return an analysis that looks other weeks ahead}
     *
     * @param newWeeks weeks after the data date, at least 1
     * @throws IllegalArgumentException if there are none
     */
    public IssueImpactAnalysis withHorizonWeeks(int newWeeks) {
        if (newWeeks < 1) {
            throw new IllegalArgumentException(
                    "The weeks to look ahead (" + newWeeks + ") must be 1 or more.\nMaybe use 8.");
        }
        return new IssueImpactAnalysis(newWeeks);
    }

    /**
     * {@return the effect of every issue that is open at the data date of the schedule}
     *
     * @param schedule a schedule with a data date
     * @throws IllegalArgumentException if it has none
     */
    public IssueImpacts analyze(Schedule schedule) {
        return analyze(
                schedule,
                schedule.dataDate()
                        .map(Days::lastDayOf)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The schedule has no data date.\nMaybe give one: analyze(schedule, date).")));
    }

    /**
     * {@return the effect of every issue that is open at a date}
     *
     * @param schedule a schedule
     * @param dataDate the data date, inclusive
     */
    public IssueImpacts analyze(Schedule schedule, LocalDate dataDate) {
        List<LocalDate> dates =
                IntStream.rangeClosed(1, weeks).mapToObj(dataDate::plusWeeks).toList();
        HeldTasks tasks = HeldTasks.of(schedule);
        ImpactAnalysis plan = ImpactAnalysis.of(schedule);
        return new IssueImpacts(
                dataDate,
                dates,
                schedule.project().issues().stream()
                        .filter(issue -> issue.isOpenAt(dataDate))
                        .map(issue -> IssueImpact.of(new IssueProbe(plan, issue, tasks), dataDate, dates))
                        .toList());
    }

    /** {@return how far it looks, in one line} */
    @Override
    public String toString() {
        return "Impact of issues, " + weeks + " weeks ahead";
    }
}
