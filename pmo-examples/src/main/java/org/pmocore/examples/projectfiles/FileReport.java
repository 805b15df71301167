package org.pmocore.examples.projectfiles;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.Days;

/** Prints what came of one project: its size, its problems by kind, and the agreement of the dates. */
final class FileReport {

    private final Locale locale;
    private final int problemsShown;
    private final PrintStream out;

    FileReport(Locale locale, int problemsShown, PrintStream out) {
        this.locale = locale;
        this.problemsShown = problemsShown;
        this.out = out;
    }

    void print(ImportedProject imported) {
        imported.project().ifPresentOrElse(this::printSize, () -> out.println("Not read: " + imported.name()));
        printProblems(imported.problems());
        imported.project()
                .filter(project -> !project.tasks().isEmpty())
                .ifPresent(project -> printDates(imported, project));
    }

    private void printDates(ImportedProject imported, Project project) {
        ScheduleComparison comparison = ScheduleComparison.of(imported, project);
        Schedule schedule = comparison.schedule();
        long critical = schedule.tasks().stream()
                .filter(task -> !task.task().isSummary() && task.isCritical())
                .count();
        out.println("  schedule: " + schedule.start().toLocalDate() + " to " + Days.lastDayOf(schedule.finish()) + ", "
                + critical + " critical tasks");
        printProblems(schedule.notes());
        out.println(
                comparison.isEmpty() ? "  the file holds no dates to compare with" : "  as in the file: " + comparison);
    }

    private void printSize(Project project) {
        long summaries = project.tasks().stream().filter(Task::isSummary).count();
        out.println(project.name() + ": " + (project.tasks().size() - summaries) + " tasks ("
                + project.milestones().size() + " of them milestones), " + summaries + " summaries, "
                + project.dependencies().size() + " links, "
                + project.calendars().size() + " calendars, "
                + project.baselines().size() + " baselines, " + project.costs().size() + " bookings");
        out.println("  start " + project.start().toLocalDate() + ", data date "
                + project.dataDate()
                        .map(date -> Days.lastDayOf(date).toString())
                        .orElse("none"));
    }

    private void printProblems(List<Problem> problems) {
        Map<String, List<Problem>> byCode = problems.stream()
                .collect(Collectors.groupingBy(Problem::code, LinkedHashMap::new, Collectors.toList()));
        byCode.values().forEach(this::printKind);
    }

    private void printKind(List<Problem> kind) {
        Problem first = kind.get(0);
        out.println("  " + (first.isError() ? "error " : "warning ") + first.code() + ", " + kind.size() + " times");
        for (Problem problem : kind.stream().limit(problemsShown).toList()) {
            out.println("    " + problem.subject(locale) + ": " + problem.what(locale));
        }
        if (kind.size() > problemsShown) {
            out.println("    … and " + (kind.size() - problemsShown) + " more");
        }
        if (problemsShown > 0) {
            out.println("    > " + first.fix(locale));
        }
    }
}
