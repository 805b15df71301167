package org.pmocore.evm;

import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.time.ReportingPeriod;

/**
 * A row of a {@link PhasedBudget}: a work package, a control account, a team, another part or the whole, period by period.
 *
 * <p>Amounts of the periods and the undated one add up to the budget exactly. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PhasedRow {

    private static final int NAME_CELLS = 30;

    private final PhasedColumns columns;
    private final String key;
    private final String name;
    private final int[] rows;
    private final long undated;

    PhasedRow(PhasedColumns columns, String key, String name, int[] rows, long undated) {
        this.columns = columns;
        this.key = key;
        this.name = name;
        this.rows = rows;
        this.undated = undated;
    }

    /**
     * {@return the id of the task or the name of the part; {@code UNDISTRIBUTED} or {@code CONTINGENCY} for budget without dates,
     * {@code TOTAL} for the whole}
     */
    public String key() {
        return key;
    }

    /** {@return the name of the task as people say it; for other rows the same as {@link #key()}} */
    public String name() {
        return name;
    }

    /** {@return BAC of this row: what is planned in all periods, and what has no dates} */
    public Measure budget() {
        return budgeted(Status.sum(columns.plan.spread.budget, rows) + undated);
    }

    /** {@return the part of the budget without dates: undistributed budget and contingency, of the whole only} */
    public Measure undated() {
        return budgeted(undated);
    }

    /**
     * {@return PV of one period: what is planned between its first and its last date}
     *
     * @param period a period of the table
     */
    public Measure planned(ReportingPeriod period) {
        int index = columns.indexOf(period);
        return budgeted(columns.plannedTo(index, rows) - columns.plannedTo(index - 1, rows));
    }

    /**
     * {@return PV up to the end of a period, the same as {@link EarnedValue#plannedValueAt} gives for its last date}
     *
     * @param period a period of the table
     */
    public Measure plannedToDate(ReportingPeriod period) {
        return budgeted(columns.plannedTo(columns.indexOf(period), rows));
    }

    /**
     * EV of one period: what the last report in it says beyond the last report before it. What was earned in periods without a
     * report stands in the next one that has a report.
     *
     * @param period a period of the table
     * @return the amount; undefined ({@link Reason#NO_DATA}) for a period without a report
     */
    public Measure earned(ReportingPeriod period) {
        return gained(period, Column.EARNED);
    }

    /**
     * {@return EV of the last report in a period; undefined ({@link Reason#NO_DATA}) for a period without a report}
     *
     * @param period a period of the table
     */
    public Measure earnedToDate(ReportingPeriod period) {
        return reached(period, Column.EARNED);
    }

    /**
     * {@return AC of one period: what the last report in it says beyond the last report before it, so that it stands beside
     * {@link #earned}; undefined ({@link Reason#NO_DATA}) for a period without a report}
     *
     * @param period a period of the table
     */
    public Measure actual(ReportingPeriod period) {
        return gained(period, Column.ACTUAL);
    }

    /**
     * {@return AC of the last report in a period; undefined ({@link Reason#NO_DATA}) for a period without a report}
     *
     * @param period a period of the table
     */
    public Measure actualToDate(ReportingPeriod period) {
        return reached(period, Column.ACTUAL);
    }

    /** {@return key, name and budget in one line} */
    @Override
    public String toString() {
        String label = key.equals(name) ? key : key + " " + name;
        return DisplayWidth.truncate(label, NAME_CELLS) + ": " + budget();
    }

    private Measure gained(ReportingPeriod period, Column column) {
        int index = columns.indexOf(period);
        Status report = columns.report(index);
        if (report == null) {
            return without(Reason.NO_DATA);
        }
        Status before = columns.reportBefore(index);
        return column.of(this, report, before == null ? 0 : column.sum(before, rows));
    }

    private Measure reached(ReportingPeriod period, Column column) {
        Status report = columns.report(columns.indexOf(period));
        return report == null ? without(Reason.NO_DATA) : column.of(this, report, 0);
    }

    /** What a report says beside the plan. */
    private enum Column {
        EARNED {
            @Override
            long sum(Status report, int[] rows) {
                return Status.sum(report.earned, rows);
            }

            @Override
            Measure of(PhasedRow row, Status report, long before) {
                return row.budgeted(sum(report, row.rows) - before);
            }
        },
        ACTUAL {
            @Override
            long sum(Status report, int[] rows) {
                return Status.sum(report.spending.spent, rows);
            }

            @Override
            Measure of(PhasedRow row, Status report, long before) {
                return report.costsAreKept()
                        ? row.measure(sum(report, row.rows) - before)
                        : row.without(Reason.NO_ACTUAL_COST);
            }
        };

        abstract long sum(Status report, int[] rows);

        abstract Measure of(PhasedRow row, Status report, long before);
    }

    private Measure budgeted(long minor) {
        Reason missing = columns.plan.missingBudget(rows);
        return missing == null || undated != 0 ? measure(minor) : without(missing);
    }

    private Measure measure(long minor) {
        return columns.plan.yardstick.measure(minor);
    }

    private Measure without(Reason reason) {
        return Measure.undefined(reason, columns.plan.yardstick.unit());
    }
}
