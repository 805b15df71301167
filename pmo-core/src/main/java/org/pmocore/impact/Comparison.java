package org.pmocore.impact;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pmocore.model.Dependency;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledLink;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Two schedules of one plan, before and after a change, and what the change can reach through the dependencies. */
final class Comparison {

    static final int CLOCK_DAY = 1440;

    private final Schedule before;
    private final Schedule after;
    private final Wbs wbs;
    private final Set<TaskId> changed;
    private final Set<TaskId> reached;

    Comparison(Schedule before, Schedule after, Collection<TaskId> changed) {
        this.before = before;
        this.after = after;
        this.wbs = new Wbs(after.project());
        this.changed = new LinkedHashSet<>(changed);
        this.reached = reachFrom(this.changed);
    }

    Schedule before() {
        return before;
    }

    Schedule after() {
        return after;
    }

    Task task(TaskId id) {
        return after.project().task(id);
    }

    WorkCalendar calendarOf(TaskId id) {
        return after.project().calendarOf(task(id));
    }

    /** The tasks that were changed, in the order of the changes. */
    Set<TaskId> changed() {
        return changed;
    }

    boolean isChanged(TaskId id) {
        return changed.contains(id);
    }

    /** Whether a path of dependencies leads from a changed task to this one, or it is one itself. */
    boolean isReached(TaskId id) {
        return reached.contains(id);
    }

    /** Whether a path of dependencies leads from one task to another. */
    boolean isConnected(TaskId from, TaskId to) {
        return reachFrom(List.of(from)).contains(to);
    }

    /** How many days of its own calendar an end of a task moved. */
    double shift(TaskId id, boolean finish) {
        return days(calendarOf(id), end(before, id, finish), end(after, id, finish));
    }

    /** How many days the giving end of a tie moved. */
    double shiftGiven(Edge edge) {
        return shift(edge.from(), edge.link().type().fromFinish());
    }

    /** How many days the waiting end of a tie moved. */
    double shiftReceived(Edge edge) {
        return shift(edge.to(), !edge.link().type().toStart());
    }

    /** Whether a tie drives and makes later what waits because what gives is later. */
    boolean pushes(Edge edge) {
        return edge.after().drives()
                && Tolerance.isPositive(shiftReceived(edge))
                && Tolerance.isPositive(shiftGiven(edge));
    }

    /** Whether a task moves although no task that drives it does. */
    boolean isFirstToMove(TaskId id) {
        return (isShifted(id, false) || isShifted(id, true))
                && edgesInto(id).stream()
                        .noneMatch(edge -> edge.after().drives()
                                && isShifted(edge.from(), edge.link().type().fromFinish()));
    }

    private boolean isShifted(TaskId id, boolean finish) {
        return !Tolerance.isZero(shift(id, finish));
    }

    static double days(WorkCalendar calendar, LocalDateTime from, LocalDateTime to) {
        return calendar.daysOf(calendar.between(from, to));
    }

    /** An end of a task as links see it: of work in progress, the start of the part that is left. */
    static LocalDateTime end(Schedule schedule, TaskId id, boolean finish) {
        ScheduledTask scheduled = schedule.task(id);
        return finish ? scheduled.finish() : scheduled.remainingStart().orElseGet(scheduled::start);
    }

    /** All dependencies that tie a task to earlier ones, its own and those of the summaries above it. */
    List<Edge> edgesInto(TaskId id) {
        List<Edge> edges = new ArrayList<>();
        for (TaskId above : wbs.lineage(id)) {
            Map<Dependency, ScheduledLink> known = new HashMap<>();
            before.predecessorsOf(above).forEach(link -> known.putIfAbsent(link.dependency(), link));
            for (ScheduledLink link : after.predecessorsOf(above)) {
                ScheduledLink earlier = known.get(link.dependency());
                boolean direct = above.equals(id)
                        && !task(link.dependency().predecessor()).isSummary();
                if (direct && earlier != null && !isFinished(link.dependency().predecessor())) {
                    edges.add(direct(earlier, link));
                } else if (direct && earlier != null) {
                    edges.add(measured(link.dependency()));
                } else {
                    addThroughWbs(edges, link.dependency(), id);
                }
            }
        }
        edges.removeIf(edge -> task(edge.from()).kind() == Task.Kind.LEVEL_OF_EFFORT);
        return edges;
    }

