package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pmocore.internal.text.Messages;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Baseline;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Project;
import org.pmocore.time.WorkAxis;

/**
 * Where the budget of a project stands at the end of a date: total allocated budget, performance measurement baseline, reserves,
 * and how far the target was given up (EIA-748; PMI Standard for Earned Value Management 2019).
 *
 * <pre>{@code
 * BudgetStructure structure = BudgetStructure.at(project, LocalDate.of(2026, 6, 30));
 * structure.totalAllocatedBudget();            // TAB = CBB + over target = PMB + management reserve
 * structure.managementReserve();               // what is left of it
 * structure.drawn(MANAGEMENT_RESERVE);         // what was taken out so far
 * }</pre>
 *
 * <p>All of it is added up from the dated budget log, so an earlier date shows what was so then, whatever happened since. A
 * project without a log has no values ({@link Reason#NO_DATA}). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BudgetStructure {

    private static final Messages MESSAGES = Messages.of(BudgetStructure.class);

    private final Project project;
    private final LocalDate date;
    private final BudgetLog log;

    private BudgetStructure(Project project, LocalDate date) {
        this.project = project;
        this.date = date;
        this.log = BudgetLog.of(project);
    }

    /**
     * {@return the structure at the end of a date}
     *
     * @param project a project
     * @param date the date, inclusive: its transfers count
     */
    public static BudgetStructure at(Project project, LocalDate date) {
        return new BudgetStructure(requireNonNull(project, "project"), requireNonNull(date, "date"));
    }

    /** {@return the date, inclusive} */
    public LocalDate date() {
        return date;
    }

    /** {@return what amounts are in: that of the log} */
    public Unit unit() {
        return log.nothing().unit();
    }

    /** {@return CBB, contract budget base: what came from the contract} */
    public Measure contractBudgetBase() {
        return cameFrom(BudgetElement.CONTRACT);
    }

    /** {@return budget beyond the contract, recognised by re-programmings; above zero the baseline is an over-target one (OTB)} */
    public Measure overTargetBudget() {
        return cameFrom(BudgetElement.OVER_TARGET);
    }

    /** {@return TAB, total allocated budget = CBB + over-target budget = PMB + management reserve} */
    public Measure totalAllocatedBudget() {
        return measure(log.performanceMeasurementBaseline(date).plus(balance(BudgetElement.MANAGEMENT_RESERVE)));
    }

    /** {@return PMB, performance measurement baseline = distributed + undistributed budget + contingency} */
    public Measure performanceMeasurementBaseline() {
        return measure(log.performanceMeasurementBaseline(date));
    }

    /** {@return what is left of the management reserve, outside of the PMB} */
    public Measure managementReserve() {
        return measure(balance(BudgetElement.MANAGEMENT_RESERVE));
    }

    /** {@return what is left of the contingency, inside of the PMB} */
    public Measure contingency() {
        return measure(balance(BudgetElement.CONTINGENCY));
    }

    /** {@return UB, budget for agreed work that is not given to anybody yet} */
    public Measure undistributed() {
        return measure(balance(BudgetElement.UNDISTRIBUTED));
    }

    /** {@return the budget of work and planning packages} */
    public Measure distributed() {
        return measure(balance(BudgetElement.DISTRIBUTED));
    }

    /**
     * {@return what was taken out of an element so far, such as draws on the management reserve, whatever came back}
     *
     * @param element the element
     */
    public Measure drawn(BudgetElement element) {
        return measure(log.drawn(element, date));
    }

    /** {@return the entries of the log up to the date, in the order of their dates} */
    public List<BudgetTransfer> transfers() {
        return log.upTo(date);
    }

    /** {@return whether more budget is allocated than the contract holds (OTB)} */
    public boolean isOverTarget() {
        return overTargetBudget().orElse(0) > 0;
    }

    /**
     * The over-target schedule (OTS): by how many working days of the project's calendar the baseline in force finishes after the
     * target. The target is the finish of the last baseline that came by anything but a re-programming.
     *
     * @return working days, zero if the target stands; undefined without a baseline
     */
    public Measure overTargetSchedule() {
        List<BaselineStages.Stage> stages = BaselineStages.of(project).upTo(date).stream()
                .filter(stage -> !stage.baseline().entries().isEmpty())
                .toList();
        if (stages.isEmpty()) {
            return Measure.undefined(Reason.NO_BASELINE, Unit.WORKING_DAYS);
        }
        LocalDateTime finish = finishOf(stages.get(0).baseline());
        LocalDateTime target = finish;
        for (BaselineStages.Stage stage : stages) {
            finish = finishOf(stage.baseline());
            target = stage.isReprogrammed() ? target : finish;
        }
        return Measure.of(Math.max(0, workingDays(target, finish)), Unit.WORKING_DAYS);
    }

    private static LocalDateTime finishOf(Baseline baseline) {
        return baseline.entries().stream()
                .map(Baseline.Entry::finish)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private double workingDays(LocalDateTime from, LocalDateTime to) {
        WorkAxis axis = project.calendar().axis();
        long minutes = axis.workBefore(WorkAxis.minuteOf(to)) - axis.workBefore(WorkAxis.minuteOf(from));
        return (double) minutes / project.calendar().minutesPerDay();
    }

    /**
     * {@return the structure in sentences with its amounts}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String explain(Locale locale) {
        if (!log.isKept()) {
            return MESSAGES.text(locale, "structure.none", date);
        }
        String amounts = MESSAGES.text(
                locale,
                "structure.amounts",
                date,
                totalAllocatedBudget().format(locale),
                contractBudgetBase().format(locale),
                overTargetBudget().format(locale),
                distributed().format(locale),
                undistributed().format(locale),
                contingency().format(locale),
                performanceMeasurementBaseline().format(locale),
                managementReserve().format(locale),
                drawn(BudgetElement.MANAGEMENT_RESERVE).format(locale));
        Measure over = overTargetSchedule();
        return over.orElse(0) > 0
                ? amounts + MESSAGES.text(locale, "structure.overTarget", over.format(locale))
                : amounts;
    }

    /**
     * {@return the budget log up to the date as a table}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Date")
                .left("From")
                .left("To")
                .right("Amount")
                .left("Reason")
                .left("Approver");
        transfers()
                .forEach(its -> table.row(
                        its.on(),
                        its.from(),
                        its.to(),
                        Measure.of(its.amount()),
                        its.approval().reason(),
                        its.approval().approver()));
        return table.build().render(rows);
    }

    /** {@return total and reserve on the first line, then all elements; for people, not for parsing} */
    @Override
    public String toString() {
        TextTable table = TextTable.builder()
                .left("Element")
                .right("Balance")
                .row("Contract budget base (CBB)", contractBudgetBase())
                .row("Over target", overTargetBudget())
                .row("Total allocated budget (TAB)", totalAllocatedBudget())
                .row("Management reserve", managementReserve())
                .row("Performance measurement baseline (PMB)", performanceMeasurementBaseline())
                .row("  distributed", distributed())
                .row("  undistributed", undistributed())
                .row("  contingency", contingency())
                .build();
        return "Budget structure " + date + ": TAB " + totalAllocatedBudget() + "\n" + table.render();
    }

    private Amount balance(BudgetElement element) {
        return log.balance(element, date);
    }

    private Measure cameFrom(BudgetElement outside) {
        return measure(log.nothing().minus(balance(outside)));
    }

    private Measure measure(Amount amount) {
        return log.isKept() ? Measure.of(amount) : Measure.undefined(Reason.NO_DATA, unit());
    }
}
