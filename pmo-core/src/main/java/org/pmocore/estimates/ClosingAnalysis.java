package org.pmocore.estimates;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.EarnedValueAnalysis;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.Task;
import org.pmocore.time.Days;

/**
 * Closes a finished project: makes the {@link ClosingRecord} of it.
 *
 * <p>The plan is the first baseline by date, because an overrun counts from what was first agreed; cost and forecasts are those of
 * earned value. Forecasts come from the snapshots only. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ClosingAnalysis {

    private static final ClosingAnalysis DEFAULT = new ClosingAnalysis(null, task -> Optional.empty());
    private static final int NAMED = 5;

    private final @Nullable String baseline;
    private final Function<Task, Optional<String>> workType;

    private ClosingAnalysis(@Nullable String baseline, Function<Task, Optional<String>> workType) {
        this.baseline = baseline;
        this.workType = workType;
    }

    /** {@return an analysis against the first baseline} */
    public static ClosingAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same analysis against another baseline}
     *
     * @param name its name
     */
    public ClosingAnalysis withBaseline(String name) {
        return new ClosingAnalysis(requireNonNull(name, "name"), workType);
    }

    /**
     * {@return the same analysis, which also adds up the actual cost by kind of work}
     *
     * @param kindOf kind of work of a task, for example {@link Task#team()}; empty if it has none
     */
    public ClosingAnalysis withWorkTypes(Function<Task, Optional<String>> kindOf) {
        return new ClosingAnalysis(baseline, requireNonNull(kindOf, "kindOf"));
    }

    /**
     * {@return what the project took; its field and size are to be added, because the plan does not know them}
     *
     * @param project a project of which every task is finished
     * @throws IllegalArgumentException if a task is not finished, or there is no task, or no baseline of that name
     */
    public ClosingRecord close(Project project) {
        List<Task> work =
                project.tasks().stream().filter(task -> !task.isSummary()).toList();
        requireFinished(project, work);
        ClosingRecord.Builder closing = ClosingRecord.builder(project.name());
        LocalDateTime finish = last(work);
        actual(project, work, closing);
        milestones(project, closing);
        issues(project, closing);
        planned(project, closing, finish);
        return closing.build();
    }

    /** {@return what plan it counts from in one line} */
    @Override
    public String toString() {
        return "Closing against " + (baseline == null ? "the first baseline" : "baseline " + baseline);
    }

    private static void requireFinished(Project project, List<Task> work) {
        List<String> open = work.stream()
                .filter(task -> !task.progress().isFinished())
                .map(task -> task.id().value())
                .toList();
        if (work.isEmpty() || !open.isEmpty()) {
            throw new IllegalArgumentException("The project \"" + project.name() + "\" is not finished: " + open.size()
                    + " open tasks " + open.subList(0, Math.min(NAMED, open.size()))
                    + ".\nMaybe report their actual finish, or take them out of scope.");
        }
    }

    private static LocalDateTime last(List<Task> work) {
        return work.stream()
                .flatMap(task -> task.progress().actualFinish().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static int workingDays(Project project, LocalDate first, LocalDate last) {
        return project.calendar().workingDaysBetween(first, last.plusDays(1));
    }

    private static void actual(Project project, List<Task> work, ClosingRecord.Builder closing) {
        LocalDate finish = Days.lastDayOf(last(work));
        work.stream()
                .flatMap(task ->
                        task.progress().actualStart().or(() -> task.progress().actualFinish()).stream())
                .min(Comparator.naturalOrder())
                .map(LocalDateTime::toLocalDate)
                .map(start -> start.isAfter(finish) ? finish : start)
                .ifPresent(start -> closing.actual(start, finish).actualDays(workingDays(project, start, finish)));
    }

    private static void milestones(Project project, ClosingRecord.Builder closing) {
        for (Task milestone : project.milestones()) {
            Optional<LocalDateTime> finish = milestone.progress().actualFinish();
            if (milestone.promised().isPresent() && finish.isPresent()) {
                LocalDate promised = milestone.promised().get();
                LocalDate met = Days.lastDayOf(finish.get());
                closing.milestone(new ClosingRecord.Met(
                        milestone.id().value(),
                        milestone.name(),
                        promised,
                        met,
                        project.calendar().workingDaysBetween(promised.plusDays(1), met.plusDays(1))));
            }
        }
    }

    private static void issues(Project project, ClosingRecord.Builder closing) {
        if (!project.issues().isEmpty()) {
            closing.count("issues", project.issues().size());
        }
    }

    private void planned(Project project, ClosingRecord.Builder closing, LocalDateTime finish) {
        Optional<Baseline> plan = baseline == null ? first(project) : Optional.of(named(project, baseline));
        if (plan.isEmpty()) {
            forecasts(project, Map.of(), closing, finish);
            return;
        }
        EarnedValueAnalysis analysis =
                EarnedValueAnalysis.withDefaults().withBaseline(plan.get().name());
        LocalDateTime end =
                project.dataDate().filter(date -> date.isAfter(finish)).orElse(finish);
        EarnedValue value = analysis.analyze(project, end);
        if (value.baselineStart().isPresent() && value.baselineFinish().isPresent()) {
            LocalDate first = value.baselineStart().get().toLocalDate();
            LocalDate last = Days.lastDayOf(value.baselineFinish().get());
            closing.planned(first, last).plannedDays(workingDays(project, first, last));
        }
        value.budgetAtCompletion().exact().ifPresent(budget -> {
            closing.budget(amount(value.unit(), budget));
            value.actualCost().exact().ifPresent(spent -> closing.spent(amount(value.unit(), spent)));
            byWorkType(project, value.unit()).forEach(closing::spent);
        });
        Map<LocalDateTime, EarnedValue> byDate = new HashMap<>();
        analysis.history(project).forEach(report -> byDate.put(report.dataDate(), report));
        forecasts(project, byDate, closing, finish);
    }

    private static Optional<Baseline> first(Project project) {
        return project.baselines().stream().min(Comparator.comparing(Baseline::setOn));
    }

    private static Baseline named(Project project, String name) {
        return project.baseline(name)
                .orElseThrow(() -> new IllegalArgumentException("The project has no baseline \"" + name + "\"; it has "
                        + project.baselines().stream().map(Baseline::name).toList()
                        + ".\nMaybe leave it out to take the first."));
    }

    private Map<String, Amount> byWorkType(Project project, Unit unit) {
        Map<String, Amount> sums = new LinkedHashMap<>();
        for (ActualCost cost : project.costs()) {
            if (cost.amount().unit().equals(unit)) {
                project.find(cost.task())
                        .flatMap(workType)
                        .ifPresent(kind -> sums.merge(kind, cost.amount(), Amount::plus));
            }
        }
        return sums;
    }

    private static Amount amount(Unit unit, BigDecimal number) {
        return Amount.parse(unit.currency()
                        .map(currency -> currency.getCurrencyCode() + " ")
                        .orElse("")
                + number.toPlainString()
                + (unit.currency().isPresent() ? "" : " person-hours"));
    }

    private static void forecasts(
            Project project,
            Map<LocalDateTime, EarnedValue> values,
            ClosingRecord.Builder closing,
            LocalDateTime finish) {
        LocalDate real = Days.lastDayOf(finish);
        project.snapshots().stream()
                .sorted(Comparator.comparing(Snapshot::dataDate))
                .filter(snapshot -> snapshot.dataDate().isBefore(finish))
                .filter(snapshot -> !snapshot.entries().isEmpty())
                .forEach(snapshot -> {
                    LocalDate foreseen = Days.lastDayOf(snapshot.entries().stream()
                            .map(Snapshot.Entry::finish)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
                    Optional<EarnedValue> value = Optional.ofNullable(values.get(snapshot.dataDate()));
                    closing.forecast(new ClosingRecord.Foreseen(
                            Days.lastDayOf(snapshot.dataDate()),
                            value.map(report -> report.percentComplete().value())
                                    .orElse(OptionalDouble.empty()),
                            foreseen,
                            project.calendar().workingDaysBetween(foreseen.plusDays(1), real.plusDays(1)),
                            value.flatMap(ClosingAnalysis::costForecast)));
                });
    }

    private static Optional<Amount> costForecast(EarnedValue value) {
        Measure eac = value.eac();
        return eac.isDefined()
                ? Optional.of(amount(
                        value.unit(),
                        BigDecimal.valueOf(eac.orElseThrow())
                                .setScale(value.unit().decimals(), RoundingMode.HALF_EVEN)))
                : Optional.empty();
    }
}
