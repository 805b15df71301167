package org.pmocore.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.ScheduledLink;
import org.pmocore.schedule.ScheduledTask;

/**
 * The tasks by which a slip against the baseline comes to a task: backwards along driving links, where several tie along the
 * one that slipped most, until a task is not driven by another or did not slip.
 */
final class DelayChain {

    /**
     * One task of the chain.
     *
     * @param task the task
     * @param startSlip its start slip, in working days of its calendar; of a milestone its slip
     * @param slip its finish slip
     * @param own what its slip adds to that of the step before: arises here, or is absorbed if negative; over a chain the sum
     *     of these is the slip of its end
     */
    record Step(ScheduledTask task, double startSlip, double slip, double own) {}

    private final Facts facts;

    private DelayChain(Facts facts) {
        this.facts = facts;
    }

    /** The chain to a task, in the order of the work; at least the task itself. */
    static List<Step> to(Facts facts, ScheduledTask end) {
        return new DelayChain(facts).walk(end);
    }

    private List<Step> walk(ScheduledTask end) {
        List<ScheduledTask> backwards = new ArrayList<>();
        Set<TaskId> seen = new HashSet<>();
        Optional<ScheduledTask> next = Optional.of(end);
        while (next.isPresent() && seen.add(next.get().id())) {
            backwards.add(next.get());
            next = driver(next.get());
        }
        Collections.reverse(backwards);
        List<Step> steps = new ArrayList<>();
        double passedOn = 0;
        for (ScheduledTask task : backwards) {
            double start = task.task().isMilestone() ? slip(task) : startSlip(task);
            steps.add(new Step(task, start, slip(task), slip(task) - passedOn));
            passedOn = slip(task);
        }
        return List.copyOf(steps);
    }

    /** The driving predecessor that slipped most; none if it did not slip, or if the task has started already. */
    private Optional<ScheduledTask> driver(ScheduledTask task) {
        if (task.task().progress().isStarted()) {
            return Optional.empty();
        }
        return facts.schedule().drivingLinksOf(task.id()).stream()
                .map(ScheduledLink::predecessor)
                .filter(predecessor -> !predecessor.task().isSummary())
                .filter(predecessor -> slip(predecessor) > 0)
                .max(Comparator.comparingDouble(this::slip));
    }

    private double slip(ScheduledTask task) {
        return facts.finishSlip(task).orElse(0);
    }

    private double startSlip(ScheduledTask task) {
        return facts.health().startSlip(task.id()).orElse(0);
    }
}
