package org.pmocore.evm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.model.Baseline;
import org.pmocore.model.Rebaselining;
import org.pmocore.time.Days;

/**
 * The earned value of a project over its re-baselinings: the frozen baseline beside the moving one, and what each re-baselining
 * changed in the cumulative figures (EIA-748 guidelines 29 to 31).
 *
 * <pre>{@code
 * BaselineHistory history = EarnedValueAnalysis.withDefaults().rebaselined(project);
 * history.at(date).frozen().costVariance();       // against the first baseline, as if nothing had happened
 * history.at(date).costVariance();                // against the baselines in force, kept or set to zero as was decided
 * history.adjustments();                          // IPMR columns 12a to 12c, one for each re-baselining
 * }</pre>
 *
 * <p>On the date of a re-baselining the old baseline still measures; the variances of that date are kept or set to zero, and what
 * comes after is measured against the new baseline. Setting CV to zero raises or lowers EV to AC, setting SV to zero moves PV to
 * EV (single point adjustment); AC never changes. Where nothing was reported by then there is no variance to keep, and the new
 * baseline measures from its own start. Baselines that replaced each other without a record measure from the date they were set
 * on, with nothing kept from those before.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BaselineHistory {

    private static final int NAME_CELLS = 16;
    private static final int ROWS = 8;

    private final BaselineStages stages;
    private final List<PerformanceBaseline> baselines;
    private final List<Carried> carried = new ArrayList<>();
    private final List<RebaselineAdjustment> adjustments = new ArrayList<>();

    private BaselineHistory(BaselineStages stages, List<PerformanceBaseline> baselines) {
        this.stages = stages;
        this.baselines = baselines;
        for (int i = 0; i < baselines.size(); i++) {
            Rebaselining opening = stages.all().get(i).opening();
            carried.add(opening == null ? nothing(i) : carry(i, opening));
        }
    }

    static BaselineHistory of(BaselineStages stages, Function<Baseline, PerformanceBaseline> measuring) {
        return new BaselineHistory(
                stages,
                stages.all().stream()
                        .map(stage -> measuring.apply(stage.baseline()))
                        .toList());
    }

    /**
     * {@return both sides at the end of a date}
     *
     * @param dataDate the data date, inclusive
     */
    public RebaselinedValue at(LocalDate dataDate) {
        return at(Days.endOf(dataDate));
    }

    /**
     * {@return both sides at an instant}
     *
     * @param dataDate the data date, exclusive
     */
    public RebaselinedValue at(LocalDateTime dataDate) {
        int stage = stages.indexAt(Days.lastDayOf(dataDate));
        return new RebaselinedValue(
                baselines.get(0).at(dataDate), baselines.get(stage).at(dataDate), carried.get(stage));
    }

    /** {@return both sides at every date that was reported, in order} */
    public List<RebaselinedValue> values() {
        return baselines.get(0).reports().stream().map(this::at).toList();
    }

    /** {@return what each re-baselining changed, in the order of their dates; none where none was recorded} */
    public List<RebaselineAdjustment> adjustments() {
        return List.copyOf(adjustments);
    }

    /**
     * {@return the name of the baseline that a date is measured against}
     *
     * @param date the date, inclusive
     */
    public String baselineAt(LocalDate date) {
        return stages.all().get(stages.indexAt(date)).baseline().name();
    }

    /**
     * What the figures of a baseline are moved by, so that they go on from those before.
     *
     * @param planned moves PV
     * @param earned moves EV and BAC
     * @param costAdjustments sum of the adjustments of CV so far
     * @param scheduleAdjustments sum of the adjustments of SV so far
     */
    record Carried(Measure planned, Measure earned, Measure costAdjustments, Measure scheduleAdjustments) {}

    private Carried nothing(int stage) {
        Measure zero = baselines.get(stage).measure(0);
        return new Carried(zero, zero, zero, zero);
    }

    /** The single point adjustment of a re-baselining. */
    private Carried carry(int stage, Rebaselining event) {
        RebaselinedValue before = new RebaselinedValue(
                baselines.get(0).at(event.on()), baselines.get(stage - 1).at(event.on()), carried.get(stage - 1));
        EarnedValue fresh = baselines.get(stage).at(event.on());
        Optional<Reason> missing = missing(before, fresh);
        if (missing.isPresent()) {
            Measure none = Measure.undefined(missing.get(), fresh.unit());
            adjustments.add(new RebaselineAdjustment(event, none, none, none));
            return nothing(stage);
        }
        return carry(event, before, fresh);
    }

    private Carried carry(Rebaselining event, RebaselinedValue before, EarnedValue fresh) {
        Figures figures = fresh.figures();
        boolean costZeroed =
                zeroed(event, Rebaselining.Variance.COST) && before.actualCost().isDefined();
        Measure earned = costZeroed ? before.actualCost() : before.earnedValue();
        Measure kept = zeroed(event, Rebaselining.Variance.SCHEDULE)
                ? figures.minus(earned, earned)
                : before.scheduleVariance();
        Measure planned = figures.minus(earned, kept);
        Measure cost = zeroed(event, Rebaselining.Variance.COST)
                ? figures.minus(before.actualCost(), before.earnedValue())
                : figures.minus(earned, before.earnedValue());
        Measure schedule = figures.minus(kept, before.scheduleVariance());
        Measure moved = figures.minus(earned, fresh.earnedValue());
        Measure budget = figures.minus(figures.plus(fresh.budgetAtCompletion(), moved), before.budgetAtCompletion());
        adjustments.add(new RebaselineAdjustment(event, cost, schedule, budget));
        return new Carried(
                figures.minus(planned, fresh.plannedValue()),
                moved,
                figures.plus(before.costAdjustments(), cost),
                figures.plus(before.scheduleAdjustments(), schedule));
    }

    private static boolean zeroed(Rebaselining event, Rebaselining.Variance variance) {
        return event.setToZero().contains(variance);
    }

    /** Why nothing can be carried over from one baseline to the next. */
    private static Optional<Reason> missing(RebaselinedValue before, EarnedValue fresh) {
        if (!before.current().unit().equals(fresh.unit())) {
            return Optional.of(Reason.NO_DATA);
        }
        return before.scheduleVariance()
                .reason()
                .or(() -> fresh.scheduleVariance().reason());
    }

    /** {@return the re-baselinings, one a line; for people, not for parsing} */
    @Override
    public String toString() {
        TextTable.Builder table = TextTable.builder()
                .left("Date")
                .left("Kind")
                .left("To", NAME_CELLS)
                .right("12a CV")
                .right("12b SV")
                .right("12c BAC");
        adjustments.forEach(its -> table.row(
                its.event().on(),
                its.event().kind(),
                its.event().to(),
                its.costVariance(),
                its.scheduleVariance(),
                its.budget()));
        return "Baseline history: " + adjustments.size() + " re-baselinings of " + baselines.size() + " baselines\n"
                + table.build().render(ROWS);
    }
}
