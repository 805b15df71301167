package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.network.FinishTails;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** The finish of the project if one task takes longer, where its float alone tells. */
final class FinishByFloat {

    private final Schedule schedule;
    private final Project project;
    private final @Nullable FinishTails tails;

    FinishByFloat(Schedule schedule) {
        this.schedule = schedule;
        this.project = schedule.project();
        // what is on record may be later than all that is forecast
        boolean forecast =
                WorkAxis.minuteOf(schedule.finish()) == schedule.dates().projectFinish();
        this.tails = schedule.rules().isFromFinish() || !forecast
                ? null
                : FinishTails.of(schedule.network(), schedule.dates()).orElse(null);
    }

    Optional<LocalDateTime> finish(Task task, WorkTime longer) {
        WorkTime duration = task.duration().orElse(WorkTime.ZERO);
        if (tails == null || task.progress().isReported() || !task.splits().isEmpty() || !isAddable(duration, longer)) {
            return Optional.empty();
        }
        int node = schedule.network().nodeOf(project.positionOf(task.id()).orElseThrow());
        return node < 0
                ? Optional.empty()
                : tails.finish(node, minutes(task, duration, longer)).map(schedule::dateAt);
    }

    private static boolean isAddable(WorkTime duration, WorkTime longer) {
        boolean working = !longer.isPercent() && longer.isElapsed() == duration.isElapsed();
        return working && !longer.isNegative();
    }

    /** What a longer duration comes to beyond the planned one; days are rounded to minutes once. */
    private long minutes(Task task, WorkTime duration, WorkTime longer) {
        WorkCalendar calendar = project.calendarOf(task);
        return duration.kind() == longer.kind()
                ? duration.plus(longer).minutesOn(calendar) - duration.minutesOn(calendar)
                : longer.minutesOn(calendar);
    }
}
