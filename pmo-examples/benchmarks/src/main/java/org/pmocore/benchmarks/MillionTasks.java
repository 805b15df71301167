package org.pmocore.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;

/**
 * A chain of one million tasks from nothing to dates, in one JVM: what it takes in memory and processor time. Meant for a
 * heap of 1 GB.
 */
public final class MillionTasks {

    private static final double MEGABYTE = 1e6;
    private static final double SECOND = 1e9;

    private final PrintStream out;

    private MillionTasks(PrintStream out) {
        this.out = out;
    }

    /**
     * Builds, schedules and reads the chain.
     *
     * @param arguments how many tasks; one million if empty
     */
    public static void main(String[] arguments) {
        int tasks = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        new MillionTasks(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(tasks);
    }

    private void run(int tasks) {
        out.printf(
                Locale.ROOT,
                "A chain of %,d tasks in a heap of %,.0f MB%n",
                tasks,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        long empty = used();
        Project project = measured("build the project", () -> chain(tasks));
        long built = used();
        Schedule schedule =
                measured("schedule it", () -> CriticalPathMethod.withDefaults().schedule(project));
        long scheduled = used();
        long days = measured("read four dates and a float of each", () -> read(schedule));
        out.printf(
                Locale.ROOT,
                "Memory: project %,d bytes a task with its link, schedule %,d bytes a task with its link%n",
                (built - empty) / tasks,
                (scheduled - built) / tasks);
        out.printf(Locale.ROOT, "Finish: %s (check sum %d)%n", schedule.finish(), days);
    }

    static Project chain(int tasks) {
        Project.Builder builder = Project.builder("Chain").start(GeneratedNetwork.START);
        for (int place = 0; place < tasks; place++) {
            Task.Builder task = Task.builder(GeneratedNetwork.id(place)).days(1);
            if (place > 0) {
                task = task.predecessors(
                        List.of(Dependency.finishToStart(GeneratedNetwork.id(place - 1), GeneratedNetwork.id(place))));
            }
            builder.add(task.build());
        }
        return builder.build();
    }

    /** Reads every date, so that all are made. */
    static long read(Schedule schedule) {
        long days = 0;
        for (ScheduledTask task : schedule.tasks()) {
            days += task.earlyStart().getDayOfMonth() + task.earlyFinish().getDayOfMonth();
            days += task.lateStart().getDayOfMonth() + task.lateFinish().getDayOfMonth();
            days += task.totalFloat().orElseThrow().toMinutes();
        }
        return days;
    }

    private <T> T measured(String step, Supplier<T> work) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T made = work.get();
        long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        out.printf(Locale.ROOT, "%-40s %8.2f s of processor time%n", step, time / SECOND);
        return made;
    }

    /** What is still in use after a full collection. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
