package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

/**
 * Applies several changes to a project in their order. Changes of tasks that follow each other are put into the plan together,
 * so that it need not be sound in between: a link may be moved before the one that would close a loop is gone.
 */
final class Edits {

    private Project project;
    private final Map<TaskId, Task> edited = new HashMap<>();
    private final Map<TaskId, Task> added = new LinkedHashMap<>();
    private final Set<TaskId> removed = new HashSet<>();
    private @Nullable LocalDateTime dataDate;

    private Edits(Project project) {
        this.project = project;
    }

    static Project apply(Project project, List<Change> changes) {
        Edits edits = new Edits(project);
        changes.forEach(edits::add);
        edits.flush();
        return edits.project;
    }

    /** The tasks that changes put in the place of others; empty if they do more than that. */
    static Optional<Collection<Task>> replaced(Project project, List<Change> changes) {
        Edits edits = new Edits(project);
        for (Change change : changes) {
            if (!replacesTasks(change)) {
                return Optional.empty();
            }
            edits.add(change);
        }
        return Optional.of(edits.edited.values());
    }

    private static boolean replacesTasks(Change change) {
        boolean comesOrGoes = change instanceof Change.AddedTask || change instanceof Change.RemovedTask;
        boolean onCalendars = change instanceof Change.Closure || change instanceof Change.Overtime;
        boolean onProject = change instanceof Change.NewDataDate || change instanceof Change.NewFrame;
        return !comesOrGoes && !onCalendars && !onProject;
    }

    private void add(Change change) {
        if (change instanceof Change.AddedTask task) {
            put(task);
        } else if (change instanceof Change.RemovedTask task) {
            remove(task.task());
        } else if (change instanceof Change.NewDataDate date) {
            dataDate = date.instant();
        } else if (change instanceof Change.Closure closure) {
            flush();
            project = CalendarEdits.closed(project, closure);
        } else if (change instanceof Change.Overtime overtime) {
            flush();
            project = CalendarEdits.opened(project, overtime);
        } else if (change instanceof Change.NewFrame frame) {
            flush();
            project = project.toBuilder().frameOf(frame.project()).build();
        } else if (!planned(change) && !reported(change) && !linked(change)) {
            throw new IllegalStateException("Unknown change " + change);
        }
    }

    private boolean planned(Change change) {
        if (change instanceof Change.Delay delay) {
            put(Durations.lengthened(project, current(delay.task()), delay.by()));
        } else if (change instanceof Change.NewDuration duration) {
            put(Durations.replaced(project, current(duration.task()), duration.duration()));
        } else if (change instanceof Change.NewConstraint constraint) {
            put(TaskEdits.constrained(current(constraint.task()), constraint));
        } else if (change instanceof Change.Redefined form) {
            put(TaskEdits.redefined(current(form.task().id()), form.task()));
        } else {
            return false;
        }
        return true;
    }

    private boolean reported(Change change) {
        if (change instanceof Change.ActualStart start) {
            Task task = current(start.task());
            put(TaskEdits.reported(
                    task,
                    task.progress().toBuilder().actualStart(start.instant()).build()));
        } else if (change instanceof Change.ActualFinish finish) {
            Task task = current(finish.task());
            put(TaskEdits.reported(task, finished(task, finish.instant())));
        } else if (change instanceof Change.Remaining remaining) {
            put(left(current(remaining.task()), remaining.left()));
        } else if (change instanceof Change.Reported report) {
            put(TaskEdits.reported(current(report.task()), report.progress()));
        } else {
            return false;
        }
        return true;
    }

    private boolean linked(Change change) {
        if (change instanceof Change.AddedLink added) {
            put(TaskEdits.linked(current(added.link().successor()), added.link()));
        } else if (change instanceof Change.RemovedLink removed) {
            put(TaskEdits.unlinked(current(removed.link().successor()), removed.link()));
        } else if (change instanceof Change.NewLag lag) {
            put(TaskEdits.lagged(current(lag.link().successor()), lag.link(), lag.changed()));
        } else {
            return false;
        }
        return true;
    }

    /** A task that never was reported to start has started when it was scheduled to; the model may leave that open. */
    private static Progress finished(Task task, LocalDateTime instant) {
        return task.progress().toBuilder().actualFinish(instant).build();
    }

    private Task left(Task task, WorkTime left) {
        if (!Durations.statesWhatIsLeft(task)) {
            return Durations.replaced(project, task, left);
        }
        Durations.checkChangeable(task);
        return task.progress().isFinished()
                ? task
                : TaskEdits.reported(
                        task, task.progress().toBuilder().remaining(left).build());
    }

    private void put(Change.AddedTask change) {
        Task task = change.task();
        if (project.find(task.id()).isPresent() && !removed.contains(task.id())) {
            throw new IllegalArgumentException(
                    "There is a task \"" + task.id() + "\" in the plan already.\nMaybe give the new one another id.");
        }
        added.put(task.id(), task);
        change.successors().forEach(link -> put(TaskEdits.linked(current(link.successor()), link)));
    }

    private void remove(TaskId id) {
        removed.add(current(id).id());
        added.remove(id);
    }

    /** Of a summary everything under it leaves too: one look over the plan for each level. */
    private void removeWhatIsUnder() {
        boolean more = true;
        while (more) {
            more = false;
            for (Task task : project.tasks()) {
                boolean under =
                        current(task.id()).parent().filter(removed::contains).isPresent();
                more |= under && removed.add(task.id());
            }
        }
    }

    private Task current(TaskId id) {
        Task task = added.get(id);
        return task != null ? task : edited.getOrDefault(id, project.task(id));
    }

    private void put(Task task) {
        if (added.containsKey(task.id())) {
            added.put(task.id(), task);
        } else if (task != current(task.id())) {
            edited.put(task.id(), task);
        }
    }

    private void flush() {
        if (edited.isEmpty() && added.isEmpty() && removed.isEmpty() && dataDate == null) {
            return;
        }
        if (added.isEmpty() && removed.isEmpty() && dataDate == null) {
            project = project.with(edited.values());
            edited.clear();
            return;
        }
        Project.Builder builder = project.toBuilder().replaceTasks(task -> edited.getOrDefault(task.id(), task));
        added.values().forEach(builder::add);
        if (!removed.isEmpty()) {
            removeWhatIsUnder();
            builder.removeTasks(task -> removed.contains(task.id()));
        }
        if (dataDate != null) {
            builder.dataDate(dataDate);
        }
        project = builder.build();
        edited.clear();
        added.clear();
        removed.clear();
        dataDate = null;
    }
}
