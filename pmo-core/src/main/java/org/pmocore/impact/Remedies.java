package org.pmocore.impact;

import java.util.ArrayList;
import java.util.List;
import org.pmocore.measure.Measure;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

/**
 * On which tasks of a chain the days that are missing could be won back, for the sentence that ends a paragraph; what that costs
 * and which of it is best is asked of {@link Recovery}.
 *
 * @param workingDays working days that must be recovered; 0 if the promise holds, undefined if nothing is promised
 * @param onOneOf tasks of the chain each of which, shortened by that much, brings the promise back alone
 * @param together changed tasks none of which suffices alone but which do so if all are shortened by that much
 * @param untried how many more tasks of a very long chain could be shortened by that much but were not tried
 */
record Remedies(Measure workingDays, List<Task> onOneOf, List<Task> together, int untried) {

    /** Every try is a schedule; a chain of hundreds of tasks would keep the caller waiting for options nobody reads. */
    private static final int TRIES = 40;

    static Remedies of(Impact impact, MilestoneImpact milestone) {
        Measure late = milestone.lateWorkingDays();
        if (!Tolerance.isPositive(late.orElse(0))) {
            return new Remedies(late, List.of(), List.of(), 0);
        }
        return new Search(impact, milestone.task(), late).found();
    }

    /** Tries out which task of the chain, shortened by what is missing, brings the promise back. */
    private record Search(Impact impact, Task milestone, Measure late) {

        Remedies found() {
            Project project = impact.after().project();
            List<Task> candidates = impact.chain(milestone.id().value()).stream()
                    .map(ChainStep::task)
                    .filter(task -> Durations.canLengthen(project, task, gain()))
                    .toList();
            List<Task> alone = candidates.stream()
                    .limit(TRIES)
                    .filter(task -> keeps(List.of(task)))
                    .toList();
            return new Remedies(late, alone, together(alone), Math.max(0, candidates.size() - TRIES));
        }

        private WorkTime gain() {
            return WorkTime.days(-late.orElseThrow());
        }

        private List<Task> together(List<Task> alone) {
            List<Task> changed = new ArrayList<>();
            for (TaskId id : impact.comparison().changed()) {
                changed.add(impact.comparison().task(id));
            }
            changed.removeAll(alone);
            return changed.size() > 1 && keeps(changed) ? changed : List.of();
        }

        private boolean keeps(List<Task> shortened) {
            Project project = impact.after().project();
            for (Task task : shortened) {
                if (!Durations.canLengthen(project, task, gain())) {
                    return false;
                }
                project = Durations.lengthen(project, task.id(), gain());
            }
            return !MilestoneImpact.of(
                            milestone,
                            impact.comparison().before(),
                            impact.solver().solve(project))
                    .isLate();
        }
    }
}
