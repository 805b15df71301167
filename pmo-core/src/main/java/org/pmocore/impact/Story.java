package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;

/** The facts a paragraph is made of: one milestone, the chain to it, and what each change has to do with it. */
final class Story {

    final Impact impact;
    final MilestoneImpact milestone;
    final List<ChainStep> chain;

    /** Changed tasks that a path of dependencies leads from to the milestone. */
    final List<Task> connected = new ArrayList<>();

    /** Those of them that no change names: they wait for what is taken away, or work on a calendar that changes. */
    final Set<Task> touched = new HashSet<>();

    final List<Task> unconnected = new ArrayList<>();
    final List<Task> finished = new ArrayList<>();

    Story(Impact impact, MilestoneImpact milestone) {
        this.impact = impact;
        this.milestone = milestone;
        this.chain = impact.chain(milestone.task().id().value());
        Comparison comparison = impact.comparison();
        Set<TaskId> named = named(impact);
        for (TaskId id : comparison.changed()) {
            Task task = comparison.task(id);
            boolean isNamed = named.contains(id);
            if (wasFinished(task)) {
                addIf(isNamed, finished, task);
            } else if (comparison.isConnected(id, target().id())) {
                connected.add(task);
                addIf(!isNamed, touched, task);
            } else {
                addIf(isNamed, unconnected, task);
            }
        }
    }

    private static void addIf(boolean condition, Collection<Task> tasks, Task task) {
        if (condition) {
            tasks.add(task);
        }
    }

    /** The tasks that the changes name; calendars, dates and what is taken away only touch others. */
    private static Set<TaskId> named(Impact impact) {
        Project after = impact.after().project();
        Set<TaskId> named = new HashSet<>();
        for (Change change : impact.changes()) {
            if (!isOfWholePlan(change) && !(change instanceof Change.RemovedTask)) {
                List<TaskId> tasks = change instanceof Change.RemovedLink removed
                        ? List.of(removed.link().successor())
                        : impact.tasksOf(change);
                tasks.stream().filter(id -> after.find(id).isPresent()).forEach(named::add);
            }
        }
        return named;
    }

    private static boolean isOfWholePlan(Change change) {
        return change instanceof Change.Closure
                || change instanceof Change.Overtime
                || change instanceof Change.NewDataDate
                || change instanceof Change.NewFrame;
    }

    /** The changes that no sentence on a task tells: of its links, its constraint, the calendars or the data date. */
    List<Change> told() {
        return impact.changes().stream()
                .filter(change -> isOfWholePlan(change)
                        || change instanceof Change.RemovedTask
                        || change instanceof Change.NewConstraint
                        || change instanceof Change.Redefined
                        || change instanceof Change.AddedLink
                        || change instanceof Change.RemovedLink
                        || change instanceof Change.NewLag)
                .toList();
    }

    /** Whether a change has to do with a task of the chain, or with the whole plan. */
    boolean isAboutChain(Change change) {
        return isOfWholePlan(change)
                || (change instanceof Change.RemovedTask removed && isWaitedFor(removed.task()))
                || impact.tasksOf(change).stream()
                        .anyMatch(id ->
                                chain.stream().anyMatch(step -> step.task().id().equals(id)));
    }

    private boolean isWaitedFor(TaskId removed) {
        return impact.before().successorsOf(removed).stream()
                .anyMatch(link -> chain.stream()
                        .anyMatch(step ->
                                step.task().id().equals(link.dependency().successor())));
    }

    /** Whether a sentence on the changes names a task. */
    boolean isToldOf(Task task) {
        return told().stream()
                .filter(change -> !isOfWholePlan(change) && !(change instanceof Change.RemovedTask))
                .anyMatch(change -> impact.tasksOf(change).contains(task.id()));
    }

    /** Whether a task was finished before the changes already. */
    boolean wasFinished(Task task) {
        return before(task).task().progress().isFinished();
    }

    Task target() {
        return milestone.task();
    }

    ScheduledTask before(Task task) {
        return impact.comparison().before().task(task.id());
    }

    ScheduledTask after(Task task) {
        return impact.after().task(task.id());
    }

    /** Whether a task came into the plan by the changes. */
    boolean isNew(Task task) {
        return impact.before().project().find(task.id()).isEmpty();
    }

    boolean isChanged(Task task) {
        return impact.comparison().isChanged(task.id());
    }

    /** Whether a changed task stands in the chain or holds one of its steps as well. */
    boolean isOnChain(Task task) {
        return chain.stream()
                .anyMatch(step -> step.task() == task || step.drivers().contains(task));
    }

    /** The first task after the one where the slip begins, if it is not the milestone. */
    Optional<ChainStep> receiver() {
        return chain.size() > 2 ? Optional.of(chain.get(1)) : Optional.empty();
    }

    /** Working days of its own calendar by which a task finishes later. */
    double finishSlip(Task task) {
        return Tolerance.clean(impact.comparison().shift(task.id(), true));
    }

    /** Sum of what the steps of the chain add. */
    double delay() {
        return chain.stream()
                .mapToDouble(step -> Math.max(0, step.amounts().own()))
                .sum();
    }

    /** Whether the dates before the change are those of the latest baseline, or there is none to tell them from. */
    boolean isOnBaseline(Task task, boolean finish) {
        if (impact.comparison().before().project().latestBaseline().isEmpty()) {
            return true;
        }
        LocalDateTime scheduled = finish ? before(task).finish() : before(task).start();
        return baseline(task)
                .map(entry -> finish ? entry.finish() : entry.start())
                .filter(date -> Tolerance.isZero(Comparison.days(calendar(task), date, scheduled)))
                .isPresent();
    }

    Optional<Baseline.Entry> baseline(Task task) {
        return impact.comparison().before().project().latestBaseline().flatMap(baseline -> baseline.entry(task.id()));
    }

    WorkCalendar calendar(Task task) {
        return impact.comparison().calendarOf(task.id());
    }
}
