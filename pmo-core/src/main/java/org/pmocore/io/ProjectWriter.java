package org.pmocore.io;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Baseline;
import org.pmocore.model.ChangeRequest;
import org.pmocore.model.EarningTechnique;
import org.pmocore.model.Issue;
import org.pmocore.model.Phasing;
import org.pmocore.model.Project;
import org.pmocore.model.Risk;
import org.pmocore.model.Snapshot;
import org.pmocore.model.Task;
import org.pmocore.model.WorkPackage;
import org.pmocore.time.WorkCalendar;

/** Writes a project as the text of a project file; whatever is understood without saying is left out. */
final class ProjectWriter {

    private final Project project;
    private final @Nullable Currency currency;
    private final TaskWriter tasks;
    private final RegisterWriter registers;

    private ProjectWriter(Project project) {
        this.project = project;
        this.currency = moneys(project).map(Money::currency).findFirst().orElse(null);
        this.tasks = new TaskWriter(this::moneyText);
        this.registers = new RegisterWriter(this::moneyText);
    }

    static String write(Project project) {
        return JsonText.of(new ProjectWriter(project).toJson());
    }

    private JsonObject toJson() {
        JsonObject json = new JsonObject()
                .put("format", ProjectFile.FORMAT)
                .put("version", ProjectFile.VERSION)
                .put("name", project.name())
                .put("start", Dates.ofStart(project.start()))
                .put("dataDate", project.dataDate().map(Dates::ofFinish))
                .put("mustFinishBy", project.mustFinishBy().map(Dates::ofFinish))
                .put("currency", Optional.ofNullable(currency).map(Currency::getCurrencyCode));
        Map<String, WorkCalendar> calendars = project.calendars();
        if (calendars.size() > 1 || !project.calendar().equals(WorkCalendar.standard())) {
            json.putList("calendars", calendars.values(), CalendarWriter::calendar);
        }
        BudgetWriter budget = new BudgetWriter((part, amount) -> amount(part, Optional.of(amount), "amount", "effort"));
        return json.putList("resources", project.resources(), ResourceWriter::resource)
                .putWholeList("tasks", project.tasks(), tasks::task)
                .putList("baselines", project.baselines(), this::baseline)
                .putList("snapshots", project.snapshots(), this::snapshot)
                .putList("costs", project.costs(), this::cost)
                .put("budget", Optional.of(budget.budget(project.budget())).filter(part -> !part.isEmpty()))
                .putList("issues", project.issues(), registers::issue)
                .putList("risks", project.risks(), registers::risk)
                .putList("changeRequests", project.changeRequests(), registers::changeRequest);
    }

    private JsonObject baseline(Baseline baseline) {
        return new JsonObject()
                .put("name", baseline.name())
                .put("setOn", baseline.setOn().toString())
                .putWholeList("tasks", baseline.entries(), this::baselineTask);
    }

    private JsonObject baselineTask(Baseline.Entry entry) {
        WorkPackage terms = entry.terms();
        JsonObject json = amount(
                new JsonObject()
                        .put("task", entry.task().value())
                        .put("start", Dates.ofStart(entry.start()))
                        .put("finish", Dates.ofFinish(entry.finish())),
                entry.budget(),
                "budget",
                "effort");
        if (!terms.phasing().isPerPeriod()) {
            json.putUnless("phasing", terms.phasing().toString(), Phasing.LINEAR.toString());
        }
        json.putList(
                        "periods",
                        terms.phasing().periods(),
                        period -> amount(
                                new JsonObject().put("end", Dates.ofFinish(period.end())),
                                Optional.of(period.amount()),
                                "amount",
                                "effort"))
                .putUnless("technique", terms.technique().toString(), EarningTechnique.STANDARD.toString())
                .put("controlAccount", terms.controlAccount());
        return terms.isPlanning() ? json.put("planningPackage", true) : json;
    }

    private JsonObject snapshot(Snapshot snapshot) {
        return new JsonObject()
                .put("dataDate", Dates.ofFinish(snapshot.dataDate()))
                .putWholeList(
                        "tasks",
                        snapshot.entries(),
                        entry -> amount(
                                new JsonObject()
                                        .put("task", entry.task().value())
                                        .put("start", Dates.ofStart(entry.start()))
                                        .put("finish", Dates.ofFinish(entry.finish()))
                                        .put("progress", TaskWriter.progress(entry.progress())),
                                entry.spent(),
                                "spent",
                                "spentEffort"));
    }

    private JsonObject cost(ActualCost cost) {
        JsonObject json = new JsonObject()
                .put("task", cost.task().value())
                .put("on", cost.on().toString());
        return amount(json, Optional.of(cost.amount()), "amount", "effort").putUnless("category", cost.category(), "");
    }

    private JsonObject amount(JsonObject json, Optional<Amount> amount, String money, String effort) {
        if (amount.orElse(null) instanceof Money its) {
            json.put(money, moneyText(its));
        } else if (amount.orElse(null) instanceof Effort its) {
            json.put(effort, TaskWriter.hours(its));
        }
        return json;
    }

    private String moneyText(Money money) {
        return money.currency().equals(currency) ? money.amount().toPlainString() : money.toString();
    }

    private static Stream<Money> moneys(Project project) {
        Stream<Optional<? extends Amount>> amounts = Stream.of(
                        project.tasks().stream().map(Task::budget),
                        project.baselines().stream()
                                .flatMap(baseline -> baseline.entries().stream())
                                .map(Baseline.Entry::budget),
                        project.snapshots().stream()
                                .flatMap(snapshot -> snapshot.entries().stream())
                                .map(Snapshot.Entry::spent),
                        project.costs().stream().map(cost -> Optional.of(cost.amount())),
                        BudgetWriter.amounts(project.budget()).map(Optional::of),
                        project.risks().stream().map(Risk::impactCost),
                        project.issues().stream().map(Issue::impactCost),
                        project.changeRequests().stream().map(ChangeRequest::impactCost))
                .flatMap(each -> each);
        return amounts.flatMap(Optional::stream).filter(Money.class::isInstance).map(Money.class::cast);
    }
}
