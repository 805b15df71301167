package org.pmocore.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Checks each task by itself and its place in the WBS. */
final class TaskCheck {

    private final ProjectDraft draft;
    private final @Nullable LocalDateTime dataDate;
    private final ProblemList problems;

    private TaskCheck(ProjectDraft draft, @Nullable LocalDateTime dataDate, ProblemList problems) {
        this.draft = draft;
        this.dataDate = dataDate;
        this.problems = problems;
    }

    static void check(ProjectDraft draft, @Nullable LocalDateTime dataDate, ProblemList problems) {
        TaskCheck check = new TaskCheck(draft, dataDate, problems);
        List<Task> tasks = draft.tasks();
        for (int position = 0; position < tasks.size(); position++) {
            check.checkId(tasks.get(position), position);
            check.checkTask(tasks.get(position), draft.parents()[position]);
        }
    }

    /** Checks a task that is not in the draft in this form. */
    static void check(ProjectDraft draft, @Nullable LocalDateTime dataDate, Task task, ProblemList problems) {
        int parent = task.parent().map(draft::place).orElse(ProjectDraft.UNKNOWN);
        new TaskCheck(draft, dataDate, problems).checkTask(task, parent);
    }

    private void checkTask(Task task, int parent) {
        checkKind(task);
        checkPlan(task);
        if (task.progress().isReported()) {
            checkProgress(task);
        }
        checkParent(task, parent);
    }

    private void checkId(Task task, int position) {
        if (!draft.isFirst(position)) {
            int first = draft.place(task.id());
            problems.task(task, "id", "PMO-1101", task.id().value(), first + 1, position + 1);
        }
    }

    private void checkKind(Task task) {
        boolean hasDuration =
                task.duration().filter(duration -> !duration.isZero()).isPresent();
        if (task.kind() == Task.Kind.TASK && task.duration().isEmpty()) {
            problems.task(task, "duration", "PMO-1102");
        } else if (task.isMilestone() && hasDuration) {
            problems.task(task, "duration", "PMO-1103", text(task.duration()));
        } else if (task.isSummary() && hasDuration) {
            problems.task(task, "duration", "PMO-1104", text(task.duration()));
        }
        if (task.manualStart().isPresent() && (task.isSummary() || task.kind() == Task.Kind.LEVEL_OF_EFFORT)) {
            problems.task(task, "manualStart", "PMO-1117");
        }
        if (task.isSummary() && task.progress().isStarted()) {
            problems.task(task, "progress", "PMO-1105");
        }
        if (task.isSummary() && (task.budget().isPresent() || task.effort().isPresent())) {
            problems.task(task, "budget", "PMO-1106");
        }
        if (task.effort().filter(effort -> effort.isNegative()).isPresent()) {
            problems.task(task, "effort", "PMO-1107", text(task.effort()));
        }
    }

    private void checkPlan(Task task) {
        WorkTime duration = task.duration().orElse(null);
        if (duration != null) {
            checkDuration(task, "duration", duration);
        }
        String calendar = task.calendar().orElse(null);
        if (calendar != null && !draft.calendars().containsKey(calendar)) {
            unknownCalendar(task, calendar);
        }
        for (Split split : task.splits()) {
            if (!isPositive(split.afterWork()) || !isPositive(split.gap())) {
                problems.task(
                        task,
                        "splits",
                        "PMO-1110",
                        split.afterWork().toString(),
                        split.gap().toString());
            }
        }
        ThreePointEstimate estimate = task.estimate().orElse(null);
        if (estimate != null) {
            checkEstimate(task, estimate);
        }
        if (task.secondaryConstraint().isPresent() && task.constraint().isEmpty()) {
            problems.task(task, "secondaryConstraint", "PMO-1114");
        }
    }

    private void checkDuration(Task task, String field, WorkTime duration) {
        if (duration.isPercent()) {
            problems.task(task, field, "PMO-1108", duration.toString());
        } else if (duration.isNegative()) {
            problems.task(task, field, "PMO-1109", duration.toString());
        }
    }

