package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.Optional;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;

/** Schedules variants of a plan by the rules and the data date of the schedule they are compared with. */
final class Solver {

    private final CriticalPathMethod method;
    private final CriticalPathMethod atOtherDate;
    private final Optional<LocalDateTime> dataDate;

    Solver(Schedule schedule) {
        this.method = CriticalPathMethod.withDefaults().withRules(schedule.rules());
        this.atOtherDate = schedule.dataDate().map(method::withDataDate).orElse(method);
        this.dataDate = schedule.project().dataDate();
    }

    /** The schedule at the data date of the first one, unless the data date of the project is what was changed. */
    Schedule solve(Project project) {
        boolean changed = !project.dataDate().equals(dataDate);
        return (changed ? method : atOtherDate).schedule(project);
    }
}
