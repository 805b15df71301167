package org.pmocore.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pmocore.measure.Fraction;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Shares in proportion to the days by which causes lengthen their own tasks; what the network does with them is not asked. */
final class OwnDelays {

    private OwnDelays() {}

    /** Empty if a cause does something else than lengthen or shorten tasks, or nothing was lengthened, or nothing lost. */
    static Optional<List<Fraction>> proportional(
            Project project, List<Cause> causes, Fraction slip, boolean truncated) {
        if (slip.signum() < 0 || !causes.stream().allMatch(OwnDelays::isTold)) {
            return Optional.empty();
        }
        UnaryOperator<Fraction> weight = days -> truncated && days.compareTo(slip) > 0 ? slip : days;
        List<Fraction> weights = causes.stream()
                .map(cause -> of(project, cause))
                .map(days -> days.signum() < 0 ? Fraction.ZERO : weight.apply(days))
                .toList();
        Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        if (sum.signum() == 0) {
            return Optional.empty();
        }
        Fraction scale = slip.dividedBy(sum);
        return Optional.of(weights.stream().map(days -> days.times(scale)).toList());
    }

    private static boolean isTold(Cause cause) {
        return cause.changes().stream()
                .allMatch(change -> change instanceof Change.Delay || change instanceof Change.NewDuration);
    }

    /** Days of their own calendars by which a cause lengthens its tasks, added up. */
    private static Fraction of(Project project, Cause cause) {
        List<TaskId> tasks = new ArrayList<>();
        cause.changes().forEach(change -> tasks.addAll(change.tasksIn(project)));
        Project after = Edits.apply(project, cause.changes());
        return tasks.stream()
                .distinct()
                .map(id -> length(after, id).minus(length(project, id)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction length(Project project, TaskId id) {
        Task task = project.task(id);
        WorkTime time = task.duration().orElse(WorkTime.ZERO);
        WorkCalendar calendar = project.calendarOf(task);
        return Fraction.of(
                time.minutesOn(calendar), time.isElapsed() ? Comparison.CLOCK_DAY : calendar.minutesPerDay());
    }
}
