package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.SlowRow.Shape;
import org.pmocore.schedule.SlowRow.Tie;
import org.pmocore.time.WorkCalendar;

/**
 * The rules of both products once more, written from their description and as slowly as that is: all pairs of tasks that a
 * link on summaries ties, all bounds again and again until nothing changes. No topological order, no compiled bounds.
 */
final class SlowSchedule {

    private static final int ROUNDS = 500;

    final Map<String, SlowRow> rows = new LinkedHashMap<>();
    private final NetworkRules rules;
    private final SlowTies ties;
    private final long floor;
    private final long projectFinish;
    private final long seed;
    private final long mustFinish;
    private boolean latestKnown;

    SlowSchedule(Project project, NetworkRules rules, Optional<LocalDateTime> dataDate) {
        this.rules = rules;
        this.ties = new SlowTies(project, rules, dataDate, rows);
        long start = SlowClock.minute(project.start());
        long known = SlowRow.minute(dataDate, SlowRow.NEVER);
        this.floor = rules.switches().contains(Switch.DATA_DATE_FLOOR) ? Math.max(start, known) : start;
        untilNothingChanges(this::settleEarly);
        this.projectFinish = work(rows.values()).max().orElse(floor);
        boolean free = rules.switches().contains(Switch.MUST_FINISH_IGNORED);
        this.mustFinish = free ? SlowRow.EVER : SlowRow.minute(project.mustFinishBy(), SlowRow.EVER);
        this.seed = mustFinish == SlowRow.EVER ? projectFinish : mustFinish;
        if (rules.switches().contains(Switch.ALAP_TAKES_TOTAL_FLOAT)) {
            untilNothingChanges(this::settleLate);
            latestKnown = rows.values().stream().anyMatch(SlowRow::isAsLateAsPossible);
            untilNothingChanges(this::settleEarly);
        } else {
            untilNothingChanges(this::pushLatest);
        }
        rows.values().stream()
                .filter(row -> row.shape == Shape.EFFORT && row.start <= SlowRow.NEVER)
                .forEach(row -> span(row, true));
        rows.values().forEach(row -> row.lateStart = row.lateFinish = SlowRow.EVER);
        untilNothingChanges(this::settleLate);
    }

    private static LongStream work(Collection<SlowRow> rows) {
        return rows.stream().filter(row -> row.shape != Shape.EFFORT).mapToLong(row -> row.finish);
    }

