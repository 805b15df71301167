package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.measure.Unit;
import org.pmocore.model.ActualCost;
import org.pmocore.model.BudgetLine;
import org.pmocore.model.Commitment;
import org.pmocore.model.Project;
import org.pmocore.time.ReportingPeriods;

/**
 * Sets plan, actual cost, commitments and forecast of a project beside each other, per cost category and period.
 *
 * <pre>{@code
 * BudgetReport report = BudgetAnalysis.withDefaults().withBurnPeriods(3).analyze(project, dataDate);
 * report.total().runway();                     // 4.2 periods, or why nobody can say
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BudgetAnalysis {

    private static final int QUARTER = 3;
    private static final BudgetAnalysis DEFAULTS = new BudgetAnalysis(ReportingPeriods.months(), QUARTER, null);

    private final ReportingPeriods periods;
    private final int burnPeriods;
    private final @Nullable Unit unit;

    private BudgetAnalysis(ReportingPeriods periods, int burnPeriods, @Nullable Unit unit) {
        this.periods = periods;
        this.burnPeriods = burnPeriods;
        this.unit = unit;
    }

    /** {@return an analysis by calendar months, the burn rate from the last three} */
    public static BudgetAnalysis withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return an analysis by other periods}
     *
     * @param cut how time is cut
     */
    public BudgetAnalysis withPeriods(ReportingPeriods cut) {
        return new BudgetAnalysis(requireNonNull(cut, "cut"), burnPeriods, unit);
    }

    /**
     * {@return an analysis whose burn rate is the mean of other than three periods}
     *
     * @param count how many of the last periods, 1 or more
     * @throws IllegalArgumentException if the number is below 1
     */
    public BudgetAnalysis withBurnPeriods(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The number of periods (" + count + ") must be 1 or more.\nMaybe 3, for a quarter of months.");
        }
        return new BudgetAnalysis(periods, count, unit);
    }

    /**
     * {@return an analysis in a unit of one's own, where a project keeps both money and effort; without it money comes first}
     *
     * @param own money of a currency, or {@link Unit#PERSON_HOURS}
     * @throws IllegalArgumentException if it is neither
     */
    public BudgetAnalysis withUnit(Unit own) {
        if (own.currency().isEmpty() && !own.equals(Unit.PERSON_HOURS)) {
            throw new IllegalArgumentException(
                    "The unit (" + own + ") must be money or person-hours.\nMaybe Unit.PERSON_HOURS, or leave it out.");
        }
        return new BudgetAnalysis(periods, burnPeriods, own);
    }

    /**
     * {@return plan, actual cost, commitments and forecast at the end of a date}
     *
     * @param project a project
     * @param dataDate the data date, inclusive: what was booked, ordered and invoiced up to its end counts
     * @throws IllegalArgumentException if an accounting calendar does not reach as far as the budget
     */
    public BudgetReport analyze(Project project, LocalDate dataDate) {
        Yardstick yardstick = Optional.ofNullable(unit)
                .map(own -> Yardstick.of(Stream.of(zero(own))))
                .orElseGet(() -> Yardstick.of(amounts(project)));
        return new BudgetReport(CategoryColumns.of(project, dataDate, periods, yardstick), burnPeriods);
    }

    private static Amount zero(Unit own) {
        return own.currency()
                .<Amount>map(money -> Money.zero(money.getCurrencyCode()))
                .orElse(Effort.ofPersonHours(0));
    }

    private static Stream<Amount> amounts(Project project) {
        return Stream.of(
                        project.budget().lines().stream().map(BudgetLine::amount),
                        project.costs().stream().map(ActualCost::amount),
                        project.budget().commitments().stream().map(Commitment::amount))
                .flatMap(each -> each);
    }

    /** {@return how it cuts time and what the burn rate is taken from} */
    @Override
    public String toString() {
        return "Budget analysis by " + periods + ", burn rate of " + burnPeriods;
    }
}
