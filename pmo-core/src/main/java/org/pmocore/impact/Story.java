package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Baseline;
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

    final List<Task> unconnected = new ArrayList<>();
    final List<Task> finished = new ArrayList<>();

    Story(Impact impact, MilestoneImpact milestone) {
        this.impact = impact;
        this.milestone = milestone;
        this.chain = impact.chain(milestone.task().id().value());
        Comparison comparison = impact.comparison();
        for (TaskId id : comparison.changed()) {
            Task task = comparison.task(id);
            if (task.progress().isFinished()) {
                finished.add(task);
            } else if (comparison.isConnected(id, target().id())) {
                connected.add(task);
            } else {
                unconnected.add(task);
            }
        }
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
