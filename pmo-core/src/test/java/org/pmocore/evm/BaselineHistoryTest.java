package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.pmocore.evm.Plans.FRIDAY;
import static org.pmocore.evm.Plans.MONDAY;
import static org.pmocore.model.BudgetElement.CONTRACT;
import static org.pmocore.model.BudgetElement.DISTRIBUTED;
import static org.pmocore.model.BudgetElement.MANAGEMENT_RESERVE;
import static org.pmocore.model.BudgetElement.OVER_TARGET;
import static org.pmocore.model.BudgetElement.UNDISTRIBUTED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.measure.Reason;
import org.pmocore.model.Baseline;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Rebaselining;
import org.pmocore.model.Snapshot;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;

/**
 * A plan re-programmed on Friday of its first week, counted by hand. Old baseline: A 500 in the first week, B 500 in the second
 * one. New one: A 500 over two weeks, B 700 in the third. On that Friday A is 60 % done and 400 spent: PV 500, EV 300, CV -100,
 * SV -200; by the new baseline PV 250, EV 300. Two weeks later A is done, B half, 1100 spent: by the new baseline PV 1200,
 * EV 850, by the old one PV 1000, EV 750.
 */
class BaselineHistoryTest {

    private static final LocalDate SECOND_FRIDAY = FRIDAY.plusDays(7);
    private static final LocalDate THIRD_FRIDAY = FRIDAY.plusDays(14);

    private static Money yen(long amount) {
        return Money.of("JPY", amount);
    }

    private static Project.Builder plan() {
        return Project.builder("re-programmed")
                .start(MONDAY)
                .dataDate(THIRD_FRIDAY)
                .task("A", t -> t.days(5).progress(p -> p.percentComplete(100)))
                .task("B", t -> t.days(5).progress(p -> p.percentComplete(50)))
                .baseline(Baseline.builder("v1", MONDAY)
                        .task("A", MONDAY, FRIDAY, yen(500))
                        .task("B", MONDAY.plusDays(7), SECOND_FRIDAY, yen(500))
                        .build())
                .baseline(Baseline.builder("v2", FRIDAY)
                        .task("A", MONDAY, SECOND_FRIDAY, yen(500))
                        .task("B", MONDAY.plusDays(14), THIRD_FRIDAY, yen(700))
                        .build())
                .snapshot(Snapshot.of(
                        Days.endOf(FRIDAY),
                        List.of(new Snapshot.Entry(
                                TaskId.of("A"),
                                Days.startOf(MONDAY),
                                Days.endOf(SECOND_FRIDAY),
                                Progress.builder().percentComplete(60).build(),
                                Optional.empty()))))
                .cost("A", MONDAY, yen(400))
                .cost("A", SECOND_FRIDAY, yen(700));
    }

    private static Project.Builder withEvent(String zeroed) {
        Rebaselining.Variance[] variances = Arrays.stream(zeroed.split(" "))
                .filter(name -> !name.equals("-"))
                .map(Rebaselining.Variance::valueOf)
                .toArray(Rebaselining.Variance[]::new);
        return plan().budget(b -> b.rebaselining(Rebaselining.of(Rebaselining.Kind.REPROGRAM, FRIDAY, "v1", "v2")
                        .withZero(variances)
                        .approved("target lost", "board"))
                .transfer(move(MONDAY, CONTRACT, UNDISTRIBUTED, 1000))
                .transfer(move(MONDAY, CONTRACT, MANAGEMENT_RESERVE, 100))
                .transfer(move(MONDAY, UNDISTRIBUTED, DISTRIBUTED, 1000))
                .transfer(move(FRIDAY, OVER_TARGET, DISTRIBUTED, 200)));
    }

    private static BudgetTransfer move(LocalDate on, BudgetElement from, BudgetElement to, long amount) {
        return BudgetTransfer.of(on, from, to, yen(amount)).approved("why", "who");
    }

    private static BaselineHistory history(Project.Builder project) {
        return EarnedValueAnalysis.withDefaults().rebaselined(project.build());
    }

