package org.pmocore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.pmocore.model.BudgetElement.CONTINGENCY;
import static org.pmocore.model.BudgetElement.CONTRACT;
import static org.pmocore.model.BudgetElement.DISTRIBUTED;
import static org.pmocore.model.BudgetElement.MANAGEMENT_RESERVE;
import static org.pmocore.model.BudgetElement.OVER_TARGET;
import static org.pmocore.model.BudgetElement.UNDISTRIBUTED;
import static org.pmocore.model.Rebaselining.Kind.REPLAN;
import static org.pmocore.model.Rebaselining.Kind.REPROGRAM;
import static org.pmocore.model.Rebaselining.Kind.SCOPE_CHANGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;

/** One budget that adds up, and every way to break it. */
class BudgetCheckTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    private static Money yen(long amount) {
        return Money.of("JPY", amount);
    }

    private static BudgetTransfer move(int day, BudgetElement from, BudgetElement to, Amount amount) {
        return BudgetTransfer.of(april(day), from, to, amount).approved("why", "who");
    }

    private static Rebaselining event(Rebaselining.Kind kind, int day, String from, String to) {
        return Rebaselining.of(kind, april(day), from, to).approved("why", "who");
    }

    private static Baseline baseline(String name, long budget) {
        return Baseline.builder(name, START)
                .task("A", START, april(10), yen(budget))
                .task("S", START, april(10), yen(999))
                .build();
    }

    /** Contract 150 = distributed 100 + undistributed 20 + contingency 10 + reserve 20; on the 15th 20 are distributed. */
    private static Project.Builder plan() {
        return Project.builder("P")
                .start(START)
                .dataDate(april(20))
                .summary("S", s -> s)
                .task("A", t -> t.days(5).parent("S"))
                .baseline(baseline("v1", 100))
                .baseline(baseline("v2", 120))
                .budget(b -> b.transfer(move(6, CONTRACT, UNDISTRIBUTED, yen(120)))
                        .transfer(move(6, CONTRACT, MANAGEMENT_RESERVE, yen(30)))
                        .transfer(move(6, MANAGEMENT_RESERVE, CONTINGENCY, yen(10)))
                        .transfer(move(6, UNDISTRIBUTED, DISTRIBUTED, yen(100)))
                        .rebaselining(event(REPLAN, 15, "v1", "v2"))
                        .transfer(move(15, UNDISTRIBUTED, DISTRIBUTED, yen(20))));
    }

    private static Arguments broken(
            String code, String subject, String said, UnaryOperator<ProjectBudget.Builder> change) {
        return arguments(code, subject, said, change);
    }

    static Stream<Arguments> violations() {
        return Stream.of(rebaselinings(), transfers(), categories()).flatMap(List::stream);
    }

    private static List<Arguments> rebaselinings() {
        return List.of(
                broken(
                        "PMO-1801",
                        "re-baselining #2, field from",
                        "v1, v2",
                        b -> b.rebaselining(event(REPLAN, 16, "v3", "v1"))),
                broken(
                        "PMO-1802",
                        "re-baselining #2, field to",
                        "\"v2\"",
                        b -> b.rebaselining(event(REPLAN, 16, "v2", "v2"))),
                broken(
                        "PMO-1803",
                        "re-baselining #2, field from",
                        "\"v2\" has been in force since 2026-04-15",
                        b -> b.rebaselining(event(REPLAN, 16, "v1", "v2"))),
                broken(
                        "PMO-1804",
                        "re-baselining #2, field on",
                        "2026-04-15",
                        b -> b.rebaselining(event(REPLAN, 15, "v2", "v1"))),
                broken(
                        "PMO-1805",
                        "re-baselining #2, field approver",
                        "approver",
                        b -> b.rebaselining(event(REPLAN, 16, "v2", "v1").approved("why", " "))),
                broken(
                        "PMO-1806",
                        "re-baselining #2, field setToZero",
                        "SCOPE_CHANGE",
                        b -> b.rebaselining(event(SCOPE_CHANGE, 16, "v2", "v1").withZero(Rebaselining.Variance.COST))),
                broken(
                        "PMO-1307",
                        "re-baselining #2, field on",
                        "2026-04-21",
                        b -> b.rebaselining(event(REPLAN, 21, "v2", "v1"))));
    }

    private static List<Arguments> transfers() {
        return List.of(
                broken(
                        "PMO-1805",
                        "budget transfer #6, field reason",
                        "reason",
                        b -> b.transfer(move(6, CONTRACT, UNDISTRIBUTED, yen(1)).approved("", "who"))),
                broken(
                        "PMO-1807",
                        "budget transfer #6, field on",
                        "2026-04-16",
                        b -> b.transfer(move(16, OVER_TARGET, UNDISTRIBUTED, yen(1)))),
                broken(
                        "PMO-1808",
                        "budget transfer #6, field on",
                        "2026-04-15",
                        b -> b.transfer(move(15, CONTRACT, UNDISTRIBUTED, yen(1)))),
                broken(
                        "PMO-1810",
                        "budget transfer #6, field amount",
                        "JPY 0",
                        b -> b.transfer(move(6, CONTRACT, UNDISTRIBUTED, yen(0)))),
                broken(
                        "PMO-1811",
                        "budget transfer #6, field to",
                        "CONTINGENCY",
                        b -> b.transfer(move(6, CONTINGENCY, CONTINGENCY, yen(1)))),
                broken(
                        "PMO-1812",
                        "budget transfer #6, field amount",
                        "8 person-hours",
                        b -> b.transfer(move(6, CONTRACT, UNDISTRIBUTED, Effort.ofPersonHours(8)))),
                broken(
                        "PMO-1307",
                        "budget transfer #6, field on",
                        "2026-04-21 is after the data date 2026-04-20",
                        b -> b.transfer(move(21, CONTRACT, UNDISTRIBUTED, yen(1)))),
                broken(
                        "PMO-1814",
                        "budget transfer #6, field amount",
                        "At the end of 2026-04-16, MANAGEMENT_RESERVE holds JPY -1",
                        b -> b.transfer(move(16, MANAGEMENT_RESERVE, UNDISTRIBUTED, yen(21)))
                                .transfer(move(17, CONTRACT, MANAGEMENT_RESERVE, yen(5)))),
                broken(
                        "PMO-1815",
                        "baseline v2",
                        "\"v2\" add up to 120, but the budget log has 121 distributed",
                        b -> b.transfer(move(15, MANAGEMENT_RESERVE, DISTRIBUTED, yen(1)))));
    }

    private static List<Arguments> categories() {
        Commitment order = Commitment.of("PO-1", "labour", april(8), yen(10));
        return List.of(
                broken(
                        "PMO-1821",
                        "budget line #1, field last",
                        "2026-04-07",
                        b -> b.plan("labour", april(8), april(7), yen(1))),
                broken(
                        "PMO-1401",
                        "budget line #1, field amount",
                        "USD",
                        b -> b.forecast("labour", april(8), april(8), Money.of("USD", 1))),
                broken(
                        "PMO-1822",
                        "commitment PO-1, field id",
                        "\"PO-1\"",
                        b -> b.commitment(order).commitment(order)),
                broken(
                        "PMO-1307",
                        "commitment PO-1, field orderedOn",
                        "2026-04-21",
                        b -> b.commitment(new Commitment("PO-1", "", april(21), yen(1), Optional.empty(), List.of()))),
                broken(
                        "PMO-1812",
                        "commitment PO-1, field invoices",
                        "1 person-hours",
                        b -> b.commitment(order.invoiced(april(9), Effort.ofPersonHours(1)))),
                broken(
                        "PMO-1823",
                        "commitment PO-1, field invoices",
                        "2026-04-07",
                        b -> b.commitment(order.invoiced(april(7), yen(1)))),
                broken(
                        "PMO-1824",
                        "commitment PO-1, field invoices",
                        "JPY 11",
                        b -> b.commitment(order.invoiced(april(9), yen(6)).invoiced(april(10), yen(5)))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("violations")
    void build_oneMistake_saysWhatWhereAndHowToMend(
            String code, String subject, String said, UnaryOperator<ProjectBudget.Builder> change) {
        List<Problem> problems = plan().budget(change).violations();

        Problem problem = problems.stream()
                .filter(its -> its.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems));
        assertThat(problem.subject(Locale.ENGLISH)).isEqualTo(subject);
        assertThat(problem.what(Locale.ENGLISH)).contains(said);
        assertThat(problem.fix(Locale.ENGLISH)).isNotBlank();
        assertThat(problem.message(Locale.JAPANESE)).contains("対処: ").doesNotContain("{");
    }

    @Test
    void build_budgetThatAddsUp_hasNoProblem() {
        Project project = plan().build();

        assertThat(project.budget().transfers()).hasSize(5);
        assertThat(project.toBuilder().build().budget().rebaselinings())
                .isEqualTo(project.budget().rebaselinings());
        assertThat(project.budget()).hasToString("Budget: 5 transfers, 1 re-baselinings, 0 lines, 0 commitments");
        ToStringContract.check(project.budget());
        ToStringContract.check(project.budget().toBuilder());
    }

    /** 150 - 30 = 120 remain in the contract; returning more than was given shows as a debt of the contract. */
    @Test
    void build_moreReturnedThanGiven_isReported() {
        assertThat(plan().budget(b -> b.transfer(move(16, MANAGEMENT_RESERVE, OVER_TARGET, yen(5))))
                        .violations())
                .extracting(Problem::code)
                .containsExactly("PMO-1807", "PMO-1814");
    }

    @Test
    void build_overTarget_isAllowedOnTheDateOfItsReprogramming() {
        Project.Builder plan = plan().baseline(baseline("v3", 170))
                .budget(b -> b.rebaselining(event(REPROGRAM, 18, "v2", "v3").withZero(Rebaselining.Variance.COST))
                        .transfer(move(18, OVER_TARGET, DISTRIBUTED, yen(50))));

        assertThat(plan.violations()).isEmpty();
    }

    @Test
    void build_severalMistakes_reportsAll() {
        assertThat(plan().budget(b -> b.rebaselining(Rebaselining.of(SCOPE_CHANGE, april(30), "v9", "v9")
                                        .withZero(Rebaselining.Variance.COST))
                                .transfer(BudgetTransfer.of(april(30), OVER_TARGET, OVER_TARGET, yen(-1))))
                        .violations())
                .extracting(Problem::code)
                .contains(
                        "PMO-1801",
                        "PMO-1802",
                        "PMO-1803",
                        "PMO-1805",
                        "PMO-1806",
                        "PMO-1807",
                        "PMO-1810",
                        "PMO-1811",
                        "PMO-1307");
    }
}
