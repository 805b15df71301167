package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pmocore.impact.TimeCostCurve.Doubt;
import org.pmocore.internal.network.TimeCostNetwork;
import org.pmocore.internal.network.TimeCostSearch;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/**
 * A schedule as events on the axis of one calendar: two of each unfinished task, one of each summary others wait for, and the
 * goal. What cannot be put like that is named, so that the answer is not taken for more than it is.
 */
final class CrashNetwork {

    private final Goal goal;
    private final Schedule schedule;
    private final Project project;
    private final WorkAxis axis;
    private final long origin;
    private final Wbs wbs;
    private final Map<TaskId, Integer> starts = new LinkedHashMap<>();
    private final Map<TaskId, Integer> summaries = new HashMap<>();
    private final List<Long> times = new ArrayList<>(List.of(0L));
    private final List<Arc> arcs = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final int last;

    CrashNetwork(Goal goal) {
        this.goal = goal;
        this.schedule = goal.schedule();
        this.project = schedule.project();
        this.axis = goal.calendar().axis();
        this.origin = count(project.start());
        this.wbs = new Wbs(project);
        addTasks();
        this.last = goal.milestone().map(task -> finish(task.id())).orElseGet(() -> event(0));
        starts.keySet().forEach(this::addBounds);
        project.dependencies().forEach(this::addLink);
        if (goal.milestone().isEmpty()) {
            joinAll();
        }
        pinWhatNothingHolds();
    }

    /** An arc that keeps two events apart. */
    private record Arc(int from, int to, long distance) {}

    /** A crashable task in the network. */
    record Work(Task task, long shortest, long rate) {}

    Set<Doubt> doubts() {
        return doubts;
    }

    int last() {
        return last;
    }

    boolean isOpen(TaskId id) {
        return starts.containsKey(id);
    }

    /** The length of a task in working minutes. */
    long length(TaskId id) {
        return times.get(finish(id)) - times.get(start(id));
    }

    /** The time an instant has among the events. */
    long timeOf(LocalDateTime instant) {
        return count(instant) - origin;
    }

    /** The search, and in {@code arcsOf} the numbers of the arcs of those that can be shortened. */
    TimeCostSearch search(List<Work> works, List<Integer> arcsOf) {
        TimeCostNetwork.Builder network = TimeCostNetwork.builder(times.size(), last);
        Map<TaskId, Work> shortened = new HashMap<>();
        works.forEach(work -> shortened.put(work.task().id(), work));
        Map<TaskId, Integer> numbers = new HashMap<>();
        for (TaskId id : starts.keySet()) {
            Work work = shortened.get(id);
            long shortest = work == null ? length(id) : work.shortest();
            long rate = work == null ? 0 : work.rate();
            numbers.put(id, network.work(start(id), finish(id), length(id), shortest, rate));
        }
        arcs.forEach(arc -> network.apart(arc.from(), arc.to(), arc.distance()));
        works.forEach(work -> arcsOf.add(numbers.get(work.task().id())));
        return new TimeCostSearch(
                network.build(), times.stream().mapToLong(Long::longValue).toArray());
    }

    private void addTasks() {
        for (ScheduledTask scheduled : schedule.tasks()) {
            Task task = scheduled.task();
            boolean open = !task.isSummary()
                    && task.kind() != Task.Kind.LEVEL_OF_EFFORT
                    && !task.progress().isFinished();
            if (open) {
                starts.put(task.id(), times.size());
                times.add(timeOf(scheduled.remainingStart().orElseGet(scheduled::start)));
                times.add(timeOf(scheduled.finish()));
                if (!scheduled.calendar().equals(goal.calendar())) {
                    doubts.add(Doubt.SEVERAL_CALENDARS);
                }
                if (task.isElapsed()) {
                    doubts.add(Doubt.ELAPSED_TIME);
                }
            }
        }
    }

    /** Nothing unfinished begins before the project or the data date; dates of constraints bound from below or pin. */
    private void addBounds(TaskId id) {
        long floor =
                schedule.dataDate().map(this::timeOf).filter(time -> time > 0).orElse(0L);
        addArc(TimeCostNetwork.FIRST, start(id), floor);
        Task task = project.task(id);
        task.constraint().ifPresent(constraint -> addBound(id, constraint));
        task.secondaryConstraint().ifPresent(constraint -> addBound(id, constraint));
        task.manualStart().ifPresent(date -> pin(start(id)));
    }

