package org.pmocore.evm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.model.Baseline;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.time.Days;

/** Small projects of one week, Monday 1 to Friday 5 June 2026, for tests that say what they need. */
final class Plans {

    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private Plans() {}

    static Effort hours(double hours) {
        return Effort.ofPersonHours(hours);
    }

    /** Task A, five days, of which a progress is reported at the end of a date; 40 hours in the baseline. */
    static Project week(LocalDate dataDate, UnaryOperator<Progress.Builder> progress) {
        return weekOf(dataDate, progress, hours(40)).build();
    }

    static Project.Builder weekOf(LocalDate dataDate, UnaryOperator<Progress.Builder> progress, Amount budget) {
        return Project.builder("one week")
                .start(MONDAY)
                .dataDate(dataDate)
                .task("A", t -> t.days(5).team("build").progress(progress))
                .baseline(baseline("v1").task("A", MONDAY, FRIDAY, budget).build());
    }

    static Baseline.Builder baseline(String name) {
        return Baseline.builder(name, MONDAY.minusDays(3));
    }

    static EarnedValue at(LocalDate date, Project project) {
        return EarnedValueAnalysis.withDefaults().analyze(project, date);
    }

    static LocalDateTime endOf(LocalDate date) {
        return Days.endOf(date);
    }
}
