package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Commitment;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.time.ReportingPeriod;
import org.pmocore.time.ReportingPeriods;

/**
 * Budgets counted by hand. Labour: 6500 over April to June 2026, 22 + 21 + 22 = 65 working days (Monday to Friday), so 100 a
 * day. On Wednesday 10 June, 8 working days of June are over. Forecast of labour: 2200 over June, 14 of 22 days to come.
 * Orders: 600 of material, 200 invoiced; 300 of material, nobody knows when; 50 of labour, invoice overdue since May.
 */
class BudgetReportTest {

    private static final LocalDate DATA_DATE = LocalDate.of(2026, 6, 10);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Money yen(long amount) {
        return Money.of("JPY", amount);
    }

    private static ActualCost cost(int month, int day, String category, long amount) {
        return new ActualCost(TaskId.of("A"), day(month, day), yen(amount), category);
    }

    private static Project.Builder plan() {
        return Project.builder("budget")
                .start(day(4, 1))
                .dataDate(DATA_DATE)
                .task("A", t -> t.days(60))
                .cost(cost(4, 15, "labour", 2500))
                .cost(cost(5, 20, "labour", 2100))
                .cost(cost(6, 3, "labour", 100))
                .cost(cost(5, 7, "travel", 70))
                .budget(b -> b.plan("labour", day(4, 1), day(6, 30), yen(6500))
                        .plan("material", day(5, 1), day(5, 31), yen(1000))
                        .forecast("labour", day(6, 1), day(6, 30), yen(2200))
                        .commitment(Commitment.of("PO-1", "material", day(5, 10), yen(600))
                                .expected(day(7, 15))
                                .invoiced(day(6, 1), yen(200)))
                        .commitment(Commitment.of("PO-2", "material", day(6, 5), yen(300)))
                        .commitment(Commitment.of("PO-3", "labour", day(5, 1), yen(50))
                                .expected(day(5, 31))));
    }

    private static BudgetReport report(Project.Builder project) {
        return BudgetAnalysis.withDefaults().analyze(project.build(), DATA_DATE);
    }

    private static CategoryBudget of(BudgetReport report, String category) {
        return category.equals("TOTAL")
                ? report.total()
                : report.category(category).orElseThrow();
    }