    private void checkEstimate(Task task, ThreePointEstimate estimate) {
        if (estimate.optimistic().isPercent()
                || estimate.mostLikely().isPercent()
                || estimate.pessimistic().isPercent()) {
            problems.task(task, "estimate", "PMO-1108", estimate.mostLikely().toString());
            return;
        }
        WorkCalendar calendar = draft.calendars().getOrDefault(task.calendar().orElse(""), first());
        long low = estimate.optimistic().minutesOn(calendar);
        long middle = estimate.mostLikely().minutesOn(calendar);
        long high = estimate.pessimistic().minutesOn(calendar);
        if (low < 0 || low > middle || middle > high) {
            problems.task(
                    task,
                    "estimate",
                    "PMO-1111",
                    estimate.optimistic().toString(),
                    estimate.mostLikely().toString(),
                    estimate.pessimistic().toString());
        }
    }

    private WorkCalendar first() {
        return draft.calendars().values().iterator().next();
    }

    private void unknownCalendar(Task task, String name) {
        problems.add(Problem.error(
                        Problem.class,
                        "PMO-1112",
                        name,
                        String.join(", ", draft.calendars().keySet()))
                .at(Problem.Element.TASK, task.id().value(), "calendar")
                .suggesting(Suggestion.closest(name, draft.calendars().keySet())));
    }

    private void checkProgress(Task task) {
        Progress progress = task.progress();
        progress.percentComplete().ifPresent(percent -> checkPercent(task, "progress.percentComplete", percent));
        progress.physicalPercent().ifPresent(percent -> checkPercent(task, "progress.physicalPercent", percent));
        if (!(progress.unitsDone().orElse(0) >= 0)) {
            problems.task(
                    task,
                    "progress.unitsDone",
                    "PMO-1308",
                    Double.toString(progress.unitsDone().orElse(0)));
        }
        progress.remaining().ifPresent(remaining -> checkDuration(task, "progress.remaining", remaining));
        progress.actualStart()
                .ifPresent(start -> checkActual(task, "progress.actualStart", start, start.toLocalDate()));
        progress.actualFinish()
                .ifPresent(finish ->
                        checkActual(task, "progress.actualFinish", finish.minusMinutes(1), Days.lastDayOf(finish)));
        LocalDateTime start = progress.actualStart().orElse(LocalDateTime.MIN);
        if (progress.actualFinish()
                .filter(finish -> draft.isReversed(task.id(), start, finish))
                .isPresent()) {
            LocalDate finish = progress.actualFinish().map(Days::lastDayOf).orElseThrow();
            problems.task(task, "progress.actualFinish", "PMO-1302", finish, start.toLocalDate());
        }
        LocalDateTime suspended = progress.suspended().orElse(LocalDateTime.MIN);
        if (progress.resumes().filter(resumes -> resumes.isBefore(suspended)).isPresent()) {
            LocalDate resumes = progress.resumes().orElseThrow().toLocalDate();
            problems.task(task, "progress.resumes", "PMO-1304", resumes, suspended.toLocalDate());
        }
    }

    private void checkPercent(Task task, String field, double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            problems.task(task, field, "PMO-1301", Double.toString(percent));
        }
    }

    private void checkActual(Task task, String field, LocalDateTime lastInstant, LocalDate shown) {
        if (dataDate == null) {
            problems.task(task, field, "PMO-1305", shown);
        } else if (!lastInstant.isBefore(dataDate)) {
            problems.task(task, field, "PMO-1303", shown, Days.lastDayOf(dataDate));
        }
    }

    private void checkParent(Task task, int position) {
        TaskId parent = task.parent().orElse(null);
        if (parent == null) {
            return;
        }
        if (position == ProjectDraft.UNKNOWN) {
            problems.unknownTask(Problem.Element.TASK, task.id().value(), "parent", "PMO-1113", parent);
        } else if (!draft.tasks().get(position).isSummary()) {
            problems.task(task, "parent", "PMO-1115", parent.value());
        }
    }

    private static boolean isPositive(WorkTime time) {
        return !time.isPercent() && !time.isNegative() && !time.isZero();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
