package org.pmocore.testing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.InvalidProjectException;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.time.WorkTime;

/** Random edits of the tasks of a project that leave it sound; the same seed gives the same edits. Not thread-safe. */
public final class RandomEdits {

    private final Project project;
    private final Random random;

    /** Edits of a project. */
    public RandomEdits(Project project, long seed) {
        this.project = project;
        this.random = new Random(seed);
    }

    /** One to four tasks in another form, which together make a plan. */
    public List<Task> next() {
        while (true) {
            Map<Integer, Task> changed = new TreeMap<>();
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                int position = random.nextInt(project.tasks().size());
                Task task = changed.getOrDefault(position, project.tasks().get(position));
                changed.put(position, edited(task));
            }
            if (isSound(changed.values().stream().toList())) {
                return new ArrayList<>(changed.values());
            }
        }
    }

    private boolean isSound(List<Task> changed) {
        try {
            project.with(changed);
            return true;
        } catch (InvalidProjectException problem) {
            return false;
        }
    }

    private Task edited(Task task) {
        Task.Builder edited = task.toBuilder();
        switch (random.nextInt(6)) {
            case 0, 1 -> length(edited);
            case 2, 3 -> relink(task, edited);
            case 4 -> bound(edited);
            default -> report(task, edited);
        }
        return edited.build();
    }

    private void length(Task.Builder edited) {
        switch (random.nextInt(8)) {
            case 0 -> edited.duration(WorkTime.elapsedHours(random.nextInt(80)));
            case 1 -> edited.duration(WorkTime.ZERO);
            case 2 ->
                edited.calendar(List.copyOf(project.calendars().keySet())
                        .get(random.nextInt(project.calendars().size())));
            case 3 -> edited.split(new Split(WorkTime.minutes(60), WorkTime.hours(8)));
            case 4 -> edited.kind(random.nextBoolean() ? Task.Kind.FINISH_MILESTONE : Task.Kind.TASK);
            case 5 -> edited.duration(WorkTime.minutes(random.nextInt(4_000)));
            default -> edited.duration(WorkTime.days(random.nextInt(12)));
        }
    }

    private void relink(Task task, Task.Builder edited) {
        List<Dependency> links = new ArrayList<>(task.predecessors());
        int place = links.isEmpty() ? 0 : random.nextInt(links.size());
        switch (random.nextInt(4)) {
            case 0 -> edited.predecessors(List.of());
            case 1 -> {
                if (!links.isEmpty()) {
                    links.remove(place);
                }
                edited.predecessors(links);
            }
            case 2 -> {
                if (!links.isEmpty()) {
                    links.set(place, links.get(place).withLag(lag()));
                }
                edited.predecessors(links);
            }
            default -> {
                Task other = project.tasks().get(random.nextInt(project.tasks().size()));
                Dependency.Type type = one(Dependency.Type.values());
                edited.after(other.id().value(), type, lag());
            }
        }
    }

    private WorkTime lag() {
        return switch (random.nextInt(5)) {
            case 0 -> WorkTime.elapsedHours(random.nextInt(80));
            case 1 -> WorkTime.percent(random.nextInt(150) - 50);
            case 2 -> WorkTime.days(random.nextInt(4) - 2);
            default -> WorkTime.ZERO;
        };
    }

    private void bound(Task.Builder edited) {
        LocalDateTime date = date();
        switch (random.nextInt(8)) {
            case 0 -> edited.withoutConstraints();
            case 1 -> edited.deadline(date);
            case 2 -> edited.manual(date);
            case 3 -> edited.expectedFinish(date);
            case 4 ->
                edited.external(new ExternalDependency(
                        "outside",
                        ExternalDependency.Direction.PREDECESSOR,
                        Dependency.Type.FINISH_TO_START,
                        lag(),
                        date));
            default -> {
                Constraint.Kind kind = one(Constraint.Kind.values());
                edited.withoutConstraints()
                        .constraint(
                                kind == Constraint.Kind.AS_LATE_AS_POSSIBLE
                                        ? Constraint.asLateAsPossible()
                                        : Constraint.of(kind, date));
            }
        }
    }

    private void report(Task task, Task.Builder edited) {
        LocalDateTime start = project.start().minusDays(2).plusMinutes(random.nextInt(20_000));
        switch (random.nextInt(5)) {
            case 0 -> edited.progress(Progress.NONE);
            case 1 -> edited.progress(Progress.builder().actualStart(start).build());
            case 2 ->
                edited.progress(Progress.builder()
                        .actualStart(start)
                        .actualFinish(start.plusMinutes(random.nextInt(8_000)))
                        .build());
            case 3 ->
                edited.progress(Progress.builder()
                        .actualStart(start)
                        .remaining(WorkTime.minutes(random.nextInt(3_000)))
                        .build());
            default ->
                edited.progress(task.progress().toBuilder()
                        .remaining(WorkTime.minutes(random.nextInt(3_000)))
                        .build());
        }
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private LocalDateTime date() {
        return project.start().plusDays(random.nextInt(50)).plusHours(random.nextInt(24));
    }
}
