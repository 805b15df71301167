package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pmocore.examples.projectfiles.FieldComparison.Cause;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;

/**
 * Finds where each difference begins and why: a task whose values follow from its neighbours in the file inherits the cause
 * of a neighbour that differs; any other task is a cause itself.
 */
final class CauseFinder {

    private final Project project;
    private final Neighbours neighbours;
    private final OneStep oneStep;
    private final OwnReasons reasons;
    private final List<FieldComparison> comparisons;
    private final Map<TaskId, Map<DateField, FieldComparison>> differing = new LinkedHashMap<>();
    private final Map<TaskId, Cause> early = new HashMap<>();
    private final Map<TaskId, Cause> late = new HashMap<>();

    CauseFinder(ImportedProject imported, Schedule schedule, List<FieldComparison> comparisons) {
        this.project = schedule.project();
        this.neighbours = new Neighbours(project);
        this.oneStep = new OneStep(imported, project, neighbours);
        this.comparisons = comparisons;
        this.reasons = new OwnReasons(imported, schedule);
        for (FieldComparison comparison : comparisons) {
            if (!comparison.agreement().agrees()) {
                differing
                        .computeIfAbsent(comparison.task(), key -> new EnumMap<>(DateField.class))
                        .put(comparison.field(), comparison);
            }
        }
    }

    /** All comparisons, those that differ with their causes. */
    List<FieldComparison> explain() {
        differing.forEach(this::findOwnCauses);
        inherit(early, DateField::isEarly, task -> others(neighbours.after(task)));
        inheritFromFinish();
        inherit(late, DateField::isLate, task -> others(neighbours.before(task)));
        return comparisons.stream()
                .map(comparison -> comparison.agreement().agrees() ? comparison : comparison.because(cause(comparison)))
                .toList();
    }

    private void findOwnCauses(TaskId id, Map<DateField, FieldComparison> fields) {
        DateValues step = oneStep.of(project.task(id));
        fields.values().stream()
                .filter(difference -> !isExplained(difference, step))
                .forEach(difference -> {
                    if (difference.field().isEarly()) {
                        early.computeIfAbsent(id, key -> new Cause(reasons.of(key, difference, step), key));
                    } else if (difference.field().isLate()) {
                        late.computeIfAbsent(id, key -> new Cause(reasons.of(key, difference, step), key));
                    }
                });
    }

    /** Whether the neighbours' dates in the file lead to the value in the file. */
    private boolean isExplained(FieldComparison difference, DateValues step) {
        WorkCalendar calendar = project.calendarOf(project.task(difference.task()));
        return step.value(difference.field())
                .filter(value ->
                        Agreement.of(difference.stored(), value, calendar).agrees())
                .isPresent();
    }

    /** Hands causes on from the tasks that have one to neighbours that differ on the same side and have none. */
    private void inherit(
            Map<TaskId, Cause> causes, Function<DateField, Boolean> side, Function<Task, List<TaskId>> next) {
        Deque<TaskId> reached = new ArrayDeque<>(causes.keySet());
        while (!reached.isEmpty()) {
            TaskId id = reached.removeFirst();
            Cause cause = causes.get(id);
            for (TaskId other : next.apply(project.task(id))) {
                boolean differs = differing.getOrDefault(other, Map.of()).keySet().stream()
                        .anyMatch(side::apply);
                if (differs && causes.putIfAbsent(other, cause) == null) {
                    reached.addLast(other);
                }
            }
        }
    }

    /** Late dates of open ends follow the finish of the project, so the causes of that are theirs. */
    private void inheritFromFinish() {
        Optional<Cause> finish = finishCause();
        if (finish.isEmpty()) {
            return;
        }
        for (Map.Entry<TaskId, Map<DateField, FieldComparison>> entry : differing.entrySet()) {
            boolean open = neighbours.after(project.task(entry.getKey())).isEmpty();
            if (open && entry.getValue().keySet().stream().anyMatch(DateField::isLate)) {
                late.putIfAbsent(entry.getKey(), finish.get());
            }
        }
    }

    /** The cause that the task finishing last, in the file or here, has for its early dates. */
    private Optional<Cause> finishCause() {
        List<FieldComparison> finishes = comparisons.stream()
                .filter(comparison -> comparison.field() == DateField.EARLY_FINISH)
                .toList();
        List<FieldComparison> last = new ArrayList<>();
        finishes.stream()
                .max((a, b) -> date(a.computed()).compareTo(date(b.computed())))
                .ifPresent(last::add);
        finishes.stream()
                .max((a, b) -> date(a.stored()).compareTo(date(b.stored())))
                .ifPresent(last::add);
        return last.stream()
                .map(comparison -> early.get(comparison.task()))
                .flatMap(cause -> Optional.ofNullable(cause).stream())
                .findFirst();
    }

    private static LocalDateTime date(Object value) {
        return (LocalDateTime) value;
    }

    private Cause cause(FieldComparison difference) {
        TaskId id = difference.task();
        Optional<Cause> found;
        if (difference.field().isEarly()) {
            found = Optional.ofNullable(early.get(id));
        } else if (difference.field() == DateField.FREE_FLOAT) {
            found = Optional.ofNullable(early.get(id))
                    .or(() -> ofSuccessors(id))
                    .or(() -> ofLate(id));
        } else {
            found = ofLate(id).or(() -> Optional.ofNullable(early.get(id)));
        }
        return found.orElseGet(() -> new Cause(reasons.ofTraits(id).orElse(DifferenceReason.UNKNOWN), id));
    }

    private Optional<Cause> ofLate(TaskId id) {
        return Optional.ofNullable(late.get(id));
    }

    private Optional<Cause> ofSuccessors(TaskId id) {
        return others(neighbours.after(project.task(id))).stream()
                .map(early::get)
                .flatMap(cause -> Optional.ofNullable(cause).stream())
                .findFirst();
    }

    private static List<TaskId> others(List<Neighbours.Link> links) {
        Set<TaskId> seen = new HashSet<>();
        return links.stream().map(link -> link.other().id()).filter(seen::add).toList();
    }
}