    private void untilNothingChanges(Consumer<SlowRow> step) {
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > ROUNDS) {
                throw new IllegalStateException("does not settle");
            }
            changed = false;
            for (SlowRow row : rows.values()) {
                long before = (row.start * 31 + row.finish) * 31 + row.lateStart * 7 + row.lateFinish;
                step.accept(row);
                changed |= before != (row.start * 31 + row.finish) * 31 + row.lateStart * 7 + row.lateFinish;
            }
        }
    }

    // ---- early dates

    private void settleEarly(SlowRow row) {
        switch (row.shape) {
            case EFFORT -> span(row, false);
            case DONE, RUNNING -> record(row);
            default -> settleByBounds(row);
        }
    }

    private void settleByBounds(SlowRow row) {
        long own = startFloor(row);
        long start = own;
        long finish = finishFloor(row);
        for (Tie tie : row.into) {
            long asked = ties.asksOfSuccessor(tie);
            if (tie.link().type().toStart()) {
                start = Math.max(start, asked);
            } else {
                finish = Math.max(finish, asked);
            }
        }
        if (Math.max(start, finish) <= SlowRow.NEVER) {
            start = floor;
        }
        if (row.isPoint()) {
            row.sitAt(point(row, own, Math.max(start, finish)));
        } else {
            place(row, start, finish);
        }
        if (latestKnown && row.isAsLateAsPossible()) {
            moveTo(row, Math.max(row.start, row.lateStart));
        }
        hold(row);
    }

    /** The place of a point that bounds ask to be somewhere. */
    private long point(SlowRow row, long own, long asked) {
        boolean raw = rules.switches().contains(Switch.RAW_INSTANTS);
        long first = row.clock.startAt(row.clock.work(asked));
        long last = row.clock.finishAt(row.clock.work(asked));
        return switch (row.shape) {
            case START_POINT -> raw && asked == own ? asked : first;
            case FINISH_POINT -> last >= own ? last : raw ? own : first;
            default -> asked;
        };
    }

    private void place(SlowRow row, long startAsked, long finishAsked) {
        SlowClock clock = row.clock;
        if (expected(row).isPresent()) {
            long begin = clock.work(startAsked <= SlowRow.NEVER ? floor : startAsked);
            row.length = Math.max(0, clock.work(expected(row).get()) - begin);
        }
        boolean byFinish = finishAsked > SlowRow.NEVER
                && (startAsked <= SlowRow.NEVER || clock.work(finishAsked) - row.length > clock.work(startAsked));
        if (byFinish) {
            row.beginAt(clock.work(finishAsked) - row.length);
            boolean begins = clock.startAt(clock.work(finishAsked)) == finishAsked;
            row.finish = rules.switches().contains(Switch.RAW_INSTANTS) && begins ? finishAsked : row.finish;
        } else {
            row.beginAt(clock.work(startAsked));
        }
    }

    private Optional<Long> expected(SlowRow row) {
        return rules.switches().contains(Switch.EXPECTED_FINISH) && !row.finished && row.shape == Shape.WORK
                ? row.task.expectedFinish().map(SlowClock::minute)
                : Optional.empty();
    }

    private void moveTo(SlowRow row, long minute) {
        if (row.isPoint()) {
            row.sitAt(minute);
        } else {
            row.beginAt(row.clock.work(minute));
        }
    }

    private void finishAt(SlowRow row, long minute) {
        if (row.isPoint()) {
            row.sitAt(minute);
        } else {
            row.beginAt(row.clock.work(minute) - row.length);
        }
    }

    /** Mandatory dates hold a task whatever logic says; under some rules "no later than" does so too. */
    private void hold(SlowRow row) {
        if (row.finished) {
            return;
        }
        long logic = row.finish;
        if (row.pin().isPresent()) {
            long date = SlowRow.dateOf(row.pin().get());
            if (row.pin().get().kind().onFinish()) {
                finishAt(row, date);
            } else {
                moveTo(row, date);
            }
        } else if (rules.switches().contains(Switch.LATEST_DATES_PULL)) {
            if (row.start > cap(row, Constraint.Kind.START_NO_LATER_THAN)) {
                moveTo(row, cap(row, Constraint.Kind.START_NO_LATER_THAN));
            }
            if (row.finish > cap(row, Constraint.Kind.FINISH_NO_LATER_THAN)) {
                finishAt(row, cap(row, Constraint.Kind.FINISH_NO_LATER_THAN));
            }
        }
        boolean keeps = rules.switches().contains(Switch.LATEST_DATES_PULL);
        row.conflict = keeps ? Math.min(0, row.clock.work(row.finish) - row.clock.work(logic)) : 0;
    }

    private void record(SlowRow row) {
        Progress progress = row.task.progress();
        long over = SlowRow.minute(progress.actualFinish(), SlowRow.NEVER);
        long begun = SlowRow.minute(progress.actualStart(), row.finished ? over : floor);
        row.start = begun;
        if (row.finished) {
            row.finish = over;
        } else if (progress.resumes().isPresent()) {
            row.finish = row.clock.finishAt(row.clock.work(SlowRow.minute(progress.resumes(), 0))
                    + row.left
                    + row.gaps(row.duration - row.left));
        } else {
            row.finish = row.clock.finishAt(
                    row.clock.work(begun) + row.duration - row.left + row.left + row.gaps(row.duration - row.left));
        }
    }

    // ---- levels of effort

    private void span(SlowRow row, boolean complete) {
        if (!complete && !rules.switches().contains(Switch.EFFORT_DRIVES)) {
            return;
        }
        long first = SlowRow.EVER;
        long last = SlowRow.NEVER;
        for (Dependency link : ties.linksInto(row)) {
            long asked = ties.drives(link, true);
            if (!link.type().toStart()) {
                last = Math.max(last, asked);
            } else if (asked > SlowRow.NEVER) {
                first = Math.min(first, asked);
            }
        }
        for (Dependency link : complete ? ties.linksOutOf(row) : List.<Dependency>of()) {
            long asked = ties.drives(link, false);
            if (asked > SlowRow.NEVER) {
                first = link.type().fromFinish() ? first : Math.min(first, asked);
                last = link.type().fromFinish() ? Math.max(last, asked) : last;
            }
        }
        if (complete || (first < SlowRow.EVER && last > SlowRow.NEVER)) {
            long begin = row.clock.work(Math.max(floor, first == SlowRow.EVER ? floor : first));
            long end = last == SlowRow.NEVER ? begin + row.length : Math.max(begin, row.clock.work(last));
            row.start = row.clock.startAt(begin);
            row.finish = begin == end ? row.start : row.clock.finishAt(end);
        }
    }

    // ---- bounds that do not come from links

    private long startFloor(SlowRow row) {
        if (row.finished) {
            return floor;
        }
        long bound = outside(row, true, true);
        bound = Math.max(bound, row.started ? SlowRow.minute(row.task.progress().resumes(), bound) : bound);
        if (rules.progress() == NetworkRules.Progression.ACTUAL_DATES) {
            bound = Math.max(bound, SlowRow.minute(row.task.progress().actualStart(), bound));
        }
        boolean follows = !row.task.predecessors().isEmpty() || boundsFromBelow(row.task);
        if (!follows || !rules.switches().contains(Switch.FLOOR_OPEN_STARTS_ONLY)) {
            bound = Math.max(bound, floor);
        }
        long asked = row.constraints()
                .filter(one ->
                        one.kind() == Constraint.Kind.START_NO_EARLIER_THAN || one.kind() == Constraint.Kind.START_ON)
                .mapToLong(SlowRow::dateOf)
                .max()
                .orElse(SlowRow.NEVER);
        bound = Math.max(bound, asked);
        for (Task summary : row.started ? List.<Task>of() : row.summaries) {
            bound = Math.max(bound, dateOf(summary, Constraint.Kind.START_NO_EARLIER_THAN, SlowRow.NEVER));
        }
        return bound;
    }

    private static boolean boundsFromBelow(Task task) {
        return task.constraint()
                .filter(one -> switch (one.kind()) {
                    case AS_LATE_AS_POSSIBLE, START_NO_LATER_THAN, FINISH_NO_LATER_THAN -> false;
                    default -> true;
                })
                .isPresent();
    }

    private long finishFloor(SlowRow row) {
        if (row.finished) {
            return SlowRow.NEVER;
        }
        return Math.max(
                outside(row, true, false),
                row.constraints()
                        .filter(one -> one.kind() == Constraint.Kind.FINISH_NO_EARLIER_THAN
                                || one.kind() == Constraint.Kind.FINISH_ON)
                        .mapToLong(SlowRow::dateOf)
                        .max()
                        .orElse(SlowRow.NEVER));
    }

    private static long cap(SlowRow row, Constraint.Kind... kinds) {
        return row.constraints()
                .filter(one -> List.of(kinds).contains(one.kind()))
                .mapToLong(SlowRow::dateOf)
                .min()
                .orElse(SlowRow.EVER);
    }

    private static long dateOf(Task task, Constraint.Kind kind, long otherwise) {
        return task.constraint()
                .filter(one -> one.kind() == kind)
                .map(SlowRow::dateOf)
                .orElse(otherwise);
    }

    private long startCap(SlowRow row) {
        return Math.min(
                outside(row, false, true), cap(row, Constraint.Kind.START_NO_LATER_THAN, Constraint.Kind.START_ON));
    }

    private long finishCap(SlowRow row) {
        long bound = Math.min(
                outside(row, false, false), cap(row, Constraint.Kind.FINISH_NO_LATER_THAN, Constraint.Kind.FINISH_ON));
        bound = Math.min(bound, SlowRow.minute(row.task.deadline(), SlowRow.EVER));
        for (Task summary : row.summaries) {
            bound = Math.min(bound, dateOf(summary, Constraint.Kind.FINISH_NO_LATER_THAN, SlowRow.EVER));
            bound = Math.min(bound, SlowRow.minute(summary.deadline(), SlowRow.EVER));
        }
        return bound;
    }

    /** What links to other projects ask of an end of a task. */
    private long outside(SlowRow row, boolean before, boolean ofStart) {
        long bound = before ? SlowRow.NEVER : SlowRow.EVER;
        for (ExternalDependency external : row.task.externalDependencies()) {
            Dependency.Type type = external.type();
            boolean predecessor = external.direction() == ExternalDependency.Direction.PREDECESSOR;
            if (predecessor == before && ofStart == (before ? type.toStart() : !type.fromFinish())) {
                SlowClock clock = SlowClock.of(external.lag().isElapsed() ? WorkCalendar.allHours() : row.calendar);
                long lag = external.lag().isPercent()
                        ? before ? 0 : external.lag().percentOf(row.duration)
                        : external.lag().minutesOn(row.calendar);
                long work = clock.work(SlowClock.minute(external.anchor()));
                long none = SlowClock.minute(external.anchor());
                long date = external.lag().isZero()
                        ? none
                        : before ? clock.finishAt(work + lag) : clock.startAt(work - lag);
                bound = before ? Math.max(bound, date) : Math.min(bound, date);
            }
        }
        return bound;
    }

    // ---- as late as possible without delaying anybody

    private void pushLatest(SlowRow row) {
        if (!row.isAsLateAsPossible() || row.pin().isPresent()) {
            return;
        }
        long startAsked = SlowRow.EVER;
        long finishAsked = projectFinish;
        for (Tie tie : row.outOf) {
            if (tie.to().shape != Shape.EFFORT) {
                long asked =
                        ties.asksOfPredecessor(tie, tie.link().type().toStart() ? tie.to().start : tie.to().finish);
                startAsked = tie.link().type().fromFinish() ? startAsked : Math.min(startAsked, asked);
                finishAsked = tie.link().type().fromFinish() ? Math.min(finishAsked, asked) : finishAsked;
            }
        }
        long begin = row.clock.work(finishAsked) - row.length;
        begin = startAsked < SlowRow.EVER ? Math.min(begin, row.clock.work(startAsked)) : begin;
        if (begin > row.clock.work(row.start)) {
            switch (row.shape) {
                case WORK -> row.beginAt(begin);
                case START_POINT -> row.sitAt(row.clock.startAt(begin));
                case FINISH_POINT -> row.sitAt(row.clock.finishAt(begin));
                default -> row.sitAt(Math.min(startAsked, finishAsked));
            }
        }
    }

    // ---- late dates

    private void settleLate(SlowRow row) {
        if (row.shape == Shape.EFFORT) {
            return;
        }
        if (row.shape == Shape.DONE || row.pin().isPresent()) {
            setLate(row, row.start, row.finish);
            return;
        }
        long start = SlowRow.EVER;
        long finish = SlowRow.EVER;
        for (Tie tie : row.outOf) {
            if (tie.to().shape != Shape.EFFORT) {
                long asked = ties.asksLate(tie);
                start = tie.link().type().fromFinish() ? start : Math.min(start, asked);
                finish = tie.link().type().fromFinish() ? Math.min(finish, asked) : finish;
            }
        }
        finish = Math.min(finish, seedOf(row, Math.min(start, finish) == SlowRow.EVER));
        boolean free = row.finished;
        placeLate(row, free ? start : Math.min(start, startCap(row)), free ? finish : Math.min(finish, finishCap(row)));
    }

    /** What the end of the project asks of a task; an open end may be asked to stay where it is. */
    private long seedOf(SlowRow row, boolean open) {
        if (open && rules.switches().contains(Switch.OPEN_ENDS_CRITICAL)) {
            return Math.min(mustFinish, row.finish);
        }
        boolean bound = open || row.shape == Shape.RUNNING || !rules.switches().contains(Switch.OPEN_ENDS_SEED);
        return bound ? seed : SlowRow.EVER;
    }

    private void placeLate(SlowRow row, long startAsked, long finishAsked) {
        SlowClock clock = row.clock;
        long asked = Math.min(startAsked, finishAsked);
        switch (row.shape) {
            case RUNNING -> setLate(row, row.start, clock.finishAt(clock.work(finishAsked)));
            case RAW_POINT -> setLate(row, asked, asked);
            case START_POINT, FINISH_POINT -> {
                long point = latePoint(row, asked);
                setLate(row, point, point);
            }
            default -> {
                long begin = finishAsked < SlowRow.EVER ? clock.work(finishAsked) - row.length : SlowRow.EVER;
                begin = startAsked < SlowRow.EVER ? Math.min(begin, clock.work(startAsked)) : begin;
                setLate(row, clock.startAt(begin), clock.finishAt(begin + row.length));
            }
        }
    }

    /** The late face of a milestone; without float it has the one date its early face gave it. */
    private long latePoint(SlowRow row, long asked) {
        boolean raw = rules.switches().contains(Switch.RAW_INSTANTS);
        long work = row.clock.work(asked);
        if (!raw && work == row.clock.work(row.start)) {
            return row.start;
        }
        if (row.shape == Shape.FINISH_POINT) {
            return row.clock.finishAt(work);
        }
        long first = row.clock.startAt(work);
        return raw ? asked : first > seed ? row.clock.finishAt(work) : first;
    }

    private static void setLate(SlowRow row, long start, long finish) {
        row.lateStart = start;
        row.lateFinish = finish;
    }

    // ---- floats

    /** Room until the next successor moves. */
    long freeFloat(SlowRow row) {
        if (row.shape == Shape.EFFORT || expected(row).isPresent()) {
            return 0;
        }
        boolean own = rules.switches().contains(Switch.FREE_FLOAT_OF_OWN_LINKS);
        long least = SlowRow.EVER;
        for (Tie tie : row.outOf) {
            if (!own || tie.link().predecessor().equals(row.task.id())) {
                long room = room(tie);
                least = Math.min(least, room);
            }
        }
        if (least == SlowRow.EVER) {
            least = own || rules.switches().contains(Switch.OPEN_ENDS_CRITICAL)
                    ? row.totalFloat(rules.floatKind())
                    : row.clock.work(projectFinish) - row.clock.work(row.finish);
        }
        return rules.switches().contains(Switch.FREE_FLOAT_FLOOR) ? Math.max(0, least) : least;
    }

    /** How far the predecessor's end may move before the tie moves its successor. */
    long room(Tie tie) {
        Dependency.Type type = tie.link().type();
        SlowClock clock = tie.from().clock;
        // shown up to the start of a task in progress, of a summary to where that goes on
        boolean direct = tie.link().successor().equals(tie.to().task.id());
        long date = type.toStart() ? tie.to().start : tie.to().finish;
        long asked = direct ? ties.asks(tie, date) : ties.asksOfPredecessor(tie, date);
        return asked >= SlowRow.EVER
                ? SlowRow.EVER
                : clock.work(asked) - clock.work(type.fromFinish() ? tie.from().finish : tie.from().start);
    }
}
