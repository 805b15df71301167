package org.pmocore.evm;

import java.time.LocalDateTime;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.time.Days;

/**
 * The earned value of a project at one data date against the frozen baseline and against the moving one, side by side.
 *
 * <p>The frozen figures are those against the first baseline, whatever replaced it. The moving ones add up what was measured
 * against each baseline while it was in force, with the variances kept or set to zero as the re-baselinings say; before the
 * first re-baselining both are the same. The work that remains always has the budget that the baseline in force gives it, so
 * BAC - EV is that of {@link #current()}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RebaselinedValue {

    private final EarnedValue frozen;
    private final EarnedValue current;
    private final BaselineHistory.Carried carried;

    RebaselinedValue(EarnedValue frozen, EarnedValue current, BaselineHistory.Carried carried) {
        this.frozen = frozen;
        this.current = current;
        this.carried = carried;
    }

    /** {@return the data date, exclusive} */
    public LocalDateTime dataDate() {
        return current.dataDate();
    }

    /** {@return all figures against the first baseline} */
    public EarnedValue frozen() {
        return frozen;
    }

    /** {@return all figures against the baseline in force at the data date alone, as if it had always been} */
    public EarnedValue current() {
        return current;
    }

    /** {@return moving BAC: what was earned, and the budget of the work that remains} */
    public Measure budgetAtCompletion() {
        return plus(current.budgetAtCompletion(), carried.earned());
    }

    /** {@return moving PV: what each baseline planned while it was in force} */
    public Measure plannedValue() {
        return plus(current.plannedValue(), carried.planned());
    }

    /** {@return moving EV: what was earned against each baseline while it was in force; AC of the day CV was set to zero} */
    public Measure earnedValue() {
        return plus(current.earnedValue(), carried.earned());
    }

    /** {@return AC, which no re-baselining changes} */
    public Measure actualCost() {
        return current.actualCost();
    }

    /** {@return moving CV = EV - AC} */
    public Measure costVariance() {
        return current.figures().minus(earnedValue(), actualCost());
    }

    /** {@return moving SV = EV - PV} */
    public Measure scheduleVariance() {
        return current.figures().minus(earnedValue(), plannedValue());
    }

    /** {@return moving CPI = EV / AC} */
    public Measure cpi() {
        return earnedValue().dividedBy(actualCost(), Reason.NO_ACTUAL_COST);
    }

    /** {@return moving SPI = EV / PV} */
    public Measure spi() {
        return earnedValue().dividedBy(plannedValue(), Reason.NO_PLANNED_VALUE);
    }

    /** {@return the sum of all cost adjustments so far (IPMR column 12a): CV with it undone is CV minus this} */
    public Measure costAdjustments() {
        return carried.costAdjustments();
    }

    /** {@return the sum of all schedule adjustments so far (IPMR column 12b): SV with it undone is SV minus this} */
    public Measure scheduleAdjustments() {
        return carried.scheduleAdjustments();
    }

    private Measure plus(Measure figure, Measure shift) {
        return current.figures().plus(figure, shift);
    }

    /** {@return the data date on the first line, then both sides; for people, not for parsing} */
    @Override
    public String toString() {
        TextTable table = TextTable.builder()
                .left("")
                .right("BAC")
                .right("PV")
                .right("EV")
                .right("AC")
                .right("SV")
                .right("CV")
                .row(
                        "frozen",
                        frozen.budgetAtCompletion(),
                        frozen.plannedValue(),
                        frozen.earnedValue(),
                        frozen.actualCost(),
                        frozen.scheduleVariance(),
                        frozen.costVariance())
                .row(
                        "moving",
                        budgetAtCompletion(),
                        plannedValue(),
                        earnedValue(),
                        actualCost(),
                        scheduleVariance(),
                        costVariance())
                .build();
        return "Frozen and moving baseline " + Days.lastDayOf(dataDate()) + "\n" + table.render();
    }
}
