package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectProperties;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.ScheduleRules;

/** Turns one project of a file into a {@link Project}: the order in which the parts depend on each other. */
final class ProjectMapper {

    private final Source source;

    private ProjectMapper(Source source) {
        this.source = source;
    }

    static ImportedProject map(Source source) {
        return new ProjectMapper(source).map();
    }

    private ImportedProject map() {
        reportReader();
        ScheduleRules rules = new ScheduleOptions(source).rules();
        TaskSelection selection = TaskSelection.of(source);
        if (selection.tasks().isEmpty()) {
            source.log().projectWarning("tasks", "PF-115");
        }
        ProjectDates dates = new ProjectDates(source, selection);
        Optional<LocalDateTime> start = dates.start();
        if (start.isEmpty()) {
            return result(null, rules, Map.of());
        }
        Project.Builder project = Project.builder(projectName(source)).start(start.get());
        mapFinish(project);
        Map<TaskId, StoredDates> stored = mapParts(project, selection, start.get(), dates.dataDate());
        return result(project, rules, stored);
    }

    private Map<TaskId, StoredDates> mapParts(
            Project.Builder project, TaskSelection selection, LocalDateTime start, Optional<LocalDateTime> dataDate) {
        dataDate.ifPresent(project::dataDate);
        Calendars calendars = Calendars.of(source);
        Amounts amounts = Amounts.of(source, selection.tasks());
        CostMapper costs = new CostMapper(source, selection, amounts);
        TaskMapper tasks = new TaskMapper(source, selection, calendars, dataDate, costs);
        tasks.map().forEach(project::add);
        project.calendar(calendars.standard());
        calendars.others().forEach(project::addCalendar);
        tasks.resources().map(project);
        new BaselineMapper(source, selection, amounts, start).map(project);
        costs.mapSpent(project, dataDate);
        return tasks.stored();
    }

    private ImportedProject result(
            Project.@Nullable Builder project, ScheduleRules rules, Map<TaskId, StoredDates> stored) {
        Project built = null;
        if (project != null) {
            source.log().addAll(project.violations());
            built = source.log().hasErrors() ? null : project.build();
        }
        return new ImportedProject(projectName(source), built, source.log().problems(), rules, stored);
    }

    private void reportReader() {
        for (Exception ignored : source.project().getIgnoredErrors()) {
            source.log().fileWarning("PF-012", String.valueOf(ignored.getMessage()));
        }
        source.xer()
                .ifPresent(tables -> XerCheck.check(
                        tables, String.valueOf(source.properties().getUniqueID()), source.log()));
    }

    private void mapFinish(Project.Builder project) {
        LocalDateTime finish = source.properties().getMustFinishBy();
        if (finish == null && source.properties().getScheduleFrom() == ScheduleFrom.FINISH) {
            finish = source.properties().getFinishDate();
        }
        if (finish != null) {
            project.mustFinishBy(Instants.toMinute(finish));
        }
    }

    /** The name of a project: P6 names it; in MS Project its own summary row does, or the title. */
    static String projectName(Source source) {
        ProjectProperties properties = source.properties();
        Task root = source.isPrimavera() ? null : source.project().getTaskByUniqueID(0);
        String rootName = root == null ? null : root.getName();
        String[] candidates = source.isPrimavera()
                ? new String[] {properties.getName(), properties.getProjectID(), source.name()}
                : new String[] {rootName, properties.getProjectTitle(), properties.getName(), source.name()};
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return Problem.Element.PROJECT.name();
    }
}
