package org.pmocore.evm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Amount;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkCalendar;

/** Brings plan, baseline and bookings together, task by task, and says what is missing where. */
final class MeasurementScope {

    private final Project project;
    private final Basis basis;
    private final Set<TaskId> aboveBudgets = new HashSet<>();
    private final List<TaskValue> values = new ArrayList<>();

    private MeasurementScope(Project project, Basis basis) {
        this.project = project;
        this.basis = basis;
    }

    /** Every task in the order of the plan, then the baseline's entries of tasks that have left it. */
    static List<TaskValue> of(Project project, Basis basis) {
        MeasurementScope scope = new MeasurementScope(project, basis);
        project.tasks().forEach(scope::markSummariesAbove);
        project.tasks().forEach(scope::add);
        Optional.ofNullable(basis.baseline())
                .ifPresent(baseline -> baseline.entries().forEach(scope::addRemoved));
        return List.copyOf(scope.values);
    }

    /** Climbs from a task with a budget until it meets a summary that is marked already: linear over all tasks. */
    private void markSummariesAbove(Task task) {
        if (task.isSummary() || entryOf(task.id()).flatMap(this::budgetOf).isEmpty()) {
            return;
        }
        Optional<TaskId> above = task.parent();
        while (above.isPresent() && aboveBudgets.add(above.get())) {
            above = project.task(above.get()).parent();
        }
    }

    private void add(Task task) {
        Baseline.Entry entry = entryOf(task.id()).orElse(null);
        if (task.isSummary()) {
            addSummary(task, entry);
            return;
        }
        Amount budget = Optional.ofNullable(entry).flatMap(this::budgetOf).orElse(null);
        Gap gap = null;
        if (basis.baseline() != null && entry == null) {
            gap = Gap.UNPLANNED;
        } else if (entry != null && budget == null && !task.isMilestone()) {
            gap = Gap.UNBUDGETED;
        }
        values.add(value(task.id(), task, entry, phase(task.kind(), entry, project.calendarOf(task), budget), gap));
    }

    private void addSummary(Task task, Baseline.@Nullable Entry entry) {
        boolean lonely = entry != null && entry.budget().isPresent() && !aboveBudgets.contains(task.id());
        if (lonely || basis.bookings().has(task.id())) {
            values.add(value(task.id(), task, entry, null, lonely ? Gap.SUMMARY_BUDGET : null));
        }
    }

    private void addRemoved(Baseline.Entry entry) {
        if (project.find(entry.task()).isEmpty()) {
            Phase phase = phase(
                    Task.Kind.TASK, entry, project.calendar(), budgetOf(entry).orElse(null));
            values.add(value(entry.task(), null, entry, phase, Gap.REMOVED));
        }
    }

    private TaskValue value(
            TaskId id, @Nullable Task task, Baseline.@Nullable Entry entry, @Nullable Phase phase, @Nullable Gap gap) {
        return new TaskValue(basis, id, task, entry, phase, gap);
    }

    private static @Nullable Phase phase(
            Task.Kind kind, Baseline.@Nullable Entry entry, WorkCalendar calendar, @Nullable Amount budget) {
        if (entry == null || budget == null) {
            return null;
        }
        return Phase.of(kind, entry, calendar, budget.number());
    }

    private Optional<Baseline.Entry> entryOf(TaskId id) {
        return Optional.ofNullable(basis.baseline()).flatMap(baseline -> baseline.entry(id));
    }

    private Optional<Amount> budgetOf(Baseline.Entry entry) {
        return entry.budget().filter(basis.yardstick()::measures);
    }
}
