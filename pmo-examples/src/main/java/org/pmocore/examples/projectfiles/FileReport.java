package org.pmocore.examples.projectfiles;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pmocore.examples.CommandTexts;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.Days;

/** Prints what came of one project: its size, its problems by kind, and the agreement of the dates. */
final class FileReport {

    private static final String INDENT = "  ";
    private static final List<DateField> SHOWN = List.of(
            DateField.EARLY_START,
            DateField.EARLY_FINISH,
            DateField.LATE_START,
            DateField.LATE_FINISH,
            DateField.TOTAL_FLOAT);

    private final Locale locale;
    private final CommandTexts texts;
    private final int problemsShown;
    private final PrintStream out;

    FileReport(Locale locale, int problemsShown, PrintStream out) {
        this.locale = locale;
        this.texts = new CommandTexts(FileReport.class, "command", locale);
        this.problemsShown = problemsShown;
        this.out = out;
    }

    void print(ImportedProject imported) {
        imported.project().ifPresentOrElse(this::printSize, () -> out.println(texts.text("notRead", imported.name())));
        printProblems(imported.problems());
        imported.project()
                .filter(project -> !project.tasks().isEmpty())
                .ifPresent(project -> printDates(imported, project));
    }

    private void printSize(Project project) {
        long summaries = project.tasks().stream().filter(Task::isSummary).count();
        out.println(texts.text(
                "size",
                project.name(),
                project.tasks().size() - summaries,
                project.milestones().size(),
                summaries,
                project.dependencies().size(),
                project.calendars().size(),
                project.baselines().size(),
                project.costs().size()));
        String dataDate =
                project.dataDate().map(date -> Days.lastDayOf(date).toString()).orElse(texts.text("none"));
        print(1, "dates", project.start().toLocalDate(), dataDate);
    }

    private void printDates(ImportedProject imported, Project project) {
        Conformance conformance = Conformance.of(imported, project);
        Schedule schedule = conformance.schedule();
        long critical = schedule.tasks().stream()
                .filter(task -> !task.task().isSummary() && task.isCritical())
                .count();
        print(1, "schedule", schedule.start().toLocalDate(), Days.lastDayOf(schedule.finish()), critical);
        printProblems(schedule.notes());
        if (conformance.comparisons().isEmpty()) {
            print(1, "nothingToCompare");
        } else {
            print(
                    1,
                    "agreement",
                    SHOWN.stream().map(conformance::count).map(this::count).toArray());
        }
        if (conformance.finished() > 0) {
            print(1, "finished", conformance.finished());
        }
    }

    private String count(Conformance.Count count) {
        return texts.text("count", count.agree(), count.all());
    }

    private void printProblems(List<Problem> problems) {
        Map<String, List<Problem>> byCode = problems.stream()
                .collect(Collectors.groupingBy(Problem::code, LinkedHashMap::new, Collectors.toList()));
        byCode.values().forEach(this::printKind);
    }

    private void printKind(List<Problem> kind) {
        Problem first = kind.get(0);
        print(1, first.isError() ? "error" : "warning", first.code(), kind.size());
        for (Problem problem : kind.stream().limit(problemsShown).toList()) {
            print(2, "problem", problem.subject(locale), problem.what(locale));
        }
        if (kind.size() > problemsShown) {
            print(2, "more", kind.size() - problemsShown);
        }
        if (problemsShown > 0) {
            print(2, "fix", first.fix(locale));
        }
    }

    private void print(int depth, String key, Object... arguments) {
        out.println(INDENT.repeat(depth) + texts.text(key, arguments));
    }
}
