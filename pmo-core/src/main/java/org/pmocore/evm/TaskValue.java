package org.pmocore.evm;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.model.Baseline;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkAxis;

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

    private final Basis basis;
    private final TaskId id;
    private final @Nullable Task task;
    private final Baseline.@Nullable Entry entry;
    private final @Nullable Phase phase;
    private final @Nullable Gap gap;
    private final Progress progress;
    private final BigDecimal planned;
    private final BigDecimal earned;
    private final BigDecimal spent;

    TaskValue(
            Basis basis,
            TaskId id,
            @Nullable Task task,
            Baseline.@Nullable Entry entry,
            @Nullable Phase phase,
            @Nullable Gap gap) {
        BigDecimal zero = basis.yardstick().zero();
        Optional<BigDecimal> done = Optional.of(zero);
        this.basis = basis;
        this.id = id;
        this.task = task;
        this.entry = entry;
        this.phase = phase;
        this.progress = task == null ? Progress.NONE : basis.progress().of(task);
        this.planned = phase == null ? zero : phase.plannedAt(WorkAxis.minuteOf(basis.dataDate()));
        this.spent = basis.bookings().spentOn(id, zero);
        if (phase != null && task != null) {
            done = task.kind() == Task.Kind.LEVEL_OF_EFFORT
                    ? Optional.of(planned)
                    : basis.progress().earned(task, progress, phase.budget());
        }
        this.earned = done.orElse(zero);
        this.gap = done.isEmpty() ? Gap.NO_PERCENT : gap;
    }

    /** {@return the key of the task} */
    public TaskId id() {
        return id;
    }

    /** {@return the task; empty if the baseline has it and the plan no longer does} */
    public Optional<Task> task() {
        return Optional.ofNullable(task);
    }

    /** {@return the name as people say it; the id if the task is no longer in the plan} */
    public String name() {
        return task == null ? id.value() : task.name();
    }

    /** {@return what is missing for this task to be measured in full; empty if nothing is} */
    public Optional<Gap> gap() {
        return Optional.ofNullable(gap);
    }

    /** {@return the frozen budget, its share of BAC; undefined if the task has no baseline or no budget in it} */
    public Measure budget() {
        return phase == null ? without() : basis.yardstick().measure(phase.budget());
    }

    /** {@return PV: the budget of the work planned up to the data date, rounded to the minor unit} */
    public Measure plannedValue() {
        return phase == null ? without() : basis.yardstick().measure(planned);
    }

    /** {@return EV: the budget of the work performed up to the data date, rounded to the minor unit} */
    public Measure earnedValue() {
        if (phase == null) {
            return without();
        }
        return basis.progress().isKnown()
                ? basis.yardstick().measure(earned)
                : Measure.undefined(Reason.NO_DATA, basis.yardstick().unit());
    }

    /** {@return AC: what was booked on this task up to and including the data date; zero if nothing was} */
    public Measure actualCost() {
        return basis.yardstick().measure(spent);
    }

    /** Whether the budget of this task is part of BAC. */
    boolean isBudgeted() {
        return phase != null;
    }

    boolean isStarted() {
        return progress.isStarted();
    }

    Progress progress() {
        return progress;
    }

    Optional<Baseline.Entry> entry() {
        return Optional.ofNullable(entry);
    }

    Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    BigDecimal planned() {
        return planned;
    }

    BigDecimal earned() {
        return earned;
    }

    BigDecimal spent() {
        return spent;
    }

    private Measure without() {
        return Measure.undefined(
                entry == null ? Reason.NO_BASELINE : Reason.NO_BUDGET,
                basis.yardstick().unit());
    }

    /** {@return id, name, what is earned and of how much, in one line} */
    @Override
    public String toString() {
        String label = DisplayWidth.truncate(id.value(), ID_CELLS) + " " + DisplayWidth.truncate(name(), NAME_CELLS);
        return label + ": " + (phase == null ? budget() : "EV " + earnedValue() + " of " + budget());
    }
}
