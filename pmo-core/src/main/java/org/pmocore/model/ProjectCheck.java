package org.pmocore.model;

import static org.pmocore.model.Problem.Element.CALENDAR;
import static org.pmocore.model.Problem.Element.PROJECT;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pmocore.time.WorkCalendar;

/** Checks a project as a whole: everything that would keep it from being scheduled, all at once. */
final class ProjectCheck {

    private ProjectCheck() {}

    static List<Problem> problems(Project.Builder builder, ProjectDraft draft) {
        ProblemList problems = new ProblemList(draft.tasks());
        checkProject(builder, problems);
        checkCalendars(builder, problems);
        TaskCheck.check(draft, builder.dataDate, problems);
        LinkCheck.check(draft, problems);
        ResourceCheck.check(builder.resources, draft, problems);
        LedgerCheck.check(builder, draft, problems);
        BudgetCheck.check(builder, draft, problems);
        return problems.toList();
    }

    private static void checkProject(Project.Builder builder, ProblemList problems) {
        LocalDateTime start = builder.start;
        if (start == null) {
            problems.add(PROJECT, "", "start", "PMO-1001");
        } else if (builder.mustFinishBy != null && !builder.mustFinishBy.isAfter(start)) {
            problems.add(
                    PROJECT, "", "mustFinishBy", "PMO-1002", builder.mustFinishBy.toLocalDate(), start.toLocalDate());
        }
        if (builder.name.isBlank()) {
            problems.add(PROJECT, "", "name", "PMO-1003");
        }
    }

    private static void checkCalendars(Project.Builder builder, ProblemList problems) {
        Set<String> names = new HashSet<>(Set.of(builder.calendar.name()));
        for (WorkCalendar other : builder.otherCalendars) {
            if (!names.add(other.name())) {
                problems.add(CALENDAR, other.name(), "name", "PMO-1004", other.name());
            }
        }
    }
}
