package org.pmocore.evm;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.EarningTechnique;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;

/** What was planned, earned and spent up to a data date, row by row in minor units. */
final class Status {

    final CompiledPlan plan;
    final LocalDateTime dataDate;
    final ProgressAtDate report;
    final Progress[] progress;
    final long[] planned;
    final long[] earned;
    final Spending spending;

    private final boolean[] unsaid;
    private final boolean costsKept;

    Status(CompiledPlan plan, LocalDateTime dataDate) {
        int rows = plan.rows.size();
        this.plan = plan;
        this.dataDate = dataDate;
        this.report = ProgressAtDate.of(plan.project, dataDate);
        this.progress = new Progress[rows];
        Arrays.fill(progress, Progress.NONE);
        this.planned = new long[rows];
        this.earned = new long[rows];
        this.unsaid = new boolean[rows];
        this.spending = new Spending(rows);
        boolean stated = report.read(plan, progress, spending);
        if (!stated) {
            plan.costs.addUpTo(WorkAxis.minuteOf(dataDate), spending);
        }
        this.costsKept = stated || plan.costs.areKept();
        measure();
    }

    private void measure() {
        long[] marks = plan.spread.marks(WorkAxis.minuteOf(dataDate));
        for (int row = 0; row < planned.length; row++) {
            if (plan.spread.budgeted[row]) {
                planned[row] = plan.spread.plannedAt(row, marks);
                Task task = plan.rows.tasks[row];
                if (task != null) {
                    earn(row, task);
                }
            }
        }
        apportion();
    }

    private void earn(int row, Task task) {
        if (isLevelOfEffort(row)) {
            earned[row] = planned[row];
            return;
        }
        EarningTechnique technique = plan.techniques[row];
        boolean standard = technique == null || technique.equals(EarningTechnique.STANDARD);
        OptionalLong done = standard
                ? Earning.byPercent(plan.project, task, progress[row], plan.spread.budget[row])
                : new Techniques(this).earned(row, task, technique);
        earned[row] = plan.gap(row) == Gap.PLANNING_PACKAGE ? 0 : done.orElse(0);
        unsaid[row] = done.isEmpty();
    }

    /** Apportioned budgets follow what they go with, once that is known. */
    private void apportion() {
        for (int row = 0; row < earned.length; row++) {
            if (plan.techniques[row] instanceof EarningTechnique.Apportioned its) {
                int base = plan.rows.rowOf(its.base());
                long whole = plan.spread.budget[base];
                earned[row] = whole <= 0 ? 0 : Share.of(plan.spread.budget[row], earned[base], whole);
                unsaid[row] = unsaid[base];
            }
        }
    }

    boolean isLevelOfEffort(int row) {
        Task task = plan.rows.tasks[row];
        return task != null && task.kind() == Task.Kind.LEVEL_OF_EFFORT
                || plan.techniques[row] instanceof EarningTechnique.LevelOfEffort;
    }

    /** The rows that people get to see: all but summaries that have neither bookings nor a lonely budget. */
    int[] listedRows() {
        return IntStream.range(0, planned.length)
                .filter(row -> !plan.rows.isSummary(row) || spending.booked[row] || plan.gap(row) != null)
                .toArray();
    }

    @Nullable
    Gap gap(int row) {
        return unsaid[row] ? Gap.NO_PERCENT : plan.gap(row);
    }

    /** Whether costs are kept in the unit of the analysis at all, be it late. */
    boolean costsAreKept() {
        return costsKept;
    }

    static long sum(long[] column, int[] rows) {
        return Arrays.stream(rows).mapToLong(row -> column[row]).sum();
    }
}
