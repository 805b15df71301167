package org.pmocore.evm;

import java.time.LocalDateTime;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Baseline;
import org.pmocore.model.Task;

/**
 * Tasks finished beside tasks due, counted by number: how well the baseline is executed (DCMA 14-point assessment).
 *
 * <p>Only tasks with a baseline entry count; summaries, milestones and levels of effort do not. A task is due if its baseline
 * finish is on or before the data date.
 *
 * @param finished tasks with an actual finish, due or not
 * @param due tasks due
 * @param onTime tasks due that finished on or before their baseline finish
 * @param known whether progress was reported at all
 * @since 0.1.0
 */
public record BaselineExecution(int finished, int due, int onTime, boolean known) {

    private static final double HUNDRED = 100;

    static BaselineExecution of(Status status, int[] rows) {
        int finished = 0;
        int due = 0;
        int onTime = 0;
        for (int row : rows) {
            Task task = status.plan.rows.tasks[row];
            Baseline.Entry entry = status.plan.rows.entries[row];
            if (entry == null || task == null || task.kind() != Task.Kind.TASK || status.isLevelOfEffort(row)) {
                continue;
            }
            Optional<LocalDateTime> end = status.progress[row].actualFinish();
            boolean isDue = !entry.finish().isAfter(status.dataDate);
            finished += end.isPresent() ? 1 : 0;
            due += isDue ? 1 : 0;
            onTime += isDue && end.isPresent() && !end.get().isAfter(entry.finish()) ? 1 : 0;
        }
        return new BaselineExecution(finished, due, onTime, status.report.isKnown());
    }

    /**
     * {@return BEI = finished / due, baseline execution index; above 1 if tasks finish early; undefined
     * ({@link Reason#NO_PLANNED_VALUE}) while no task is due}
     */
    public Measure bei() {
        return ratio(finished);
    }

    /** {@return the hit task percentage = on time / due; undefined while no task is due} */
    public Measure hitTaskPercentage() {
        Measure share = ratio(onTime);
        return share.isDefined()
                ? Measure.of(share.orElseThrow() * HUNDRED, Unit.PERCENT)
                : Measure.undefined(share.reason().orElseThrow(), Unit.PERCENT);
    }

    private Measure ratio(int count) {
        if (!known) {
            return Measure.undefined(Reason.NO_DATA, Unit.RATIO);
        }
        return due == 0
                ? Measure.undefined(Reason.NO_PLANNED_VALUE, Unit.RATIO)
                : Measure.of((double) count / due, Unit.RATIO);
    }
}
