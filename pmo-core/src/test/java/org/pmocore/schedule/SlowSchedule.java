package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Project;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/**
 * The standard rules once more, by their definition and as slowly as that is: all pairs of tasks that a link on summaries
 * ties, all bounds again and again until nothing changes.
 */
final class SlowSchedule {

    private static final long NEVER = Long.MIN_VALUE / 2;
    private static final long EVER = Long.MAX_VALUE / 2;
    private static final int ROUNDS = 500;

    /** A link between two tasks that are no summaries. */
    record Tie(Row from, Row to, Dependency link) {}

    /** A task that is no summary, with its dates in minutes. */
    static final class Row {
        final Task task;
        final SlowClock clock;
        final long length;
        final boolean started;
        final boolean finished;
        final List<Tie> into = new ArrayList<>();
        final List<Tie> outOf = new ArrayList<>();
        long start;
        long finish;
        long lateStart;
        long lateFinish;

        Row(Project project, Task task) {
            this.task = task;
            this.started = task.progress().isStarted();
            this.finished = task.progress().isFinished();
            boolean elapsed = task.progress()
                    .remaining()
                    .or(task::duration)
                    .map(WorkTime::isElapsed)
                    .orElse(false);
            this.clock = SlowClock.of(elapsed ? WorkCalendar.allHours() : project.calendarOf(task));
            long duration = task.duration()
                    .map(time -> time.minutesOn(project.calendarOf(task)))
                    .orElse(0L);
            double done = task.progress().percentComplete().orElse(0);
            long left = task.progress()
                    .remaining()
                    .map(time -> time.minutesOn(project.calendarOf(task)))
                    .orElse((long) Math.floor(duration * (100 - done) / 100 + 0.5));
            long gaps = 0;
            for (Split split : task.splits()) {
                boolean ahead = split.afterWork().minutesOn(project.calendarOf(task)) >= duration - left;
                gaps += ahead ? split.gap().minutesOn(project.calendarOf(task)) : 0;
            }
            this.length = finished ? 0 : left + gaps;
        }

        boolean isPoint() {
            return !finished && !started && length == 0;
        }

        long totalFloat() {
            return clock.work(lateFinish) - clock.work(finish);
        }
    }

    final Map<String, Row> rows = new LinkedHashMap<>();
    private final Project project;
    private final long floor;
    private long projectFinish;
    private long seed;

    SlowSchedule(Project project) {
        this.project = project;
        long start = SlowClock.minute(project.start());
        this.floor = project.dataDate()
                .map(date -> Math.max(start, SlowClock.minute(date)))
                .orElse(start);
        for (Task task : project.tasks()) {
            if (leavesOf(task).equals(List.of(task))) {
                rows.put(task.id().value(), new Row(project, task));
            }
        }
        for (Dependency link : project.dependencies()) {
            for (Task from : leavesOf(project.task(link.predecessor()))) {
                for (Task to : leavesOf(project.task(link.successor()))) {
                    Tie tie = new Tie(row(from), row(to), link);
                    tie.to.into.add(tie);
                    tie.from.outOf.add(tie);
                }
            }
        }
        goForward();
        projectFinish =
                rows.values().stream().mapToLong(row -> row.finish).max().orElse(floor);
        seed = project.mustFinishBy().map(SlowClock::minute).orElse(projectFinish);
        pushLatest();
        goBackward();
    }

    /** Room until the next successor moves, at least zero. */
    long freeFloat(Row row) {
        long least = EVER;
        for (Tie tie : row.outOf) {
            long date = tie.link.type().toStart() ? tie.to.start : tie.to.finish;
            long own = tie.link.type().fromFinish() ? row.finish : row.start;
            least = Math.min(least, row.clock.work(shifted(tie, date, -1)) - row.clock.work(own));
        }
        return Math.max(0, least == EVER ? row.clock.work(projectFinish) - row.clock.work(row.finish) : least);
    }

    private Row row(Task task) {
        return rows.get(task.id().value());
    }

    private List<Task> leavesOf(Task task) {
        List<Task> leaves = new ArrayList<>();
        for (Task other : project.tasks()) {
            if (other.parent().filter(task.id()::equals).isPresent()) {
                leaves.addAll(leavesOf(other));
            }
        }
        return leaves.isEmpty() ? List.of(task) : leaves;
    }

