package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Rebaselining;
import org.pmocore.model.Snapshot;
import org.pmocore.time.Days;

/** What holds for every project that is planned again, exactly. */
class BaselineHistoryLawTest {

    private static final LocalDate EVENT = RandomPlans.START.toLocalDate().plusDays(30);

    static Stream<Arguments> projects() {
        return IntStream.range(0, 60).mapToObj(seed -> Arguments.of("seed " + seed, seed, rebaselined(seed)));
    }

    /** Other budgets and later dates from day 30 on, of which half the progress is reported. */
    private static Project rebaselined(int seed) {
        Project plain = RandomPlans.of(seed);
        Random random = new Random(seed);
        Baseline old = plain.latestBaseline().orElseThrow();
        Baseline.Builder fresh = Baseline.builder("v2", EVENT);
        old.entries()
                .forEach(entry -> fresh.add(new Baseline.Entry(
                        entry.task(),
                        entry.start(),
                        entry.finish().plusDays(random.nextInt(20)),
                        entry.budget().map(amount -> Money.of("JPY", 1 + random.nextInt(5_000_000))))));
        List<Snapshot.Entry> reported = plain.tasks().stream()
                .map(task -> new Snapshot.Entry(
                        task.id(),
                        RandomPlans.START,
                        RandomPlans.START.plusDays(1),
                        task.progress().isReported()
                                ? task.progress().toBuilder()
                                        .percentComplete(task.progress()
                                                        .percentComplete()
                                                        .orElse(0)
                                                / 2)
                                        .build()
                                : task.progress(),
                        Optional.empty()))
                .toList();
        Rebaselining event = Rebaselining.of(Rebaselining.Kind.REPROGRAM, EVENT, "v1", "v2")
                .withZero(Arrays.stream(Rebaselining.Variance.values())
                        .filter(its -> (seed & (its == Rebaselining.Variance.COST ? 1 : 2)) != 0)
                        .toArray(Rebaselining.Variance[]::new))
                .approved("why", "who");
        return plain.toBuilder()
                .baseline(fresh.build())
                .snapshot(Snapshot.of(Days.endOf(EVENT), reported))
                .budget(b -> b.rebaselining(event))
                .build();
    }

    private static BigDecimal exact(Measure amount) {
        return amount.exact().orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void variances_areThoseOfTheStagesAndTheAdjustments(String name, int seed, Project project) {
        BaselineHistory history = EarnedValueAnalysis.withDefaults().rebaselined(project);
        RebaselinedValue then = history.at(EVENT);
        RebaselinedValue last = history.at(project.dataDate().orElseThrow());
        EarnedValue fresh =
                EarnedValueAnalysis.withDefaults().withBaseline("v2").analyze(project, EVENT);
        if (last.costVariance().isDefined() && then.costVariance().isDefined()) {
            BigDecimal sinceThen = exact(last.current().costVariance()).subtract(exact(fresh.costVariance()));
            assertThat(exact(last.costVariance()).subtract(exact(last.costAdjustments())))
                    .isEqualByComparingTo(exact(then.frozen().costVariance()).add(sinceThen));
            assertThat(exact(then.costVariance()))
                    .isEqualByComparingTo(exact(then.frozen().costVariance()));
            BigDecimal kept = (seed & 1) == 1 ? BigDecimal.ZERO : exact(then.costVariance());
            assertThat(exact(last.costVariance())).isEqualByComparingTo(kept.add(sinceThen));
        }
        BigDecimal schedule = exact(last.current().scheduleVariance()).subtract(exact(fresh.scheduleVariance()));
        BigDecimal kept = (seed & 2) == 2 ? BigDecimal.ZERO : exact(then.scheduleVariance());
        assertThat(exact(last.scheduleVariance())).isEqualByComparingTo(kept.add(schedule));
        assertThat(exact(last.budgetAtCompletion()).subtract(exact(last.earnedValue())))
                .isEqualByComparingTo(exact(last.current().budgetAtCompletion())
                        .subtract(exact(last.current().earnedValue())));
    }

    /** TAB = PMB + MR = CBB + over target, and only the contract and over-target budget change it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void totalAllocatedBudget_isConserved(int seed) {
        Project project = RandomLogs.addTo(RandomPlans.of(seed), seed);
        LocalDate start = RandomPlans.START.toLocalDate();
        Measure first = BudgetStructure.at(project, start).totalAllocatedBudget();
        for (int day = 0; day < 60; day += 3) {
            BudgetStructure structure = BudgetStructure.at(project, start.plusDays(day));
            assertThat(structure.totalAllocatedBudget()).isEqualTo(first);
            assertThat(exact(structure.contractBudgetBase()).add(exact(structure.overTargetBudget())))
                    .isEqualByComparingTo(exact(first));
            assertThat(exact(structure.distributed())
                            .add(exact(structure.undistributed()))
                            .add(exact(structure.contingency()))
                            .add(exact(structure.managementReserve())))
                    .isEqualByComparingTo(exact(first));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }
}
