package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Dependency;
import org.pmocore.model.Task;
import org.pmocore.time.Days;

/**
 * One task of a delay chain: when it was and will be done, and what part of the slip arises or vanishes here.
 *
 * <p>A slip enters a step at the end that its link ties (the start for FS and SS, the finish for FF and SF) and leaves it
 * at the end that the next link ties, at the last step by its finish. For every step, in working days,
 *
 * <pre>{@code
 * passedOn = inherited - absorbed + own + calendarEffect
 * inherited = passedOn of the step before, 0 at the first step
 * }</pre>
 *
 * so that over a chain <em>sum of own - sum of absorbed + sum of calendarEffect = slip of the milestone</em>. Positive is
 * later; a negative own delay is a recovery, a negative absorption a gain that another driver takes away again.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ChainStep {

    private static final int NAME_CELLS = 24;

    private final Task task;
    private final @Nullable Dependency link;
    private final Span before;
    private final Span after;
    private final Amounts amounts;
    private final List<Task> drivers;
    private final List<NonDriver> nonDrivers;

    ChainStep(
            Task task,
            @Nullable Dependency link,
            List<Span> spans,
            Amounts amounts,
            List<Task> drivers,
            List<NonDriver> nonDrivers) {
        this.task = task;
        this.link = link;
        this.before = spans.get(0);
        this.after = spans.get(1);
        this.amounts = amounts;
        this.drivers = List.copyOf(drivers);
        this.nonDrivers = List.copyOf(nonDrivers);
    }

    /** Dates of a task in one schedule, and the working time between them in days of its calendar. */
    record Span(LocalDateTime start, LocalDateTime finish, double days) {}

    /** Working days of one step. */
    record Amounts(
            double startSlip,
            double finishSlip,
            double inherited,
            double absorbed,
            double own,
            double calendarEffect) {}

    /**
     * A predecessor that a step does not wait for.
     *
     * @param task the predecessor
     * @param floatBefore float of its link to the step before the change (relationship float), in working days of its
     *     own calendar
     * @param floatAfter the same after the change
     * @since 0.1.0
     */
    public record NonDriver(Task task, Measure floatBefore, Measure floatAfter) {

        /** The predecessor and its float in one line. */
        @Override
        public String toString() {
            String name = DisplayWidth.truncate(Label.of(task), NAME_CELLS);
            return name + ": float to the step " + floatBefore.orElse(0) + " -> " + floatAfter;
        }
    }

    /** {@return the task of this step} */
    public Task task() {
        return task;
    }

    /** {@return the dependency the slip came in by; empty at the first step} */
    public Optional<Dependency> link() {
        return Optional.ofNullable(link);
    }

    /** {@return the start before the change, inclusive} */
    public LocalDateTime startBefore() {
        return before.start();
    }

    /** {@return the finish before the change, exclusive} */
    public LocalDateTime finishBefore() {
        return before.finish();
    }

    /** {@return the start after the change, inclusive} */
    public LocalDateTime startAfter() {
        return after.start();
    }

    /** {@return the finish after the change, exclusive} */
    public LocalDateTime finishAfter() {
        return after.finish();
    }

    /** {@return working days of the task's calendar between start and finish before the change; of work in progress what is left} */
    public Measure durationBefore() {
        return days(before.days());
    }

    /** {@return the same after the change} */
    public Measure durationAfter() {
        return days(after.days());
    }

    /** {@return how much later the task starts, in working days of the milestone's calendar; negative is earlier} */
    public Measure startSlip() {
        return days(amounts.startSlip());
    }

    /** {@return how much later the task finishes, in working days of the milestone's calendar; negative is earlier} */
    public Measure finishSlip() {
        return days(amounts.finishSlip());
    }

    /** {@return what this task itself adds: longer work, a longer lag before it or a later start that no link forces} */
    public Measure own() {
        return days(amounts.own());
    }

    /** {@return the slip that the step before passes on} */
    public Measure inherited() {
        return days(amounts.inherited());
    }

    /** {@return the part of the inherited slip that the float of the link took up} */
    public Measure absorbed() {
        return days(amounts.absorbed());
    }

    /** {@return what differing calendars, elapsed times and the days off between them add, or take away if negative} */
    public Measure calendarEffect() {
        return days(amounts.calendarEffect());
    }

    /** {@return all predecessors that hold this step after the change, ties included, in the order of the links} */
    public List<Task> drivers() {
        return drivers;
    }

    /** {@return the unfinished predecessors that do not hold this step after the change, least float first} */
    public List<NonDriver> nonDrivers() {
        return nonDrivers;
    }

    Amounts amounts() {
        return amounts;
    }

    double daysBefore() {
        return before.days();
    }

    double daysAfter() {
        return after.days();
    }

    private static Measure days(double days) {
        return Measure.of(days, Unit.WORKING_DAYS);
    }

    /** The task, its new dates, and how its slip is made up, in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %s..%s, slip %s (%s - %s + %s + %s)",
                DisplayWidth.truncate(Label.of(task), NAME_CELLS),
                after.start().toLocalDate(),
                Days.lastDayOf(after.finish()),
                plain(amounts.finishSlip()),
                plain(amounts.inherited()),
                plain(amounts.absorbed()),
                plain(amounts.own()),
                plain(amounts.calendarEffect()));
    }

    private static String plain(double days) {
        return days == Math.rint(days) ? Long.toString((long) days) : String.format(Locale.ROOT, "%.1f", days);
    }
}
