package org.pmocore.model;

import static org.pmocore.model.Problem.Element.BASELINE;
import static org.pmocore.model.Problem.Element.COST;
import static org.pmocore.model.Problem.Element.SNAPSHOT;
import static org.pmocore.model.Problem.Element.TASK;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Money;
import org.pmocore.time.Days;

/** Checks what is kept beside the plan: baselines, snapshots, costs, and that money is of one currency. */
final class LedgerCheck {

    private final Project.Builder builder;
    private final ProjectDraft draft;
    private final ProblemList problems;
    private @Nullable Currency currency;

    private LedgerCheck(Project.Builder builder, ProjectDraft draft, ProblemList problems) {
        this.builder = builder;
        this.draft = draft;
        this.problems = problems;
    }

    static void check(Project.Builder builder, ProjectDraft draft, ProblemList problems) {
        LedgerCheck check = new LedgerCheck(builder, draft, problems);
        for (Task task : draft.tasks()) {
            Money budget = task.budget().orElse(null);
            if (budget != null) {
                check.checkCurrency(TASK, task.id().value(), "budget", budget);
            }
        }
        check.checkBaselines();
        check.checkSnapshots();
        check.checkCosts();
        BudgetCheck.amounts(builder.budget)
                .forEach(its -> check.checkCurrency(its.element(), its.id(), "amount", its.amount()));
        RegisterCheck.check(builder, draft, problems, check::checkCurrency);
    }

    private void checkBaselines() {
        Set<String> names = new HashSet<>();
        for (Baseline baseline : builder.baselines) {
            if (!names.add(baseline.name())) {
                problems.add(BASELINE, baseline.name(), "name", "PMO-1501", baseline.name());
            }
            baseline.duplicates()
                    .forEach(task -> problems.add(BASELINE, baseline.name(), task.value(), "PMO-1502", task.value()));
            for (Baseline.Entry entry : baseline.entries()) {
                String task = entry.task().value();
                if (draft.isReversed(entry.task(), entry.start(), entry.finish())) {
                    LocalDate finish = Days.lastDayOf(entry.finish());
                    problems.add(
                            BASELINE,
                            baseline.name(),
                            task,
                            "PMO-1503",
                            task,
                            finish,
                            entry.start().toLocalDate());
                }
                entry.budget().ifPresent(budget -> checkCurrency(BASELINE, baseline.name(), task, budget));
                BaselineCheck.checkTerms(baseline, entry, draft, problems);
            }
        }
    }

    private void checkSnapshots() {
        Set<LocalDateTime> dates = new HashSet<>();
        for (Snapshot snapshot : builder.snapshots) {
            LocalDate date = Days.lastDayOf(snapshot.dataDate());
            if (!dates.add(snapshot.dataDate())) {
                problems.add(SNAPSHOT, date.toString(), "dataDate", "PMO-1504", date);
            }
            if (builder.dataDate != null && snapshot.dataDate().isAfter(builder.dataDate)) {
                LocalDate now = Days.lastDayOf(builder.dataDate);
                problems.add(SNAPSHOT, date.toString(), "dataDate", "PMO-1505", date, now);
            }
            for (Snapshot.Entry entry : snapshot.entries()) {
                String field = entry.task().value();
                entry.spent().ifPresent(spent -> checkCurrency(SNAPSHOT, date.toString(), field, spent));
            }
        }
    }

    private void checkCosts() {
        for (int place = 0; place < builder.costs.size(); place++) {
            ActualCost cost = builder.costs.get(place);
            String id = ProblemList.place(place);
            checkTask(COST, id, "task", cost.task());
            checkCurrency(COST, id, "amount", cost.amount());
            if (builder.dataDate == null) {
                problems.add(COST, id, "on", "PMO-1306", cost.on());
            } else if (!Days.startOf(cost.on()).isBefore(builder.dataDate)) {
                problems.add(COST, id, "on", "PMO-1307", cost.on(), Days.lastDayOf(builder.dataDate));
            }
        }
    }

    private void checkTask(Problem.Element element, String id, String field, TaskId task) {
        if (!draft.knows(task)) {
            problems.unknownTask(element, id, field, "PMO-1607", task);
        }
    }

    private void checkCurrency(Problem.Element element, String id, String field, Amount amount) {
        if (!(amount instanceof Money money)) {
            return;
        }
        if (currency == null) {
            currency = money.currency();
        } else if (!currency.equals(money.currency())) {
            problems.add(
                    element, id, field, "PMO-1401", money.currency().getCurrencyCode(), currency.getCurrencyCode());
        }
    }
}
