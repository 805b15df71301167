package org.pmocore.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkTime;

/**
 * Makes a project that breaks a law as small as it gets while it still breaks it: tasks, links and whatever else a task has
 * are left out one after the other.
 */
public final class Shrinker {

    private enum Part {
        CONSTRAINT,
        SECOND,
        DEADLINE,
        EXPECTED,
        OUTSIDE,
        SPLITS,
        PROGRESS,
        CALENDAR,
        PARENT,
        LAGS,
        TYPES,
        LENGTH
    }

    private final Predicate<Project> broken;
    private Project project;

    private Shrinker(Project project, Predicate<Project> broken) {
        this.project = project;
        this.broken = broken;
    }

    /** The smallest project found that is still broken. */
    public static Project shrink(Project project, Predicate<Project> broken) {
        Shrinker shrinker = new Shrinker(project, broken);
        int before;
        do {
            before = shrinker.size();
            shrinker.step();
        } while (shrinker.size() < before);
        return shrinker.project;
    }

    /** A project as short text: one line for each task. */
    public static String describe(Project project) {
        StringBuilder text = new StringBuilder("start " + project.start());
        project.dataDate().ifPresent(date -> text.append(", data date ").append(date));
        project.mustFinishBy()
                .ifPresent(date -> text.append(", must finish by ").append(date));
        for (Task task : project.tasks()) {
            text.append("\n  ").append(task.id()).append(' ').append(task.kind());
            task.duration().ifPresent(time -> text.append(' ').append(time));
            task.calendar().ifPresent(name -> text.append(" on ").append(name));
            task.parent().ifPresent(parent -> text.append(" in ").append(parent));
            task.constraint().ifPresent(one -> text.append(' ').append(one));
            task.secondaryConstraint().ifPresent(one -> text.append(" and ").append(one));
            task.deadline().ifPresent(date -> text.append(" deadline ").append(date));
            task.expectedFinish().ifPresent(date -> text.append(" expected ").append(date));
            task.externalDependencies().forEach(one -> text.append(" outside ").append(one));
            task.splits().forEach(one -> text.append(" split ").append(one));
            task.predecessors()
                    .forEach(link -> text.append(" after ")
                            .append(link.predecessor())
                            .append(' ')
                            .append(link.type())
                            .append(' ')
                            .append(link.lag()));
            task.progress()
                    .actualStart()
                    .ifPresent(date -> text.append(" started ").append(date));
            task.progress()
                    .actualFinish()
                    .ifPresent(date -> text.append(" finished ").append(date));
            task.progress()
                    .percentComplete()
                    .ifPresent(done -> text.append(' ').append(done).append(" %"));
            task.progress().remaining().ifPresent(time -> text.append(" left ").append(time));
            task.progress()
                    .suspended()
                    .ifPresent(date -> text.append(" suspended ").append(date));
            task.progress().resumes().ifPresent(date -> text.append(" resumes ").append(date));
        }
        return text.toString();
    }

    private int size() {
        int size = project.dependencies().size() * 2;
        for (Task task : project.tasks()) {
            size += 20;
            for (Part part : Part.values()) {
                size += copy(task, EnumSet.of(part), List.of()).equals(task) ? 0 : 1;
            }
        }
        return size
                + (project.mustFinishBy().isPresent() ? 1 : 0)
                + (project.dataDate().isPresent() ? 1 : 0);
    }

    private void step() {
        attempt(project.tasks(), false, true);
        attempt(project.tasks(), true, false);
        for (Task task : project.tasks()) {
            attempt(without(task), true, true);
        }
        for (Task task : project.tasks()) {
            for (Dependency link : task.predecessors()) {
                attempt(replaced(copy(project.task(task.id()), Set.of(), List.of(link))), true, true);
            }
            for (Part part : Part.values()) {
                if (project.tasks().stream().anyMatch(one -> one.id().equals(task.id()))) {
                    attempt(replaced(copy(project.task(task.id()), EnumSet.of(part), List.of())), true, true);
                }
            }
        }
    }

    private List<Task> without(Task gone) {
        List<Task> tasks = new ArrayList<>();
        for (Task task : project.tasks()) {
            if (!task.id().equals(gone.id())) {
                List<Dependency> links = task.predecessors().stream()
                        .filter(link -> link.predecessor().equals(gone.id()))
                        .toList();
                boolean orphan = task.parent().filter(gone.id()::equals).isPresent();
                tasks.add(copy(task, orphan ? EnumSet.of(Part.PARENT) : Set.of(), links));
            }
        }
        return tasks;
    }

    private List<Task> replaced(Task changed) {
        return project.tasks().stream()
                .map(task -> task.id().equals(changed.id()) ? changed : task)
                .toList();
    }

    private void attempt(List<Task> tasks, boolean dated, boolean bounded) {
        Project.Builder builder =
                Project.builder(project.name()).start(project.start()).calendar(project.calendar());
        project.calendars().values().stream().skip(1).forEach(builder::addCalendar);
        Optional.of(project).filter(any -> dated).flatMap(Project::dataDate).ifPresent(builder::dataDate);
        Optional.of(project)
                .filter(any -> bounded == dated)
                .flatMap(Project::mustFinishBy)
                .ifPresent(builder::mustFinishBy);
        tasks.forEach(builder::add);
        try {
            Project smaller = builder.build();
            if (broken.test(smaller)) {
                project = smaller;
            }
        } catch (IllegalArgumentException notAPlan) {
            // what was left out is needed
        }
    }

    private static Task copy(Task task, Set<Part> dropped, List<Dependency> gone) {
        Task.Builder builder = Task.builder(task.id().value()).kind(task.kind());
        if (!task.isMilestone()) {
            task.duration()
                    .map(time -> dropped.contains(Part.LENGTH) ? WorkTime.days(1) : time)
                    .ifPresent(builder::duration);
        }
        task.calendar().filter(any -> !dropped.contains(Part.CALENDAR)).ifPresent(builder::calendar);
        task.parent().filter(any -> !dropped.contains(Part.PARENT)).ifPresent(parent -> builder.parent(parent.value()));
        task.constraint().filter(any -> !dropped.contains(Part.CONSTRAINT)).ifPresent(builder::constraint);
        task.secondaryConstraint()
                .filter(any -> !dropped.contains(Part.SECOND) && !dropped.contains(Part.CONSTRAINT))
                .ifPresent(builder::secondaryConstraint);
        task.deadline().filter(any -> !dropped.contains(Part.DEADLINE)).ifPresent(date -> builder.deadline(date));
        task.expectedFinish().filter(any -> !dropped.contains(Part.EXPECTED)).ifPresent(builder::expectedFinish);
        task.externalDependencies().stream()
                .filter(any -> !dropped.contains(Part.OUTSIDE))
                .forEach(builder::external);
        task.splits().stream().filter(any -> !dropped.contains(Part.SPLITS)).forEach(builder::split);
        if (!dropped.contains(Part.PROGRESS)) {
            builder.progress(task.progress());
        }
        builder.predecessors(task.predecessors().stream()
                .filter(link -> !gone.contains(link))
                .map(link -> new Dependency(
                        link.predecessor(),
                        link.successor(),
                        dropped.contains(Part.TYPES) ? Dependency.Type.FINISH_TO_START : link.type(),
                        dropped.contains(Part.LAGS) ? WorkTime.ZERO : link.lag()))
                .toList());
        return builder.build();
    }
}
