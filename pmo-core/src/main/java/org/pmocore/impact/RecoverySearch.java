package org.pmocore.impact;

import java.util.ArrayList;
import java.util.List;
import org.pmocore.measure.Measure;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

/** Tries out which task of the chain, shortened by what is missing, brings a promise back. */
final class RecoverySearch {

    /** Every try is a schedule; a chain of hundreds of tasks would keep the caller waiting for options nobody reads. */
    private static final int TRIES = 40;

    private final Solver solver;
    private final Impact impact;

    RecoverySearch(Solver solver, Impact impact) {
        this.solver = solver;
        this.impact = impact;
    }

    Impact.Recovery of(MilestoneImpact milestone) {
        Measure late = milestone.lateWorkingDays();
        if (!Tolerance.isPositive(late.orElse(0))) {
            return new Impact.Recovery(late, List.of(), List.of(), 0);
        }
        WorkTime gain = WorkTime.days(-late.orElseThrow());
        Project project = impact.after().project();
        List<Task> candidates = impact.chain(milestone.task().id().value()).stream()
                .map(ChainStep::task)
                .filter(task -> Durations.canLengthen(project, task, gain))
                .toList();
        List<Task> alone = candidates.stream()
                .limit(TRIES)
                .filter(task -> keeps(milestone.task(), List.of(task), gain))
                .toList();
        int untried = Math.max(0, candidates.size() - TRIES);
        return new Impact.Recovery(late, alone, together(milestone.task(), alone, gain), untried);
    }

    private List<Task> together(Task milestone, List<Task> alone, WorkTime gain) {
        List<Task> changed = new ArrayList<>();
        for (TaskId id : impact.comparison().changed()) {
            changed.add(impact.comparison().task(id));
        }
        changed.removeAll(alone);
        return changed.size() > 1 && keeps(milestone, changed, gain) ? changed : List.of();
    }

    private boolean keeps(Task milestone, List<Task> shortened, WorkTime gain) {
        Project project = impact.after().project();
        for (Task task : shortened) {
            if (!Durations.canLengthen(project, task, gain)) {
                return false;
            }
            project = Durations.lengthen(project, task.id(), gain);
        }
        return !MilestoneImpact.of(milestone, impact.comparison().before(), solver.solve(project))
                .isLate();
    }
}
