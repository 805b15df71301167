package org.pmocore.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pmocore.measure.Amount;
import org.pmocore.model.Approval;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetLine;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Commitment;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.Project;
import org.pmocore.model.ProjectBudget;
import org.pmocore.model.Rebaselining;

/** Reads what a project file knows of the budget beside the baselines. */
final class BudgetReader {

    private final Amounts amounts;
    private final Places places;

    BudgetReader(Amounts amounts, Places places) {
        this.amounts = amounts;
        this.places = places;
    }

    void readAll(Fields project, Project.Builder builder) {
        project.part("budget", Shape.BUDGET).ifPresent(fields -> builder.budget(budget -> read(fields, budget)));
    }

    private ProjectBudget.Builder read(Fields budget, ProjectBudget.Builder builder) {
        for (Fields fields : budget.things("transfers", Shape.TRANSFER, Element.TRANSFER, "#")) {
            transfer(fields).ifPresent(its -> builder.transfer(remembered(Element.TRANSFER, fields, its)));
        }
        for (Fields fields : budget.things("rebaselinings", Shape.REBASELINING, Element.REBASELINING, "#")) {
            rebaselining(fields).ifPresent(its -> builder.rebaselining(remembered(Element.REBASELINING, fields, its)));
        }
        for (Fields fields : budget.things("lines", Shape.BUDGET_LINE, Element.BUDGET_LINE, "#")) {
            line(fields).ifPresent(its -> builder.line(remembered(Element.BUDGET_LINE, fields, its)));
        }
        for (Fields fields : budget.things("commitments", Shape.COMMITMENT, Element.COMMITMENT, "id")) {
            commitment(fields).ifPresent(its -> {
                places.add(Element.COMMITMENT, its.id(), fields.node());
                builder.commitment(its);
            });
        }
        return builder;
    }

    private <T> T remembered(Element element, Fields fields, T its) {
        places.addNext(element, fields.node());
        return its;
    }

    private Optional<BudgetTransfer> transfer(Fields fields) {
        Optional<LocalDate> on = fields.get("on", Dates::day);
        Optional<BudgetElement> from = fields.get("from", Values.oneOf(BudgetElement.class));
        Optional<BudgetElement> to = fields.get("to", Values.oneOf(BudgetElement.class));
        Optional<Amount> amount = amounts.needed(fields);
        Approval approval = approval(fields);
        return on.flatMap(date -> from.flatMap(source ->
                to.flatMap(target -> amount.map(moved -> new BudgetTransfer(date, source, target, moved, approval)))));
    }

    private static Optional<Rebaselining> rebaselining(Fields fields) {
        Optional<LocalDate> on = fields.get("on", Dates::day);
        Optional<String> from = fields.get("from", Values::id);
        Optional<String> to = fields.get("to", Values::id);
        Optional<Rebaselining.Kind> kind = fields.get("kind", Values.oneOf(Rebaselining.Kind.class));
        List<Rebaselining.Variance> zero = fields.list("setToZero", Values.oneOf(Rebaselining.Variance.class));
        Approval approval = approval(fields);
        return on.flatMap(date -> from.flatMap(old -> to.flatMap(
                next -> kind.map(its -> new Rebaselining(date, old, next, its, Set.copyOf(zero), approval)))));
    }

    private static Approval approval(Fields fields) {
        return new Approval(
                fields.get("reason", Values::text).orElse(""),
                fields.get("approver", Values::text).orElse(""));
    }

    private Optional<BudgetLine> line(Fields fields) {
        BudgetLine.Kind kind =
                fields.get("kind", Values.oneOf(BudgetLine.Kind.class)).orElse(BudgetLine.Kind.PLAN);
        String category = fields.get("category", Values::text).orElse("");
        Optional<LocalDate> first = fields.get("first", Dates::day);
        Optional<LocalDate> last = fields.get("last", Dates::day);
        Optional<Amount> amount = amounts.needed(fields);
        return first.flatMap(
                from -> last.flatMap(to -> amount.map(whole -> new BudgetLine(kind, category, from, to, whole))));
    }

    private Optional<Commitment> commitment(Fields fields) {
        Optional<String> id = fields.get("id", Values::id);
        String category = fields.get("category", Values::text).orElse("");
        Optional<LocalDate> orderedOn = fields.get("orderedOn", Dates::day);
        Optional<Amount> amount = amounts.needed(fields);
        Optional<LocalDate> expectedOn = fields.get("expectedOn", Dates::day);
        List<Commitment.Invoice> invoices = new ArrayList<>();
        for (Fields invoice : fields.parts("invoices", Shape.INVOICE)) {
            Optional<LocalDate> on = invoice.get("on", Dates::day);
            Optional<Amount> part = amounts.needed(invoice);
            on.ifPresent(date -> part.ifPresent(its -> invoices.add(new Commitment.Invoice(date, its))));
        }
        return id.flatMap(number -> orderedOn.flatMap(
                date -> amount.map(whole -> new Commitment(number, category, date, whole, expectedOn, invoices))));
    }
}
