package org.pmocore.evm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Project;

/** The budget log of a project, added up to a date. */
final class BudgetLog {

    private final List<BudgetTransfer> byDate;
    private final Amount nothing;

    private BudgetLog(List<BudgetTransfer> transfers, Amount nothing) {
        this.byDate = transfers.stream()
                .sorted(Comparator.comparing(BudgetTransfer::on))
                .toList();
        this.nothing = nothing;
    }

    /** In the unit of its first entry; without entries in that of the baselines, or in effort. */
    static BudgetLog of(Project project) {
        List<BudgetTransfer> transfers = project.budget().transfers();
        Stream<Amount> budgets = project.baselines().stream()
                .flatMap(baseline -> baseline.entries().stream())
                .flatMap(entry -> entry.budget().stream());
        return new BudgetLog(
                transfers,
                Stream.concat(transfers.stream().map(BudgetTransfer::amount), budgets)
                        .findFirst()
                        .map(Amount::zero)
                        .orElseGet(() -> Effort.ofPersonHours(0)));
    }

    boolean isKept() {
        return !byDate.isEmpty();
    }

    /** Zero in the unit of the log. */
    Amount nothing() {
        return nothing;
    }

    /** The entries up to and including a date, in order. */
    List<BudgetTransfer> upTo(LocalDate date) {
        return byDate.stream().filter(its -> !its.on().isAfter(date)).toList();
    }

    /** What an element holds at the end of a date; below zero for what it gave from outside. */
    Amount balance(BudgetElement element, LocalDate date) {
        Amount sum = nothing;
        for (BudgetTransfer its : upTo(date)) {
            sum = its.to() == element ? sum.plus(its.amount()) : sum;
            sum = its.from() == element ? sum.minus(its.amount()) : sum;
        }
        return sum;
    }

    /** What was taken out of an element up to the end of a date, whatever came back. */
    Amount drawn(BudgetElement element, LocalDate date) {
        return upTo(date).stream()
                .filter(its -> its.from() == element)
                .map(BudgetTransfer::amount)
                .reduce(nothing, Amount::plus);
    }

    /** What the baseline in force holds, with dates and without: distributed, undistributed, contingency. */
    Amount performanceMeasurementBaseline(LocalDate date) {
        return balance(BudgetElement.DISTRIBUTED, date)
                .plus(balance(BudgetElement.UNDISTRIBUTED, date))
                .plus(balance(BudgetElement.CONTINGENCY, date));
    }

    /**
     * What the baseline in force holds without dates at the end of a date. Its entries are those it ended with, so what was
     * distributed after the date stands among them already and is not counted twice.
     */
    Undated undated(LocalDate date, LocalDate endOfStage) {
        Amount later = balance(BudgetElement.DISTRIBUTED, endOfStage).minus(balance(BudgetElement.DISTRIBUTED, date));
        Amount undistributed = balance(BudgetElement.UNDISTRIBUTED, date).minus(later);
        Amount contingency = balance(BudgetElement.CONTINGENCY, date);
        return undistributed.isNegative()
                ? new Undated(nothing, positive(contingency.plus(undistributed)))
                : new Undated(undistributed, contingency);
    }

    private Amount positive(Amount amount) {
        return amount.isNegative() ? nothing : amount;
    }

    /**
     * Budget that is part of BAC but has no dates.
     *
     * @param undistributed undistributed budget, zero or more
     * @param contingency contingency, zero or more
     */
    record Undated(Amount undistributed, Amount contingency) {

        static Undated nothing(Amount zero) {
            return new Undated(zero, zero);
        }

        Amount sum() {
            return undistributed.plus(contingency);
        }
    }
}
