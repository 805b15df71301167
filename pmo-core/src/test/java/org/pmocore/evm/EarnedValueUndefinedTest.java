package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pmocore.evm.Plans.FRIDAY;
import static org.pmocore.evm.Plans.MONDAY;
import static org.pmocore.evm.Plans.WEDNESDAY;
import static org.pmocore.evm.Plans.hours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.measure.Reason;
import org.pmocore.model.Project;

/** Undefined is not zero: what is said instead, case by case. */
class EarnedValueUndefinedTest {

    private static final Map<String, Function<EarnedValue, Measure>> QUANTITIES = Map.ofEntries(
            Map.entry("BAC", EarnedValue::budgetAtCompletion),
            Map.entry("PV", EarnedValue::plannedValue),
            Map.entry("EV", EarnedValue::earnedValue),
            Map.entry("AC", EarnedValue::actualCost),
            Map.entry("UNPLANNED", EarnedValue::unplannedCost),
            Map.entry("SV", EarnedValue::scheduleVariance),
            Map.entry("CV", EarnedValue::costVariance),
            Map.entry("SPI", EarnedValue::spi),
            Map.entry("CPI", EarnedValue::cpi),
            Map.entry("EAC", EarnedValue::eac),
            Map.entry("EAC_BUDGETED", value -> value.eac(EacMethod.BUDGETED_RATE)),
            Map.entry("ETC", EarnedValue::etc),
            Map.entry("VAC", EarnedValue::vac),
            Map.entry("TCPI", EarnedValue::tcpi),
            Map.entry("SPENT", EarnedValue::percentSpent),
            Map.entry("COMPLETE", EarnedValue::percentComplete),
            Map.entry("ES", EarnedValue::earnedSchedule),
            Map.entry("AT", EarnedValue::actualTime),
            Map.entry("SVT", EarnedValue::svT),
            Map.entry("SPIT", EarnedValue::spiT));

