package org.pmocore.evm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Money;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Project;
import org.pmocore.model.ProjectBudget;

/** Budget logs that add up, for random projects with one baseline. */
final class RandomLogs {

    private final Random random;
    private final LocalDate start;
    private final ProjectBudget.Builder budget = ProjectBudget.builder();

    private RandomLogs(Project project, long seed) {
        this.random = new Random(seed);
        this.start = project.latestBaseline().orElseThrow().setOn();
    }

    /** Reserves beside what the baseline hands out, some of it moved within fifty days. */
    static Project addTo(Project project, long seed) {
        RandomLogs logs = new RandomLogs(project, seed);
        BigDecimal handedOut = project.latestBaseline().orElseThrow().entries().stream()
                .flatMap(entry -> entry.budget().stream())
                .map(Amount::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        logs.move(0, BudgetElement.CONTRACT, BudgetElement.UNDISTRIBUTED, handedOut.add(BigDecimal.valueOf(1000)));
        logs.move(0, BudgetElement.CONTRACT, BudgetElement.MANAGEMENT_RESERVE, BigDecimal.valueOf(5000));
        BigDecimal half = handedOut.divideToIntegralValue(BigDecimal.valueOf(2));
        logs.move(logs.day(), BudgetElement.UNDISTRIBUTED, BudgetElement.DISTRIBUTED, half);
        logs.move(logs.day(), BudgetElement.UNDISTRIBUTED, BudgetElement.DISTRIBUTED, handedOut.subtract(half));
        for (int i = logs.random.nextInt(4); i > 0; i--) {
            logs.move(
                    logs.day(),
                    BudgetElement.MANAGEMENT_RESERVE,
                    logs.random.nextBoolean() ? BudgetElement.CONTINGENCY : BudgetElement.UNDISTRIBUTED,
                    BigDecimal.valueOf(1 + logs.random.nextInt(1000)));
        }
        return project.toBuilder().budget(b -> logs.budget).build();
    }

    private int day() {
        return random.nextInt(50);
    }

    private void move(int day, BudgetElement from, BudgetElement to, BigDecimal amount) {
        if (amount.signum() > 0) {
            budget.transfer(BudgetTransfer.of(start.plusDays(day), from, to, Money.of("JPY", amount))
                    .approved("why", "who"));
        }
    }
}
