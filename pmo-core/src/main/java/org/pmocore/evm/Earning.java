package org.pmocore.evm;

import java.util.OptionalLong;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** What a task has earned of its budget by what was reported of it. */
final class Earning {

    private static final double HUNDRED = 100;
    private static final long WHOLE = 1_000_000_000L;

    private Earning() {}

    /** By percent complete; empty if a started task says nothing of how far it is. */
    static OptionalLong byPercent(Project project, Task task, Progress progress, long budget) {
        boolean reached = task.kind() == Task.Kind.START_MILESTONE
                && progress.actualStart().isPresent();
        if (progress.isFinished() || reached) {
            return OptionalLong.of(budget);
        }
        if (progress.percentComplete().isPresent()) {
            return OptionalLong.of(
                    Share.ofPercent(budget, progress.percentComplete().getAsDouble()));
        }
        return progress.isStarted() ? byRemaining(project, task, progress, budget) : OptionalLong.of(0);
    }

    private static OptionalLong byRemaining(Project project, Task task, Progress progress, long budget) {
        WorkTime duration = task.duration().orElse(WorkTime.ZERO);
        WorkTime remaining = progress.remaining().orElse(null);
        if (remaining == null || remaining.isElapsed() != duration.isElapsed()) {
            return OptionalLong.empty();
        }
        WorkCalendar calendar = project.calendarOf(task);
        long whole = duration.minutesOn(calendar);
        long done = Math.max(0, whole - remaining.minutesOn(calendar));
        return whole <= 0 ? OptionalLong.empty() : OptionalLong.of(Share.of(budget, done, whole));
    }

    /** The share of a task that is done, 0 to 1; zero if a started task says nothing of how far it is. */
    static double share(Project project, Task task, Progress progress) {
        if (!progress.isFinished() && progress.percentComplete().isPresent()) {
            return progress.percentComplete().getAsDouble() / HUNDRED;
        }
        return byPercent(project, task, progress, WHOLE).orElse(0) / (double) WHOLE;
    }
}
