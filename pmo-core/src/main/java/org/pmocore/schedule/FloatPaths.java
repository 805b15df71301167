package org.pmocore.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.pmocore.internal.network.FloatPathSearch;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.model.TaskId;

/**
 * Multiple float paths: which chain of tasks decides the finish, which comes next, and how near it is.
 *
 * <p>Every task is on one path at most. A path is a chain of driving dependencies; it ends where no driving predecessor is
 * left that is not on a path found before. Finished tasks, levels of effort and summaries are on none; a path passes through a
 * summary. Of drivers that tie the one with the later early finish goes first, then the first one in the plan; of ends that tie
 * the one that finishes, then starts later, then the last one in the network, so that a milestone ends the chain it marks.
 * Source: P6 "Calculate multiple float paths", whose own order of ties is not documented.
 *
 * <pre>{@code
 * schedule.floatPaths(FloatPaths.Method.FREE_FLOAT, 10).numberOf(TaskId.of("B"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FloatPaths {

    private static final int ROWS = 10;
    private static final int CELLS = 78;

    private final Method method;
    private final Optional<ScheduledTask> end;
    private final List<Path> paths;
    private final Map<TaskId, Integer> numbers;
    private final Map<TaskId, Integer> orders;

    private FloatPaths(Method method, Optional<ScheduledTask> end, List<Path> paths) {
        this.method = method;
        this.end = end;
        this.paths = paths;
        Map<TaskId, Integer> byTask = new HashMap<>();
        Map<TaskId, Integer> fromEnd = new HashMap<>();
        for (Path path : paths) {
            int order = path.tasks().size();
            for (ScheduledTask task : path.tasks()) {
                byTask.put(task.id(), path.number());
                fromEnd.put(task.id(), order--);
            }
        }
        this.numbers = Map.copyOf(byTask);
        this.orders = Map.copyOf(fromEnd);
    }

    /** How paths are found and numbered. */
    public enum Method {
        /**
         * By the float of relationships: the driving chain of the end first, then that of the task which leaves the least room
         * before any path found so far (P6 "Free Float"). Without an end the finish of the project is the end.
         */
        FREE_FLOAT,
        /**
         * By total float: all tasks of a path have the same, the smallest first (P6 "Total Float"). With an end its own path is
         * the first.
         */
        TOTAL_FLOAT
    }

    /**
     * One float path.
     *
     * @param number its number, from 1; the most critical path is 1
     * @param tasks its tasks, the first one first; never empty
     * @param relationshipFloat the room between its last task and the path, or the finish of the project, it leads to: working
     *     time on the calendar of that task, negative where work is out of sequence; empty for {@link Method#TOTAL_FLOAT}
     * @since 0.1.0
     */
    public record Path(int number, List<ScheduledTask> tasks, Optional<Duration> relationshipFloat) {

        /**
         * Copies the tasks.
         *
         * @param number its number, from 1; the most critical path is 1
         * @param tasks its tasks, the first one first; never empty
         * @param relationshipFloat the room between its last task and the path it leads to, if it is known
         */
        public Path {
            tasks = List.copyOf(tasks);
        }

        /** {@return the total float of its last task} */
        public Optional<Duration> totalFloat() {
            return tasks.get(tasks.size() - 1).totalFloat();
        }

        /** {@return number, float and tasks in one line} */
        @Override
        public String toString() {
            ScheduledTask last = tasks.get(tasks.size() - 1);
            String room = relationshipFloat
                    .or(this::totalFloat)
                    .map(time -> ScheduleText.days(time.toMinutes(), last.minutesPerDay()))
                    .orElse("-");
            String ids =
                    tasks.stream().limit(CELLS).map(task -> task.id().value()).collect(Collectors.joining(" > "));
            return DisplayWidth.truncate(number + ". float " + room + " d: " + ids, CELLS);
        }
    }

    static FloatPaths of(Schedule schedule, Method method, Optional<ScheduledTask> end, int max) {
        if (max < 1) {
            throw new IllegalArgumentException(
                    "The number of float paths (" + max + ") must be at least 1.\nMaybe ask for 10.");
        }
        int node = end.map(FloatPaths::nodeOf).orElse(-1);
        FloatPathSearch search = schedule.floatPathSearch();
        boolean free = method == Method.FREE_FLOAT;
        List<Path> paths = new ArrayList<>();
        for (FloatPathSearch.Path found : free ? search.byFreeFloat(node, max) : search.byTotalFloat(node, max)) {
            List<ScheduledTask> tasks =
                    found.positions().stream().map(schedule.tasks()::get).toList();
            Optional<Duration> room = free ? Optional.of(Duration.ofMinutes(found.room())) : Optional.empty();
            paths.add(new Path(paths.size() + 1, tasks, room));
        }
        return new FloatPaths(method, end, List.copyOf(paths));
    }

    /** {@return how the paths were found} */
    public Method method() {
        return method;
    }

    /** {@return the task all paths lead to; empty for the finish of the project} */
    public Optional<ScheduledTask> end() {
        return end;
    }

    /** {@return the paths by number} */
    public List<Path> paths() {
        return paths;
    }

    /**
     * {@return the number of the path a task is on, from 1; empty if it is on none of those found}
     *
     * @param id key of the task
     */
    public OptionalInt numberOf(TaskId id) {
        Integer number = numbers.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * {@return when a task is come across on its path, which is followed from its end back: 1 for its last task; empty if it is on
     * none of those found}
     *
     * <p>P6 "Float Path Order", of which the documentation says no more than that it is the order in which activities were
     * processed; no order stored by P6 was at hand.
     *
     * @param id key of the task
     */
    public OptionalInt orderOf(TaskId id) {
        Integer order = orders.get(id);
        return order == null ? OptionalInt.empty() : OptionalInt.of(order);
    }

    /** {@return the first paths, one line each} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                "Float paths by " + (method == Method.FREE_FLOAT ? "free" : "total") + " float: " + paths.size());
        int rows = 0;
        for (Path path : paths) {
            String line = "\n" + path;
            if (rows++ == ROWS || text.length() + line.length() > 900) {
                return text + "\n... " + (paths.size() - path.number() + 1) + " more";
            }
            text.append(line);
        }
        return text.toString();
    }

    private static int nodeOf(ScheduledTask end) {
        if (end.isRollUp()) {
            throw new IllegalArgumentException("The end (" + end.id()
                    + ") of float paths is a summary, which has no dates of its own.\nMaybe use its last task.");
        }
        return end.node();
    }
}
