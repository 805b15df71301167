package org.pmocore.model;

import static org.pmocore.model.Problem.Element.BUDGET_LINE;
import static org.pmocore.model.Problem.Element.COMMITMENT;
import static org.pmocore.model.Problem.Element.REBASELINING;
import static org.pmocore.model.Problem.Element.TRANSFER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Unit;
import org.pmocore.time.Days;

/** Checks what is known of the budget beside the baselines, entry by entry; sums are checked by {@link BudgetSums}. */
final class BudgetCheck {

    private final Project.Builder builder;
    private final ProjectBudget budget;
    private final ProblemList problems;

    private BudgetCheck(Project.Builder builder, ProblemList problems) {
        this.builder = builder;
        this.budget = builder.budget;
        this.problems = problems;
    }

    static void check(Project.Builder builder, ProjectDraft draft, ProblemList problems) {
        BudgetCheck check = new BudgetCheck(builder, problems);
        check.checkRebaselinings();
        check.checkTransfers();
        check.checkLines();
        check.checkCommitments();
        BudgetSums.check(builder, draft, problems);
    }

    /**
     * An amount and where it stands, so that currencies can be compared with those of the rest of the project.
     *
     * @param element kind of entry
     * @param id its place or number
     * @param amount the amount
     */
    record Stated(Problem.Element element, String id, Amount amount) {}

    static List<Stated> amounts(ProjectBudget budget) {
        List<Stated> all = new ArrayList<>();
        for (int i = 0; i < budget.transfers().size(); i++) {
            all.add(new Stated(
                    TRANSFER, ProblemList.place(i), budget.transfers().get(i).amount()));
        }
        for (int i = 0; i < budget.lines().size(); i++) {
            all.add(new Stated(
                    BUDGET_LINE, ProblemList.place(i), budget.lines().get(i).amount()));
        }
        budget.commitments().forEach(its -> all.add(new Stated(COMMITMENT, its.id(), its.amount())));
        return all;
    }

    private void checkRebaselinings() {
        Rebaselining before = null;
        for (int i = 0; i < budget.rebaselinings().size(); i++) {
            Rebaselining its = budget.rebaselinings().get(i);
            String id = ProblemList.place(i);
            checkBaseline(id, "from", its.from());
            checkBaseline(id, "to", its.to());
            if (its.from().equals(its.to())) {
                problems.add(REBASELINING, id, "to", "PMO-1802", its.to());
            }
            if (before != null && !its.from().equals(before.to())) {
                problems.add(REBASELINING, id, "from", "PMO-1803", its.from(), before.to(), before.on());
            }
            if (before != null && !its.on().isAfter(before.on())) {
                problems.add(REBASELINING, id, "on", "PMO-1804", its.on(), before.on());
            }
            checkApproval(REBASELINING, id, its.approval());
            checkPast(REBASELINING, id, "on", its.on());
            if (its.setToZero().contains(Rebaselining.Variance.COST) && its.kind() != Rebaselining.Kind.REPROGRAM) {
                problems.add(
                        REBASELINING, id, "setToZero", "PMO-1806", its.kind().name());
            }
            before = its;
        }
    }

    private void checkBaseline(String id, String field, String name) {
        List<String> known = builder.baselines.stream().map(Baseline::name).toList();
        if (!known.contains(name)) {
            problems.add(Problem.error(Problem.class, "PMO-1801", name, String.join(", ", known))
                    .at(REBASELINING, id, field)
                    .suggesting(Suggestion.closest(name, known)));
        }
    }

    private void checkTransfers() {
        Unit unit = null;
        for (int i = 0; i < budget.transfers().size(); i++) {
            BudgetTransfer its = budget.transfers().get(i);
            String id = ProblemList.place(i);
            unit = unit == null ? its.amount().unit() : unit;
            checkPositive(TRANSFER, id, its.amount());
            if (its.from() == its.to()) {
                problems.add(TRANSFER, id, "to", "PMO-1811", its.to().name());
            }
            if (isOtherKind(its.amount(), unit)) {
                problems.add(TRANSFER, id, "amount", "PMO-1812", its.amount(), unit);
            }
            checkApproval(TRANSFER, id, its.approval());
            checkPast(TRANSFER, id, "on", its.on());
            checkOutside(id, its);
        }
    }

