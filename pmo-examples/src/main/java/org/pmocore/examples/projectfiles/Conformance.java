package org.pmocore.examples.projectfiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;

/**
 * How many of the values that a planning tool stored in a file come out of a calculation here, field by field, and why the
 * others differ.
 *
 * <pre>{@code
 * ImportedProject imported = ProjectFileReader.withDefaults().read(Path.of("plan.mpp"));
 * Conformance conformance = Conformance.of(imported, imported.orThrow());
 * conformance.count(DateField.EARLY_START);                        // 74 of 74, all to the minute
 * conformance.differences();                                       // each with its cause
 * }</pre>
 *
 * <p>The project is scheduled by the rules of the tool with the options in the file. Tasks that are finished, summaries and
 * inactive tasks are not compared. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Conformance {

    private final Schedule schedule;
    private final List<FieldComparison> comparisons;
    private final int finished;

    private Conformance(Schedule schedule, List<FieldComparison> comparisons, int finished) {
        this.schedule = schedule;
        this.comparisons = List.copyOf(comparisons);
        this.finished = finished;
    }

    /**
     * So many agree.
     *
     * @param exact to the minute
     * @param agree to the minute, or with no working time between
     * @param all fields that the file holds
     * @since 0.1.0
     */
    public record Count(int exact, int agree, int all) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(exact + other.exact, agree + other.agree, all + other.all);
        }

        Count plus(Agreement agreement) {
            return plus(new Count(agreement == Agreement.EXACT ? 1 : 0, agreement.agrees() ? 1 : 0, 1));
        }

        /** {@return the agreeing and all, such as {@code 73/74}} */
        @Override
        public String toString() {
            return agree + "/" + all;
        }
    }

    /**
     * Schedules a project by the rules of its tool and compares.
     *
     * @param imported what was read
     * @param project the project in it
     */
    public static Conformance of(ImportedProject imported, Project project) {
        Schedule schedule =
                CriticalPathMethod.withDefaults().withRules(imported.rules()).schedule(project);
        Map<TaskId, DateValues> computed = computed(imported, schedule);
        List<FieldComparison> comparisons = compare(imported, project, computed);
        int finished = (int) imported.storedDates().keySet().stream()
                .filter(id -> project.task(id).progress().isFinished())
                .count();
        boolean same = comparisons.stream()
                .allMatch(comparison -> comparison.agreement().agrees());
        List<FieldComparison> explained =
                same ? comparisons : new CauseFinder(imported, schedule, comparisons).explain();
        return new Conformance(schedule, explained, finished);
    }

    /** Compares other values, such as those of another scheduler, without looking for causes. */
    static List<FieldComparison> compare(ImportedProject imported, Project project, Map<TaskId, DateValues> computed) {
        List<FieldComparison> comparisons = new ArrayList<>();
        imported.storedDates().forEach((id, stored) -> {
            Task task = project.task(id);
            DateValues values = computed.get(id);
            if (values != null && !task.progress().isFinished()) {
                compare(task, calendar(project, task), stored.values(), values).forEach(comparisons::add);
            }
        });
        return comparisons;
    }

    private static List<FieldComparison> compare(
            Task task, WorkCalendar calendar, DateValues stored, DateValues computed) {
        List<FieldComparison> comparisons = new ArrayList<>();
        for (DateField field : DateField.values()) {
            Optional<Object> expected = stored.value(field);
            Optional<Object> actual = isShown(task, field) ? computed.value(field) : Optional.empty();
            if (expected.isPresent() && actual.isPresent()) {
                Agreement agreement = Agreement.of(expected.get(), actual.get(), calendar);
                comparisons.add(new FieldComparison(
                        task.id(), task.name(), field, expected.get(), actual.get(), agreement, Optional.empty()));
            }
        }
        return comparisons;
    }

    /** A level of effort has the dates of others and no room of its own. */
    private static boolean isShown(Task task, DateField field) {
        return task.kind() != Task.Kind.LEVEL_OF_EFFORT || field.isEarly();
    }

    private static WorkCalendar calendar(Project project, Task task) {
        boolean elapsed = task.duration().filter(time -> time.isElapsed()).isPresent();
        return elapsed ? WorkCalendar.allHours() : project.calendarOf(task);
    }

    private static Map<TaskId, DateValues> computed(ImportedProject imported, Schedule schedule) {
        Predicate<ScheduledTask> critical = critical(imported, schedule);
        Map<TaskId, DateValues> computed = new HashMap<>();
        imported.storedDates().forEach((id, stored) -> {
            ScheduledTask task = schedule.task(id);
            computed.put(id, ScheduledValues.of(task, stored, Optional.of(critical.test(task))));
        });
        return computed;
    }

    /** P6 marks the longest path in its files, whatever it calls critical on the screen. */
    private static Predicate<ScheduledTask> critical(ImportedProject imported, Schedule schedule) {
        boolean marks = imported.storedDates().values().stream()
                .anyMatch(stored -> stored.isOfRemainingWork()
                        && stored.values().value(DateField.CRITICAL).isPresent());
        if (!marks || schedule.rules().isLongestPath()) {
            return ScheduledTask::isCritical;
        }
        Schedule longest = CriticalPathMethod.withDefaults()
                .withRules(imported.rules().withLongestPath(true))
                .schedule(schedule.project());
        return task -> longest.task(task.id()).isCritical();
    }

    /** {@return the schedule that was compared} */
    public Schedule schedule() {
        return schedule;
    }

    /** {@return every comparison in the order of the plan} */
    public List<FieldComparison> comparisons() {
        return comparisons;
    }

    /** {@return the comparisons that do not agree, each with its cause} */
    public List<FieldComparison> differences() {
        return comparisons.stream()
                .filter(comparison -> !comparison.agreement().agrees())
                .toList();
    }

    /**
     * {@return how many values of one field agree}
     *
     * @param field which value
     */
    public Count count(DateField field) {
        return counts().getOrDefault(field, Count.NONE);
    }

    /** {@return how many values agree, of the fields that the file holds} */
    public Map<DateField, Count> counts() {
        return counts(comparisons);
    }

    static Map<DateField, Count> counts(List<FieldComparison> comparisons) {
        Map<DateField, Count> counts = new EnumMap<>(DateField.class);
        for (FieldComparison comparison : comparisons) {
            counts.merge(comparison.field(), Count.NONE.plus(comparison.agreement()), Count::plus);
        }
        return counts;
    }

    /** {@return how many tasks agree in every field} */
    public Count tasks() {
        return tasks(comparisons);
    }

    static Count tasks(List<FieldComparison> comparisons) {
        Map<TaskId, Agreement> worst = new LinkedHashMap<>();
        for (FieldComparison comparison : comparisons) {
            worst.merge(
                    comparison.task(), comparison.agreement(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
        return worst.values().stream().map(Count.NONE::plus).reduce(Count.NONE, Count::plus);
    }

    /** {@return how many values differ for each reason} */
    public Map<DifferenceReason, Integer> reasons() {
        Map<DifferenceReason, Integer> reasons = new EnumMap<>(DifferenceReason.class);
        for (FieldComparison difference : differences()) {
            DifferenceReason reason =
                    difference.cause().map(FieldComparison.Cause::reason).orElse(DifferenceReason.UNKNOWN);
            reasons.merge(reason, 1, Integer::sum);
        }
        return reasons;
    }

    /** {@return how many tasks with dates were left out because they are finished} */
    public int finished() {
        return finished;
    }

    /** {@return the agreement of each field in one line} */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("tasks ").append(tasks());
        counts().forEach((field, count) ->
                line.append(", ").append(field.label()).append(' ').append(count));
        return line.toString();
    }
}
