package org.pmocore.evm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.pmocore.measure.Unit;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.Task;
import org.pmocore.time.ReportingPeriod;
import org.pmocore.time.ReportingPeriods;

/**
 * The performance measurement baseline as a time-phased table: what is planned per work package and period, with earned value
 * and actual cost beside it where a report falls in the period (EIA-748 guidelines 8 to 10).
 *
 * <pre>{@code
 * PhasedBudget table = EarnedValueAnalysis.withDefaults().baseline(project).phased(ReportingPeriods.months());
 * for (ReportingPeriod month : table.periods()) {
 *     table.total().planned(month);            // PV of the month
 * }
 * table.byControlAccount().rows();             // the same by control account
 * }</pre>
 *
 * <p>What is planned up to a date is rounded to the minor unit task by task, the amount of a period is the difference of two
 * such figures. So periods add up to the budget of each row, rows to the total of each period, weeks to months, all exactly
 * and as {@link EarnedValue#plannedValueAt} says; each amount of a task is within one minor unit of the exact one.
 *
 * <p>Undistributed budget and contingency are part of BAC without dates: they are rows of their own that have an
 * {@link PhasedRow#undated()} amount only.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PhasedBudget {

    private final PhasedColumns columns;
    private final int[] listed;
    private final List<PhasedRow> rows;
    private final PhasedRow total;

    private PhasedBudget(PhasedColumns columns, int[] listed, List<PhasedRow> parts) {
        CompiledPlan plan = columns.plan;
        BudgetLog.Undated undated = plan.undated(LocalDate.MAX);
        this.columns = columns;
        this.listed = listed;
        List<PhasedRow> all = new ArrayList<>(parts);
        undated(BudgetElement.UNDISTRIBUTED, plan.minor(undated.undistributed()))
                .ifPresent(all::add);
        undated(BudgetElement.CONTINGENCY, plan.minor(undated.contingency())).ifPresent(all::add);
        this.rows = List.copyOf(all);
        this.total = new PhasedRow(columns, "TOTAL", "TOTAL", listed, plan.minor(undated.sum()));
    }

    static PhasedBudget of(CompiledPlan plan, ReportingPeriods cut, Collection<LocalDateTime> reports) {
        PhasedColumns columns = PhasedColumns.of(plan, cut, reports);
        int[] listed = columns.listedRows();
        return new PhasedBudget(
                columns,
                listed,
                Arrays.stream(listed)
                        .mapToObj(row -> new PhasedRow(
                                columns, plan.rows.id(row).value(), plan.rows.name(row), new int[] {row}, 0))
                        .toList());
    }

    private Optional<PhasedRow> undated(BudgetElement element, long minor) {
        return minor == 0
                ? Optional.empty()
                : Optional.of(new PhasedRow(columns, element.name(), element.name(), new int[0], minor));
    }

    /** {@return the name of the baseline; empty if the project has none} */
    public Optional<String> baselineName() {
        return columns.plan.baselineName();
    }

    /** {@return what amounts are in: money of one currency, or person-hours} */
    public Unit unit() {
        return columns.plan.yardstick.unit();
    }

    /**
     * {@return the periods in order, from that of the first budget to that of the last one or of the last report; none where
     * there is neither}
     */
    public List<ReportingPeriod> periods() {
        return columns.periods;
    }

    /**
     * {@return one row for each work package in the order of the plan, then those of tasks that have left it, then budget without
     * dates; of summary tasks only those with bookings or with a lonely budget}
     */
    public List<PhasedRow> rows() {
        return rows;
    }

    /** {@return the sum of all rows} */
    public PhasedRow total() {
        return total;
    }

    /** {@return the same by control account, in the order of the plan; tasks without one under the empty name} */
    public PhasedBudget byControlAccount() {
        return grouped(columns.plan.rows::controlAccount);
    }

    /** {@return the same by team, in the order of the plan; tasks without a team under the empty name} */
    public PhasedBudget byTeam() {
        return groupedBy(task -> task.team().orElse(""));
    }

    /**
     * {@return the same for parts of the project, in the order of the plan}
     *
     * @param part names the part a task belongs to; tasks that have left the plan come under the empty name
     */
    public PhasedBudget groupedBy(Function<Task, String> part) {
        return grouped(columns.plan.rows.part(part));
    }

    private PhasedBudget grouped(IntFunction<String> part) {
        List<PhasedRow> parts = new ArrayList<>();
        PlanRows.grouped(listed, part).forEach((name, its) -> parts.add(new PhasedRow(columns, name, name, its, 0)));
        return new PhasedBudget(columns, listed, parts);
    }

    /**
     * The table as tidy rows, one for each row and period, ready for CSV: what {@link #header()} names, plain figures without
     * separators, ISO dates, empty where there is no value. Budget without dates stands in a row without period.
     *
     * @return the rows in order, made as they are read; row by row, then period by period
     */
    public Stream<List<String>> csvRows() {
        return PhasedBudgetText.csvRows(this);
    }

    /** {@return the names of the columns of {@link #csvRows()}} */
    public static List<String> header() {
        return PhasedBudgetText.CSV_HEADER;
    }

    /**
     * {@return PV by row and period as a table as wide as it takes, the total last}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        return PhasedBudgetText.table(this, rows);
    }

    /** {@return the total in one line, then its first periods; for people, not for parsing} */
    @Override
    public String toString() {
        return PhasedBudgetText.summary(this);
    }
}
