package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.util.List;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;

/** Small plans in the memory of MPXJ, and the shortest way to read them. */
final class Plans {

    /** A Monday. */
    static final LocalDateTime START = LocalDateTime.of(2026, 4, 6, 8, 0);

    private Plans() {}

    /** A plan as Microsoft Project writes it: standard calendar, no tasks. */
    static ProjectFile microsoft() {
        ProjectFile plan = new ProjectFile();
        ProjectCalendar standard = plan.addDefaultBaseCalendar();
        standard.setName("Standard");
        plan.setDefaultCalendar(standard);
        plan.getProjectProperties().setProjectTitle("Plan");
        plan.getProjectProperties().setStartDate(START);
        plan.getProjectProperties().setFileApplication("Microsoft");
        plan.getProjectProperties().setCurrencyCode("JPY");
        return plan;
    }

    /** A plan as Primavera P6 writes it: one data date, no tasks. */
    static ProjectFile primavera() {
        ProjectFile plan = microsoft();
        plan.getProjectProperties().setFileApplication("Primavera");
        plan.getProjectProperties().setName("Plan");
        plan.getProjectProperties().setPlannedStart(START);
        plan.getProjectProperties().setStatusDate(START);
        return plan;
    }

    /** A task of some days; the first one has the unique id 1. */
    static Task task(ProjectFile plan, String name, double days) {
        Task task = plan.addTask();
        task.setName(name);
        task.setDuration(days(days));
        return task;
    }

    /** An activity of P6. */
    static Task activity(ProjectFile plan, String id, double days) {
        Task task = task(plan, "Activity " + id, days);
        task.setActivityID(id);
        task.setPlannedDuration(days(days));
        task.setRemainingDuration(days(days));
        return task;
    }

    static Duration days(double days) {
        return Duration.getInstance(days, TimeUnit.DAYS);
    }

    static Duration hours(double hours) {
        return Duration.getInstance(hours, TimeUnit.HOURS);
    }

    static void link(Task from, Task to) {
        link(from, to, RelationType.FINISH_START, days(0));
    }

    static void link(Task from, Task to, RelationType type, Duration lag) {
        to.addPredecessor(
                new Relation.Builder().predecessorTask(from).type(type).lag(lag));
    }

    static ImportedProject read(ProjectFile plan) {
        return ProjectFileReader.withDefaults().map(plan, "plan");
    }

    static Project project(ProjectFile plan) {
        return read(plan).orThrow();
    }

    static org.pmocore.model.Task taskOf(ProjectFile plan, String id) {
        return project(plan).task(id);
    }

    static List<String> codes(ImportedProject imported) {
        return imported.problems().stream().map(Problem::code).toList();
    }
}