    private List<Task> summariesOf(Row row) {
        List<Task> line = new ArrayList<>();
        Optional<Task> above = row.task.parent().map(project::task);
        while (above.isPresent()) {
            line.add(above.get());
            above = above.get().parent().map(project::task);
        }
        return line;
    }

    private void goForward() {
        rows.values().forEach(row -> setEarly(row, floor, NEVER));
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Row row : rows.values()) {
                long start = row.start;
                long finish = row.finish;
                settleEarly(row);
                changed |= start != row.start || finish != row.finish;
            }
        }
    }

    private void settleEarly(Row row) {
        long start = startFloor(row);
        long finish = finishFloor(row);
        for (Tie tie : row.into) {
            long bound = shifted(tie, tie.link.type().fromFinish() ? tie.from.finish : tie.from.start, 1);
            if (tie.link.type().toStart()) {
                start = Math.max(start, bound);
            } else {
                finish = Math.max(finish, bound);
            }
        }
        setEarly(row, start, finish);
        pin(row);
    }

    private void setEarly(Row row, long startBound, long finishBound) {
        SlowClock clock = row.clock;
        long bound = Math.max(startBound, finishBound);
        if (row.finished) {
            row.start = bound;
            row.finish = bound;
        } else if (row.isPoint()) {
            long first = clock.startAt(clock.work(bound));
            long last = clock.finishAt(clock.work(bound));
            boolean onFinish = row.task.kind() == Task.Kind.FINISH_MILESTONE && last >= startFloor(row);
            row.start = onFinish ? last : first;
            row.finish = row.start;
        } else {
            long begin = clock.work(startBound);
            if (finishBound > NEVER) {
                begin = Math.max(begin, clock.work(finishBound) - row.length);
            }
            row.start = clock.startAt(begin);
            row.finish = clock.finishAt(begin + row.length);
        }
    }

    private void pin(Row row) {
        Optional<Constraint> pin = row.started ? Optional.empty() : pinOf(row);
        if (row.started && !row.finished) {
            pin = pinOf(row).filter(constraint -> constraint.kind().onFinish());
        }
        if (pin.isEmpty()) {
            return;
        }
        long date = SlowClock.minute(pin.get().date().orElseThrow());
        boolean onFinish = pin.get().kind().onFinish();
        if (row.isPoint()) {
            row.start = date;
            row.finish = date;
            return;
        }
        long begin = row.clock.work(date) - (onFinish ? row.length : 0);
        row.start = row.clock.startAt(begin);
        row.finish = row.clock.finishAt(begin + row.length);
    }

    private static Optional<Constraint> pinOf(Row row) {
        return row.task
                .constraint()
                .filter(constraint -> constraint.kind() == Constraint.Kind.MANDATORY_START
                        || constraint.kind() == Constraint.Kind.MANDATORY_FINISH);
    }

    private boolean isPinned(Row row) {
        return !row.finished
                && pinOf(row)
                        .filter(pin -> !row.started || pin.kind().onFinish())
                        .isPresent();
    }

    private long startFloor(Row row) {
        if (row.finished) {
            return floor;
        }
        long bound = Math.max(
                floor, row.task.progress().resumes().map(SlowClock::minute).orElse(NEVER));
        if (!row.started) {
            bound = Math.max(bound, dateOf(row.task, Constraint.Kind.START_NO_EARLIER_THAN));
            bound = Math.max(bound, dateOf(row.task, Constraint.Kind.START_ON));
            for (Task summary : summariesOf(row)) {
                bound = Math.max(bound, dateOf(summary, Constraint.Kind.START_NO_EARLIER_THAN));
            }
        }
        return Math.max(bound, outside(row, ExternalDependency.Direction.PREDECESSOR, true));
    }

    private long finishFloor(Row row) {
        if (row.finished) {
            return NEVER;
        }
        long bound = Math.max(
                dateOf(row.task, Constraint.Kind.FINISH_NO_EARLIER_THAN), dateOf(row.task, Constraint.Kind.FINISH_ON));
        return Math.max(bound, outside(row, ExternalDependency.Direction.PREDECESSOR, false));
    }

    /** The bound of a date constraint of a kind; both constraints of a task count. */
    private static long dateOf(Task task, Constraint.Kind kind) {
        return Stream.of(task.constraint(), task.secondaryConstraint())
                .flatMap(Optional::stream)
                .filter(constraint -> constraint.kind() == kind)
                .mapToLong(constraint -> SlowClock.minute(constraint.date().orElseThrow()))
                .max()
                .orElse(NEVER);
    }

    private static long capOf(Task task, Constraint.Kind kind) {
        return Stream.of(task.constraint(), task.secondaryConstraint())
                .flatMap(Optional::stream)
                .filter(constraint -> constraint.kind() == kind)
                .mapToLong(constraint -> SlowClock.minute(constraint.date().orElseThrow()))
                .min()
                .orElse(EVER);
    }

    private long outside(Row row, ExternalDependency.Direction direction, boolean ofStart) {
        boolean before = direction == ExternalDependency.Direction.PREDECESSOR;
        long bound = before ? NEVER : EVER;
        for (ExternalDependency external : row.task.externalDependencies()) {
            boolean onStart =
                    before ? external.type().toStart() : !external.type().fromFinish();
            if (external.direction() == direction && onStart == ofStart) {
                SlowClock clock = SlowClock.of(project.calendarOf(row.task));
                long anchor = SlowClock.minute(external.anchor());
                long lag = external.lag().minutesOn(project.calendarOf(row.task));
                long date = lag == 0
                        ? anchor
                        : before ? clock.finishAt(clock.work(anchor) + lag) : clock.startAt(clock.work(anchor) - lag);
                bound = before ? Math.max(bound, date) : Math.min(bound, date);
            }
        }
        return bound;
    }

    /** A date moved by what is left of the lag, forward or backward. */
    private long shifted(Tie tie, long date, int sign) {
        Task given = project.task(tie.link.predecessor());
        WorkTime lag = tie.link.lag();
        boolean percentOfElapsed = lag.isPercent() && isElapsed(given);
        boolean elapsed = lag.isElapsed() || percentOfElapsed;
        SlowClock clock = SlowClock.of(elapsed ? WorkCalendar.allHours() : project.calendarOf(given));
        long minutes = lag.isPercent()
                ? leavesOf(given).equals(List.of(given))
                        ? lag.percentOf(given.duration()
                                .map(time -> time.minutesOn(project.calendarOf(given)))
                                .orElse(0L))
                        : 0
                : lag.minutesOn(project.calendarOf(given));
        Optional<LocalDateTime> actual =
                lastActual(leavesOf(given), tie.link.type().fromFinish());
        if (actual.isPresent() && project.dataDate().isPresent() && minutes != 0) {
            long passed =
                    clock.work(SlowClock.minute(project.dataDate().get())) - clock.work(SlowClock.minute(actual.get()));
            minutes = Math.max(0, minutes - passed);
        }
        long latest = sign > 0 ? date : latestAsked(tie, date);
        if (minutes == 0) {
            return latest;
        }
        return sign > 0 ? clock.finishAt(clock.work(date) + minutes) : clock.startAt(clock.work(latest) - minutes);
    }

    /** The last instant that, asked of the successor's finish, still leaves it on its date. */
    private static long latestAsked(Tie tie, long date) {
        Row to = tie.to;
        boolean onFinish = to.isPoint()
                ? to.task.kind() == Task.Kind.FINISH_MILESTONE
                : !to.finished && !tie.link.type().toStart();
        long latest = date;
        while (onFinish && to.clock.work(latest + 1) == to.clock.work(date)) {
            latest++;
        }
        return latest;
    }

    /** The lag of a summary's link runs once everything under it has started, or finished. */
    private static Optional<LocalDateTime> lastActual(List<Task> tasks, boolean ofFinish) {
        List<LocalDateTime> dates = tasks.stream()
                .map(Task::progress)
                .flatMap(progress -> (ofFinish ? progress.actualFinish() : progress.actualStart()).stream())
                .toList();
        return dates.size() == tasks.size() ? dates.stream().max(Comparator.naturalOrder()) : Optional.empty();
    }

    private static boolean isElapsed(Task task) {
        return task.progress()
                .remaining()
                .or(task::duration)
                .map(WorkTime::isElapsed)
                .orElse(false);
    }

    private void pushLatest() {
        List<Row> backward = new ArrayList<>(rows.values());
        Collections.reverse(backward);
        for (Row row : backward) {
            boolean latest = !row.started
                    && row.task
                            .constraint()
                            .filter(c -> c.kind() == Constraint.Kind.AS_LATE_AS_POSSIBLE)
                            .isPresent();
            if (latest) {
                long begin = row.clock.work(projectFinish) - row.length;
                for (Tie tie : row.outOf) {
                    long bound = shifted(tie, tie.link.type().toStart() ? tie.to.start : tie.to.finish, -1);
                    begin = Math.min(
                            begin, row.clock.work(bound) - (tie.link.type().fromFinish() ? row.length : 0));
                }
                if (begin > row.clock.work(row.start)) {
                    boolean onFinish = row.task.kind() == Task.Kind.FINISH_MILESTONE;
                    row.start = onFinish ? row.clock.finishAt(begin) : row.clock.startAt(begin);
                    row.finish = row.isPoint() ? row.start : row.clock.finishAt(begin + row.length);
                }
            }
        }
    }

    private void goBackward() {
        rows.values().forEach(row -> setLate(row, EVER, seed));
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Row row : rows.values()) {
                long start = row.lateStart;
                long finish = row.lateFinish;
                settleLate(row);
                changed |= start != row.lateStart || finish != row.lateFinish;
            }
        }
    }

    private void settleLate(Row row) {
        long start = row.finished ? EVER : startCap(row);
        long finish = row.finished ? seed : Math.min(seed, finishCap(row));
        for (Tie tie : row.outOf) {
            long bound = shifted(tie, tie.link.type().toStart() ? tie.to.lateStart : tie.to.lateFinish, -1);
            if (tie.link.type().fromFinish()) {
                finish = Math.min(finish, bound);
            } else {
                start = Math.min(start, bound);
            }
        }
        setLate(row, start, finish);
    }

    private void setLate(Row row, long startBound, long finishBound) {
        SlowClock clock = row.clock;
        if (isPinned(row)) {
            row.lateStart = row.start;
            row.lateFinish = row.finish;
        } else if (row.finished) {
            row.lateStart = Math.min(startBound, finishBound);
            row.lateFinish = row.lateStart;
        } else if (row.isPoint()) {
            long work = clock.work(Math.min(startBound, finishBound));
            boolean onFinish = row.task.kind() == Task.Kind.FINISH_MILESTONE || clock.startAt(work) > seed;
            row.lateStart =
                    work == clock.work(row.start) ? row.start : onFinish ? clock.finishAt(work) : clock.startAt(work);
            row.lateFinish = row.lateStart;
        } else {
            long begin = clock.work(finishBound) - row.length;
            begin = startBound < EVER ? Math.min(begin, clock.work(startBound)) : begin;
            row.lateStart = clock.startAt(begin);
            row.lateFinish = clock.finishAt(begin + row.length);
        }
    }

    private long startCap(Row row) {
        long bound = outside(row, ExternalDependency.Direction.SUCCESSOR, true);
        return row.started
                ? bound
                : Math.min(
                        bound,
                        Math.min(
                                capOf(row.task, Constraint.Kind.START_NO_LATER_THAN),
                                capOf(row.task, Constraint.Kind.START_ON)));
    }

    private long finishCap(Row row) {
        long bound = Math.min(
                capOf(row.task, Constraint.Kind.FINISH_NO_LATER_THAN), capOf(row.task, Constraint.Kind.FINISH_ON));
        bound = Math.min(bound, row.task.deadline().map(SlowClock::minute).orElse(EVER));
        bound = Math.min(bound, outside(row, ExternalDependency.Direction.SUCCESSOR, false));
        return Math.min(bound, summaryCap(row));
    }

    private long summaryCap(Row row) {
        long bound = EVER;
        for (Task summary : summariesOf(row)) {
            bound = Math.min(bound, capOf(summary, Constraint.Kind.FINISH_NO_LATER_THAN));
            bound = Math.min(bound, summary.deadline().map(SlowClock::minute).orElse(EVER));
        }
        return bound;
    }
}
