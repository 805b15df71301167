package org.pmocore.schedule;

import java.util.List;
import org.pmocore.internal.network.LateChain;
import org.pmocore.schedule.WhyNotCritical.Limit;
import org.pmocore.schedule.WhyNotCritical.LimitKind;

/** Finds where the late dates of a task come from, and what drives the finish instead of it. */
final class CriticalFinder {

    private final Schedule schedule;

    CriticalFinder(Schedule schedule) {
        this.schedule = schedule;
    }

    WhyNotCritical find(ScheduledTask task) {
        List<FloatPaths.Path> paths =
                schedule.floatPaths(FloatPaths.Method.FREE_FLOAT, 1).paths();
        List<ScheduledTask> driving = paths.isEmpty() ? List.of() : paths.get(0).tasks();
        if (task.isRollUp()) {
            Limit own = new Limit(LimitKind.OWN_DATE, task, task.lateFinish());
            return WhyNotCritical.of(task, List.of(), own, driving);
        }
        LateChain chain = LateChain.from(schedule.network(), schedule.dates(), task.node());
        List<ScheduledLink> links = chain.dependencies().stream()
                .map(number -> new ScheduledLink(schedule, number))
                .toList();
        ScheduledTask last = schedule.taskOf(chain.last());
        boolean start = chain.end() == LateChain.End.START;
        Limit limit = new Limit(kindOf(chain.end()), last, start ? last.lateStart() : last.lateFinish());
        return WhyNotCritical.of(task, links, limit, driving);
    }

    private LimitKind kindOf(LateChain.End end) {
        return switch (end) {
            case PROJECT ->
                schedule.project().mustFinishBy().isPresent() ? LimitKind.MUST_FINISH_BY : LimitKind.PROJECT_FINISH;
            case START, FINISH -> LimitKind.OWN_DATE;
            case FIXED -> LimitKind.FIXED_DATE;
        };
    }
}
