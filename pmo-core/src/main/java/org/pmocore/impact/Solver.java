package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
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

    /** The finish of the project alone, by the float of a task that takes longer where that tells exactly. */
    LocalDateTime finishOf(Change change) {
        Optional<LocalDateTime> told =
                change instanceof Change.Delay delay && !delay.by().isNegative()
                        ? before.finishByFloat(delay.task(), delay.by())
                        : Optional.empty();
        return told.orElseGet(() -> datesOf(List.of(change)).finish());
    }
}