    private static Edge direct(ScheduledLink earlier, ScheduledLink link) {
        Dependency tie = link.dependency();
        return new Edge(tie, tie.predecessor(), tie.successor(), tie(earlier), tie(link));
    }

    private boolean isFinished(TaskId id) {
        return task(id).progress().isFinished();
    }

    /** Finished work holds nobody but by the date it was finished on, wherever the data date lies. */
    private Edge measured(Dependency link) {
        TaskId from = link.predecessor();
        TaskId to = link.successor();
        return new Edge(link, from, to, tie(before, link, from, to), tie(after, link, from, to));
    }

    private static Edge.Tie tie(ScheduledLink link) {
        ScheduledTask giver = link.predecessor();
        double minutes = link.relationshipFloat().toMinutes();
        double day = giver.task().isElapsed() ? CLOCK_DAY : giver.calendar().minutesPerDay();
        return new Edge.Tie(minutes / day, link.isDriving());
    }

    private void addThroughWbs(List<Edge> edges, Dependency link, TaskId to) {
        Set<TaskId> givers = new LinkedHashSet<>();
        givers.add(giver(after, link));
        givers.add(giver(before, link));
        for (TaskId from : givers) {
            edges.add(new Edge(link, from, to, tie(before, link, from, to), tie(after, link, from, to)));
        }
    }

    /** The task that gives a summary the date a link goes by. */
    private TaskId giver(Schedule schedule, Dependency link) {
        boolean finish = link.type().fromFinish();
        Comparator<TaskId> byEnd = Comparator.comparing(id -> end(schedule, id, finish));
        List<TaskId> leaves = wbs.leaves(link.predecessor()).stream()
                .filter(id -> task(id).kind() != Task.Kind.LEVEL_OF_EFFORT)
                .toList();
        return leaves.stream().max(finish ? byEnd : byEnd.reversed()).orElse(link.predecessor());
    }

    /** A tie that the schedule knows only for the summary: measured between the two tasks, the lag on the giver's calendar. */
    private Edge.Tie tie(Schedule schedule, Dependency link, TaskId from, TaskId to) {
        LocalDateTime given = end(schedule, from, link.type().fromFinish());
        LocalDateTime bound = later(given, link.lag(), calendarOf(from));
        LocalDateTime bounded = end(schedule, to, !link.type().toStart());
        boolean drives = Tolerance.isZero(days(calendarOf(to), bound, bounded));
        return new Edge.Tie(days(calendarOf(from), bound, bounded), drives);
    }

    private static LocalDateTime later(LocalDateTime instant, WorkTime lag, WorkCalendar calendar) {
        if (lag.isZero() || lag.isPercent()) {
            return instant;
        }
        Duration amount = Duration.ofMinutes(lag.minutesOn(calendar));
        return lag.isElapsed() ? instant.plus(amount) : calendar.plus(instant, amount);
    }

    /** Every summary is looked into once, however many links meet at it. */
    Set<TaskId> reachFrom(Collection<TaskId> sources) {
        Set<TaskId> found = new LinkedHashSet<>(sources);
        Set<TaskId> left = new HashSet<>();
        Set<TaskId> entered = new HashSet<>();
        Deque<TaskId> open = new ArrayDeque<>(sources);
        while (!open.isEmpty()) {
            for (TaskId above : wbs.lineage(open.removeFirst())) {
                if (!left.add(above)) {
                    continue;
                }
                for (ScheduledLink link : after.successorsOf(above)) {
                    TaskId successor = link.dependency().successor();
                    if (entered.add(successor)) {
                        wbs.leaves(successor).stream().filter(found::add).forEach(open::addLast);
                    }
                }
            }
        }
        return found;
    }
}
