package org.pmocore.evm;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Reason;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Baseline;
import org.pmocore.model.EarningTechnique;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/** A project and one of its baselines in columns, row by row, with what is missing where. */
final class CompiledPlan {

    final Project project;
    final @Nullable Baseline baseline;
    final Yardstick yardstick;
    final Plateau plateau;

    /** Whether forecasts are the formulas as they are, even where they mean nothing. */
    final boolean bareFormulas;

    final PlanRows rows;
    final Spread spread;
    final CostTable costs;

    /** Of rows with a budget. */
    final @Nullable EarningTechnique[] techniques;

    private final @Nullable Gap[] gaps;
    private final BudgetLog log;

    /** When the baseline was in force; absent where no budget log is kept in this unit. */
    private final BaselineStages.@Nullable Stage stage;

    CompiledPlan(Project project, @Nullable Baseline baseline, Plateau plateau, boolean bareFormulas) {
        this.project = project;
        this.baseline = baseline;
        this.plateau = plateau;
        this.bareFormulas = bareFormulas;
        this.yardstick = Yardstick.of(amounts(project, baseline));
        this.rows = PlanRows.of(project, baseline);
        this.spread = new Spread(rows.size());
        this.gaps = new Gap[rows.size()];
        this.techniques = new EarningTechnique[rows.size()];
        this.costs = CostTable.of(project, yardstick);
        this.log = BudgetLog.of(project);
        this.stage = stageOf(baseline);
        compile();
    }

    @Nullable
    Gap gap(int row) {
        return gaps[row];
    }

    Optional<String> baselineName() {
        return Optional.ofNullable(baseline).map(Baseline::name);
    }

    /** Why some rows have no budget to measure against; absent if any of them has one. */
    @Nullable
    Reason missingBudget(int[] some) {
        for (int row : some) {
            if (spread.budgeted[row]) {
                return null;
            }
        }
        return baseline == null ? Reason.NO_BASELINE : Reason.NO_BUDGET;
    }

    /** Budget that the baseline holds without dates, as known on a date; nothing where no log is kept in this unit. */
    BudgetLog.Undated undated(LocalDate date) {
        return stage == null ? BudgetLog.Undated.nothing(yardstick.amount(0)) : stage.undated(log, date);
    }

    private BaselineStages.@Nullable Stage stageOf(@Nullable Baseline own) {
        return own != null && log.isKept() && yardstick.measures(log.nothing())
                ? BaselineStages.of(project).of(own).orElse(null)
                : null;
    }

    long minor(Amount amount) {
        return yardstick.minor(amount);
    }

    private void compile() {
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.isSummary(row)) {
                compile(row, rows.entries[row]);
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            if (techniques[row] instanceof EarningTechnique.Apportioned its) {
                spread.shapeAs(row, rows.rowOf(its.base()));
            }
        }
        markLonelySummaries();
    }

    private void compile(int row, Baseline.@Nullable Entry entry) {
        Task task = rows.tasks[row];
        Amount budget = entry == null ? null : budgetOf(entry);
        if (entry != null) {
            Task.Kind kind = task == null ? Task.Kind.TASK : task.kind();
            spread.date(row, entry, kind, task == null ? project.calendar() : project.calendarOf(task));
        }
        if (entry != null && budget != null) {
            spread.budget(row, yardstick.minor(budget));
            spread.shape(row, entry.terms().phasing());
            techniques[row] = entry.terms().technique();
        }
        if (task == null) {
            gaps[row] = Gap.REMOVED;
        } else if (baseline != null && entry == null) {
            gaps[row] = Gap.UNPLANNED;
        } else if (entry != null && budget == null && !task.isMilestone()) {
            gaps[row] = Gap.UNBUDGETED;
        } else if (entry != null && entry.terms().isPlanning()) {
            gaps[row] = Gap.PLANNING_PACKAGE;
        }
    }

    /** Climbs from a task with a budget until it meets a summary that is marked already: linear over all tasks. */
    private void markLonelySummaries() {
        boolean[] above = new boolean[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            Task task = rows.tasks[row];
            if (spread.budgeted[row] && task != null) {
                TaskId parent = task.parent().orElse(null);
                while (parent != null && !above[rows.rowOf(parent)]) {
                    above[rows.rowOf(parent)] = true;
                    parent = project.task(parent).parent().orElse(null);
                }
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            Baseline.Entry entry = rows.entries[row];
            if (rows.isSummary(row) && entry != null && entry.budget().isPresent() && !above[row]) {
                gaps[row] = Gap.SUMMARY_BUDGET;
            }
        }
    }

    private @Nullable Amount budgetOf(Baseline.Entry entry) {
        return entry.budget().filter(yardstick::measures).orElse(null);
    }

    /** What decides on the unit: the budgets of the baseline; without one, what is budgeted and booked now. */
    private static Stream<Amount> amounts(Project project, @Nullable Baseline baseline) {
        if (baseline != null) {
            return baseline.entries().stream()
                    .filter(entry ->
                            project.find(entry.task()).filter(Task::isSummary).isEmpty())
                    .flatMap(entry -> entry.budget().stream());
        }
        return Stream.concat(
                project.costs().stream().map(ActualCost::amount),
                project.tasks().stream().flatMap(task -> task.budget().stream()));
    }
}
