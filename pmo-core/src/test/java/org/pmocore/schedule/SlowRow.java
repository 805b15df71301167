package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** A task that is no summary, with its dates in minutes. */
final class SlowRow {

    static final long NEVER = Long.MIN_VALUE / 2;
    static final long EVER = Long.MAX_VALUE / 2;

    /** A link between two tasks that are no summaries, with what is left of its lag. */
    record Tie(SlowRow from, SlowRow to, Dependency link, SlowClock clock, long lag) {}

    enum Shape {
        WORK,
        START_POINT,
        FINISH_POINT,
        RAW_POINT,
        /** Begun, and its dates follow from what was reported. */
        RUNNING,
        /** Over, and its dates are those reported. */
        DONE,
        EFFORT
    }

    final Task task;
    final WorkCalendar calendar;
    final SlowClock clock;
    final Shape shape;
    final long duration;
    final long left;
    final boolean started;
    final boolean finished;
    final List<Task> summaries = new ArrayList<>();
    final List<Tie> into = new ArrayList<>();
    final List<Tie> outOf = new ArrayList<>();

    private final boolean softPins;

    /** Minutes of work and gaps ahead; an expected finish changes it. */
    long length;

    long start = NEVER;
    long finish = NEVER;
    long lateStart = EVER;
    long lateFinish = EVER;

    /** How far a constraint holds the task before what logic asks for. */
    long conflict;

    SlowRow(Project project, Task task, NetworkRules rules) {
        Progress progress = task.progress();
        this.task = task;
        this.calendar = project.calendarOf(task);
        this.started = progress.isStarted();
        this.finished = progress.isFinished();
        this.clock = SlowClock.of(isElapsed(task) ? WorkCalendar.allHours() : calendar);
        this.duration = task.duration().map(time -> time.minutesOn(calendar)).orElse(0L);
        double done = progress.percentComplete().orElse(0);
        long byPercent = (long) Math.floor(duration * (100 - done) / 100 + 0.5);
        this.left = finished
                ? 0
                : progress.remaining().map(time -> time.minutesOn(calendar)).orElse(byPercent);
        this.length = finished || task.isMilestone() ? 0 : left + gaps(duration - left);
        this.shape = shape(rules);
        this.softPins = rules.switches().contains(Switch.SOFT_PINS);
    }

    static boolean isElapsed(Task task) {
        return task.progress()
                .remaining()
                .or(task::duration)
                .map(WorkTime::isElapsed)
                .orElse(false);
    }

    private Shape shape(NetworkRules rules) {
        if (task.kind() == Task.Kind.LEVEL_OF_EFFORT) {
            return Shape.EFFORT;
        }
        if (started && rules.progress() == NetworkRules.Progression.FROM_ACTUAL_START) {
            return finished ? Shape.DONE : Shape.RUNNING;
        }
        if (finished && rules.progress() == NetworkRules.Progression.ACTUAL_DATES) {
            return Shape.DONE;
        }
        if (finished) {
            return Shape.RAW_POINT;
        }
        boolean expected = task.expectedFinish().isPresent() && rules.switches().contains(Switch.EXPECTED_FINISH);
        if (started || length > 0 || expected) {
            return Shape.WORK;
        }
        if (rules.switches().contains(Switch.RAW_POINTS)) {
            return Shape.RAW_POINT;
        }
        boolean onFinish = rules.switches().contains(Switch.FINISH_FACES)
                || (task.kind() == Task.Kind.FINISH_MILESTONE
                        && !rules.switches().contains(Switch.START_FACES));
        return onFinish ? Shape.FINISH_POINT : Shape.START_POINT;
    }

    /** Gaps behind an amount of work. */
    long gaps(long behind) {
        long sum = 0;
        for (Split split : task.splits()) {
            sum += split.afterWork().minutesOn(calendar) >= behind ? split.gap().minutesOn(calendar) : 0;
        }
        return sum;
    }

    /** The first instant of work at which a bound on the start is kept, and the end of the work from there. */
    void beginAt(long work) {
        start = clock.startAt(work);
        finish = clock.finishAt(work + length);
    }

    void sitAt(long minute) {
        start = minute;
        finish = minute;
    }

    boolean isPoint() {
        return shape == Shape.START_POINT || shape == Shape.FINISH_POINT || shape == Shape.RAW_POINT;
    }

    /** Both constraints, or what is left of them once the task has begun: what is asked of its finish. */
    Stream<Constraint> constraints() {
        return Stream.of(task.constraint(), task.secondaryConstraint())
                .flatMap(Optional::stream)
                .filter(constraint -> !started || constraint.kind().onFinish())
                .map(this::soft);
    }

    /** A mandatory date may be a bound from both sides that gives way to logic. */
    private Constraint soft(Constraint constraint) {
        return !softPins
                ? constraint
                : switch (constraint.kind()) {
                    case MANDATORY_START ->
                        Constraint.of(
                                Constraint.Kind.START_ON, constraint.date().orElseThrow());
                    case MANDATORY_FINISH ->
                        Constraint.of(
                                Constraint.Kind.FINISH_ON, constraint.date().orElseThrow());
                    default -> constraint;
                };
    }

    /** Where a task in progress goes on. */
    long goesOn() {
        long done = duration - left;
        return task.progress().resumes().isPresent()
                ? minute(task.progress().resumes(), 0)
                : clock.startAt(clock.work(start) + done);
    }

    /** The pin in force, if any. */
    Optional<Constraint> pin() {
        return finished || shape == Shape.RUNNING || shape == Shape.EFFORT
                ? Optional.empty()
                : constraints()
                        .filter(one -> one.kind() == Constraint.Kind.MANDATORY_START
                                || one.kind() == Constraint.Kind.MANDATORY_FINISH)
                        .findFirst();
    }

    boolean isAsLateAsPossible() {
        return !started
                && shape != Shape.EFFORT
                && constraints().anyMatch(one -> one.kind() == Constraint.Kind.AS_LATE_AS_POSSIBLE);
    }

    /** The instant of a constraint. */
    static long dateOf(Constraint constraint) {
        return constraint.date().map(SlowClock::minute).orElseThrow();
    }

    static long minute(Optional<LocalDateTime> date, long otherwise) {
        return date.map(SlowClock::minute).orElse(otherwise);
    }

    /** The total float, in minutes on the task's clock. */
    long totalFloat(NetworkRules.FloatKind kind) {
        long ofStart = clock.work(lateStart) - clock.work(start);
        long ofFinish = clock.work(lateFinish) - clock.work(finish);
        long smallest = shape == Shape.RUNNING ? ofFinish : Math.min(ofStart, ofFinish);
        return conflict
                + switch (kind) {
                    case START -> ofStart;
                    case FINISH -> ofFinish;
                    case SMALLEST -> smallest;
                };
    }
}
