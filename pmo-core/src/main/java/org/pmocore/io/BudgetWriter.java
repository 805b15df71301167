package org.pmocore.io;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.pmocore.measure.Amount;
import org.pmocore.model.BudgetLine;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Commitment;
import org.pmocore.model.ProjectBudget;
import org.pmocore.model.Rebaselining;

/** Writes what is known of the budget beside the baselines. */
final class BudgetWriter {

    private final AmountWriter amounts;

    /**
     * Adds an amount to an object, as money or as effort.
     */
    interface AmountWriter {
        JsonObject put(JsonObject json, Amount amount);
    }

    BudgetWriter(AmountWriter amounts) {
        this.amounts = amounts;
    }

    JsonObject budget(ProjectBudget budget) {
        return new JsonObject()
                .putList("transfers", budget.transfers(), this::transfer)
                .putList("rebaselinings", budget.rebaselinings(), BudgetWriter::rebaselining)
                .putList("lines", budget.lines(), this::line)
                .putList("commitments", budget.commitments(), this::commitment);
    }

    /** All amounts, in the order they are written. */
    static Stream<Amount> amounts(ProjectBudget budget) {
        return Stream.of(
                        budget.transfers().stream().map(BudgetTransfer::amount),
                        budget.lines().stream().map(BudgetLine::amount),
                        budget.commitments().stream()
                                .flatMap(its -> Stream.concat(
                                        Stream.of(its.amount()),
                                        its.invoices().stream().map(Commitment.Invoice::amount))))
                .flatMap(each -> each);
    }

    private JsonObject transfer(BudgetTransfer its) {
        JsonObject json = new JsonObject()
                .put("on", its.on().toString())
                .put("from", its.from().name())
                .put("to", its.to().name());
        return amounts.put(json, its.amount())
                .put("reason", its.approval().reason())
                .put("approver", its.approval().approver());
    }

    private static JsonObject rebaselining(Rebaselining its) {
        return new JsonObject()
                .put("on", its.on().toString())
                .put("from", its.from())
                .put("to", its.to())
                .put("kind", its.kind().name())
                .putList("setToZero", its.setToZero(), Enum::name)
                .put("reason", its.approval().reason())
                .put("approver", its.approval().approver());
    }

    private JsonObject line(BudgetLine its) {
        JsonObject json = new JsonObject()
                .putUnless("kind", its.kind().name(), BudgetLine.Kind.PLAN.name())
                .putUnless("category", its.category(), "")
                .put("first", its.first().toString())
                .put("last", its.last().toString());
        return amounts.put(json, its.amount());
    }

    private JsonObject commitment(Commitment its) {
        JsonObject json = new JsonObject()
                .put("id", its.id())
                .putUnless("category", its.category(), "")
                .put("orderedOn", its.orderedOn().toString());
        return amounts.put(json, its.amount())
                .put("expectedOn", its.expectedOn().map(LocalDate::toString))
                .putList(
                        "invoices",
                        its.invoices(),
                        part -> amounts.put(new JsonObject().put("on", part.on().toString()), part.amount()));
    }
}
