package org.pmocore.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** What a plan itself says could be done for a goal: along everything that drives it. */
final class OwnActions {

    private final Goal goal;
    private final Project project;
    private final List<RecoveryAction> actions = new ArrayList<>();

    OwnActions(Goal goal) {
        this.goal = goal;
        this.project = goal.schedule().project();
    }

    /** In the order of the plan. */
    List<RecoveryAction> all() {
        Schedule schedule = goal.schedule();
        if (goal.isKept(goal.reached(schedule))) {
            return List.of();
        }
        Comparison comparison = new Comparison(schedule, schedule, List.of());
        var driving = new Surroundings(new Solver(schedule), comparison).driving(goal.task(schedule));
        for (Task task : project.tasks()) {
            if (driving.contains(task.id()) && !task.progress().isFinished()) {
                shorten(task);
                drop(comparison, task.id());
                relax(comparison, task);
            }
        }
        return actions;
    }

    private void shorten(Task task) {
        WorkCalendar calendar = project.calendarOf(task);
        WorkTime left = Durations.remaining(task, calendar);
        double days = Math.min(goal.missing(goal.reached(goal.schedule())), ActionSteps.inDays(left, calendar));
        WorkTime limit = left.isElapsed() ? WorkTime.elapsedDays(days) : WorkTime.days(days);
        if (days > 0 && Durations.canLengthen(project, task, limit.negated())) {
            actions.add(new RecoveryAction.Shorten(task.id(), limit, Optional.empty()));
        }
    }

    private void drop(Comparison comparison, TaskId id) {
        comparison.edgesInto(id).stream()
                .filter(edge -> edge.after().drives())
                .map(Edge::link)
                .filter(Dependency::discretionary)
                .map(link -> new RecoveryAction.DropLink(link, Optional.empty()))
                .filter(drop -> !actions.contains(drop))
                .forEach(actions::add);
    }

    private void relax(Comparison comparison, Task task) {
        boolean driven = comparison.edgesInto(task.id()).stream()
                .anyMatch(edge -> edge.after().drives());
        boolean holds = task.constraint()
                .map(Constraint::kind)
                .filter(kind -> kind != Constraint.Kind.START_NO_LATER_THAN)
                .filter(kind -> kind != Constraint.Kind.FINISH_NO_LATER_THAN)
                .isPresent();
        if (holds && !driven) {
            actions.add(new RecoveryAction.RelaxConstraint(task.id(), Optional.empty(), Optional.empty()));
        }
    }
}
