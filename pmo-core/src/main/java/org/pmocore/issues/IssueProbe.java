package org.pmocore.issues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pmocore.impact.Change;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.impact.MilestoneImpact;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Issue;
import org.pmocore.model.Task;
import org.pmocore.time.Days;
import org.pmocore.time.WorkTime;

/** Schedules a plan with one issue open until a date; asks no date twice. */
final class IssueProbe {

    private final ImpactAnalysis plan;
    private final Issue issue;
    private final List<Task> held;
    private final List<Task> waiting;
    private final Map<LocalDate, OpenUntil> known = new HashMap<>();

    IssueProbe(ImpactAnalysis plan, Issue issue, HeldTasks tasks) {
        this.plan = plan;
        this.issue = issue;
        this.held = tasks.of(issue);
        this.waiting =
                held.stream().filter(task -> !task.progress().isStarted()).toList();
    }

    Issue issue() {
        return issue;
    }

    ImpactAnalysis plan() {
        return plan;
    }

    /** The tasks it names, started and finished ones too. */
    List<Task> held() {
        return held;
    }

    /** Those of them that have not started. */
    List<Task> waiting() {
        return waiting;
    }

    OpenUntil at(LocalDate date) {
        return known.computeIfAbsent(date, this::solve);
    }

    private OpenUntil solve(LocalDate date) {
        if (waiting.isEmpty()) {
            return new OpenUntil(date, List.of());
        }
        List<Change> changes = new ArrayList<>();
        for (Task task : waiting) {
            changes.add(new Change.Redefined(
                    task.toBuilder().external(settled(task, date)).build()));
            issue.impact()
                    .filter(effect -> !task.isMilestone())
                    .ifPresent(effect -> changes.add(Change.delay(task.id().value(), effect)));
        }
        return new OpenUntil(
                date,
                plan.impactOf(changes).milestones().stream()
                        .filter(OpenUntil::isLater)
                        .toList());
    }

    /** A milestone that is reached may be reached on the day itself, everything else starts the day after. */
    private ExternalDependency settled(Task task, LocalDate date) {
        Dependency.Type type = task.kind() == Task.Kind.FINISH_MILESTONE
                ? Dependency.Type.FINISH_TO_FINISH
                : Dependency.Type.FINISH_TO_START;
        return new ExternalDependency(
                issue.id(), ExternalDependency.Direction.PREDECESSOR, type, WorkTime.ZERO, Days.endOf(date));
    }

    /** The last date of an interval at which something does not hold yet that holds from some date on; empty if it holds at once. */
    Optional<LocalDate> lastWithout(Predicate<OpenUntil> condition, LocalDate first, LocalDate last) {
        if (condition.test(at(first))) {
            return Optional.empty();
        }
        LocalDate without = first;
        LocalDate with = last;
        while (without.plusDays(1).isBefore(with)) {
            LocalDate middle = LocalDate.ofEpochDay(Math.floorDiv(without.toEpochDay() + with.toEpochDay(), 2));
            if (condition.test(at(middle))) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return Optional.of(without);
    }

    /** Moved later by the issue, though it was promised. */
    static boolean movesAPromise(OpenUntil open) {
        return open.moved().stream().anyMatch(milestone -> milestone.due().isPresent());
    }

    /** Late because of the issue, or later than it is late without it. */
    static boolean breaksAPromise(OpenUntil open) {
        return open.moved().stream().anyMatch(MilestoneImpact::isLate);
    }
}
