package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.NetworkRules.Progression;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.SlowRow.Shape;
import org.pmocore.schedule.SlowRow.Tie;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** All pairs of tasks that a link ties, a link on a summary those under it, and what each tie asks. */
final class SlowTies {

    private final Project project;
    private final NetworkRules rules;
    private final Optional<LocalDateTime> dataDate;
    private final Map<TaskId, List<Task>> children = new HashMap<>();
    private final Map<String, SlowRow> rows;

    SlowTies(Project project, NetworkRules rules, Optional<LocalDateTime> dataDate, Map<String, SlowRow> rows) {
        this.project = project;
        this.rules = rules;
        this.dataDate = dataDate;
        this.rows = rows;
        for (Task task : project.tasks()) {
            task.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, any -> new ArrayList<>())
                            .add(task));
        }
        for (Task task : project.tasks()) {
            if (!children.containsKey(task.id())) {
                SlowRow row = new SlowRow(project, task, rules);
                for (Optional<TaskId> above = task.parent(); above.isPresent(); ) {
                    row.summaries.add(project.task(above.get()));
                    above = project.task(above.get()).parent();
                }
                rows.put(task.id().value(), row);
            }
        }
        for (Dependency link : project.dependencies()) {
            tie(link);
        }
    }

    private void tie(Dependency link) {
        for (Task from : partsOf(project.task(link.predecessor()))) {
            for (Task to : partsOf(project.task(link.successor()))) {
                Tie tie = tie(rows.get(from.id().value()), rows.get(to.id().value()), link);
                if (isInForce(tie)) {
                    tie.to().into.add(tie);
                    tie.from().outOf.add(tie);
                }
            }
        }
    }

    private Tie tie(SlowRow from, SlowRow to, Dependency link) {
        return new Tie(from, to, link, lagClock(link), lag(link, from));
    }

    /** Finished and started work may be free of its predecessors; where dates happened they are where they happened. */
    private boolean isInForce(Tie tie) {
        SlowRow to = tie.to();
        if (to.finished && rules.switches().contains(Switch.FINISHED_CUT_LOGIC)) {
            return false;
        }
        return switch (rules.progress()) {
            case RETAINED_LOGIC, FROM_ACTUAL_START -> true;
            case ACTUAL_DATES -> !to.finished || isAhead(tie);
            case PROGRESS_OVERRIDE -> !to.started || tie.from().finished;
        };
    }

    /** Whether the end of a finished task that a tie leads to lies behind the data date. */
    private boolean isAhead(Tie tie) {
        Optional<LocalDateTime> actual = tie.link().type().toStart()
                ? tie.to().task.progress().actualStart()
                : tie.to().task.progress().actualFinish();
        return dataDate.isPresent() && actual.filter(dataDate.get()::isBefore).isPresent();
    }

    /** A lag may run from the actual start of the predecessor, wherever what is left of it lies. */
    boolean runsFromActualStart(Tie tie) {
        return rules.switches().contains(Switch.LAG_FROM_ACTUAL_START)
                && !tie.link().type().fromFinish()
                && lastActual(tie.link()).isPresent();
    }

    /** A task, or everything under a summary but levels of effort, which take no part in links of their summary. */
    List<Task> partsOf(Task task) {
        List<Task> below = children.get(task.id());
        if (below == null) {
            return List.of(task);
        }
        return below.stream()
                .flatMap(one -> partsOf(one).stream())
                .filter(one -> one.kind() != Task.Kind.LEVEL_OF_EFFORT)
                .toList();
    }

    /** What a tie asks of its successor, at the earliest. */
    long asksOfSuccessor(Tie tie) {
        if (runsFromActualStart(tie)) {
            long begun = SlowClock.minute(lastActual(tie.link()).orElseThrow());
            long whole = whole(tie.link());
            return whole == 0 ? begun : tie.clock().finishAt(tie.clock().work(begun) + whole);
        }
        long date = tie.link().type().fromFinish() ? tie.from().finish : tie.from().start;
        long lag = tie.lag();
        SlowClock clock = tie.clock();
        return lag == 0 || date <= SlowRow.NEVER ? date : clock.finishAt(clock.work(date) + lag);
    }

    /** What a tie asks of its predecessor, at the latest, if its successor is to keep a date. */
    long asksOfPredecessor(Tie tie, long date) {
        return asks(tie, tie.to().shape == Shape.RUNNING ? tie.to().goesOn() : date);
    }

    /** The same in the backward pass, where a task in progress with nothing left to do passes its late finish on. */
    long asksLate(Tie tie) {
        SlowRow to = tie.to();
        if (to.shape == Shape.RUNNING) {
            return asks(tie, to.length == 0 ? to.lateFinish : to.goesOn());
        }
        return asks(tie, tie.link().type().toStart() ? to.lateStart : to.lateFinish);
    }

    long asks(Tie tie, long date) {
        if (runsFromActualStart(tie) || isOver(tie)) {
            return SlowRow.EVER;
        }
        long lag = tie.lag();
        SlowClock clock = tie.clock();
        long latest = latestAsked(tie, date);
        return lag == 0 || date >= SlowRow.EVER ? latest : clock.startAt(clock.work(latest) - lag);
    }

    /** A finished task asks nothing, nor does the finish of one in progress. */
    private boolean isOver(Tie tie) {
        boolean done = tie.to().shape == Shape.DONE && !(rules.progress() == Progression.ACTUAL_DATES && isAhead(tie));
        return done || (tie.to().shape == Shape.RUNNING && !tie.link().type().toStart());
    }

    /** A finish does not move while it is asked to be anywhere in the pause behind it; raw rules do not look there. */
    private long latestAsked(Tie tie, long date) {
        SlowRow to = tie.to();
        boolean onFinish = to.shape == Shape.FINISH_POINT
                || (to.shape == Shape.WORK && !tie.link().type().toStart());
        boolean raw = rules.switches().contains(Switch.RAW_INSTANTS) || date >= SlowRow.EVER || date <= SlowRow.NEVER;
        return onFinish && !raw ? to.clock.startAt(to.clock.work(date)) : date;
    }

    List<Dependency> linksInto(SlowRow row) {
        return project.dependencies().stream()
                .filter(link -> link.successor().equals(row.task.id()))
                .toList();
    }

    List<Dependency> linksOutOf(SlowRow row) {
        return project.dependencies().stream()
                .filter(link -> link.predecessor().equals(row.task.id()))
                .toList();
    }

    /** The date by which the other end of a link drives a level of effort; a summary does so by its own two dates. */
    long drives(Dependency link, boolean forward) {
        List<SlowRow> parts = partsOf(project.task(forward ? link.predecessor() : link.successor())).stream()
                .map(task -> rows.get(task.id().value()))
                .filter(row -> row.start > SlowRow.NEVER)
                .toList();
        if (parts.isEmpty()) {
            return SlowRow.NEVER;
        }
        boolean ofFinish = forward ? link.type().fromFinish() : !link.type().toStart();
        LongStream dates = parts.stream().mapToLong(row -> ofFinish ? row.finish : row.start);
        long date = ofFinish ? dates.max().orElseThrow() : dates.min().orElseThrow();
        Tie tie = forward
                ? tie(parts.get(0), rows.get(link.successor().value()), link)
                : tie(rows.get(link.predecessor().value()), parts.get(0), link);
        long lag = tie.lag();
        SlowClock clock = tie.clock();
        long work = clock.work(date);
        return lag == 0 ? date : forward ? clock.finishAt(work + lag) : clock.startAt(work - lag);
    }

    private boolean runsOnTheClock(Dependency link) {
        WorkTime lag = link.lag();
        return lag.isElapsed() || (lag.isPercent() && SlowRow.isElapsed(project.task(link.predecessor())));
    }

    private WorkCalendar lagCalendar(Dependency link) {
        return switch (rules.lagClock()) {
            case PREDECESSOR -> project.calendarOf(project.task(link.predecessor()));
            case SUCCESSOR -> project.calendarOf(project.task(link.successor()));
            case PROJECT -> project.calendar();
            case CLOCK -> WorkCalendar.allHours();
        };
    }

    private SlowClock lagClock(Dependency link) {
        return SlowClock.of(runsOnTheClock(link) ? WorkCalendar.allHours() : lagCalendar(link));
    }

    /** Minutes of lag that are still to pass: of a lag after an actual date what has passed is over, and so is a lead. */
    private long lag(Dependency link, SlowRow from) {
        boolean recorded = rules.progress() == Progression.ACTUAL_DATES && from.finished;
        boolean inFull = recorded || rules.switches().contains(Switch.LAG_IN_FULL);
        return hasActual(link) && !inFull ? Math.max(0, whole(link) - passed(link)) : whole(link);
    }

    private long whole(Dependency link) {
        WorkTime lag = link.lag();
        Task given = project.task(link.predecessor());
        if (lag.isPercent()) {
            long duration = given.duration()
                    .map(time -> time.minutesOn(project.calendarOf(given)))
                    .orElse(0L);
            return children.containsKey(given.id()) ? 0 : lag.percentOf(duration);
        }
        // a day of the clock would be 24 hours: days mean those of the project
        boolean days = lag.kind() == WorkTime.Kind.DAYS && rules.lagClock() == NetworkRules.LagClock.CLOCK;
        return lag.minutesOn(days ? project.calendar() : lagCalendar(link));
    }

    private boolean hasActual(Dependency link) {
        return dataDate.isPresent()
                && rules.progress() != Progression.FROM_ACTUAL_START
                && lastActual(link).isPresent();
    }

    private long passed(Dependency link) {
        SlowClock clock = lagClock(link);
        return Math.max(
                0,
                clock.work(SlowClock.minute(dataDate.get()))
                        - clock.work(SlowClock.minute(lastActual(link).get())));
    }

    /** The lag of a summary's link runs once everything under it has started, or finished. */
    private Optional<LocalDateTime> lastActual(Dependency link) {
        List<Task> tasks = partsOf(project.task(link.predecessor()));
        List<LocalDateTime> dates = tasks.stream()
                .map(Task::progress)
                .flatMap(progress ->
                        (link.type().fromFinish() ? progress.actualFinish() : progress.actualStart()).stream())
                .toList();
        return dates.size() == tasks.size() ? dates.stream().max(Comparator.naturalOrder()) : Optional.empty();
    }
}
