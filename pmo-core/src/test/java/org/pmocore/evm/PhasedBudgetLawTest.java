package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.measure.Measure;
import org.pmocore.model.Project;
import org.pmocore.time.ReportingPeriod;
import org.pmocore.time.ReportingPeriods;

/** What holds for the phased budget of every project, exactly. */
class PhasedBudgetLawTest {

    private static final List<ReportingPeriods> ZOOMS = List.of(
            ReportingPeriods.days(),
            ReportingPeriods.weeks(DayOfWeek.MONDAY),
            ReportingPeriods.monthsClosingOn(20),
            ReportingPeriods.months(),
            ReportingPeriods.quarters(Month.APRIL));

    static Stream<Arguments> projects() {
        return IntStream.range(0, 60).mapToObj(seed -> {
            Project plain = RandomPlans.of(seed);
            return Arguments.of("seed " + seed, seed % 3 == 0 ? plain : RandomLogs.addTo(plain, seed));
        });
    }

    private static BigDecimal exact(Measure amount) {
        return amount.exact().orElse(BigDecimal.ZERO);
    }

    private static <T> BigDecimal sum(Collection<T> parts, Function<T, Measure> amount) {
        return parts.stream().map(amount).map(PhasedBudgetLawTest::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void rowsAndPeriods_addUp(String seed, Project project) {
        PerformanceBaseline baseline = EarnedValueAnalysis.withDefaults().baseline(project);
        EarnedValue value = baseline.at(project.dataDate().orElseThrow());
        for (ReportingPeriods zoom : ZOOMS) {
            PhasedBudget table = baseline.phased(zoom);
            for (PhasedBudget view : List.of(table, table.byTeam(), table.byControlAccount())) {
                addUp(view, value);
            }
        }
    }

    private static void addUp(PhasedBudget table, EarnedValue value) {
        for (PhasedRow row : table.rows()) {
            assertThat(sum(table.periods(), row::planned).add(exact(row.undated())))
                    .as(row.key())
                    .isEqualByComparingTo(exact(row.budget()));
        }
        for (ReportingPeriod period : table.periods()) {
            assertThat(sum(table.rows(), row -> row.planned(period)))
                    .isEqualByComparingTo(exact(table.total().planned(period)));
            assertThat(table.total().plannedToDate(period)).isEqualTo(value.plannedValueAt(period.last()));
            assertThat(sum(table.rows(), row -> row.actual(period)))
                    .isEqualByComparingTo(exact(table.total().actual(period)));
        }
        assertThat(table.total().budget()).isEqualTo(value.budgetAtCompletion());
        assertThat(sum(table.rows(), PhasedRow::budget)).isEqualByComparingTo(exact(value.budgetAtCompletion()));
        assertThat(sum(table.periods(), table.total()::earned)).isEqualByComparingTo(exact(value.earnedValue()));
        assertThat(sum(table.periods(), table.total()::actual)).isEqualByComparingTo(exact(value.actualCost()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void days_addUpToEveryLongerPeriod(String seed, Project project) {
        PerformanceBaseline baseline = EarnedValueAnalysis.withDefaults().baseline(project);
        PhasedBudget days = baseline.phased(ReportingPeriods.days());
        for (ReportingPeriods zoom : ZOOMS) {
            PhasedBudget table = baseline.phased(zoom);
            for (int i = 0; i < table.rows().size(); i++) {
                PhasedRow row = table.rows().get(i);
                PhasedRow byDay = days.rows().get(i);
                for (ReportingPeriod period : table.periods()) {
                    List<ReportingPeriod> its = days.periods().stream()
                            .filter(day -> period.contains(day.first()))
                            .toList();
                    assertThat(sum(its, byDay::planned)).isEqualByComparingTo(exact(row.planned(period)));
                }
            }
        }
    }

    /** BAC of any date is what the log says the baseline held then, or what it hands out if that is more. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void budgetAtCompletion_ofAnyDate_isWhatTheLogSays(String seed, Project project) {
        PerformanceBaseline baseline = EarnedValueAnalysis.withDefaults().baseline(project);
        LocalDate start = RandomPlans.START.toLocalDate();
        BudgetLog log = BudgetLog.of(project);
        for (int day = 0; day < 60; day += 7) {
            EarnedValue value = baseline.at(start.plusDays(day));
            BigDecimal handedOut = sum(value.tasks(), TaskValue::budget);
            BigDecimal held =
                    log.performanceMeasurementBaseline(start.plusDays(day)).number();
            assertThat(exact(value.budgetAtCompletion())).isEqualByComparingTo(held.max(handedOut));
        }
    }
}
