package org.pmocore.impact;

import java.util.List;
import org.pmocore.model.Project;
import org.pmocore.schedule.ChangedDates;
import org.pmocore.schedule.Schedule;

/** Schedules variants of a plan by the rules and the data date of the schedule they are compared with. */
final class Solver {

    private final Schedule before;

    Solver(Schedule before) {
        this.before = before;
    }

    /** The schedule at the data date of the first one, unless the data date of the project is what was changed. */
    Schedule solve(Project project) {
        return before.rescheduled(project);
    }

    /** The dates alone, at the cost of what moves wherever changes do no more than give tasks another form. */
    ChangedDates datesOf(List<Change> changes) {
        return Edits.replaced(before.project(), changes)
                .map(before::datesWith)
                .orElseGet(() -> ChangedDates.between(before, solve(Edits.apply(before.project(), changes))));
    }
}