    private void addBound(TaskId id, Constraint constraint) {
        int event = constraint.kind().onFinish() ? finish(id) : start(id);
        switch (constraint.kind()) {
            case START_NO_EARLIER_THAN, START_ON, FINISH_NO_EARLIER_THAN, FINISH_ON ->
                addArc(TimeCostNetwork.FIRST, event, timeOf(constraint.date().orElseThrow()));
            case MANDATORY_START, MANDATORY_FINISH -> pin(event);
            case AS_LATE_AS_POSSIBLE -> doubts.add(Doubt.AS_LATE_AS_POSSIBLE);
            case START_NO_LATER_THAN, FINISH_NO_LATER_THAN -> {}
        }
    }

    private void pin(int event) {
        addArc(TimeCostNetwork.FIRST, event, times.get(event));
        addArc(event, TimeCostNetwork.FIRST, -times.get(event));
    }

    private void addLink(Dependency link) {
        boolean isSummary = project.task(link.predecessor()).isSummary()
                || project.task(link.successor()).isSummary();
        if (isSummary && link.type() != Dependency.Type.FINISH_TO_START) {
            doubts.add(Doubt.SUMMARY_LINK);
            return;
        }
        for (TaskId to : wbs.leaves(link.successor())) {
            if (isOpen(to)) {
                addLink(link, to);
            }
        }
    }

    private void addLink(Dependency link, TaskId to) {
        Task giver = project.task(link.predecessor());
        if (giver.kind() == Task.Kind.LEVEL_OF_EFFORT) {
            return;
        }
        int event = link.type().toStart() ? start(to) : finish(to);
        long lag = lag(link, giver);
        boolean byFinish = link.type().fromFinish();
        boolean happened =
                byFinish ? giver.progress().isFinished() : giver.progress().isStarted();
        if (giver.isSummary()) {
            addArc(finishOfSummary(giver.id()), event, lag);
        } else if (happened) {
            ScheduledTask known = schedule.task(giver.id());
            addArc(TimeCostNetwork.FIRST, event, timeOf(byFinish ? known.finish() : known.start()) + lag);
        } else {
            addArc(byFinish ? finish(giver.id()) : start(giver.id()), event, lag);
        }
    }

    private long lag(Dependency link, Task giver) {
        WorkTime lag = link.lag();
        if (lag.isPercent()) {
            doubts.add(Doubt.PERCENT_LAG);
            return lag.percentOf(isOpen(giver.id()) ? length(giver.id()) : 0);
        }
        if (lag.isElapsed() && !lag.isZero()) {
            doubts.add(Doubt.ELAPSED_TIME);
        }
        return lag.minutesOn(goal.calendar());
    }

    private int finishOfSummary(TaskId id) {
        Integer known = summaries.get(id);
        if (known != null) {
            return known;
        }
        int event = event(timeOf(schedule.task(id).finish()));
        summaries.put(id, event);
        for (TaskId leaf : wbs.leaves(id)) {
            if (isOpen(leaf)) {
                addArc(finish(leaf), event, 0);
            } else if (project.task(leaf).kind() != Task.Kind.LEVEL_OF_EFFORT) {
                addArc(TimeCostNetwork.FIRST, event, timeOf(schedule.task(leaf).finish()));
            }
        }
        return event;
    }

    private void joinAll() {
        times.set(last, timeOf(schedule.finish()));
        for (TaskId id : starts.keySet()) {
            addArc(finish(id), last, 0);
        }
    }

    /** A link that the schedule does not keep is loosened to what it keeps. */
    private void addArc(int from, int to, long distance) {
        long apart = times.get(to) - times.get(from);
        if (apart < distance) {
            doubts.add(Doubt.BROKEN_LOGIC);
        }
        arcs.add(new Arc(from, to, Math.min(distance, apart)));
    }

    /** A task that neither a link nor a known date holds is held by a rule that is not followed here. */
    private void pinWhatNothingHolds() {
        boolean[] held = new boolean[times.size()];
        for (Arc arc : arcs) {
            held[arc.to()] |= times.get(arc.to()) - times.get(arc.from()) == arc.distance();
        }
        for (TaskId id : starts.keySet()) {
            if (!held[start(id)] && !held[finish(id)]) {
                doubts.add(Doubt.HELD_BY_DATE);
                addArc(TimeCostNetwork.FIRST, start(id), times.get(start(id)));
            }
        }
    }

    private int event(long time) {
        times.add(time);
        return times.size() - 1;
    }

    private int start(TaskId id) {
        return requireNonNull(starts.get(id), "starts");
    }

    private int finish(TaskId id) {
        return start(id) + 1;
    }

    private long count(LocalDateTime instant) {
        return axis.workBefore(WorkAxis.minuteOf(instant));
    }
}