    /** Currencies are compared with those of the whole project; here money is told from effort. */
    private static boolean isOtherKind(Amount amount, Unit unit) {
        return amount.unit().currency().isPresent() != unit.currency().isPresent();
    }

    /** Budget over the target needs a re-programming that says so; a mere replan adds nothing and takes nothing away. */
    private void checkOutside(String id, BudgetTransfer its) {
        boolean overTarget = its.from() == BudgetElement.OVER_TARGET || its.to() == BudgetElement.OVER_TARGET;
        if (overTarget && !isOn(its.on(), event -> event.kind() == Rebaselining.Kind.REPROGRAM)) {
            problems.add(TRANSFER, id, "on", "PMO-1807", its.on());
        }
        boolean contract = its.from() == BudgetElement.CONTRACT || its.to() == BudgetElement.CONTRACT;
        if (contract && isOn(its.on(), event -> event.kind() == Rebaselining.Kind.REPLAN)) {
            problems.add(TRANSFER, id, "on", "PMO-1808", its.on());
        }
    }

    private boolean isOn(LocalDate date, Predicate<Rebaselining> condition) {
        return budget.rebaselinings().stream().anyMatch(event -> event.on().equals(date) && condition.test(event));
    }

    private void checkLines() {
        for (int i = 0; i < budget.lines().size(); i++) {
            BudgetLine its = budget.lines().get(i);
            if (its.last().isBefore(its.first())) {
                problems.add(BUDGET_LINE, ProblemList.place(i), "last", "PMO-1821", its.last(), its.first());
            }
        }
    }

    private void checkCommitments() {
        Set<String> ids = new HashSet<>();
        for (Commitment its : budget.commitments()) {
            if (its.id().isBlank() || !ids.add(its.id())) {
                problems.add(COMMITMENT, its.id(), "id", "PMO-1822", its.id());
            }
            checkPositive(COMMITMENT, its.id(), its.amount());
            checkPast(COMMITMENT, its.id(), "orderedOn", its.orderedOn());
            checkInvoices(its);
        }
    }

    private void checkInvoices(Commitment its) {
        Amount sum = its.amount().zero();
        for (Commitment.Invoice invoice : its.invoices()) {
            if (!invoice.amount().unit().equals(its.amount().unit())) {
                problems.add(
                        COMMITMENT,
                        its.id(),
                        "invoices",
                        "PMO-1812",
                        invoice.amount(),
                        its.amount().unit());
                return;
            }
            if (invoice.on().isBefore(its.orderedOn())) {
                problems.add(COMMITMENT, its.id(), "invoices", "PMO-1823", invoice.on(), its.orderedOn());
            }
            checkPast(COMMITMENT, its.id(), "invoices", invoice.on());
            sum = sum.plus(invoice.amount());
        }
        if (sum.number().compareTo(its.amount().number()) > 0) {
            problems.add(COMMITMENT, its.id(), "invoices", "PMO-1824", sum, its.amount());
        }
    }

    private void checkPositive(Problem.Element element, String id, Amount amount) {
        if (amount.number().signum() <= 0) {
            problems.add(element, id, "amount", "PMO-1810", amount);
        }
    }

    private void checkApproval(Problem.Element element, String id, Approval approval) {
        if (approval.reason().isBlank()) {
            problems.add(element, id, "reason", "PMO-1805", "reason");
        }
        if (approval.approver().isBlank()) {
            problems.add(element, id, "approver", "PMO-1805", "approver");
        }
    }

    private void checkPast(Problem.Element element, String id, String field, LocalDate date) {
        if (builder.dataDate != null && !Days.startOf(date).isBefore(builder.dataDate)) {
            problems.add(element, id, field, "PMO-1307", date, Days.lastDayOf(builder.dataDate));
        }
    }
}
