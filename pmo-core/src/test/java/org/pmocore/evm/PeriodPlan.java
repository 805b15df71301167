package org.pmocore.evm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.time.WorkCalendar;

/**
 * A project made from published figures: cumulative PV per working day, EV and AC at a data date.
 *
 * <p>Each day is one or two tasks, split where EV ends: the earned part is reported 100 %, the other one not at all. So every
 * sum of four figures can be run through the analysis as a project, whatever the order in which it was earned.
 */
final class PeriodPlan {

    static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final WorkCalendar CALENDAR = WorkCalendar.standard();

    private final BigDecimal[] planned;
    private final Project.Builder project = Project.builder("published");
    private final Baseline.Builder baseline = Baseline.builder("original", START.minusDays(1));
    private BigDecimal left;
    private int tasks;

    private PeriodPlan(BigDecimal[] planned, BigDecimal earned) {
        this.planned = planned;
        this.left = earned;
    }

    /** Money in yen; all figures whole. */
    static EarnedValue at(int period, String plannedPerDay, String earned, String spent) {
        BigDecimal[] planned =
                List.of(plannedPerDay.split(" ")).stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
        return new PeriodPlan(planned, new BigDecimal(earned)).analyze(period, new BigDecimal(spent));
    }

    /** The end of the n-th working day. */
    static LocalDate day(int period) {
        LocalDate day = START;
        for (int i = 1; i < period; i++) {
            day = CALENDAR.nextWorkingDay(day.plusDays(1));
        }
        return day;
    }

    private EarnedValue analyze(int period, BigDecimal spent) {
        addDays();
        project.cost("T1", START, Money.of("JPY", spent));
        Project built = project.start(START)
                .dataDate(day(period))
                .baseline(baseline.build())
                .build();
        return EarnedValueAnalysis.withDefaults().analyze(built, day(period));
    }

    private void addDays() {
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < planned.length; i++) {
            BigDecimal budget = planned[i].subtract(before);
            BigDecimal done = budget.min(left);
            left = left.subtract(done);
            add(day(i + 1), done, 100);
            add(day(i + 1), budget.subtract(done), 0);
            before = planned[i];
        }
    }

    private void add(LocalDate day, BigDecimal budget, int percent) {
        if (budget.signum() == 0 && tasks > 0) {
            return;
        }
        String id = "T" + ++tasks;
        project.task(id, t -> t.days(1).progress(p -> p.percentComplete(percent)));
        baseline.task(id, day, day, Money.of("JPY", budget));
    }
}
