package org.pmocore.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledLink;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkTime;

/**
 * Two schedules made comparable, before and after changes: a task that comes in is stood in for by a point where the tasks
 * it waits for leave off, and a task that leaves is answered for by those that waited for it.
 */
final class Question {

    private final Schedule before;
    private final Schedule after;
    private final List<Change> changes;
    private final Schedule comparable;

    Question(Solver solver, Schedule before, List<Change> changes) {
        this.before = before;
        this.changes = changes;
        Project project = Edits.apply(before.project(), changes);
        this.after = project == before.project() ? before : solver.solve(project);
        List<Task> points = project.tasks().stream()
                .filter(task -> before.project().find(task.id()).isEmpty())
                .map(this::point)
                .toList();
        this.comparable = points.isEmpty() ? before : solver.solve(with(points));
    }

    /** The schedule before, with points for the tasks that come in. */
    Schedule comparable() {
        return comparable;
    }

    Schedule after() {
        return after;
    }

    Comparison comparison() {
        Set<TaskId> changed = new LinkedHashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.RemovedTask removed) {
                addThoseWaitingFor(removed.task(), changed);
            } else if (change instanceof Change.RemovedLink removed) {
                addIfThere(removed.link().successor(), changed);
            } else if (change instanceof Change.NewDataDate || change instanceof Change.NewFrame) {
                changed.addAll(firstToMove());
            } else {
                tasksIn(change).forEach(id -> addIfThere(id, changed));
            }
        }
        return new Comparison(comparable, after, changed);
    }

    /** The open tasks that move although no task that drives them does: where time or the frame of the plan pushes. */
    private List<TaskId> firstToMove() {
        Comparison all = new Comparison(comparable, after, Set.of());
        return after.tasks().stream()
                .map(ScheduledTask::task)
                .filter(task -> task.kind() == Task.Kind.TASK
                        && !comparable.task(task.id()).task().progress().isFinished())
                .map(Task::id)
                .filter(all::isFirstToMove)
                .toList();
    }

    /** The tasks a change alters; of a change of a calendar those at work on its dates. */
    private List<TaskId> tasksIn(Change change) {
        List<TaskId> all = change.tasksIn(comparable.project());
        if (change instanceof Change.Closure closure) {
            return all.stream()
                    .filter(id -> isAtWork(id, closure.from(), closure.toInclusive()))
                    .toList();
        }
        return change instanceof Change.Overtime overtime
                ? all.stream()
                        .filter(id -> isAtWork(id, overtime.date(), overtime.date()))
                        .toList()
                : all;
    }

    private boolean isAtWork(TaskId id, LocalDate from, LocalDate toInclusive) {
        return after.project().find(id).isPresent()
                && (CalendarEdits.isAtWork(comparable, id, from, toInclusive)
                        || CalendarEdits.isAtWork(after, id, from, toInclusive));
    }

    private void addThoseWaitingFor(TaskId id, Set<TaskId> changed) {
        for (ScheduledLink link : before.successorsOf(id)) {
            addIfThere(link.dependency().successor(), changed);
        }
    }

    private void addIfThere(TaskId id, Set<TaskId> changed) {
        if (after.project().find(id).isPresent()) {
            changed.add(id);
        }
    }

    private Task point(Task task) {
        List<Dependency> links = new ArrayList<>();
        for (Dependency link : task.predecessors()) {
            if (before.project().find(link.predecessor()).isPresent()) {
                links.add(new Dependency(link.predecessor(), task.id(), link.type(), WorkTime.ZERO));
            }
        }
        Task.Builder point = Task.builder(task.id().value())
                .name(task.name())
                .duration(WorkTime.ZERO)
                .predecessors(links.stream().distinct().toList());
        task.calendar().filter(before.project().calendars()::containsKey).ifPresent(point::calendar);
        return point.build();
    }

    private Project with(List<Task> points) {
        Project.Builder builder = before.project().toBuilder();
        points.forEach(builder::add);
        return builder.build();
    }
}
