package org.pmocore.health;

import java.util.List;
import java.util.function.Predicate;
import org.pmocore.measure.Reason;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.schedule.ScheduledTask;

/** Progress that contradicts the logic of the plan. */
final class SequenceIndicators {

    private SequenceIndicators() {}

    static Reading outOfSequence(Evidence evidence) {
        List<ScheduledTask> started = evidence.started()
                .filter(Predicate.not(SequenceIndicators::isReached))
                .toList();
        return Reading.share(
                Reading.byFloat(started.stream().filter(task -> ranAhead(evidence, task))),
                started.size(),
                Reason.NOT_STARTED);
    }

    static Reading milestoneBeforeWork(Evidence evidence) {
        List<ScheduledTask> reached =
                evidence.work().filter(SequenceIndicators::isReached).toList();
        return Reading.share(
                Reading.byFloat(reached.stream().filter(task -> ranAhead(evidence, task))),
                reached.size(),
                Reason.NOT_STARTED);
    }

    private static boolean isReached(ScheduledTask task) {
        return task.task().isMilestone() && Evidence.isFinished(task);
    }

    private static boolean ranAhead(Evidence evidence, ScheduledTask task) {
        return task.task().predecessors().stream().anyMatch(link -> isBroken(evidence, link, task));
    }

    /** Summaries and level of effort report nothing of their own. */
    private static boolean isBroken(Evidence evidence, Dependency link, ScheduledTask successor) {
        Task predecessor = evidence.project().task(link.predecessor());
        if (predecessor.isSummary() || predecessor.kind() == Task.Kind.LEVEL_OF_EFFORT) {
            return false;
        }
        Progress before = predecessor.progress();
        boolean predecessorDone = link.type().fromFinish() ? before.isFinished() : before.isStarted();
        Progress after = successor.task().progress();
        boolean successorDone = link.type().toStart() ? after.isStarted() : after.isFinished();
        return successorDone && !predecessorDone;
    }
}