    private static String figures(Measure... amounts) {
        return Arrays.stream(amounts)
                .map(its -> its.exact()
                        .map(Object::toString)
                        .orElseGet(() -> its.reason().toString()))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "-,             0 0 200,     1200 1450 850 1100 -600 -250",
        "COST,          100 0 300,   1300 1550 950 1100 -600 -150",
        "SCHEDULE,      0 200 200,   1200 1250 850 1100 -400 -250",
        "COST SCHEDULE, 100 200 300, 1300 1350 950 1100 -400 -150",
    })
    void moving_afterTheEvent_keepsOrZeroesAsDecided(String zeroed, String adjusted, String moving) {
        BaselineHistory history = history(withEvent(zeroed));
        RebaselineAdjustment adjustment = history.adjustments().get(0);
        RebaselinedValue last = history.at(THIRD_FRIDAY);

        assertThat(figures(adjustment.costVariance(), adjustment.scheduleVariance(), adjustment.budget()))
                .isEqualTo(adjusted);
        assertThat(figures(
                        last.budgetAtCompletion(),
                        last.plannedValue(),
                        last.earnedValue(),
                        last.actualCost(),
                        last.scheduleVariance(),
                        last.costVariance()))
                .isEqualTo(moving);
        assertThat(figures(last.costAdjustments(), last.scheduleAdjustments(), adjustment.budget()))
                .isEqualTo(adjusted);
    }

    @Test
    void frozen_whateverHappened_isAgainstTheFirstBaseline() {
        BaselineHistory history = history(withEvent("COST SCHEDULE"));
        RebaselinedValue last = history.at(THIRD_FRIDAY);

        assertThat(figures(
                        last.frozen().plannedValue(),
                        last.frozen().earnedValue(),
                        last.frozen().costVariance()))
                .isEqualTo("1000 750 -350");
        assertThat(last.current().baselineName()).contains("v2");
        assertThat(last.cpi().orElseThrow()).isEqualTo(950 / 1100.0);
        assertThat(last.spi().orElseThrow()).isEqualTo(950 / 1350.0);
    }

    /** The day itself is still measured against the old baseline: what was reported then stays. */
    @Test
    void values_upToTheEvent_areThoseReportedThen() {
        BaselineHistory history = history(withEvent("COST SCHEDULE"));

        assertThat(history.values().stream().map(value -> Days.lastDayOf(value.dataDate())))
                .containsExactly(FRIDAY, THIRD_FRIDAY);
        RebaselinedValue then = history.values().get(0);
        assertThat(figures(then.budgetAtCompletion(), then.plannedValue(), then.earnedValue(), then.costVariance()))
                .isEqualTo("1000 500 300 -100");
        assertThat(history.baselineAt(FRIDAY)).isEqualTo("v1");
        assertThat(history.baselineAt(FRIDAY.plusDays(1))).isEqualTo("v2");
    }

    @Test
    void adjustments_withoutReportByThen_sayWhy() {
        Project.Builder project = plan().budget(b -> b.rebaselining(
                Rebaselining.of(Rebaselining.Kind.REPLAN, MONDAY, "v1", "v2").approved("why", "who")));
        BaselineHistory history = history(project);

        assertThat(history.adjustments().get(0).budget().reason()).contains(Reason.NO_DATA);
        assertThat(history.at(THIRD_FRIDAY).costVariance())
                .isEqualTo(history.at(THIRD_FRIDAY).current().costVariance());
    }

    @Test
    void unrecordedBaselines_measureFromTheDateTheyWereSetOn() {
        BaselineHistory history = history(plan());

        assertThat(history.adjustments()).isEmpty();
        assertThat(history.baselineAt(FRIDAY.minusDays(1))).isEqualTo("v1");
        assertThat(history.baselineAt(FRIDAY)).isEqualTo("v2");
        assertThat(figures(history.at(THIRD_FRIDAY).earnedValue())).isEqualTo("850");
    }

    @Test
    void rebaselined_withoutBaseline_isRejected() {
        Project.Builder bare = Project.builder("bare").start(MONDAY).task("A", t -> t.days(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> history(bare))
                .withMessageStartingWith("The project \"bare\" has no baseline (0).");
    }

    @Test
    void texts_tellTheEvent() {
        BaselineHistory history = history(withEvent("COST"));

        ToStringContract.check(history);
        ToStringContract.check(history.at(THIRD_FRIDAY));
        ToStringContract.check(history.adjustments().get(0));
        assertThat(history.toString()).isEqualTo("""
                        Baseline history: 1 re-baselinings of 2 baselines
                        Date        Kind       To   12a CV  12b SV  12c BAC
                        ----------  ---------  --  -------  ------  -------
                        2026-06-05  REPROGRAM  v2  JPY 100   JPY 0  JPY 300""");
        assertThat(history.adjustments().get(0).explain(Locale.ENGLISH))
                .isEqualTo("On 2026-06-05 baseline \"v1\" was replaced by \"v2\" (re-programming: target lost; approved"
                        + " by board): cost variance JPY 100 (set to zero), schedule variance JPY 0 (kept), budget at"
                        + " completion JPY 300.");
        assertThat(history.adjustments().get(0).explain(Locale.JAPANESE))
                .isEqualTo("6/5にベースライン「v1」を「v2」へ改定しました（再プログラム：target lost、承認者：board）。"
                        + "コスト差異の調整100円（ゼロに再設定）、スケジュール差異の調整0円（継続）、BACの調整300円。");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-05-31, 0 0 0 0 0 0,                0, 0",
        "2026-06-04, 1100 0 1100 1000 100 1000,  0, 0",
        "2026-06-05, 1100 200 1300 1200 100 1200, 5, 0",
    })
    void structure_ofADate_isAddedUpFromTheLog(LocalDate date, String amounts, double overTargetDays, long drawn) {
        BudgetStructure structure = BudgetStructure.at(withEvent("COST").build(), date);

        assertThat(figures(
                        structure.contractBudgetBase(),
                        structure.overTargetBudget(),
                        structure.totalAllocatedBudget(),
                        structure.performanceMeasurementBaseline(),
                        structure.managementReserve(),
                        structure.distributed()))
                .isEqualTo(amounts);
        assertThat(structure.overTargetSchedule().orElseThrow()).isEqualTo(overTargetDays);
        assertThat(structure.drawn(MANAGEMENT_RESERVE)).isEqualTo(Measure.of(yen(drawn)));
        assertThat(structure.isOverTarget()).isEqualTo(overTargetDays > 0);
    }

    @Test
    void structure_texts_sayWhereTheBudgetStands() {
        BudgetStructure structure = BudgetStructure.at(withEvent("COST").build(), THIRD_FRIDAY);

        ToStringContract.check(structure);
        assertThat(structure.toString()).isEqualTo("""
                        Budget structure 2026-06-19: TAB JPY 1,300
                        Element                                   Balance
                        --------------------------------------  ---------
                        Contract budget base (CBB)              JPY 1,100
                        Over target                               JPY 200
                        Total allocated budget (TAB)            JPY 1,300
                        Management reserve                        JPY 100
                        Performance measurement baseline (PMB)  JPY 1,200
                          distributed                           JPY 1,200
                          undistributed                             JPY 0
                          contingency                               JPY 0""");
        assertThat(structure.explain(Locale.ENGLISH))
                .isEqualTo("On 2026-06-19 the total allocated budget (TAB) is JPY 1,300: contract budget base (CBB)"
                        + " JPY 1,100, over target JPY 200. Distributed JPY 1,200, undistributed JPY 0 and contingency"
                        + " JPY 0 make a performance measurement baseline (PMB) of JPY 1,200. The management reserve"
                        + " holds JPY 100; JPY 0 was drawn from it so far. The baseline in force finishes 5 working days"
                        + " after the target (over-target schedule).");
        assertThat(structure.explain(Locale.JAPANESE))
                .isEqualTo("6/19時点の総割当予算（TAB）は1,300円です（契約予算ベース（CBB）1,100円、目標超過予算200円）。"
                        + "配分済み1,200円、未配分0円、コンティンジェンシー予備0円を合わせたパフォーマンス測定ベースライン"
                        + "（PMB）は1,200円です。マネジメント予備の残額は100円、これまでの取り崩しは0円です。"
                        + "現行ベースラインの終了は当初目標より5営業日遅い設定です（目標超過スケジュール）。");
        assertThat(structure.table(9)).contains("2026-06-05  OVER_TARGET    DISTRIBUTED           JPY 200  why");
        assertThat(structure.transfers()).hasSize(4);
    }

    @Test
    void structure_withoutLog_isUnknown() {
        BudgetStructure structure = BudgetStructure.at(plan().build(), FRIDAY);

        assertThat(structure.totalAllocatedBudget()).isEqualTo(Measure.undefined(Reason.NO_DATA, yen(0).unit()));
        assertThat(structure.explain(Locale.ENGLISH)).startsWith("On 2026-06-05 no budget log is kept");
        assertThat(structure.isOverTarget()).isFalse();
    }
}
