package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.model.Snapshot;
import org.pmocore.time.Days;
import org.pmocore.time.ReportingPeriods;

/**
 * The performance measurement baseline (PMB) of a project: its approved budgets spread over working time, ready to measure
 * against at any number of data dates (EIA-748 guidelines 8 to 10).
 *
 * <pre>{@code
 * PerformanceBaseline baseline = EarnedValueAnalysis.withDefaults().baseline(project);
 * for (LocalDate week : weeks) {
 *     baseline.at(week).spiT();                    // the plan is read once, each date costs little
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PerformanceBaseline {

    private static final int NAME_CELLS = 30;

    private final CompiledPlan plan;

    PerformanceBaseline(CompiledPlan plan) {
        this.plan = plan;
    }

    /**
     * {@return the earned value at the end of a date}
     *
     * @param dataDate the data date, inclusive: what was planned, reported and booked up to its end counts
     */
    public EarnedValue at(LocalDate dataDate) {
        return at(Days.endOf(dataDate));
    }

    /**
     * {@return the earned value at an instant}
     *
     * @param dataDate the data date, exclusive, seconds dropped; bookings of its date count unless it is at 00:00
     */
    public EarnedValue at(LocalDateTime dataDate) {
        Status status = new Status(plan, requireNonNull(dataDate, "dataDate"));
        return new EarnedValue(
                status,
                status.listedRows(),
                plan.minor(plan.undated(Days.lastDayOf(dataDate)).sum()));
    }

    /**
     * The earned value at every date that was reported: those of the snapshots and the project's own data date. History is
     * read from what was reported then, never from what is known today.
     *
     * @return in the order of the dates, none for a project without snapshots and data date
     */
    public List<EarnedValue> history() {
        return reports().stream().map(this::at).toList();
    }

    /** The instants that were reported, exclusive. */
    SortedSet<LocalDateTime> reports() {
        TreeSet<LocalDateTime> dates = new TreeSet<>();
        plan.project.snapshots().stream().map(Snapshot::dataDate).forEach(dates::add);
        plan.project.dataDate().ifPresent(dates::add);
        return dates;
    }

    /**
     * The baseline as a time-phased table: what is planned per work package and period, with earned value and actual cost beside
     * it in the periods that a report falls in.
     *
     * @param periods how time is cut
     * @return one row per work package; {@link PhasedBudget#byControlAccount()} and others sum them up
     * @throws IllegalArgumentException if an accounting calendar does not reach as far as the plan
     */
    public PhasedBudget phased(ReportingPeriods periods) {
        return PhasedBudget.of(plan, periods, reports());
    }

    /**
     * {@return the same reports as a history with periods, moving indices and limits}
     *
     * @throws IllegalArgumentException for a project without snapshots and data date
     */
    public EarnedValueHistory trend() {
        return EarnedValueHistory.of(history());
    }

    /** A figure in minor units of the unit it measures in. */
    Measure measure(long minor) {
        return plan.yardstick.measure(minor);
    }

    /** {@return the name of the baseline and the size of the plan in one line} */
    @Override
    public String toString() {
        return "Performance baseline "
                + plan.baselineName()
                        .map(name -> DisplayWidth.truncate(name, NAME_CELLS))
                        .orElse("(none)")
                + ", " + plan.rows.size() + " tasks";
    }
}
