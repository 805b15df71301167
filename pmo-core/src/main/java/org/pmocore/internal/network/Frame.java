package org.pmocore.internal.network;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/** What every step of the compilation looks at: the project, the rules, the data date and the calendars by number. */
final class Frame {

    final Project project;
    final List<Task> tasks;
    final NetworkRules rules;
    final AxisTable axes;
    final Wbs wbs;
    final Actuals actuals;
    final List<NetworkNote> notes = new ArrayList<>();

    /** The data date, or {@link Instants#NONE}. */
    final long dataDate;

    /** No unfinished work starts before this. */
    final long floor;

    Frame(Project project, NetworkRules rules, Optional<LocalDateTime> dataDate) {
        this.project = project;
        this.tasks = project.tasks();
        this.rules = rules;
        this.axes = new AxisTable(project);
        this.wbs = new Wbs(project);
        this.actuals = new Actuals(tasks, wbs);
        this.dataDate = dataDate.map(WorkAxis::minuteOf).orElse(Instants.NONE);
        long start = WorkAxis.minuteOf(project.start());
        boolean floored = rules.has(NetworkRules.Switch.DATA_DATE_FLOOR);
        this.floor = floored ? Math.max(start, this.dataDate) : start;
    }

    /** Another state of the same project: some tasks differ, no calendar and no summary does. */
    Frame(Frame other, OtherTasks tasks) {
        this.project = other.project;
        this.tasks = tasks;
        this.rules = other.rules;
        this.axes = other.axes;
        this.wbs = other.wbs;
        this.actuals = new ActualsWith(other.actuals, tasks);
        this.dataDate = other.dataDate;
        this.floor = other.floor;
    }

    /** Working or elapsed minutes of an amount on the calendar of a task. */
    long minutes(WorkTime time, int axis) {
        return time.minutesOn(axes.calendar(axis));
    }

    /** The planned duration in minutes; 0 for what has none. */
    long duration(Task task) {
        int axis = axes.numberOf(task);
        return task.duration().map(time -> minutes(time, axis)).orElse(0L);
    }

    /** The duration that is left: as stated, else by percent complete, rounded to the minute, a half up. */
    long remaining(Task task) {
        Progress progress = task.progress();
        if (progress.isFinished()) {
            return 0;
        }
        WorkTime stated = progress.remaining().orElse(null);
        if (stated != null) {
            return minutes(stated, axes.numberOf(task));
        }
        double left = 100 - progress.percentComplete().orElse(0);
        return Math.round(duration(task) * left / 100);
    }

    /** Whether what happened is where it happened, in both passes. */
    boolean keepsActualDates() {
        return followsActualStart() || rules.progress() == NetworkRules.Progression.ACTUAL_DATES;
    }

    /** Whether something that happened lies behind the data date. */
    boolean isAhead(long actual) {
        return dataDate != Instants.NONE && actual > dataDate;
    }

    boolean followsActualStart() {
        return rules.progress() == NetworkRules.Progression.FROM_ACTUAL_START;
    }

    void note(int position, NetworkNote.Kind kind) {
        notes.add(new NetworkNote(position, kind));
    }
}