    /**
     * Source: the edge cases of reference/earned-value.md 1.12, for a week of 40 hours. {@code planned} is the last date that
     * has passed, {@code spent} a dash where the project books nothing; a figure is expected, or the name of a reason.
     */
    @ParameterizedTest(name = "{0}: {4} is {5}")
    @CsvSource({
        "before start,          2026-05-29,  0, 0, PV, 0",
        "before start,          2026-05-29,  0, 0, EV, 0",
        "before start,          2026-05-29,  0, 0, AC, 0",
        "before start,          2026-05-29,  0, 0, SV, 0",
        "before start,          2026-05-29,  0, 0, SPI, NOT_STARTED",
        "before start,          2026-05-29,  0, 0, CPI, NOT_STARTED",
        "before start,          2026-05-29,  0, 0, SPIT, NOT_STARTED",
        "before start,          2026-05-29,  0, 0, EAC, NOT_STARTED",
        "before start,          2026-05-29,  0, 0, EAC_BUDGETED, 40",
        "before start,          2026-05-29,  0, 0, TCPI, 1",
        "before start unbooked, 2026-05-29,  0, -, AC, 0",
        "before start unbooked, 2026-05-29,  0, -, CPI, NOT_STARTED",
        "early bird,            2026-05-29, 20, 5, SPI, NO_PLANNED_VALUE",
        "early bird,            2026-05-29, 20, 5, SPIT, NO_PLANNED_VALUE",
        "early bird,            2026-05-29, 20, 5, SV, 8",
        "early bird,            2026-05-29, 20, 5, ES, 1",
        "early bird,            2026-05-29, 20, 5, CPI, 1.6",
        "paid not begun,        2026-05-29,  0, 5, SPI, NO_PLANNED_VALUE",
        "paid not begun,        2026-05-29,  0, 5, CPI, 0",
        "late start,            2026-06-03,  0, 0, SPI, 0",
        "late start,            2026-06-03,  0, 0, SPIT, 0",
        "late start,            2026-06-03,  0, 0, CPI, NOT_STARTED",
        "late start,            2026-06-03,  0, -, AC, 0",
        "nothing earned,        2026-06-03,  0, 9, CPI, 0",
        "nothing earned,        2026-06-03,  0, 9, EAC, NO_EARNED_VALUE",
        "nothing earned,        2026-06-03,  0, 9, ETC, NO_EARNED_VALUE",
        "nothing earned,        2026-06-03,  0, 9, EAC_BUDGETED, 49",
        "no cost yet,           2026-06-03, 50, 0, CPI, NO_ACTUAL_COST",
        "no cost yet,           2026-06-03, 50, 0, CV, 20",
        "no cost yet,           2026-06-03, 50, 0, EAC, NO_ACTUAL_COST",
        "credit,                2026-06-03, 50, -3, CPI, NO_ACTUAL_COST",
        "no cost kept,          2026-06-03, 50, -, AC, NO_ACTUAL_COST",
        "no cost kept,          2026-06-03, 50, -, CV, NO_ACTUAL_COST",
        "no cost kept,          2026-06-03, 50, -, CPI, NO_ACTUAL_COST",
        "no cost kept,          2026-06-03, 50, -, TCPI, NO_ACTUAL_COST",
        "no cost kept,          2026-06-03, 50, -, SPENT, NO_ACTUAL_COST",
        "no cost kept,          2026-06-03, 50, -, EAC_BUDGETED, NO_ACTUAL_COST",
        "no cost kept,          2026-06-03, 50, -, SPI, 0.8333333333",
        "no cost kept,          2026-06-03, 50, -, SVT, -0.5",
        "exhausted,             2026-06-03, 50, 40, TCPI, BUDGET_EXHAUSTED",
        "exhausted,             2026-06-03, 50, 40, EAC, 80",
        "exhausted,             2026-06-03, 50, 40, VAC, -40",
        "complete,              2026-06-03, 100, 30, EAC, 30",
        "complete,              2026-06-03, 100, 30, ETC, 0",
        "complete,              2026-06-03, 100, 30, VAC, 10",
        "complete,              2026-06-03, 100, 30, TCPI, 0",
        "complete,              2026-06-03, 100, 30, ES, 5",
        "complete overspent,    2026-06-03, 100, 50, TCPI, COMPLETED",
        "complete overspent,    2026-06-03, 100, 50, EAC, 50",
        "long past,             2026-06-19, 50, 30, SPIT, 0.1666666667",
        "long past,             2026-06-19, 50, 30, SPI, 0.5"
    })
    void quantity_inEdgeCase_isValueOrReason(
            String situation, LocalDate date, double percent, String spent, String quantity, String expected) {
        Project.Builder project = Plans.weekOf(date, p -> p.percentComplete(percent), hours(40));
        if (!spent.equals("-")) {
            project.cost("A", date, hours(Double.parseDouble(spent)));
        }
        assertIs(QUANTITIES.get(quantity).apply(Plans.at(date, project.build())), expected);
    }

    @ParameterizedTest(name = "without baseline {0} is {1}")
    @CsvSource({
        "BAC, NO_BASELINE",
        "PV, NO_BASELINE",
        "EV, NO_BASELINE",
        "SV, NO_BASELINE",
        "CV, NO_BASELINE",
        "SPI, NO_BASELINE",
        "CPI, NO_BASELINE",
        "EAC, NO_BASELINE",
        "EAC_BUDGETED, NO_BASELINE",
        "ETC, NO_BASELINE",
        "VAC, NO_BASELINE",
        "TCPI, NO_BASELINE",
        "SPENT, NO_BASELINE",
        "COMPLETE, NO_BASELINE",
        "ES, NO_BASELINE",
        "AT, NO_BASELINE",
        "SVT, NO_BASELINE",
        "SPIT, NO_BASELINE",
        "UNPLANNED, NO_BASELINE",
        "AC, 7"
    })
    void quantity_withoutBaseline_isUndefinedButForActualCost(String quantity, String expected) {
        Project project = Project.builder("no baseline")
                .start(MONDAY)
                .dataDate(FRIDAY)
                .task("A", t -> t.days(5).progress(p -> p.percentComplete(50)))
                .cost("A", MONDAY, hours(7))
                .build();
        EarnedValue value = Plans.at(FRIDAY, project);
        assertIs(QUANTITIES.get(quantity).apply(value), expected);
        assertThat(value.baselineName()).isEmpty();
        assertThat(value.plannedValueAt(FRIDAY).reason()).contains(Reason.NO_BASELINE);
        assertThat(value.tasks().get(0).budget().reason()).contains(Reason.NO_BASELINE);
        assertThat(value.gaps(Gap.UNPLANNED)).isEmpty();
    }

