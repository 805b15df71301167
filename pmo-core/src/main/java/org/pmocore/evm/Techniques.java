package org.pmocore.evm;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.EarningTechnique;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;

/** What a row has earned by a technique other than the standard one. */
final class Techniques {

    private static final double HUNDRED = 100;

    private final Status status;

    Techniques(Status status) {
        this.status = status;
    }

    /** Empty if a started task does not say what the technique asks for. */
    OptionalLong earned(int row, Task task, @Nullable EarningTechnique technique) {
        Progress progress = status.progress[row];
        long budget = status.plan.spread.budget[row];
        if (progress.isFinished()) {
            return OptionalLong.of(budget);
        }
        if (technique instanceof EarningTechnique.Fixed its) {
            return OptionalLong.of(progress.isStarted() ? Share.ofPercent(budget, its.onStart()) : 0);
        }
        if (technique instanceof EarningTechnique.Physical) {
            return measured(progress, budget, progress.physicalPercent());
        }
        if (technique instanceof EarningTechnique.Units its) {
            OptionalDouble done = progress.unitsDone();
            return measured(
                    progress,
                    budget,
                    done.isEmpty()
                            ? done
                            : OptionalDouble.of(Math.min(HUNDRED, done.getAsDouble() / its.planned() * HUNDRED)));
        }
        if (technique instanceof EarningTechnique.Milestones its) {
            return OptionalLong.of(reached(its, budget));
        }
        return byPercent(row, task, technique, budget);
    }

    private OptionalLong byPercent(int row, Task task, @Nullable EarningTechnique technique, long budget) {
        Progress progress = status.progress[row];
        OptionalLong done = Earning.byPercent(status.plan.project, task, progress, budget);
        if (technique instanceof EarningTechnique.TimePhased && done.isPresent()) {
            double share = Earning.share(status.plan.project, task, progress);
            return OptionalLong.of(status.plan.spread.plannedAfter(row, share));
        }
        if (technique instanceof EarningTechnique.Percent its && done.isPresent()) {
            return OptionalLong.of(Math.min(done.getAsLong(), Share.ofPercent(budget, its.cap())));
        }
        return done;
    }

    private static OptionalLong measured(Progress progress, long budget, OptionalDouble percent) {
        if (percent.isPresent()) {
            return OptionalLong.of(Share.ofPercent(budget, percent.getAsDouble()));
        }
        return progress.isStarted() ? OptionalLong.empty() : OptionalLong.of(0);
    }

    private long reached(EarningTechnique.Milestones technique, long budget) {
        double weights = 0;
        for (EarningTechnique.Step step : technique.steps()) {
            int row = status.plan.rows.rowOf(step.milestone());
            Task milestone = status.plan.rows.tasks[row];
            boolean begins = milestone != null && milestone.kind() == Task.Kind.START_MILESTONE;
            Progress progress = status.progress[row];
            boolean isReached =
                    progress.isFinished() || (begins && progress.actualStart().isPresent());
            weights += isReached ? step.weight() : 0;
        }
        return Share.ofPercent(budget, weights);
    }
}
