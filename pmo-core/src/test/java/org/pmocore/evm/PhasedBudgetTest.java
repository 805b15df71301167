package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.pmocore.evm.Plans.FRIDAY;
import static org.pmocore.evm.Plans.MONDAY;
import static org.pmocore.evm.Plans.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Baseline;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetTransfer;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.TaskId;
import org.pmocore.model.WorkPackage;
import org.pmocore.time.Days;
import org.pmocore.time.ReportingPeriod;
import org.pmocore.time.ReportingPeriods;

/**
 * Tables counted by hand. Task A: 1000 over Monday to Wednesday, a third a day, so 333.3 and 666.7 up to the first two days,
 * 333 and 667 rounded. Task B: 101 over Thursday and Friday, 50.5 up to Thursday, half to even 50. Milestone M: 7 on Friday.
 */
class PhasedBudgetTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static Money yen(long amount) {
        return Money.of("JPY", amount);
    }

    private static Project.Builder plan() {
        return Project.builder("phased")
                .start(MONDAY)
                .dataDate(FRIDAY)
                .task("A", t -> t.name("画面設計").days(3).team("設計").progress(p -> p.percentComplete(60)))
                .task("B", t -> t.days(2).team("build"))
                .milestone("M", m -> m)
                .baseline(baseline("v1"))
                .cost("A", MONDAY, yen(200))
                .cost("A", WEDNESDAY, yen(300));
    }

    private static Baseline baseline(String name) {
        WorkPackage account = WorkPackage.STANDARD.withControlAccount("CA1");
        return Baseline.builder(name, MONDAY.minusDays(3))
                .task("A", MONDAY, WEDNESDAY, yen(1000), account)
                .task("B", MONDAY.plusDays(3), FRIDAY, yen(101))
                .task("M", FRIDAY, FRIDAY, yen(7), account)
                .build();
    }

    private static PhasedBudget table(Project.Builder project, ReportingPeriods periods) {
        return EarnedValueAnalysis.withDefaults().baseline(project.build()).phased(periods);
    }

    private static String figures(PhasedBudget table, Function<ReportingPeriod, Measure> column) {
        return table.periods().stream()
                .map(column)
                .map(its -> its.exact().map(Object::toString).orElseGet(() -> "-"))
                .collect(Collectors.joining(" "));
    }

    private static PhasedRow row(PhasedBudget table, String key) {
        return table.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "A,     333 334 333 0 0,   1000",
        "B,     0 0 0 50 51,       101",
        "M,     0 0 0 0 7,         7",
        "TOTAL, 333 334 333 50 58, 1108",
    })
    void planned_byDay_isRoundedCumulativelyRowByRow(String key, String byDay, long budget) {
        PhasedBudget table = table(plan(), ReportingPeriods.days());
        PhasedRow row = key.equals("TOTAL") ? table.total() : row(table, key);

        assertThat(figures(table, row::planned)).isEqualTo(byDay);
        assertThat(row.budget()).isEqualTo(Measure.of(yen(budget)));
    }

    @ParameterizedTest
    @CsvSource({
        "days,    2026-06-01 2026-06-02 2026-06-03 2026-06-04 2026-06-05, 333 334 333 50 58",
        "tuesday, 2026-05-26 2026-06-02,                                  333 775",
        "2nd,     2026-06 2026-07,                                        667 441",
        "months,  2026-06,                                                1108",
    })
    void planned_everyZoom_addsUpToTheSame(String zoom, String names, String expected) {
        ReportingPeriods cut = switch (zoom) {
            case "days" -> ReportingPeriods.days();
            case "tuesday" -> ReportingPeriods.weeks(DayOfWeek.TUESDAY);
            case "2nd" -> ReportingPeriods.monthsClosingOn(2);
            default -> ReportingPeriods.months();
        };
        PhasedBudget table = table(plan(), cut);

        assertThat(table.periods().stream().map(ReportingPeriod::name)).containsExactly(names.split(" "));
        assertThat(figures(table, table.total()::planned)).isEqualTo(expected);
    }

    @Test
    void planned_inEffort_isRoundedToTheHundredth() {
        Project.Builder project = Project.builder("effort")
                .start(MONDAY)
                .task("A", t -> t.days(3))
                .baseline(Plans.baseline("v1")
                        .task("A", MONDAY, WEDNESDAY, Effort.ofPersonHours(10))
                        .build());
        PhasedBudget table = table(project, ReportingPeriods.days());

        assertThat(figures(table, table.total()::planned)).isEqualTo("3.33 3.34 3.33");
        assertThat(table.unit()).isEqualTo(Unit.PERSON_HOURS);
    }

    @Test
    void grouped_byControlAccountAndTeam_addsUpToTheTotal() {
        PhasedBudget table = table(plan(), ReportingPeriods.days());

        PhasedBudget accounts = table.byControlAccount();
        assertThat(accounts.rows().stream().map(PhasedRow::key)).containsExactly("CA1", "");
        assertThat(figures(accounts, row(accounts, "CA1")::planned)).isEqualTo("333 334 333 0 7");
        PhasedBudget teams = table.byTeam();
        assertThat(figures(teams, row(teams, "build")::planned)).isEqualTo("0 0 0 50 51");
        assertThat(figures(teams, row(teams, "")::planned)).isEqualTo("0 0 0 0 7");
        assertThat(figures(teams, teams.total()::planned)).isEqualTo(figures(table, table.total()::planned));
    }

    /** Reports on Tuesday (A 50 %, 200 spent) and Friday (A 60 %, 500 spent); nothing is known of the days between. */
    @Test
    void earnedAndActual_standInPeriodsWithAReportOnly() {
        Project.Builder project = plan().snapshot(Snapshot.of(
                Days.endOf(TUESDAY),
                List.of(new Snapshot.Entry(
                        TaskId.of("A"),
                        Days.startOf(MONDAY),
                        Days.endOf(WEDNESDAY),
                        Progress.builder().percentComplete(50).build(),
                        Optional.empty()))));
        PhasedBudget table = table(project, ReportingPeriods.days());

        assertThat(figures(table, table.total()::earned)).isEqualTo("- 500 - - 100");
        assertThat(figures(table, table.total()::earnedToDate)).isEqualTo("- 500 - - 600");
        assertThat(figures(table, table.total()::actual)).isEqualTo("- 200 - - 300");
        assertThat(figures(table, table.total()::actualToDate)).isEqualTo("- 200 - - 500");
        assertThat(table.total().earned(table.periods().get(0)).reason()).contains(Reason.NO_DATA);
    }

    @Test
    void periods_reachAsFarAsTheLastReport() {
        PhasedBudget table = table(plan().dataDate(FRIDAY.plusDays(20)), ReportingPeriods.weeks(DayOfWeek.MONDAY));

        assertThat(table.periods()).hasSize(4);
        assertThat(figures(table, table.total()::planned)).isEqualTo("1108 0 0 0");
        assertThat(figures(table, table.total()::earnedToDate)).isEqualTo("- - - 600");
    }

    /** Contract 1300 = distributed 1108 + undistributed 92 + contingency 30 + reserve 70. */
    private static Project.Builder withLog() {
        return plan().budget(b -> b.transfer(move(BudgetElement.CONTRACT, BudgetElement.UNDISTRIBUTED, 1230))
                .transfer(move(BudgetElement.CONTRACT, BudgetElement.MANAGEMENT_RESERVE, 70))
                .transfer(move(BudgetElement.UNDISTRIBUTED, BudgetElement.CONTINGENCY, 30))
                .transfer(move(BudgetElement.UNDISTRIBUTED, BudgetElement.DISTRIBUTED, 1108)));
    }

    private static BudgetTransfer move(BudgetElement from, BudgetElement to, long amount) {
        return BudgetTransfer.of(MONDAY, from, to, yen(amount)).approved("why", "who");
    }

    @Test
    void undated_budgetOfTheLog_isPartOfBacAndOfNoPeriod() {
        PhasedBudget table = table(withLog(), ReportingPeriods.months());

        assertThat(table.rows().stream().map(PhasedRow::key))
                .containsExactly("A", "B", "M", "UNDISTRIBUTED", "CONTINGENCY");
        assertThat(row(table, "UNDISTRIBUTED").undated()).isEqualTo(Measure.of(yen(92)));
        assertThat(figures(table, row(table, "CONTINGENCY")::planned)).isEqualTo("0");
        assertThat(figures(table, table.total()::planned)).isEqualTo("1108");
        assertThat(table.total().budget()).isEqualTo(Measure.of(yen(1230)));
        EarnedValue value = Plans.at(FRIDAY, withLog().build());
        assertThat(value.budgetAtCompletion()).isEqualTo(table.total().budget());
        assertThat(value.undatedBudget()).isEqualTo(Measure.of(yen(122)));
        assertThat(value.withoutLevelOfEffort().budgetAtCompletion()).isEqualTo(value.budgetAtCompletion());
        assertThat(value.byTeam().get("build").undatedBudget()).isEqualTo(Measure.of(yen(0)));
    }

    @Test
    void missingBudgets_areReasonsNotZeros() {
        PhasedBudget table = table(
                Project.builder("bare").start(MONDAY).dataDate(FRIDAY).task("A", t -> t.days(3)),
                ReportingPeriods.months());
        ReportingPeriod june = table.periods().get(0);

        assertThat(table.total().planned(june).reason()).contains(Reason.NO_BASELINE);
        assertThat(table.total().budget().reason()).contains(Reason.NO_BASELINE);
        assertThat(table.total().actual(june).reason()).contains(Reason.NO_ACTUAL_COST);
        assertThat(table(Project.builder("idle").start(MONDAY).task("A", t -> t.days(3)), ReportingPeriods.months())
                        .periods())
                .isEmpty();
    }

    @Test
    void planned_periodOfAnotherTable_isRejected() {
        PhasedBudget table = table(plan(), ReportingPeriods.months());
        ReportingPeriod other = ReportingPeriods.days().of(WEDNESDAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.total().planned(other))
                .withMessage("The period 2026-06-03 (2026-06-03 to 2026-06-03) is none of this table."
                        + "\nMaybe take it from periods().");
    }

    @Test
    void csvRows_areTidy() {
        PhasedBudget table = table(withLog(), ReportingPeriods.weeks(DayOfWeek.MONDAY));

        assertThat(PhasedBudget.header()).hasSize(9);
        assertThat(table.csvRows().map(row -> String.join(",", row)))
                .containsExactly(
                        "A,画面設計,2026-06-01,2026-06-01,2026-06-07,1000,600,500,JPY",
                        "B,B,2026-06-01,2026-06-01,2026-06-07,101,0,0,JPY",
                        "M,M,2026-06-01,2026-06-01,2026-06-07,7,0,0,JPY",
                        "UNDISTRIBUTED,UNDISTRIBUTED,2026-06-01,2026-06-01,2026-06-07,0,0,0,JPY",
                        "UNDISTRIBUTED,UNDISTRIBUTED,,,,92,,,JPY",
                        "CONTINGENCY,CONTINGENCY,2026-06-01,2026-06-01,2026-06-07,0,0,0,JPY",
                        "CONTINGENCY,CONTINGENCY,,,,30,,,JPY");
    }

    @Test
    void texts_areShortTables() {
        PhasedBudget table = table(withLog(), ReportingPeriods.days());

        ToStringContract.check(table);
        ToStringContract.check(table.total());
        assertThat(table.toString()).isEqualTo("""
                        Phased budget v1: JPY 1,230 in 5 periods, undated 122
                        Period       PV  PV to date   EV   AC
                        ----------  ---  ----------  ---  ---
                        2026-06-01  333         333    -    -
                        2026-06-02  334         667    -    -
                        2026-06-03  333        1000    -    -
                        2026-06-04   50        1050    -    -
                        2026-06-05   58        1108  600  500""");
        assertThat(table(withLog(), ReportingPeriods.months()).table(9)).isEqualTo("""
                        Row            Name           BAC JPY  2026-06  undated
                        -------------  -------------  -------  -------  -------
                        A              画面設計          1000     1000        .
                        B              B                  101      101        .
                        M              M                    7        7        .
                        UNDISTRIBUTED  UNDISTRIBUTED       92        .       92
                        CONTINGENCY    CONTINGENCY         30        .       30
                        TOTAL          TOTAL             1230     1108      122""");
        assertThat(row(table, "A")).hasToString("A 画面設計: JPY 1,000");
    }
}