    @ParameterizedTest(name = "without budgets {0} is {1}")
    @CsvSource({
        "BAC, NO_BUDGET", "PV, NO_BUDGET", "EV, NO_BUDGET", "SPI, NO_BUDGET", "CPI, NO_BUDGET", "EAC, NO_BUDGET",
        "TCPI, NO_BUDGET", "COMPLETE, NO_BUDGET", "ES, NO_BUDGET", "SPIT, NO_BUDGET", "AT, 5", "AC, 7"
    })
    void quantity_withoutBudgets_isUndefined(String quantity, String expected) {
        Project project = Project.builder("no budgets")
                .start(MONDAY)
                .dataDate(FRIDAY)
                .task("A", t -> t.days(5).progress(p -> p.percentComplete(50)))
                .baseline(Plans.baseline("v1").task("A", MONDAY, FRIDAY).build())
                .cost("A", MONDAY, hours(7))
                .build();
        EarnedValue value = Plans.at(FRIDAY, project);
        assertIs(QUANTITIES.get(quantity).apply(value), expected);
        assertThat(value.gaps(Gap.UNBUDGETED)).extracting(Object::toString).containsExactly("A");
    }

    @ParameterizedTest(name = "with budgets of zero {0} is {1}")
    @CsvSource({
        "BAC, 0",
        "SPI, NO_BUDGET",
        "CPI, NO_BUDGET",
        "TCPI, NO_BUDGET",
        "COMPLETE, NO_BUDGET",
        "SPIT, NO_BUDGET"
    })
    void quantity_withBudgetsOfZero_isUndefined(String quantity, String expected) {
        Project project = Plans.weekOf(FRIDAY, p -> p.percentComplete(50), hours(0))
                .cost("A", MONDAY, hours(7))
                .build();
        assertIs(QUANTITIES.get(quantity).apply(Plans.at(FRIDAY, project)), expected);
    }

    @Test
    void earnedSchedule_withCreditInBaseline_isUndefined() {
        Project project = Project.builder("credit")
                .start(MONDAY)
                .dataDate(WEDNESDAY)
                .task("A", t -> t.days(5).progress(p -> p.percentComplete(50)))
                .task("B", t -> t.days(1))
                .baseline(Plans.baseline("v1")
                        .task("A", MONDAY, FRIDAY, Money.of("JPY", 1000))
                        .task("B", FRIDAY, FRIDAY, Money.of("JPY", -200))
                        .build())
                .build();
        EarnedValue value = Plans.at(WEDNESDAY, project);
        assertThat(value.earnedSchedule().reason()).contains(Reason.NON_MONOTONE_BASELINE);
        assertThat(value.svT().reason()).contains(Reason.NON_MONOTONE_BASELINE);
        assertThat(value.spiT().reason()).contains(Reason.NON_MONOTONE_BASELINE);
        assertThat(value.budgetAtCompletion().exact()).contains(new BigDecimal("800"));
        assertThat(value.spi().orElseThrow()).isEqualTo(500 / 600.0);
    }

    /** Some tools let time run on after the project is done, so that it gets later and later. */
    @ParameterizedTest(name = "finished on Wednesday of the second week, seen on {0}")
    @CsvSource({"2026-06-10, 8, 0.625", "2026-06-12, 8, 0.625", "2026-07-31, 8, 0.625"})
    void actualTime_afterCompletion_isFrozen(LocalDate seen, double days, double spiT) {
        Project project = Plans.week(
                LocalDate.of(2026, 6, 10), p -> p.actualStart(MONDAY).actualFinish(LocalDate.of(2026, 6, 10)));
        EarnedValue value = Plans.at(seen, project);
        assertThat(value.actualTime().orElseThrow()).isEqualTo(days);
        assertThat(value.earnedSchedule().orElseThrow()).isEqualTo(5);
        assertThat(value.svT().orElseThrow()).isEqualTo(-3);
        assertThat(value.spiT().orElseThrow()).isEqualTo(spiT);
        assertThat(value.spi().orElseThrow()).isEqualTo(1);
        assertThat(value.isComplete()).isTrue();
    }

    private static void assertIs(Measure measure, String expected) {
        if (expected.contains("_") || expected.equals("COMPLETED")) {
            assertThat(measure.reason()).as("%s", measure).contains(Reason.valueOf(expected));
        } else {
            assertThat(measure.reason()).isEmpty();
            assertThat(measure.orElseThrow()).isCloseTo(Double.parseDouble(expected), within(1e-9));
        }
    }
}
