package org.pmocore.evm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Project;

/** The budget log of a project, added up to a date. */
final class BudgetLog {

    private final List<BudgetTransfer> byDate;
    private final Amount nothing;

    private BudgetLog(List<BudgetTransfer> transfers) {
        this.byDate = transfers.stream()
                .sorted(Comparator.comparing(BudgetTransfer::on))
                .toList();
        this.nothing = transfers.isEmpty()
                ? Effort.ofPersonHours(0)
                : transfers.get(0).amount().zero();
    }

    static BudgetLog of(Project project) {
        return new BudgetLog(project.budget().transfers());
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
