package org.pmocore.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.model.Baseline;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetLine;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Commitment;
import org.pmocore.model.Project;
import org.pmocore.model.ProjectBudget;
import org.pmocore.model.Rebaselining;
import org.pmocore.time.Days;

/** Reserves, replaced baselines, cost categories and orders for a random project that is valid before and after. */
final class RandomBudgets {

    private static final List<String> CATEGORIES = List.of("", "labour", "外注費", "travel \"abroad\"");

    private static final List<BudgetElement> INSIDE = List.of(
            BudgetElement.MANAGEMENT_RESERVE,
            BudgetElement.CONTINGENCY,
            BudgetElement.UNDISTRIBUTED,
            BudgetElement.DISTRIBUTED);

    private final Random random;
    private final Project project;
    private final LocalDate last;

    private RandomBudgets(Project project, Random random) {
        this.random = random;
        this.project = project;
        this.last = Days.lastDayOf(project.dataDate().orElseThrow()).minusDays(1);
    }

    static Project addTo(Project project, Random random) {
        RandomBudgets budgets = new RandomBudgets(project, random);
        return project.toBuilder().budget(budgets::add).build();
    }

    private ProjectBudget.Builder add(ProjectBudget.Builder budget) {
        for (int i = random.nextInt(4); i > 0; i--) {
            budget.line(new BudgetLine(
                    random.nextBoolean() ? BudgetLine.Kind.PLAN : BudgetLine.Kind.FORECAST,
                    category(),
                    last.minusDays(random.nextInt(50)),
                    last.plusDays(random.nextInt(50)),
                    amount()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            budget.commitment(commitment("PO-" + i));
        }
        if (project.baselines().isEmpty()) {
            addTransfers(budget);
        } else if (project.baselines().size() > 1 && random.nextBoolean()) {
            budget.rebaselining(rebaselining(project.baselines()));
        }
        return budget;
    }

    /** In effort, whatever currency the rest of the project counts in. */
    private void addTransfers(ProjectBudget.Builder budget) {
        for (int i = random.nextInt(4); i > 0; i--) {
            BudgetElement to = INSIDE.get(random.nextInt(INSIDE.size()));
            budget.transfer(BudgetTransfer.of(
                            last.minusDays(random.nextInt(9)), BudgetElement.CONTRACT, to, Effort.ofPersonHours(1 + i))
                    .approved("理由 " + i, "部長"));
        }
    }

    private Rebaselining rebaselining(List<Baseline> baselines) {
        String from = baselines.get(0).name();
        String to = baselines.get(1).name();
        Rebaselining event =
                Rebaselining.of(Rebaselining.Kind.REPROGRAM, last, from, to).approved("new target", "board");
        return random.nextBoolean()
                ? event.withZero(Rebaselining.Variance.COST)
                : event.withZero(Rebaselining.Variance.SCHEDULE, Rebaselining.Variance.COST);
    }

    private Commitment commitment(String id) {
        Commitment order = Commitment.of(id, category(), last.minusDays(3), Effort.ofPersonHours(100));
        return random.nextBoolean()
                ? order.expected(last.plusDays(9))
                : order.invoiced(last.minusDays(1), Effort.ofPersonHours(60)).invoiced(last, Effort.ofPersonHours(40));
    }

    private Amount amount() {
        return Effort.ofPersonHours(random.nextInt(1000));
    }

    private String category() {
        return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }
}