    private static String said(Measure amount) {
        return amount.exact()
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> amount.reason().orElseThrow().name());
    }

    private static String byPeriod(BudgetReport report, Function<ReportingPeriod, Measure> column) {
        return report.periods().stream().map(column).map(BudgetReportTest::said).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // category, plan, by now, actual, variance, ordered, forecast, at completion, against plan, left, after orders
        "labour,   6500 5100 4700 400 50 1400 6100 400 1800 1750",
        "material, 1000 1000 0 1000 700 0 700 300 1000 300",
        "travel,   0 0 70 -70 0 0 70 -70 -70 -70",
        "TOTAL,    7500 6100 4770 1330 750 1400 6870 630 2730 1980",
    })
    void amounts_ofACategory_areCountedByHand(String category, String expected) {
        CategoryBudget its = of(report(plan()), category);

        assertThat(List.of(
                                its.plan(),
                                its.planToDate(),
                                its.actual(),
                                its.variance(),
                                its.committed(),
                                its.forecast(),
                                its.atCompletion(),
                                its.varianceAtCompletion(),
                                its.available(),
                                its.availableAfterCommitments())
                        .stream()
                        .map(BudgetReportTest::said)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "labour,   2200 2100 2200 0, 2500 2100 100 0, 0 0 50 0,   0 0 1400 0, -300 0 700 NO_DATA",
        "material, 0 1000 0 0,       0 0 0 0,         0 0 0 400,  0 0 0 0,    0 1000 0 NO_DATA",
        "TOTAL,    2200 3100 2200 0, 2500 2170 100 0, 0 0 50 400, 0 0 1400 0, -300 930 700 NO_DATA",
    })
    void amounts_ofAPeriod_areCountedByHand(
            String category, String plan, String actual, String ordered, String forecast, String variance) {
        BudgetReport report = report(plan());
        CategoryBudget its = of(report, category);

        assertThat(report.periods().stream().map(ReportingPeriod::name))
                .containsExactly("2026-04", "2026-05", "2026-06", "2026-07");
        assertThat(byPeriod(report, its::plan)).isEqualTo(plan);
        assertThat(byPeriod(report, its::actual)).isEqualTo(actual);
        assertThat(byPeriod(report, its::committed)).isEqualTo(ordered);
        assertThat(byPeriod(report, its::forecast)).isEqualTo(forecast);
        assertThat(byPeriod(report, its::variance)).isEqualTo(variance);
    }

    /** Over at the data date are April and May only, fewer than the three asked for. */
    @ParameterizedTest
    @CsvSource({
        "labour, 3, 2300, 0.78260870, 0.76086957",
        "labour, 1, 2100, 0.85714286, 0.83333333",
        "TOTAL,  3, 2335, 1.16916488, 0.84796574",
    })
    void runway_isWhatIsLeftByTheBurnRate(String category, int count, double burn, double runway, double afterOrders) {
        CategoryBudget its =
                of(BudgetAnalysis.withDefaults().withBurnPeriods(count).analyze(plan().build(), DATA_DATE), category);

        assertThat(its.burnRate().orElseThrow()).isEqualTo(burn);
        assertThat(its.runway().orElseThrow()).isCloseTo(runway, within(1e-8));
        assertThat(its.runwayAfterCommitments().orElseThrow()).isCloseTo(afterOrders, within(1e-8));
        assertThat(its.runway().unit()).isEqualTo(Unit.PERIODS);
    }

    @Test
    void runway_thatNobodyCanTell_saysWhy() {
        BudgetReport report = report(plan());

        assertThat(of(report, "material").runway().reason()).contains(Reason.NO_CLOSURE);
        assertThat(of(report, "travel").runway().reason()).contains(Reason.BUDGET_EXHAUSTED);
        assertThat(BudgetAnalysis.withDefaults()
                        .withPeriods(ReportingPeriods.closingOn(day(4, 1), List.of(day(12, 31))))
                        .analyze(plan().build(), DATA_DATE)
                        .total()
                        .runway()
                        .reason())
                .contains(Reason.NO_DATA);
    }

    @Test
    void orders_thatTheForecastLacks_areTold() {
        BudgetReport report = report(plan());

        assertThat(said(of(report, "material").committedBeyondForecast())).isEqualTo("700");
        assertThat(said(of(report, "labour").committedBeyondForecast())).isEqualTo("0");
        assertThat(said(report.total().committedBeyondForecast())).isEqualTo("700");
        assertThat(said(of(report, "material").committedUndated())).isEqualTo("300");
    }

    @Test
    void figures_thatTheProjectDoesNotKeep_areReasons() {
        BudgetReport report = report(Project.builder("bare").start(day(4, 1)).task("A", t -> t.days(1)));

        assertThat(said(report.total().plan())).isEqualTo("NO_BUDGET");
        assertThat(said(report.total().actual())).isEqualTo("NO_ACTUAL_COST");
        assertThat(said(report.total().committed())).isEqualTo("NO_DATA");
        assertThat(said(report.total().atCompletion())).isEqualTo("NO_ACTUAL_COST");
        assertThat(said(report.total().burnRate())).isEqualTo("NO_ACTUAL_COST");
        assertThat(report.total().runway().reason()).contains(Reason.NO_BUDGET);
        assertThat(report.periods()).hasSize(1);
    }

    @Test
    void effort_besideMoney_isSetAsideUnlessAskedFor() {
        Project project = plan().build().toBuilder()
                .cost(new ActualCost(TaskId.of("A"), day(5, 8), Effort.ofPersonHours(7.5), "labour"))
                .build();

        assertThat(BudgetAnalysis.withDefaults().analyze(project, DATA_DATE).setAside())
                .isEqualTo(1);
        BudgetReport hours =
                BudgetAnalysis.withDefaults().withUnit(Unit.PERSON_HOURS).analyze(project, DATA_DATE);
        assertThat(said(hours.total().actual())).isEqualTo("7.50");
        assertThat(hours.unit()).isEqualTo(Unit.PERSON_HOURS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetAnalysis.withDefaults().withUnit(Unit.COUNT))
                .withMessageStartingWith("The unit (count)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetAnalysis.withDefaults().withBurnPeriods(0))
                .withMessageStartingWith("The number of periods (0)");
    }

    /** Lines over odd spans: periods add up to categories, categories to the total, at every zoom. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void amounts_addUpExactly(int seed) {
        Random random = new Random(seed);
        Project.Builder project = plan().budget(b -> {
            for (int i = 0; i < 30; i++) {
                LocalDate first = day(1, 1).plusDays(random.nextInt(200));
                b.plan("c" + i % 4, first, first.plusDays(random.nextInt(90)), yen(random.nextInt(100_000)));
            }
            return b;
        });
        for (ReportingPeriods cut :
                List.of(ReportingPeriods.days(), ReportingPeriods.weeks(DayOfWeek.SUNDAY), ReportingPeriods.months())) {
            BudgetReport report = BudgetAnalysis.withDefaults().withPeriods(cut).analyze(project.build(), DATA_DATE);
            for (CategoryBudget its : report.categories()) {
                assertThat(sum(report.periods(), its::plan)).isEqualByComparingTo(said(its.plan()));
            }
            assertThat(sum(report.categories(), CategoryBudget::plan))
                    .isEqualByComparingTo(said(report.total().plan()));
            assertThat(sum(report.categories(), CategoryBudget::variance))
                    .isEqualByComparingTo(said(report.total().variance()));
            List<ReportingPeriod> begun = report.periods().stream()
                    .filter(period -> !period.first().isAfter(DATA_DATE))
                    .toList();
            assertThat(sum(begun, report.total()::variance))
                    .isEqualByComparingTo(said(report.total().variance()));
        }
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, Measure> amount) {
        return parts.stream()
                .map(amount)
                .map(its -> its.exact().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void texts_tellTheBudget() {
        BudgetReport report = report(plan());

        ToStringContract.check(report);
        ToStringContract.check(report.total());
        ToStringContract.check(BudgetAnalysis.withDefaults());
        assertThat(report.toString()).isEqualTo("""
                        Budget 2026-06-10: spent JPY 4,770 of JPY 7,500
                        Category        Plan  Actual  Ordered  At completion       Runway
                        --------------  ----  ------  -------  -------------  -----------
                        Labour          6500    4700       50           6100  0.8 periods
                        Material        1000       0      700            700            -
                        Travel             0      70        0             70            -
                        All categories  7500    4770      750           6870  1.2 periods""");
        assertThat(report.total().explain(Locale.ENGLISH))
                .isEqualTo("All categories: plan JPY 7,500, of it by 2026-06-10 JPY 6,100. Spent JPY 4,770, variance"
                        + " JPY 1,330. Ordered and not invoiced JPY 750, still expected JPY 1,400, at completion"
                        + " JPY 6,870, against plan JPY 630. Burn rate JPY 2,335 a period (mean of the last 2). Left"
                        + " JPY 2,730, runway 1.2 periods; after orders JPY 1,980, runway 0.8 periods.");
        assertThat(of(report, "material").explain(Locale.JAPANESE))
                .isEqualTo("材料費：計画1,000円（うち6/10まで1,000円）、実績0円、差異1,000円。発注済み・未請求700円、"
                        + "今後の支出見込み0円、完了時見込み700円、計画との差300円。消化ペースは1期あたり0円（直近2期の平均）。"
                        + "残額1,000円（残存期間：現在のペースでは終了の見込みなし）、発注分差引後300円"
                        + "（残存期間：現在のペースでは終了の見込みなし）。");
        assertThat(report.explain(Locale.JAPANESE).lines()).hasSize(4);
        assertThat(report.table(3)).contains("Labour    2026-06  JPY 2,200    JPY 100   JPY 50  JPY 1,400   JPY 700");
    }
}
