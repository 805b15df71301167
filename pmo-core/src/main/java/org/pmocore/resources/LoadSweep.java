package org.pmocore.resources;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Assignment;
import org.pmocore.model.Resource;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** One pass over everything that begins or ends on one resource. */
final class LoadSweep {

    private final Resource resource;
    private final @Nullable WorkAxis resourceAxis;
    private final List<Job> jobs = new ArrayList<>();
    private final TreeMap<Long, Long> capacities = new TreeMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    LoadSweep(Schedule schedule, Resource resource) {
        this.resource = resource;
        Map<String, WorkCalendar> calendars = schedule.project().calendars();
        this.resourceAxis =
                resource.calendar().map(calendars::get).map(WorkCalendar::axis).orElse(null);
        for (int place = 0; place < schedule.tasks().size(); place++) {
            addJob(schedule, schedule.tasks().get(place), place);
        }
        capacities.put(Long.MIN_VALUE, LevellingModel.parts(resource.capacity()));
        resource.capacityChanges()
                .forEach((date, units) ->
                        capacities.put(WorkAxis.minuteOf(Days.startOf(date)), LevellingModel.parts(units)));
    }

    /** A task while it holds units of the resource. */
    private record Job(int place, TaskId task, WorkAxis axis, long start, long finish, long units) {}

    /** A stretch of overload in the making. */
    private static final class Piece {
        final List<Job> jobs;
        final long needed;
        final long capacity;
        final long start;
        long finish;
        long working;
        int segment;

        Piece(List<Job> jobs, long needed, long capacity, long start) {
            this.jobs = jobs;
            this.needed = needed;
            this.capacity = capacity;
            this.start = start;
        }

        boolean continues(List<Job> others, long otherCapacity, int itsSegment) {
            return segment >= itsSegment - 1 && capacity == otherCapacity && jobs.equals(others);
        }
    }

    List<Overallocation> overallocations() {
        long[] events = events();
        List<Job> byStart = new ArrayList<>(jobs);
        byStart.sort(Comparator.comparingLong(Job::start));
        List<Job> active = new ArrayList<>();
        int next = 0;
        for (int segment = 0; segment + 1 < events.length; segment++) {
            long from = events[segment];
            active.removeIf(job -> job.finish() <= from);
            for (; next < byStart.size() && byStart.get(next).start() <= from; next++) {
                active.add(byStart.get(next));
            }
            if (sum(active) > capacityAt(from)) {
                active.sort(Comparator.comparingInt(Job::place));
                sweep(List.copyOf(active), from, events[segment + 1], segment);
            }
        }
        return pieces.stream().map(this::overallocation).toList();
    }

    private void addJob(Schedule schedule, ScheduledTask task, int place) {
        Task its = task.task();
        if (its.isSummary() || its.progress().isFinished()) {
            return;
        }
        LocalDateTime from = task.remainingStart().orElse(task.start());
        LocalDateTime upTo = schedule.dataDate().filter(from::isBefore).orElse(from);
        long start = WorkAxis.minuteOf(upTo);
        long finish = WorkAxis.minuteOf(task.finish());
        boolean onTheClock = its.duration().filter(WorkTime::isElapsed).isPresent();
        WorkAxis axis = (onTheClock ? WorkCalendar.allHours() : task.calendar()).axis();
        for (Assignment assignment : its.assignments()) {
            if (assignment.resource().equals(resource.id()) && start < finish) {
                jobs.add(new Job(place, its.id(), axis, start, finish, LevellingModel.parts(assignment.units())));
            }
        }
    }

    private long[] events() {
        TreeSet<Long> events = new TreeSet<>();
        for (Job job : jobs) {
            events.add(job.start());
            events.add(job.finish());
        }
        if (!events.isEmpty()) {
            events.addAll(capacities.subMap(events.first(), events.last()).keySet());
        }
        return events.stream().mapToLong(Long::longValue).toArray();
    }

    /** Between two events who is active does not change, but who is at work does. */
    private void sweep(List<Job> active, long from, long to, int segment) {
        long capacity = capacityAt(from);
        for (long now = from; now < to; ) {
            long end = to;
            List<Job> working = new ArrayList<>();
            boolean open = resourceAxis == null || isWorking(resourceAxis, now);
            end = resourceAxis == null ? end : Math.min(end, changeAfter(resourceAxis, now, open));
            for (Job job : active) {
                boolean works = isWorking(job.axis(), now);
                end = Math.min(end, changeAfter(job.axis(), now, works));
                if (works && open) {
                    working.add(job);
                }
            }
            if (sum(working) > capacity) {
                add(working, capacity, new long[] {now, end}, segment);
            }
            now = end;
        }
    }

    private void add(List<Job> working, long capacity, long[] stretch, int segment) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last == null || !last.continues(working, capacity, segment)) {
            last = new Piece(List.copyOf(working), sum(working), capacity, stretch[0]);
            pieces.add(last);
        }
        last.finish = stretch[1];
        last.working += stretch[1] - stretch[0];
        last.segment = segment;
    }

    private Overallocation overallocation(Piece piece) {
        return new Overallocation(
                resource.id(),
                WorkAxis.dateTimeOf(piece.start),
                WorkAxis.dateTimeOf(piece.finish),
                Duration.ofMinutes(piece.working),
                new Overallocation.Units(piece.needed / LevellingModel.PARTS, piece.capacity / LevellingModel.PARTS),
                piece.jobs.stream().map(Job::task).toList());
    }

    private long capacityAt(long minute) {
        return capacities.floorEntry(minute).getValue();
    }

    private static long sum(List<Job> jobs) {
        long sum = 0;
        for (Job job : jobs) {
            sum += job.units();
        }
        return sum;
    }

    private static boolean isWorking(WorkAxis axis, long minute) {
        return axis.workBefore(minute + 1) > axis.workBefore(minute);
    }

    /** The first minute behind another at which work stops, or begins again. */
    private static long changeAfter(WorkAxis axis, long minute, boolean working) {
        if (axis.isContinuous()) {
            return Long.MAX_VALUE;
        }
        long work = axis.workBefore(minute);
        if (!working) {
            return axis.startAt(work);
        }
        long step = 1;
        while (axis.workBefore(minute + step) - work == step && step < 1L << 30) {
            step <<= 1;
        }
        long low = step >> 1;
        long high = step;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (axis.workBefore(minute + middle) - work == middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return minute + Math.max(1, low);
    }
}
