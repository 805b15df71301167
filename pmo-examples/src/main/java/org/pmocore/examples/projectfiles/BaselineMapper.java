package org.pmocore.examples.projectfiles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.pmocore.model.Baseline;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;

/**
 * All baselines that are filled: the eleven of Microsoft Project, the baseline projects of P6, or, where a P6 file brings
 * none, its planned dates.
 *
 * <p>The baseline for earned value comes last, so that it is the latest one where the file does not know the dates.
 */
final class BaselineMapper {

    private static final int LAST = 10;

    private final Source source;
    private final TaskSelection selection;
    private final Amounts amounts;
    private final LocalDate projectStart;
    private final Set<String> names = new HashSet<>();

    BaselineMapper(Source source, TaskSelection selection, Amounts amounts, LocalDateTime projectStart) {
        this.source = source;
        this.selection = selection;
        this.amounts = amounts;
        this.projectStart = projectStart.toLocalDate();
    }

    /** The values of one task in one baseline, as the file has them. */
    private record Values(
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime finish,
            @Nullable Number cost,
            @Nullable Duration work) {

        boolean isEmpty() {
            return start == null && finish == null;
        }
    }

    void map(Project.Builder project) {
        if (source.isPrimavera()) {
            mapPrimavera(project);
            return;
        }
        for (int number : order()) {
            String name = number == 0 ? "Baseline" : "Baseline " + number;
            Map<Task, Values> values = new HashMap<>();
            selection.tasks().forEach(task -> values.put(task, values(task, number)));
            add(project, name, setOn(number), values);
        }
    }

    private List<Integer> order() {
        Integer stated = source.properties().getBaselineForEarnedValue();
        int forEarnedValue = stated == null || stated < 0 || stated > LAST ? 0 : stated;
        List<Integer> order = new ArrayList<>();
        for (int number = 0; number <= LAST; number++) {
            if (number != forEarnedValue) {
                order.add(number);
            }
        }
        order.add(forEarnedValue);
        return order;
    }

    private @Nullable LocalDateTime setOn(int number) {
        return number == 0
                ? source.properties().getBaselineDate()
                : source.properties().getBaselineDate(number);
    }

    private static Values values(Task task, int number) {
        return number == 0
                ? new Values(
                        task.getBaselineStart(),
                        task.getBaselineFinish(),
                        task.getBaselineCost(),
                        task.getBaselineWork())
                : new Values(
                        task.getBaselineStart(number),
                        task.getBaselineFinish(number),
                        task.getBaselineCost(number),
                        task.getBaselineWork(number));
    }

    private void mapPrimavera(Project.Builder project) {
        List<ProjectFile> baselines = baselineProjects();
        for (ProjectFile baseline : baselines) {
            String name = baseline.getProjectProperties().getName();
            String shown = name == null || name.isBlank() ? "Baseline" : name;
            add(project, shown, baseline.getProjectProperties().getStatusDate(), matched(baseline));
        }
        if (baselines.isEmpty()) {
            Map<Task, Values> planned = new HashMap<>();
            for (Task task : selection.tasks()) {
                if (task.getPlannedStart() != null && task.getPlannedFinish() != null) {
                    planned.put(task, planned(task));
                }
            }
            if (add(project, "Planned", source.properties().getPlannedStart(), planned)) {
                source.log().projectWarning("baselines", "PF-109");
            }
        }
    }

    private static Values planned(Task task) {
        return new Values(
                task.getPlannedStart(), task.getPlannedFinish(), task.getPlannedCost(), task.getPlannedWork());
    }

    /** The baseline projects that MPXJ attached, or the one another project of the file is said to be. */
    private List<ProjectFile> baselineProjects() {
        List<ProjectFile> found = new ArrayList<>();
        for (ProjectFile attached : source.project().getBaselines()) {
            if (attached != null) {
                found.add(attached);
            }
        }
        Integer stated = source.properties().getBaselineProjectUniqueID();
        if (found.isEmpty() && stated != null) {
            source.siblings().stream()
                    .filter(other -> other != source.project())
                    .filter(other -> stated.equals(other.getProjectProperties().getUniqueID()))
                    .forEach(found::add);
        }
        return found;
    }

    /** What a baseline project says of our tasks; the two are matched by activity id. */
    private Map<Task, Values> matched(ProjectFile baseline) {
        Map<String, Task> byId = new HashMap<>();
        for (Task task : baseline.getTasks()) {
            if (task.getActivityID() != null) {
                byId.putIfAbsent(task.getActivityID().strip(), task);
            }
        }
        Map<Task, Values> values = new HashMap<>();
        for (Task task : selection.tasks()) {
            Task other = byId.get(selection.shownId(task));
            if (other != null) {
                values.put(task, new Values(other.getStart(), other.getFinish(), other.getCost(), other.getWork()));
            }
        }
        return values;
    }

    private boolean add(
            Project.Builder project, String stated, @Nullable LocalDateTime setOn, Map<Task, Values> values) {
        String name = stated;
        for (int number = 2; names.contains(name); number++) {
            name = stated + " (" + number + ")";
        }
        Baseline.Builder baseline = Baseline.builder(name, setOn == null ? projectStart : setOn.toLocalDate());
        int entries = 0;
        for (Task task : selection.tasks()) {
            Optional<Baseline.Entry> entry = entry(task, name, values.get(task));
            entry.ifPresent(baseline::add);
            entries += entry.isPresent() ? 1 : 0;
        }
        if (entries == 0) {
            return false;
        }
        names.add(name);
        project.baseline(baseline.build());
        if (setOn == null) {
            source.log().warn(Problem.Element.BASELINE, name, "setOn", "PF-111", projectStart);
        }
        return true;
    }

    private Optional<Baseline.Entry> entry(Task task, String baseline, @Nullable Values values) {
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime start = Instants.toMinuteOrNull(values.start());
        LocalDateTime finish = Instants.toMinuteOrNull(values.finish());
        String id = selection.id(task).value();
        if (start == null || finish == null || finish.isBefore(start)) {
            source.log().warn(Problem.Element.BASELINE, baseline, id, "PF-501", id);
            return Optional.empty();
        }
        return Optional.of(new Baseline.Entry(
                selection.id(task),
                start,
                Instants.finish(start, finish, task.getMilestone()),
                selection.isSummary(task) ? Optional.empty() : amounts.amount(values.cost(), values.work())));
    }
}
