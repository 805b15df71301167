package org.pmocore.impact;

import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;

/** Schedules variants of a plan by the rules and the data date of the schedule they are compared with. */
final class Solver {

    private final CriticalPathMethod method;

    Solver(Schedule schedule) {
        CriticalPathMethod rules = CriticalPathMethod.withDefaults().withRules(schedule.rules());
        this.method = schedule.dataDate().map(rules::withDataDate).orElse(rules);
    }

    Schedule solve(Project project) {
        return method.schedule(project);
    }
}
