package org.pmocore.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.pmocore.measure.Amount;

/** Checks the terms of approved budgets: what they refer to, and that periods add up. */
final class BaselineCheck {

    private BaselineCheck() {}

    static void checkTerms(Baseline baseline, Baseline.Entry entry, ProjectDraft draft, ProblemList problems) {
        EarningTechnique technique = entry.terms().technique();
        String task = entry.task().value();
        if (technique instanceof EarningTechnique.Apportioned its && !canCarry(baseline, its.base(), draft)) {
            problems.add(
                    Problem.Element.BASELINE,
                    baseline.name(),
                    task,
                    "PMO-1506",
                    task,
                    its.base().value());
        }
        if (technique instanceof EarningTechnique.Milestones its) {
            its.steps().stream()
                    .map(EarningTechnique.Step::milestone)
                    .filter(milestone -> !draft.knows(milestone))
                    .forEach(milestone -> problems.add(
                            Problem.Element.BASELINE, baseline.name(), task, "PMO-1506", task, milestone.value()));
        }
        List<Phasing.Period> periods = entry.terms().phasing().periods();
        if (!periods.isEmpty() && !addUp(periods, entry.budget())) {
            String sum = sum(periods).toPlainString();
            String budget = entry.budget().map(Amount::toString).orElse("-");
            problems.add(Problem.Element.BASELINE, baseline.name(), task, "PMO-1507", task, sum, budget);
        }
    }

    private static boolean canCarry(Baseline baseline, TaskId base, ProjectDraft draft) {
        return draft.knows(base)
                && baseline.entry(base)
                        .filter(its -> !(its.terms().technique() instanceof EarningTechnique.Apportioned))
                        .isPresent();
    }

    private static boolean addUp(List<Phasing.Period> periods, Optional<Amount> budget) {
        return budget.filter(whole -> periods.stream()
                                .allMatch(period -> period.amount().unit().equals(whole.unit()))
                        && sum(periods).compareTo(whole.number()) == 0)
                .isPresent();
    }

    private static BigDecimal sum(List<Phasing.Period> periods) {
        return periods.stream().map(period -> period.amount().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
