package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.measure.Measure;
import org.pmocore.model.Project;

/** What must hold for every project. */
class EarnedValueLawTest {

    private static final List<Function<EarnedValue, Measure>> AMOUNTS = List.of(
            EarnedValue::budgetAtCompletion,
            EarnedValue::plannedValue,
            EarnedValue::earnedValue,
            EarnedValue::actualCost,
            EarnedValue::unplannedCost);

    private static final List<Function<EarnedValue, Measure>> INDICES = List.of(
            EarnedValue::spi,
            EarnedValue::cpi,
            EarnedValue::tcpi,
            EarnedValue::spiT,
            EarnedValue::percentComplete,
            EarnedValue::percentPlanned,
            EarnedValue::percentSpent);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plannedValue_overTime_neverFallsAndEndsAtBudget(long seed) {
        EarnedValue value = analyze(RandomPlans.of(seed));
        BigDecimal before = BigDecimal.ZERO;
        for (int day = 0; day <= 121; day++) {
            BigDecimal now = exact(value.plannedValueAt(RandomPlans.START.plusDays(day)));
            assertThat(now).as("day %d", day).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(value.plannedValueAt(value.baselineFinish().orElseThrow())).isEqualTo(value.budgetAtCompletion());
        assertThat(exact(
                        value.plannedValueAt(value.baselineStart().orElseThrow().minusMinutes(1))))
                .isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eac_byCpi_equalsActualCostPlusRestOverCpi(long seed) {
        EarnedValue value = analyze(RandomPlans.of(seed));
        double rest =
                value.budgetAtCompletion().orElseThrow() - value.earnedValue().orElseThrow();
        double expected = value.actualCost().orElseThrow() + rest / value.cpi().orElseThrow();
        assertThat(value.eac().orElseThrow()).isCloseTo(expected, within(1e-9 * expected));
        assertThat(value.etc().orElseThrow()).isCloseTo(rest / value.cpi().orElseThrow(), within(1e-9 * expected));
        assertThat(value.vac().orElseThrow())
                .isCloseTo(value.budgetAtCompletion().orElseThrow() - expected, within(1e-9 * expected));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void amounts_ofParts_addUpToWholeAndToRows(long seed) {
        EarnedValue whole = analyze(RandomPlans.of(seed));
        Collection<EarnedValue> teams = whole.byTeam().values();
        for (Function<EarnedValue, Measure> amount : AMOUNTS) {
            assertThat(teams.stream()
                            .map(amount)
                            .map(EarnedValueLawTest::exact)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(exact(amount.apply(whole)));
        }
        assertThat(sum(whole, TaskValue::plannedValue)).isEqualByComparingTo(exact(whole.plannedValue()));
        assertThat(sum(whole, TaskValue::earnedValue)).isEqualByComparingTo(exact(whole.earnedValue()));
        assertThat(sum(whole, TaskValue::actualCost)).isEqualByComparingTo(exact(whole.actualCost()));
        assertThat(whole.groupedBy(task -> "all").get("all")).hasToString(whole.toString());
    }

    /** Only the rounding of each task to whole yen differs. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void indices_inAnotherCurrencyScale_areTheSame(long seed) {
        EarnedValue small = analyze(RandomPlans.of(seed));
        EarnedValue large = analyze(RandomPlans.withMoneyTimes(seed, 1000));
        for (Function<EarnedValue, Measure> index : INDICES) {
            assertThat(index.apply(large).orElseThrow())
                    .isCloseTo(index.apply(small).orElseThrow(), within(1e-3));
        }
        assertThat(large.budgetAtCompletion().orElseThrow())
                .isEqualTo(1000 * small.budgetAtCompletion().orElseThrow());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void figures_withAllTimesTripled_areTheSameAndTimesTriple(long seed) {
        EarnedValue slow = analyze(RandomPlans.onTheClockWithTimes(seed, 3));
        EarnedValue fast = analyze(RandomPlans.onTheClockWithTimes(seed, 1));
        assertThat(slow.earnedValue()).isEqualTo(fast.earnedValue());
        assertThat(slow.spi().orElseThrow()).isCloseTo(fast.spi().orElseThrow(), within(1e-6));
        assertThat(slow.spiT().orElseThrow()).isCloseTo(fast.spiT().orElseThrow(), within(1e-3));
        assertThat(slow.plannedDuration().orElseThrow())
                .isCloseTo(3 * fast.plannedDuration().orElseThrow(), within(1e-9));
        assertThat(slow.earnedSchedule().orElseThrow())
                .isCloseTo(3 * fast.earnedSchedule().orElseThrow(), within(5e-3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void earnedSchedule_readBack_plansWhatWasEarned(long seed) {
        EarnedValue value = analyze(RandomPlans.onTheClockWithTimes(seed, 1));
        long minutes = Math.round(value.earnedSchedule().orElseThrow() * 1440);
        LocalDateTime then = value.baselineStart().orElseThrow().plusMinutes(minutes);
        double perMinute = value.plannedValueAt(then.plusMinutes(1)).orElseThrow()
                - value.plannedValueAt(then.minusMinutes(1)).orElseThrow();
        assertThat(value.plannedValueAt(then).orElseThrow())
                .isCloseTo(value.earnedValue().orElseThrow(), within(perMinute + 50));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plateaus_ofAnyCurve_areOrderedAndNeverContradictSv(long seed) {
        Project project = RandomPlans.of(seed);
        EarnedValue end = analyze(project);
        EarnedValue start = analyze(project, Plateau.START);
        EarnedValue inside = analyze(project, Plateau.DATA_DATE_IF_INSIDE);
        assertThat(inside.earnedSchedule().orElseThrow())
                .isBetween(
                        start.earnedSchedule().orElseThrow() - 1e-6,
                        end.earnedSchedule().orElseThrow() + 1e-6);
        assertThat(inside.svT().orElseThrow() * inside.scheduleVariance().orElseThrow())
                .isGreaterThanOrEqualTo(-0.0);
    }

    private static EarnedValue analyze(Project project) {
        return analyze(project, Plateau.END);
    }

    private static EarnedValue analyze(Project project, Plateau plateau) {
        return EarnedValueAnalysis.withDefaults()
                .withPlateau(plateau)
                .analyze(project, project.dataDate().orElseThrow());
    }

    private static BigDecimal sum(EarnedValue value, Function<TaskValue, Measure> figure) {
        return value.tasks().stream()
                .map(figure)
                .map(EarnedValueLawTest::exact)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal exact(Measure amount) {
        return amount.exact().orElse(BigDecimal.ZERO);
    }
}
