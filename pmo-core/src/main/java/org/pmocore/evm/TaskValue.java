package org.pmocore.evm;

import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/**
 * The earned value of one task (activity) at a data date: its frozen budget, what of it was planned and earned, what was
 * booked.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class TaskValue {

    private static final int NAME_CELLS = 14;
    private static final int ID_CELLS = 10;

    private final Status status;
    private final int row;

    TaskValue(Status status, int row) {
        this.status = status;
        this.row = row;
    }

    /** {@return the key of the task} */
    public TaskId id() {
        return status.plan.rows.id(row);
    }

    /** {@return the task; empty if the baseline has it and the plan no longer does} */
    public Optional<Task> task() {
        return Optional.ofNullable(status.plan.rows.tasks[row]);
    }

    /** {@return the name as people say it; the id if the task is no longer in the plan} */
    public String name() {
        return task().map(Task::name).orElseGet(() -> id().value());
    }

    /** {@return what is missing for this task to be measured in full; empty if nothing is} */
    public Optional<Gap> gap() {
        return Optional.ofNullable(status.gap(row));
    }

    /** {@return the frozen budget, its share of BAC; undefined if the task has no baseline or no budget in it} */
    public Measure budget() {
        return isBudgeted() ? measure(status.plan.spread.budget[row]) : without();
    }

    /** {@return PV: the budget of the work planned up to the data date, rounded to the minor unit} */
    public Measure plannedValue() {
        return isBudgeted() ? measure(status.planned[row]) : without();
    }

    /** {@return EV: the budget of the work performed up to the data date, rounded to the minor unit} */
    public Measure earnedValue() {
        if (!isBudgeted()) {
            return without();
        }
        return status.report.isKnown()
                ? measure(status.earned[row])
                : Measure.undefined(Reason.NO_DATA, status.plan.yardstick.unit());
    }

    /** {@return AC: what was booked on this task up to and including the data date; zero if nothing was} */
    public Measure actualCost() {
        return measure(status.spending.spent[row]);
    }

    /** Whether the budget of this task is part of BAC. */
    private boolean isBudgeted() {
        return status.plan.spread.budgeted[row];
    }

    private Measure measure(long minor) {
        return status.plan.yardstick.measure(minor);
    }

    private Measure without() {
        return Measure.undefined(
                status.plan.rows.entries[row] == null ? Reason.NO_BASELINE : Reason.NO_BUDGET,
                status.plan.yardstick.unit());
    }

    /** {@return id, name, what is earned and of how much, in one line} */
    @Override
    public String toString() {
        String label = DisplayWidth.truncate(id().value(), ID_CELLS) + " " + DisplayWidth.truncate(name(), NAME_CELLS);
        return label + ": " + (isBudgeted() ? "EV " + earnedValue() + " of " + budget() : budget());
    }
}
