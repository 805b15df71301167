package org.pmocore.model;

import static org.pmocore.model.BudgetElement.DISTRIBUTED;
import static org.pmocore.model.Problem.Element.BASELINE;
import static org.pmocore.model.Problem.Element.TRANSFER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pmocore.measure.Amount;

/**
 * Adds up the budget log: no element gives more than it holds, and what is distributed is what the baseline in force hands out.
 */
final class BudgetSums {

    private final Project.Builder builder;
    private final ProjectDraft draft;
    private final ProblemList problems;
    private final List<BudgetTransfer> byDate;

    /** Where each of them stands in the log. */
    private final List<Integer> places;

    private BudgetSums(Project.Builder builder, ProjectDraft draft, ProblemList problems) {
        this.builder = builder;
        this.draft = draft;
        this.problems = problems;
        List<BudgetTransfer> log = builder.budget.transfers();
        this.places = IntStream.range(0, log.size())
                .boxed()
                .sorted(Comparator.comparing(place -> log.get(place).on()))
                .toList();
        this.byDate = places.stream().map(log::get).toList();
    }

    static void check(Project.Builder builder, ProjectDraft draft, ProblemList problems) {
        List<BudgetTransfer> transfers = builder.budget.transfers();
        boolean alike = transfers.stream()
                .allMatch(its ->
                        its.amount().unit().equals(transfers.get(0).amount().unit()));
        if (!transfers.isEmpty() && alike) {
            BudgetSums sums = new BudgetSums(builder, draft, problems);
            sums.checkBalances();
            sums.checkStages();
        }
    }

    /** At the end of each date every element inside holds something or nothing, and so does what came from outside. */
    private void checkBalances() {
        Map<BudgetElement, Amount> balances = new EnumMap<>(BudgetElement.class);
        Map<BudgetElement, LocalDate> said = new EnumMap<>(BudgetElement.class);
        for (int i = 0; i < byDate.size(); i++) {
            BudgetTransfer its = byDate.get(i);
            Amount nothing = its.amount().zero();
            balances.merge(its.from(), nothing.minus(its.amount()), Amount::plus);
            balances.merge(its.to(), its.amount(), Amount::plus);
            boolean dayGoesOn = i + 1 < byDate.size() && byDate.get(i + 1).on().equals(its.on());
            if (!dayGoesOn) {
                LocalDate day = its.on();
                String id = ProblemList.place(places.get(i));
                balances.forEach((element, balance) -> checkBalance(element, balance, id, day, said));
            }
        }
    }

    private void checkBalance(
            BudgetElement element, Amount balance, String id, LocalDate day, Map<BudgetElement, LocalDate> said) {
        Amount held = element.isOutside() ? balance.zero().minus(balance) : balance;
        if (held.isNegative() && said.putIfAbsent(element, day) == null) {
            problems.add(TRANSFER, id, "amount", "PMO-1814", element.name(), held, day);
        }
    }

    /** A baseline is measured as long as it is in force: before the transfers of the day that replaces it. */
    private void checkStages() {
        List<Rebaselining> events = builder.budget.rebaselinings();
        for (Rebaselining event : events) {
            checkStage(event.from(), event.on());
        }
        if (!events.isEmpty()) {
            checkStage(events.get(events.size() - 1).to(), LocalDate.MAX);
        } else {
            builder.baselines.stream()
                    .reduce((one, other) -> other.setOn().isBefore(one.setOn()) ? one : other)
                    .ifPresent(baseline -> checkStage(baseline.name(), LocalDate.MAX));
        }
    }

    private void checkStage(String name, LocalDate replacedOn) {
        Amount nothing = byDate.get(0).amount().zero();
        BigDecimal distributed = byDate.stream()
                .filter(its -> its.on().isBefore(replacedOn))
                .map(BudgetSums::intoDistributed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        builder.baselines.stream()
                .filter(baseline -> baseline.name().equals(name))
                .findFirst()
                .map(baseline -> sum(baseline, nothing))
                .filter(sum -> sum.compareTo(distributed) != 0)
                .ifPresent(sum -> problems.add(
                        BASELINE,
                        name,
                        "",
                        "PMO-1815",
                        name,
                        sum.toPlainString(),
                        distributed.toPlainString(),
                        distributed.subtract(sum).toPlainString()));
    }

    private static BigDecimal intoDistributed(BudgetTransfer its) {
        BigDecimal in = its.to() == DISTRIBUTED ? its.amount().number() : BigDecimal.ZERO;
        return its.from() == DISTRIBUTED ? in.subtract(its.amount().number()) : in;
    }

    /** As earned value counts it: what stands at summary tasks is that of the tasks under them. */
    private BigDecimal sum(Baseline baseline, Amount like) {
        return baseline.entries().stream()
                .filter(entry -> !isSummary(entry.task()))
                .flatMap(entry -> entry.budget().stream())
                .filter(amount -> amount.unit().equals(like.unit()))
                .map(Amount::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isSummary(TaskId id) {
        return draft.knows(id) && draft.tasks().get(draft.place(id)).isSummary();
    }
}
