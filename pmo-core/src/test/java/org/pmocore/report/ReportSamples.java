package org.pmocore.report;

import static org.pmocore.health.SmallProject.april;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.pmocore.evm.EarnedValue;
import org.pmocore.health.HealthAssessment;
import org.pmocore.health.HealthReport;
import org.pmocore.health.SmallProject;
import org.pmocore.issues.IssueSummary;
import org.pmocore.measure.Effort;
import org.pmocore.model.Baseline;
import org.pmocore.model.Issue;
import org.pmocore.model.Project;
import org.pmocore.schedule.Schedule;

/** Projects that a report must cope with, from empty to large and hostile. */
final class ReportSamples {

    private static final String HOSTILE = "<script>alert('x')</script> & \"quoted\" \u0007\u202E";

    private ReportSamples() {}

    static Map<String, Project> all() {
        Map<String, Project> samples = new LinkedHashMap<>();
        samples.put("late", SmallProject.late());
        samples.put("on time", SmallProject.onTime());
        samples.put("all done", allDone());
        samples.put(
                "nothing started",
                SmallProject.plan()
                        .dataDate(april(3))
                        .dataDate(SmallProject.DATA_DATE)
                        .build());
        samples.put(
                "no tasks",
                Project.builder("empty")
                        .start(april(6))
                        .dataDate(SmallProject.DATA_DATE)
                        .build());
        samples.put("one task, no baseline", bare());
        samples.put("hostile names", hostile());
        samples.put("effort only", effort());
        samples.put("300 tasks over five years", large(300));
        return samples;
    }

    static Stream<Project> projects() {
        return all().values().stream();
    }

    static WeeklyReport report(Project project) {
        return WeeklyReporting.withDefaults()
                .report(schedule(project), value(project), issues(project), health(project));
    }

    static Facts facts(Project project) {
        return Facts.of(
                WeeklyReporting.withDefaults(), schedule(project), value(project), issues(project), health(project));
    }

    static HealthReport health(Project project) {
        return HealthAssessment.withDefaults().assess(schedule(project), value(project), issues(project));
    }

    private static Schedule schedule(Project project) {
        return SmallProject.schedule(project);
    }

    private static EarnedValue value(Project project) {
        return SmallProject.earnedValue(project);
    }

    private static IssueSummary issues(Project project) {
        return SmallProject.issues(project);
    }

    private static Project bare() {
        return Project.builder("bare")
                .start(april(6))
                .dataDate(SmallProject.DATA_DATE)
                .task("A", t -> t.days(10))
                .build();
    }

    private static Project allDone() {
        return SmallProject.plan()
                .dataDate(SmallProject.DATA_DATE)
                .replaceTasks(task -> task.isSummary()
                        ? task
                        : task.toBuilder()
                                .progress(p -> p.actualStart(april(6))
                                        .actualFinish(april(9))
                                        .percentComplete(100))
                                .build())
                .build();
    }

    private static Project hostile() {
        return SmallProject.late().toBuilder()
                .replaceTasks(task -> task.toBuilder()
                        .name(HOSTILE + task.name())
                        .team(HOSTILE)
                        .owner(HOSTILE)
                        .build())
                .issue(Issue.builder("I-<9>", HOSTILE, april(1))
                        .team(HOSTILE)
                        .dueOn(april(2))
                        .build())
                .build();
    }

    private static Project effort() {
        return Project.builder("effort")
                .start(april(6))
                .dataDate(SmallProject.DATA_DATE)
                .task(
                        "A",
                        t -> t.name("Design")
                                .days(5)
                                .progress(p -> p.actualStart(april(6)).percentComplete(60)))
                .task("B", t -> t.name("Build").days(5).after("A"))
                .levelOfEffort("PM", t -> t.name("Management").after("A", org.pmocore.model.Dependency.START_TO_START))
                .baseline(Baseline.builder("first", april(1))
                        .task("A", april(6), april(10), Effort.ofPersonHours(40))
                        .task("B", april(13), april(17), Effort.ofPersonHours(40))
                        .build())
                .build();
    }

    /** Ten chains in parallel, baselined, some started, all names in ASCII. */
    static Project large(int tasks) {
        Project.Builder project =
                Project.builder("large").start(LocalDate.of(2024, 4, 1)).dataDate(SmallProject.DATA_DATE);
        Baseline.Builder baseline = Baseline.builder("first", LocalDate.of(2024, 4, 1));
        for (int i = 0; i < tasks; i++) {
            int number = i;
            LocalDate start = LocalDate.of(2024, 4, 1).plusDays(i / 10 * 30L);
            project.task(
                    "T" + i,
                    t -> (number < 10 ? t : t.after("T" + (number - 10)))
                            .name("Task number " + number)
                            .team("Team " + number % 7)
                            .days(15 + number % 9));
            baseline.task("T" + i, start, start.plusDays(20));
        }
        project.milestone("END", m -> m.name("The end").after("T" + (tasks - 1)).deadline(LocalDate.of(2027, 1, 29)));
        return project.baseline(baseline.build())
                .replaceTasks(task -> task.id().value().matches("T\\d")
                        ? task.toBuilder()
                                .progress(p -> p.actualStart(LocalDate.of(2024, 4, 2))
                                        .percentComplete(50)
                                        .remaining(days(7)))
                                .build()
                        : task)
                .build();
    }
}
