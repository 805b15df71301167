package org.pmocore.examples.levelling;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.examples.Samples;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.resources.LevelledSchedule;
import org.pmocore.resources.LevellingMove;
import org.pmocore.resources.ResourceLevelling;
import org.pmocore.resources.ResourceLoad;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;

/**
 * Takes the owners of the bundled sample for people who do one thing at a time: who is overbooked, what that does to the finish,
 * and why each task waits.
 */
public final class Levelling {

    private Levelling() {}

    /**
     * Prints overallocations and moves of the bundled sample.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /**
     * Prints overallocations and moves of the bundled sample.
     *
     * @param out where to
     */
    public static void run(PrintStream out) {
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(withOwners(Samples.salesRenewal()));
        out.println(ResourceLoad.of(schedule));
        LevelledSchedule levelled = ResourceLevelling.withDefaults().level(schedule);
        out.println(levelled);
        levelled.moves().stream()
                .filter(move -> move.reason() == LevellingMove.Reason.RESOURCE)
                .forEach(move -> out.println(levelled.explain(move.task().value(), Locale.JAPANESE)));
    }

    /** The project with every owner of a task as a resource with one unit. */
    static Project withOwners(Project project) {
        List<String> owners = project.tasks().stream()
                .filter(Levelling::isWork)
                .map(Task::owner)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Project.Builder builder = project.toBuilder();
        owners.forEach(builder::resource);
        return builder.replaceTasks(Levelling::withOwner).build();
    }

    private static Task withOwner(Task task) {
        return task.owner()
                .filter(owner -> isWork(task))
                .map(owner -> task.toBuilder().assign(owner).build())
                .orElse(task);
    }

    private static boolean isWork(Task task) {
        return task.kind() == Task.Kind.TASK;
    }
}
