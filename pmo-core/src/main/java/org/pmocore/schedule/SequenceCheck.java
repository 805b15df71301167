package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Finds what happened before a dependency allowed it. A dependency of a summary means every task under it. */
final class SequenceCheck {

    private static final long NOT_ALL = Long.MAX_VALUE;
    private static final long NONE = Long.MIN_VALUE;

    private final Schedule schedule;
    private final List<Task> tasks;

    /** The first actual start and finish of each task, or under it; {@link #NOT_ALL} if there is none. */
    private final long[] firstStart;

    private final long[] firstFinish;

    /** The last actual start and finish; {@link #NOT_ALL} if one of them has not happened or is not known. */
    private final long[] lastStart;

    private final long[] lastFinish;

    private SequenceCheck(Schedule schedule) {
        this.schedule = schedule;
        this.tasks = schedule.project().tasks();
        int size = tasks.size();
        firstStart = new long[size];
        firstFinish = new long[size];
        lastStart = new long[size];
        lastFinish = new long[size];
    }

    static List<OutOfSequence> of(Schedule schedule) {
        boolean reported = schedule.project().tasks().stream()
                .anyMatch(task -> task.progress().isStarted());
        return reported ? new SequenceCheck(schedule).find() : List.of();
    }

    private List<OutOfSequence> find() {
        recordActuals();
        List<OutOfSequence> found = new ArrayList<>();
        for (int position = 0; position < tasks.size(); position++) {
            if (firstStart[position] == NOT_ALL) {
                continue;
            }
            int last = schedule.network().firstDependency(position + 1);
            for (int number = schedule.network().firstDependency(position); number < last; number++) {
                check(number, position).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<OutOfSequence> check(int number, int successor) {
        Dependency link = schedule.dependency(number);
        int predecessor = schedule.project().positionOf(link.predecessor()).orElseThrow();
        Dependency.Type type = link.type();
        long happened = type.toStart() ? firstStart[successor] : firstFinish[successor];
        if (happened == NOT_ALL || isEffort(predecessor) || isEffort(successor)) {
            return Optional.empty();
        }
        long given = type.fromFinish() ? lastFinish[predecessor] : lastStart[predecessor];
        boolean open = given == NOT_ALL;
        if (open) {
            ScheduledTask waiting = schedule.tasks().get(predecessor);
            given = WorkAxis.minuteOf(type.fromFinish() ? waiting.finish() : waiting.start());
        }
        long allowed = delayed(link, given);
        WorkAxis axis = schedule.tasks().get(successor).calendar().axis();
        return axis.workBefore(happened) < axis.workBefore(allowed)
                ? Optional.of(new OutOfSequence(
                        new ScheduledLink(schedule, number),
                        OutOfSequence.Kind.of(type),
                        Schedule.instant(allowed),
                        Schedule.instant(happened),
                        open))
                : Optional.empty();
    }

    private boolean isEffort(int position) {
        return tasks.get(position).kind() == Task.Kind.LEVEL_OF_EFFORT;
    }

    private void recordActuals() {
        for (int position = 0; position < tasks.size(); position++) {
            boolean summary = schedule.network().nodeOf(position) < 0;
            Progress progress = tasks.get(position).progress();
            Optional<LocalDateTime> start = progress.actualStart().or(progress::actualFinish);
            firstStart[position] = summary ? NOT_ALL : minute(start);
            firstFinish[position] = summary ? NOT_ALL : minute(progress.actualFinish());
            lastStart[position] = summary ? NONE : firstStart[position];
            lastFinish[position] = summary ? NONE : firstFinish[position];
        }
        for (int position = 0; position < tasks.size(); position++) {
            if (schedule.network().nodeOf(position) >= 0 && !isEffort(position)) {
                merge(position);
            }
        }
        for (int summary : schedule.network().summariesBottomUp()) {
            merge(summary);
        }
    }

    private void merge(int position) {
        int above = schedule.network().parentOf(position);
        if (above >= 0) {
            firstStart[above] = Math.min(firstStart[above], firstStart[position]);
            firstFinish[above] = Math.min(firstFinish[above], firstFinish[position]);
            lastStart[above] = Math.max(lastStart[above], lastStart[position]);
            lastFinish[above] = Math.max(lastFinish[above], lastFinish[position]);
        }
    }

    private static long minute(Optional<LocalDateTime> actual) {
        return actual.map(WorkAxis::minuteOf).orElse(NOT_ALL);
    }

    /** The whole lag behind an instant, on the calendar of the rules. */
    private long delayed(Dependency link, long minute) {
        WorkTime lag = link.lag();
        if (lag.isZero()) {
            return minute;
        }
        Task giver = schedule.project().task(link.predecessor());
        boolean percent = lag.isPercent();
        boolean elapsed = lag.isElapsed()
                || (percent && giver.duration().filter(WorkTime::isElapsed).isPresent());
        WorkCalendar calendar = elapsed ? WorkCalendar.allHours() : lagCalendar(link, giver);
        long minutes = percent
                ? lag.percentOf(giver.duration()
                        .map(time -> time.minutesOn(schedule.project().calendarOf(giver)))
                        .orElse(0L))
                : lag.minutesOn(daysOf(lag, calendar));
        WorkAxis axis = calendar.axis();
        return axis.finishAt(axis.workBefore(minute) + minutes);
    }

    private WorkCalendar lagCalendar(Dependency link, Task giver) {
        return switch (schedule.rules().forNetwork().lagClock()) {
            case PREDECESSOR -> schedule.project().calendarOf(giver);
            case SUCCESSOR -> schedule.project().calendarOf(schedule.project().task(link.successor()));
            case PROJECT -> schedule.project().calendar();
            case CLOCK -> WorkCalendar.allHours();
        };
    }

    /** Working days that pass on the clock are days of the project. */
    private WorkCalendar daysOf(WorkTime lag, WorkCalendar calendar) {
        boolean clock = calendar.axis().isContinuous() && lag.kind() == WorkTime.Kind.DAYS;
        return clock ? schedule.project().calendar() : calendar;
    }
}
