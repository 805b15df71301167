package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.measure.Measure;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;

/** Equations between the quantities, which hold for every project, and the schedule adherence of Lipke 2004. */
class EarnedValueIdentityTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /** Theorem 1 of schedule adherence: what the plan had earned at ES, task by task, adds up to what is earned now. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plannedValues_atEarnedSchedule_addUpToEarnedValue(long seed) {
        EarnedValue value = value(seed);
        Spread spread = value.status().plan.spread;
        EarnedTime.Point point = value.earnedAtPoint().orElseThrow();
        long[] here = spread.marks(point.minute());
        long[] next = spread.marks(point.minute() + 1);
        double sum = Arrays.stream(value.rows())
                .mapToDouble(row ->
                        (1 - point.share()) * spread.valueAt(row, here) + point.share() * spread.valueAt(row, next))
                .sum();
        assertThat(sum).isCloseTo(value.earnedValue().orElseThrow(), within(1e-6 * sum));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void adherence_ofAnyProject_dividesWhatIsEarned(long seed) {
        EarnedValue value = value(seed);
        ScheduleAdherence adherence = value.adherence();
        double factor = adherence.pFactor().orElseThrow();
        double earned = value.earnedValue().orElseThrow();
        assertThat(factor).isBetween(0.0, 1.0);
        assertThat(adherence.earnedAsScheduled().orElseThrow()).isCloseTo(factor * earned, within(1e-9 * earned));
        assertThat(adherence.earnedAsScheduled().orElseThrow()
                        + adherence.earnedAtRisk().orElseThrow())
                .isCloseTo(earned, within(1e-9 * earned));
        assertThat(adherence.rework().orElseThrow())
                .isBetween(0.0, adherence.earnedAtRisk().orElseThrow());
        assertThat(adherence.effectiveValue(0).orElseThrow()).isCloseTo(earned, within(1e-9 * earned));
        assertThat(adherence.effectiveValue(0.5).orElseThrow())
                .isBetween(adherence.earnedAsScheduled().orElseThrow(), earned);
        Set<TaskId> both = new HashSet<>(adherence.impededTasks());
        both.retainAll(adherence.tasksAtRisk());
        assertThat(both).isEmpty();
        assertThat(adherence.tasksAtRisk().isEmpty()).isEqualTo(factor > 1 - 1e-9);
    }

    @Test
    void adherence_atCompletion_isOne() {
        assertThat(PeriodPlan.at(4, "25 50 75 100", "100", "90")
                        .adherence()
                        .pFactor()
                        .orElseThrow())
                .isOne();
    }

    /** PD / SPI(t) = AT + (PD - ES) / SPI(t), and what follows from ES in the other forecasts. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void durationForecasts_ofAnyProject_agreeWithTheirFormulas(long seed) {
        EarnedValue value = value(seed);
        double planned = of(value, Metric.PD);
        double elapsed = of(value, Metric.AT);
        double schedule = of(value, Metric.ES);
        Offset<Double> digits = within(1e-9 * planned / Math.min(1, of(value, Metric.SPI_T)));
        assertThat(of(value, Metric.IEAC_T)).isCloseTo(planned / of(value, Metric.SPI_T), digits);
        assertThat(of(value, Metric.DURATION_ES2)).isEqualTo(of(value, Metric.IEAC_T));
        assertThat(of(value, Metric.VAC_T)).isCloseTo(planned - of(value, Metric.IEAC_T), digits);
        assertThat(of(value, Metric.DURATION_ES1)).isCloseTo(elapsed + planned - schedule, digits);
        assertThat(of(value, Metric.DURATION_ES1)).isCloseTo(planned - of(value, Metric.SV_T), digits);
        assertThat(of(value, Metric.SV_T)).isCloseTo((of(value, Metric.SPI_T) - 1) * elapsed, digits);
        assertThat(of(value, Metric.DURATION_ED2))
                .isCloseTo(Math.max(planned, elapsed) / of(value, Metric.SPI), within(1e-6 * planned));
    }

    /** With the estimate as target the rest must perform as so far; variances in percent are indices less one. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void costFigures_ofAnyProject_agreeWithEachOther(long seed) {
        EarnedValue value = value(seed);
        assertThat(of(value, Metric.TCPI_EAC)).isCloseTo(of(value, Metric.CPI), within(1e-6));
        assertThat(of(value, Metric.SV_PERCENT) / 100).isCloseTo(of(value, Metric.SPI) - 1, within(1e-9));
        assertThat(of(value, Metric.CV_PERCENT) / 100).isCloseTo(1 - 1 / of(value, Metric.CPI), within(1e-6));
        assertThat(of(value, Metric.SCI)).isCloseTo(of(value, Metric.SPI) * of(value, Metric.CPI), within(1e-12));
        assertThat(of(value, Metric.ETC)).isCloseTo(of(value, Metric.EAC_CPI) - of(value, Metric.AC), within(1e-3));
        double one = of(value, Metric.EAC_CPI);
        double other = of(value, Metric.EAC_SPI);
        assertThat(of(value, Metric.EAC_WEIGHTED))
                .isBetween(Math.min(one, other) * (1 - 1e-9), Math.max(one, other) * (1 + 1e-9));
        assertThat(of(value, Metric.EV) + of(value, Metric.BCWR)).isEqualTo(of(value, Metric.BAC));
        assertThat(of(value, Metric.EV)).isBetween(0.0, of(value, Metric.BAC));
    }

    /** Whatever way flat parts are read: who has earned more is further. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(Plateau.class)
    void earnedSchedule_ofMoreEarned_isNoEarlier(Plateau plateau) {
        seeds().forEach(seed -> {
            Project project = RandomPlans.of(seed);
            EarnedValue value = EarnedValueAnalysis.withDefaults()
                    .withPlateau(plateau)
                    .analyze(project, project.dataDate().orElseThrow());
            double budget = of(value, Metric.BAC);
            double before = Double.NEGATIVE_INFINITY;
            for (int step = 0; step <= 50; step++) {
                double days = value.time()
                        .orElseThrow()
                        .since(value.earnedAt(budget * step / 50))
                        .orElseThrow();
                assertThat(days).as("seed %d, %d of 50", seed, step).isGreaterThanOrEqualTo(before - 1e-9);
                before = days;
            }
            assertThat(before).isLessThanOrEqualTo(of(value, Metric.PD) + 1e-9);
        });
    }

    /** Flat sums, however the plan is cut: by team, by control account, by what one likes. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void amounts_ofAnyGrouping_addUpToTheWhole(long seed) {
        EarnedValue whole = value(seed);
        for (var parts : List.of(
                whole.byTeam(),
                whole.byControlAccount(),
                whole.groupedBy(task -> String.valueOf(task.name().hashCode() % 3)))) {
            for (Metric amount : List.of(Metric.BAC, Metric.PV, Metric.EV, Metric.AC)) {
                assertThat(parts.values().stream()
                                .map(part -> part.measure(amount).exact().orElse(BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(amount.label())
                        .isEqualByComparingTo(whole.measure(amount).exact().orElseThrow());
            }
        }
    }

    static Stream<Metric> metrics() {
        return Stream.of(Metric.values());
    }

    /** A value or a reason, never a number that is none, and where it comes from in both languages. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("metrics")
    void measure_ofAnyProject_isAValueOrAReasonAndSaysWhereItComesFrom(Metric metric) {
        seeds().forEach(seed -> {
            EarnedValue value = value(seed);
            Measure measure = value.measure(metric);
            assertThat(measure.reason().isPresent()).isNotEqualTo(measure.isDefined());
            assertThat(measure.orElse(0)).isFinite();
            for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                String text = value.explain(metric, locale);
                assertThat(text).contains(metric.label(), metric.formula(locale), metric.source());
                assertThat(metric.inputs()).allSatisfy(input -> assertThat(text).contains(input.label()));
            }
        });
    }

    private static double of(EarnedValue value, Metric metric) {
        return value.measure(metric).orElseThrow();
    }

    private static EarnedValue value(long seed) {
        Project project = RandomPlans.of(seed);
        return EarnedValueAnalysis.withDefaults()
                .analyze(project, project.dataDate().orElseThrow());
    }
}
