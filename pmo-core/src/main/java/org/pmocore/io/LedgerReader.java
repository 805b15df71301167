package org.pmocore.io;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Amount;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Baseline;
import org.pmocore.model.EarningTechnique;
import org.pmocore.model.Phasing;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.TaskId;
import org.pmocore.model.WorkPackage;
import org.pmocore.time.Days;

/** Reads what a project file keeps about tasks beside the plan: baselines, snapshots and actual costs. */
final class LedgerReader {

    private final Amounts amounts;
    private final Places places;

    LedgerReader(Amounts amounts, Places places) {
        this.amounts = amounts;
        this.places = places;
    }

    void readAll(Fields project, Project.Builder builder) {
        for (Fields fields : project.things("baselines", Shape.BASELINE, Element.BASELINE, "name")) {
            baseline(fields).ifPresent(builder::baseline);
        }
        for (Fields fields : project.things("snapshots", Shape.SNAPSHOT, Element.SNAPSHOT, "dataDate")) {
            snapshot(fields).ifPresent(builder::snapshot);
        }
        for (Fields fields : project.things("costs", Shape.COST, Element.COST, "id")) {
            cost(fields).ifPresent(builder::cost);
        }
    }

    private Optional<Baseline> baseline(Fields fields) {
        Optional<String> name = fields.get("name", Values::id);
        Optional<LocalDate> setOn = fields.get("setOn", Dates::day);
        Baseline.Builder baseline = Baseline.builder(name.orElse(""), setOn.orElse(LocalDate.EPOCH));
        for (Fields row : fields.parts("tasks", Shape.BASELINE_TASK)) {
            Row its = row(row);
            Optional<Amount> budget = amounts.either(row, "budget", "effort");
            WorkPackage terms = terms(row);
            its.ifWhole((task, start, finish) -> baseline.add(new Baseline.Entry(task, start, finish, budget, terms)));
        }
        name.ifPresent(key -> places.add(Element.BASELINE, key, fields.node()));
        return name.isPresent() && setOn.isPresent() ? Optional.of(baseline.build()) : Optional.empty();
    }

    private WorkPackage terms(Fields row) {
        List<Phasing.Period> periods = new ArrayList<>();
        for (Fields period : row.parts("periods", Shape.PERIOD)) {
            Optional<LocalDateTime> end = period.get("end", Dates::finish);
            Optional<Amount> amount = amounts.either(period, "amount", "effort");
            end.ifPresent(date -> amount.ifPresent(its -> periods.add(new Phasing.Period(date, its))));
        }
        Phasing curve =
                row.get("phasing", Values.worded("PMO-2155", Phasing::parse)).orElse(Phasing.LINEAR);
        return new WorkPackage(
                periods.isEmpty() ? curve : inOrder(row, periods),
                row.get("technique", Values.worded("PMO-2156", EarningTechnique::parse))
                        .orElse(EarningTechnique.STANDARD),
                row.get("controlAccount", Values::text),
                row.get("planningPackage", Values::truth).orElse(false));
    }

    private static Phasing inOrder(Fields row, List<Phasing.Period> periods) {
        try {
            return Phasing.perPeriod(periods);
        } catch (IllegalArgumentException e) {
            row.complain("periods", "PMO-2157");
            return Phasing.LINEAR;
        }
    }

    private Optional<Snapshot> snapshot(Fields fields) {
        Optional<LocalDateTime> dataDate = fields.get("dataDate", Dates::finish);
        Map<TaskId, Node> seen = new HashMap<>();
        List<Snapshot.Entry> entries = new ArrayList<>();
        for (Fields row : fields.parts("tasks", Shape.SNAPSHOT_TASK)) {
            Row its = row(row);
            Progress progress = row.part("progress", Shape.PROGRESS)
                    .map(TaskReader::progress)
                    .orElse(Progress.NONE);
            Optional<Amount> spent = amounts.either(row, "spent", "spentEffort");
            its.ifWhole((task, start, finish) -> {
                Node earlier = seen.putIfAbsent(task, row.node());
                if (earlier == null) {
                    entries.add(new Snapshot.Entry(task, start, finish, progress, spent));
                } else {
                    row.complain("task", "PMO-2147", task.value(), earlier.line());
                }
            });
        }
        dataDate.ifPresent(
                date -> places.add(Element.SNAPSHOT, Days.lastDayOf(date).toString(), fields.node()));
        return dataDate.map(date -> Snapshot.of(date, entries));
    }

    private Optional<ActualCost> cost(Fields fields) {
        Optional<TaskId> task = fields.get("task", Values::taskId);
        Optional<LocalDate> on = fields.get("on", Dates::day);
        Optional<Amount> amount = amounts.needed(fields);
        String category = fields.get("category", Values::text).orElse("");
        Optional<ActualCost> cost =
                task.flatMap(id -> on.flatMap(date -> amount.map(spent -> new ActualCost(id, date, spent, category))));
        cost.ifPresent(whole -> places.addNext(Element.COST, fields.node()));
        return cost;
    }

    private static Row row(Fields fields) {
        return new Row(
                fields.get("task", Values::taskId).orElse(null),
                fields.get("start", Dates::start).orElse(null),
                fields.get("finish", Dates::finish).orElse(null));
    }

    /** What every dated row about a task has; a part that could not be read is null. */
    private record Row(
            @Nullable TaskId task,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime finish) {

        /** Takes the three parts of a row that has all of them. */
        interface Taker {
            void take(TaskId task, LocalDateTime start, LocalDateTime finish);
        }

        void ifWhole(Taker taker) {
            if (task != null && start != null && finish != null) {
                taker.take(task, start, finish);
            }
        }
    }
}
