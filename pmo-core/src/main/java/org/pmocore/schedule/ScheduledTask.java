package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.pmocore.internal.network.NetworkDates;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;

/**
 * A task (activity) with its dates and floats.
 *
 * <p>Dates that happened stay: a started task starts when it did, a finished one finishes when it did, early and late dates
 * alike. The dates of a summary span the tasks under it; its total float is the smallest among those not finished.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScheduledTask {

    private final Schedule schedule;
    private final int position;

    ScheduledTask(Schedule schedule, int position) {
        this.schedule = schedule;
        this.position = position;
    }

    /** {@return the task as planned and reported} */
    public Task task() {
        return schedule.project().tasks().get(position);
    }

    /** {@return the key of the task} */
    public TaskId id() {
        return task().id();
    }

    /** {@return the calendar the task is worked on; floats are counted on it} */
    public WorkCalendar calendar() {
        return schedule.project().calendarOf(task());
    }

    /**
     * {@return the actual start if the task started, else the early start, or the late start where the rules schedule back from
     * the finish; inclusive}
     */
    public LocalDateTime start() {
        return isCountedBack() ? lateStart() : earlyStart();
    }

    /**
     * {@return the actual finish if the task finished, else the early finish, or the late finish where the rules schedule back
     * from the finish; exclusive}
     */
    public LocalDateTime finish() {
        return isCountedBack() ? lateFinish() : earlyFinish();
    }

    /** {@return the date of the start} */
    public LocalDate startDate() {
        return start().toLocalDate();
    }

    /** {@return the last date the task occupies: the date of the finish, or the date before if it finishes at 00:00} */
    public LocalDate finishDate() {
        LocalDate last = Days.lastDayOf(finish());
        return last.isBefore(startDate()) ? startDate() : last;
    }

    /** {@return the earliest possible start, inclusive; the actual start once started, if it was reported} */
    public LocalDateTime earlyStart() {
        if (isRollUp()) {
            return schedule.dateAt(schedule.summaries().start(position));
        }
        return actualStart().orElseGet(() -> schedule.dateAt(dates().start(node())));
    }

    /** {@return the earliest possible finish, exclusive; the actual finish once finished} */
    public LocalDateTime earlyFinish() {
        if (isRollUp()) {
            return schedule.dateAt(schedule.summaries().finish(position));
        }
        return progress().actualFinish().orElseGet(() -> schedule.dateAt(dates().finish(node())));
    }

    /**
     * {@return the latest start that does not delay the finish of the project or break a late bound, inclusive; the actual
     * start once started, if it was reported}
     */
    public LocalDateTime lateStart() {
        if (isRollUp()) {
            return schedule.dateAt(schedule.summaries().lateStart(position));
        }
        return actualStart().orElseGet(() -> schedule.dateAt(dates().lateStart(node())));
    }

    /**
     * {@return the latest finish that does not delay the finish of the project or break a late bound, exclusive; the actual
     * finish once finished}
     */
    public LocalDateTime lateFinish() {
        if (isRollUp()) {
            return schedule.dateAt(schedule.summaries().lateFinish(position));
        }
        return progress().actualFinish().orElseGet(() -> schedule.dateAt(dates().lateFinish(node())));
    }

    /** {@return when the part that is left can start, of a task in progress; empty if not started, finished or a summary} */
    public Optional<LocalDateTime> remainingStart() {
        return isInProgress() ? Optional.of(schedule.dateAt(dates().start(node()))) : Optional.empty();
    }

    /** {@return when the part that is left must start at the latest; empty if not started, finished or a summary} */
    public Optional<LocalDateTime> remainingLateStart() {
        return isInProgress() ? Optional.of(schedule.dateAt(dates().lateStart(node()))) : Optional.empty();
    }

    /**
     * {@return the total float (総余裕): working time by which the task may slip before the project, or a late bound, does;
     * on the task's calendar, on the clock for an elapsed duration. Negative if a bound is already missed; empty for finished
     * tasks}
     */
    public Optional<Duration> totalFloat() {
        if (isRollUp()) {
            return schedule.summaries().totalFloat(position).map(Duration::ofMinutes);
        }
        return isFinished() ? Optional.empty() : Optional.of(Duration.ofMinutes(dates().totalFloat(node())));
    }

    /**
     * {@return the free float (自由余裕): working time by which the task may slip before its next successor does, or the
     * project where it has none; on the task's calendar, never negative. Empty for finished tasks and summaries}
     */
    public Optional<Duration> freeFloat() {
        return room(() -> schedule.rooms().freeFloat(node()));
    }

    /**
     * {@return the start float: late start less early start, of work in progress those of the part that is left; in working
     * time on the task's calendar, on the clock for an elapsed duration. Negative if a late bound is missed; empty for finished
     * tasks and summaries. Source: P6 "Start Float", Microsoft Project "Start Slack"}
     */
    public Optional<Duration> startFloat() {
        return room(() -> schedule.floats().startFloat(node()));
    }

    /**
     * {@return the finish float: late finish less early finish, measured and empty as {@link #startFloat()}. It differs from the
     * start float only where a task is not one block of work. Source: P6 "Finish Float", Microsoft Project "Finish Slack"}
     */
    public Optional<Duration> finishFloat() {
        return room(() -> schedule.floats().finishFloat(node()));
    }

    /**
     * {@return the interfering float (干渉余裕): total float less free float, the part of the float whose use takes float from
     * successors; measured and empty as {@link #startFloat()}. Negative where a late bound is missed, and possible where links
     * leave from starts. Source: Battersby, Network Analysis (1964)}
     */
    public Optional<Duration> interferingFloat() {
        return room(() -> dates().totalFloat(node()) - schedule.rooms().freeFloat(node()));
    }

    /**
     * {@return the independent float (独立余裕): the float that is left if all predecessors take their late dates and all
     * successors their early dates, never negative; measured and empty as {@link #startFloat()}}
     *
     * <p>max(0, least early start of successors − greatest late finish of predecessors − duration), counted as the free float
     * less the working time by which the late dates of the predecessors push the task, so that it holds for all four kinds of
     * dependency, lags, calendars and constraints. Source: Battersby, Network Analysis (1964).
     */
    public Optional<Duration> independentFloat() {
        return room(() -> Math.max(
                0, schedule.rooms().freeFloat(node()) - schedule.floats().push(node())));
    }

    /**
     * {@return the safety float: the float that is left if all predecessors take their late dates: late start − greatest late
     * finish of predecessors, counted as the total float less the working time by which they push the task; measured and empty
     * as {@link #startFloat()}, negative if a late bound is missed. Source: Thomas, Time-oriented float (1969)}
     */
    public Optional<Duration> safetyFloat() {
        return room(() -> dates().totalFloat(node()) - schedule.floats().push(node()));
    }

    /**
     * {@return the total float in working days of the task's calendar (営業日), in calendar days (暦日) for an elapsed
     * duration; undefined with {@link Reason#COMPLETED} for finished tasks}
     */
    public Measure totalFloatDays() {
        return days(totalFloat());
    }

    /** {@return the free float in the same unit as {@link #totalFloatDays()}; undefined where {@link #freeFloat()} is empty} */
    public Measure freeFloatDays() {
        return days(freeFloat());
    }

    /**
     * {@return whether a slip of this task moves the finish of the project or misses a late bound: not finished, and total
     * float at or below the limit of the rules, or on the longest path if the rules say so. A level of effort never is; a
     * summary is if a task under it is}
     */
    public boolean isCritical() {
        if (isRollUp()) {
            return schedule.summaries().isCritical(position);
        }
        boolean effort = task().kind() == Task.Kind.LEVEL_OF_EFFORT;
        return !effort && !isFinished() && schedule.isCritical(node());
    }

    /**
     * {@return the drag: how much earlier the project would finish if nothing of this task were left to do, in working time on
     * the calendar of the project. Empty for finished tasks, summaries and levels of effort}
     *
     * <p>Exactly the difference of two schedules, for all kinds of dependency, calendars and constraints; lags in percent keep
     * their length. Zero for a task that does not drive the finish or of whose parallel paths another one takes over at once;
     * negative where shortening would let a finish-bound task start, and so its successors, later. Source: Devaux, Total
     * Project Control (1999), critical path drag.
     *
     * <p>Where all tasks share the calendar of the project the first call finds the drags of all tasks together; elsewhere each
     * task that drives the finish takes a forward pass of its own.
     */
    public Optional<Duration> drag() {
        boolean effort = task().kind() == Task.Kind.LEVEL_OF_EFFORT;
        return effort ? Optional.empty() : room(() -> schedule.drags().drag(node()));
    }

    /**
     * {@return whether the task is not critical, but its total float is at or below the near-critical limit of the rules; false
     * where there is no float, for levels of effort and by default, as the limit is zero}
     */
    public boolean isNearCritical() {
        Duration limit = schedule.rules().nearCriticalFloat();
        boolean near = totalFloat().filter(room -> room.compareTo(limit) <= 0).isPresent();
        return near && limit.toMinutes() > 0 && task().kind() != Task.Kind.LEVEL_OF_EFFORT && !isCritical();
    }

    /**
     * {@return whether the task drives, directly or through others, a task that finishes last; see
     * {@link Schedule#longestPath()}. False for summaries}
     */
    public boolean isOnLongestPath() {
        return !isRollUp() && schedule.isOnLongestPath(node());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduledTask that && schedule == that.schedule && position == that.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(schedule), position);
    }

    /** {@return id, name, dates and float in one line} */
    @Override
    public String toString() {
        return ScheduleText.line(this);
    }

    /** Whether the dates come from tasks under this one. */
    boolean isRollUp() {
        return node() < 0;
    }

    boolean isFinished() {
        return progress().isFinished();
    }

    int minutesPerDay() {
        return clock().minutesPerDay();
    }

    NetworkDates dates() {
        return schedule.dates();
    }

    int node() {
        return schedule.network().nodeOf(position);
    }

    int position() {
        return position;
    }

    private Optional<Duration> room(LongSupplier minutes) {
        boolean none = isRollUp() || isFinished();
        return none ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes.getAsLong()));
    }

    private Measure days(Optional<Duration> room) {
        Unit unit = task().isElapsed() ? Unit.CALENDAR_DAYS : Unit.WORKING_DAYS;
        return room.map(time -> Measure.of((double) time.toMinutes() / minutesPerDay(), unit))
                .orElseGet(() -> Measure.undefined(Reason.COMPLETED, unit));
    }

    /** A task put where it is by hand is not moved by counting back either. */
    private boolean isCountedBack() {
        return schedule.rules().isFromFinish() && task().manualStart().isEmpty();
    }

    private boolean isInProgress() {
        return !isRollUp() && progress().isStarted() && !isFinished();
    }

    /** What its work runs on: its calendar, or the clock. */
    WorkCalendar clock() {
        return task().isElapsed() ? WorkCalendar.allHours() : calendar();
    }

    ScheduleRules rules() {
        return schedule.rules();
    }

    private Progress progress() {
        return task().progress();
    }

    private Optional<LocalDateTime> actualStart() {
        return actualStart(task(), calendar());
    }

    /** The reported start; of a finished task without one, the finish less the planned duration. */
    static Optional<LocalDateTime> actualStart(Task task, WorkCalendar calendar) {
        Progress progress = task.progress();
        Optional<LocalDateTime> reported = progress.actualStart();
        if (reported.isPresent() || !progress.isFinished()) {
            return reported;
        }
        Duration planned = Duration.ofMinutes(
                task.duration().map(time -> time.minutesOn(calendar)).orElse(0L));
        return progress.actualFinish().map(finish -> calendar.minus(finish, planned));
    }
}
