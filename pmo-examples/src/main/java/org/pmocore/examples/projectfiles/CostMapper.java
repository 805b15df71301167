package org.pmocore.examples.projectfiles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.Task;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Money;
import org.pmocore.model.Project;
import org.pmocore.time.Days;

/** Budgets and planned effort of tasks, and what was spent up to the data date. */
final class CostMapper {

    private static final double NOISE = 0.005;

    private final Source source;
    private final TaskSelection selection;
    private final Amounts amounts;

    CostMapper(Source source, TaskSelection selection, Amounts amounts) {
        this.source = source;
        this.selection = selection;
        this.amounts = amounts;
    }

    /** Budget: the cost of the baseline, else the planned cost (P6), else the cost. Effort in the same way. */
    void mapBudget(Task task, org.pmocore.model.Task.Builder builder) {
        boolean inBaseline = task.getBaselineStart() != null && !source.isPrimavera();
        Optional<Money> budget = inBaseline ? amounts.money(task.getBaselineCost()) : Optional.empty();
        budget.or(() -> amounts.money(task.getPlannedCost()))
                .or(() -> amounts.money(task.getCost()))
                .ifPresent(builder::budget);
        Duration baselineWork = inBaseline ? task.getBaselineWork() : null;
        amounts.effort(baselineWork)
                .or(() -> amounts.effort(task.getPlannedWork()))
                .or(() -> amounts.effort(task.getWork()))
                .ifPresent(builder::effort);
    }

    /** What a summary costs beyond the tasks under it has no place in the model. */
    void reportOwnCost(Task summary, String id) {
        ownCost(summary, Task::getCost)
                .ifPresent(cost -> source.log().taskWarning(id, "budget", "PF-313", cost.toString()));
    }

    /** One booking a task, at the data date: files of planning tools keep sums, not dates. */
    void mapSpent(Project.Builder project, Optional<LocalDateTime> dataDate) {
        LocalDate on = dataDate.map(Days::lastDayOf).orElse(null);
        int booked = 0;
        for (Task task : selection.tasks()) {
            Optional<Amount> spent = spent(task);
            if (spent.isPresent() && on != null) {
                project.cost(selection.id(task).value(), on, spent.orElseThrow());
            }
            booked += spent.isPresent() ? 1 : 0;
        }
        if (booked > 0 && on != null) {
            source.log().projectWarning("costs", "PF-105", booked, on);
        } else if (booked > 0) {
            source.log().projectWarning("costs", "PF-112", booked);
        }
        reportWork();
    }

    private Optional<Amount> spent(Task task) {
        return selection.isSummary(task)
                ? ownCost(task, Task::getActualCost).map(Amount.class::cast)
                : amounts.amount(task.getActualCost(), task.getActualWork());
    }

    /** What a summary has beyond the sum of the rows under it; P6 keeps nothing there. */
    private Optional<Money> ownCost(Task summary, Function<Task, @Nullable Number> cost) {
        double own = Amounts.orZero(cost.apply(summary));
        for (Task child : summary.getChildTasks()) {
            own -= Amounts.orZero(cost.apply(child));
        }
        boolean none = source.isPrimavera() || !amounts.inMoney() || own <= NOISE;
        return none ? Optional.empty() : amounts.money(own);
    }

    private void reportWork() {
        double hours = 0;
        for (Task task : selection.leaves()) {
            hours += source.durations()
                    .effort(task.getActualWork())
                    .personHours()
                    .doubleValue();
        }
        if (amounts.inMoney() && hours > 0) {
            source.log().projectWarning("costs", "PF-106", hours);
        }
    }
}
