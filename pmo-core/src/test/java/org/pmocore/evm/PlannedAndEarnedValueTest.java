package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.pmocore.evm.Plans.FRIDAY;
import static org.pmocore.evm.Plans.MONDAY;
import static org.pmocore.evm.Plans.WEDNESDAY;
import static org.pmocore.evm.Plans.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Baseline;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

class PlannedAndEarnedValueTest {

    private static final UnaryOperator<Progress.Builder> NOTHING = UnaryOperator.identity();

    /** A standard week (9 to 12, 13 to 18) of 40 hours: one hour an hour, nothing at lunch, at night and at the weekend. */
    @ParameterizedTest(name = "{0}: {1} h")
    @CsvSource({
        "2026-05-31T00:00, 0", "2026-06-01T00:00, 0", "2026-06-01T23:59, 8", "2026-06-02T00:00, 8",
        "2026-06-03T00:00, 16", "2026-06-05T00:00, 32", "2026-06-06T00:00, 40", "2026-06-08T00:00, 40",
        "2030-01-01T00:00, 40"
    })
    void plannedValue_ofOneWeek_growsWithWorkingTime(LocalDateTime instant, double expected) {
        EarnedValue value = Plans.at(WEDNESDAY, Plans.week(WEDNESDAY, NOTHING));
        assertThat(value.plannedValueAt(instant).orElseThrow()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} at {1} of {2}: {3}")
    @CsvSource({
        "FINISH_MILESTONE, 2026-06-03T17:00, 2026-06-03T16:59, 0",
        "FINISH_MILESTONE, 2026-06-03T17:00, 2026-06-03T17:00, 8",
        "START_MILESTONE, 2026-06-03T17:00, 2026-06-03T17:00, 0",
        "START_MILESTONE, 2026-06-03T17:00, 2026-06-03T17:01, 8",
        "TASK, 2026-06-03T17:00, 2026-06-03T16:59, 0",
        "TASK, 2026-06-03T17:00, 2026-06-03T17:00, 8"
    })
    void plannedValue_ofPointInTime_steps(Task.Kind kind, LocalDateTime at, LocalDateTime seen, double expected) {
        Project project = Project.builder("milestone")
                .start(MONDAY)
                .add(
                        kind.isMilestone()
                                ? Task.builder("M").kind(kind).build()
                                : Task.builder("M").days(1).build())
                .baseline(Plans.baseline("v1")
                        .add(new Baseline.Entry(TaskId.of("M"), at, at, Optional.of(hours(8))))
                        .build())
                .build();
        EarnedValue value = EarnedValueAnalysis.withDefaults().analyze(project, seen);
        assertThat(value.plannedValue().orElseThrow()).isEqualTo(expected);
    }

    /** A yen cannot be split: three tasks of 100 yen over three days are rounded one by one and still end at 300. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-06-01, 99", "2026-06-02, 201", "2026-06-03, 300"})
    void plannedValue_ofIndivisibleBudgets_addsUpToTheLastYen(LocalDate date, long expected) {
        Project.Builder project = Project.builder("yen").start(MONDAY);
        Baseline.Builder baseline = Plans.baseline("v1");
        for (String id : List.of("A", "B", "C")) {
            project.task(id, t -> t.days(3));
            baseline.task(id, MONDAY, WEDNESDAY, Money.of("JPY", 100));
        }
        EarnedValue value = Plans.at(date, project.baseline(baseline.build()).build());
        assertThat(value.plannedValue()).isEqualTo(Measure.of(Money.of("JPY", expected)));
        assertThat(value.tasks())
                .allSatisfy(task ->
                        assertThat(task.plannedValue().orElseThrow() * 3).isEqualTo((double) expected));
    }

    static List<Arguments> reports() {
        return List.of(
                report("nothing reported counts as not started", NOTHING, 0),
                report("as reported", p -> p.percentComplete(37.5), 15),
                report("0 %", p -> p.actualStart(MONDAY).percentComplete(0), 0),
                report("100 % without a finish", p -> p.percentComplete(100), 40),
                report("finished", p -> p.actualStart(MONDAY).actualFinish(WEDNESDAY), 40),
                report(
                        "finished with a stale percentage",
                        p -> p.actualFinish(WEDNESDAY).percentComplete(60),
                        40),
                report("by remaining", p -> p.actualStart(MONDAY).remaining(WorkTime.days(2)), 24),
                report("by remaining in hours", p -> p.actualStart(MONDAY).remaining(WorkTime.hours(30)), 10),
                report("more remaining than planned", p -> p.actualStart(MONDAY).remaining(WorkTime.days(9)), 0),
                report("percent before remaining", p -> p.percentComplete(50).remaining(WorkTime.days(1)), 20),
                report("remaining of a task that has not started", p -> p.remaining(WorkTime.days(2)), 0));
    }

    @ParameterizedTest(name = "{0}: {2} h")
    @MethodSource("reports")
    void earnedValue_ofOneTask_followsTheReport(
            String what, UnaryOperator<Progress.Builder> progress, double expected) {
        EarnedValue value = Plans.at(WEDNESDAY, Plans.week(WEDNESDAY, progress));
        assertThat(value.earnedValue().orElseThrow()).isEqualTo(expected);
        assertThat(value.gaps(Gap.NO_PERCENT)).isEmpty();
    }

    @ParameterizedTest(name = "remaining {0}")
    @CsvSource({"-", "3ed"})
    void earnedValue_ofStartedTaskWithoutUsableReport_isZeroAndListed(String remaining) {
        EarnedValue value = Plans.at(
                WEDNESDAY,
                Plans.week(
                        WEDNESDAY,
                        p -> remaining.equals("-")
                                ? p.actualStart(MONDAY)
                                : p.actualStart(MONDAY).remaining(WorkTime.parse(remaining))));
        assertThat(value.earnedValue().orElseThrow()).isZero();
        assertThat(value.gaps(Gap.NO_PERCENT)).containsExactly(TaskId.of("A"));
        assertThat(value.toString()).contains("gaps: NO_PERCENT 1");
    }

    @Test
    void earnedValue_ofLevelOfEffortAndMilestones_followsTheirRules() {
        Project project = Project.builder("kinds")
                .start(MONDAY)
                .dataDate(WEDNESDAY)
                .levelOfEffort("PMO", t -> t)
                .startMilestone("KO", m -> m.progress(p -> p.actualStart(MONDAY)))
                .milestone("RV", m -> m)
                .baseline(Plans.baseline("v1")
                        .task("PMO", MONDAY, FRIDAY, hours(10))
                        .task("KO", MONDAY, MONDAY, hours(3))
                        .task("RV", FRIDAY, FRIDAY, hours(5))
                        .build())
                .build();
        EarnedValue value = Plans.at(WEDNESDAY, project);
        assertThat(value.tasks())
                .extracting(task -> task.earnedValue().orElseThrow())
                .containsExactly(6.0, 3.0, 0.0);
        assertThat(value.plannedValue().orElseThrow()).isEqualTo(9);
        assertThat(value.plannedValueAt(FRIDAY).orElseThrow()).isEqualTo(18);
    }

    @Test
    void gaps_ofEveryKind_areListedAndKeptOutOfTheBudget() {
        Project project = Project.builder("gaps")
                .start(MONDAY)
                .dataDate(FRIDAY)
                .summary("S", t -> t)
                .summary("L", t -> t)
                .task("A", t -> t.days(1).parent("S").team("a").progress(p -> p.percentComplete(100)))
                .task("NEW", t -> t.days(1).parent("L").team("b").progress(p -> p.percentComplete(100)))
                .task("FREE", t -> t.days(1).team("b"))
                .task("HOURS", t -> t.days(1).team("b"))
                .milestone("M", m -> m)
                .baseline(Plans.baseline("v1")
                        .task("S", MONDAY, FRIDAY, Money.of("JPY", 1000))
                        .task("L", MONDAY, FRIDAY, Money.of("JPY", 500))
                        .task("A", MONDAY, FRIDAY, Money.of("JPY", 1000))
                        .task("FREE", MONDAY, FRIDAY)
                        .task("HOURS", MONDAY, FRIDAY, hours(9))
                        .task("M", FRIDAY, FRIDAY)
                        .task("GONE", MONDAY, FRIDAY, Money.of("JPY", 200))
                        .build())
                .cost("A", MONDAY, Money.of("JPY", 900))
                .cost("NEW", MONDAY, Money.of("JPY", 70))
                .cost("S", MONDAY, Money.of("JPY", 6))
                .cost("A", MONDAY, hours(3))
                .build();
        EarnedValue value = Plans.at(FRIDAY, project);
        assertThat(value.budgetAtCompletion()).hasToString("JPY 1,200");
        assertThat(value.earnedValue()).hasToString("JPY 1,000");
        assertThat(value.actualCost()).hasToString("JPY 976");
        assertThat(value.unplannedCost()).hasToString("JPY 70");
        assertThat(value.costsInOtherUnit()).hasSize(1);
        assertThat(ids(value, Gap.UNPLANNED)).containsExactly("NEW");
        assertThat(ids(value, Gap.UNBUDGETED)).containsExactly("FREE", "HOURS");
        assertThat(ids(value, Gap.SUMMARY_BUDGET)).containsExactly("L");
        assertThat(ids(value, Gap.REMOVED)).containsExactly("GONE");
        Map<String, EarnedValue> teams = value.byTeam();
        assertThat(teams.keySet()).containsExactly("", "a", "b");
        assertThat(teams.get("b").budgetAtCompletion().reason()).contains(Reason.NO_BUDGET);
        assertThat(teams.get("b").actualCost()).hasToString("JPY 70");
        assertThat(teams.get("").actualCost()).hasToString("JPY 6");
        assertThat(teams.get("b").costsInOtherUnit()).isEmpty();
    }

    @Test
    void byTeam_ofUnequalTeams_dividesSumsAndAveragesNothing() {
        Project project = Project.builder("teams")
                .start(MONDAY)
                .dataDate(FRIDAY)
                .task("A", t -> t.days(5).team("small").progress(p -> p.percentComplete(100)))
                .task("B", t -> t.days(5).team("large").progress(p -> p.percentComplete(50)))
                .baseline(Plans.baseline("v1")
                        .task("A", MONDAY, FRIDAY, hours(10))
                        .task("B", MONDAY, FRIDAY, hours(90))
                        .build())
                .build();
        EarnedValue value = Plans.at(FRIDAY, project);
        assertThat(value.byTeam().get("small").spi().orElseThrow()).isEqualTo(1);
        assertThat(value.byTeam().get("large").spi().orElseThrow()).isEqualTo(0.5);
        assertThat(value.spi().orElseThrow()).as("not 0.75").isEqualTo(0.55);
    }

    @ParameterizedTest(name = "booked {0}: AC {1} at the end of Wednesday")
    @CsvSource({"2026-06-01, 8", "2026-06-03, 8", "2026-06-04, 0", "2026-06-05, 0"})
    void actualCost_atDataDate_countsBookingsUpToItsDate(LocalDate booked, double expected) {
        Project project = Plans.weekOf(FRIDAY, p -> p.percentComplete(100), hours(40))
                .cost("A", booked, hours(8))
                .build();
        assertThat(Plans.at(WEDNESDAY, project).actualCost().orElseThrow()).isEqualTo(expected);
    }

    @Test
    void history_ofSnapshots_readsWhatWasReportedThen() {
        Project project = Plans.weekOf(FRIDAY, p -> p.percentComplete(90), hours(40))
                .snapshot(snapshot(MONDAY, 10))
                .snapshot(snapshot(WEDNESDAY, 55))
                .build();
        assertThat(EarnedValueAnalysis.withDefaults().history(project))
                .extracting(value -> value.earnedValue().orElseThrow())
                .containsExactly(4.0, 22.0, 36.0);
        EarnedValue thursday = Plans.at(WEDNESDAY.plusDays(1), project);
        assertThat(thursday.earnedValue().orElseThrow())
                .as("carried from Wednesday")
                .isEqualTo(22);
        assertThat(thursday.progressAsOf()).contains(Plans.endOf(WEDNESDAY));
        assertThat(thursday.plannedValue().orElseThrow()).isEqualTo(32);
    }

    @Test
    void earnedValue_beforeTheFirstReport_isNotReconstructed() {
        EarnedValue value = Plans.at(MONDAY, Plans.week(WEDNESDAY, p -> p.percentComplete(50)));
        assertThat(value.earnedValue().reason()).contains(Reason.NO_DATA);
        assertThat(value.spi().reason()).contains(Reason.NO_DATA);
        assertThat(value.spiT().reason()).contains(Reason.NO_DATA);
        assertThat(value.cpi().reason()).contains(Reason.NO_DATA);
        assertThat(value.tasks().get(0).earnedValue().reason()).contains(Reason.NO_DATA);
        assertThat(value.plannedValue().orElseThrow()).isEqualTo(8);
        assertThat(value.progressAsOf()).isEmpty();
    }

    @Test
    void withBaseline_ofAnotherName_measuresAgainstIt() {
        Project project = Plans.weekOf(WEDNESDAY, p -> p.percentComplete(50), hours(40))
                .baseline(Baseline.builder("v2", WEDNESDAY)
                        .task("A", MONDAY, FRIDAY.plusDays(7), hours(60))
                        .build())
                .build();
        assertThat(Plans.at(WEDNESDAY, project).baselineName()).contains("v2");
        EarnedValue original =
                EarnedValueAnalysis.withDefaults().withBaseline("v1").analyze(project, WEDNESDAY);
        assertThat(original.baselineName()).contains("v1");
        assertThat(original.budgetAtCompletion().orElseThrow()).isEqualTo(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        EarnedValueAnalysis.withDefaults().withBaseline("v11").analyze(project, WEDNESDAY))
                .withMessageContaining("\"v11\"")
                .withMessageContaining("Maybe you meant \"v1\"");
    }

    /** The plan is flat from Monday evening to Friday morning; the value earned equals what is planned there. */
    @ParameterizedTest(name = "{0}: ES {1}, SV(t) {2}")
    @CsvSource({"END, 4, 1", "START, 1, -2", "DATA_DATE_IF_INSIDE, 3, 0"})
    void earnedSchedule_onPlateau_followsThePolicy(Plateau plateau, double days, double svT) {
        Project project = Project.builder("plateau")
                .start(MONDAY)
                .dataDate(WEDNESDAY)
                .task("A", t -> t.days(1).progress(p -> p.percentComplete(100)))
                .task("B", t -> t.days(1))
                .baseline(Plans.baseline("v1")
                        .task("A", MONDAY, MONDAY, hours(8))
                        .task("B", FRIDAY, FRIDAY, hours(8))
                        .build())
                .build();
        EarnedValue value =
                EarnedValueAnalysis.withDefaults().withPlateau(plateau).analyze(project, WEDNESDAY);
        assertThat(value.earnedSchedule().orElseThrow()).isCloseTo(days, within(1e-9));
        assertThat(value.svT().orElseThrow()).isCloseTo(svT, within(1e-9));
    }

    @Test
    void unit_ofMoneyAndEffort_isMoney() {
        Project project = Plans.weekOf(WEDNESDAY, p -> p.percentComplete(50), Money.of("USD", "1000.10"))
                .build();
        EarnedValue value = Plans.at(WEDNESDAY, project);
        assertThat(value.unit()).isEqualTo(Unit.money(Currency.getInstance("USD")));
        assertThat(value.earnedValue()).hasToString("USD 500.05");
    }

    @Test
    void plannedValues_ofWeek_endWithTheLastDate() {
        EarnedValue value = Plans.at(WEDNESDAY, Plans.week(WEDNESDAY, NOTHING));
        assertThat(value.plannedValues(MONDAY, FRIDAY, 3).keySet()).containsExactly(MONDAY, MONDAY.plusDays(3), FRIDAY);
        assertThat(value.plannedValues(MONDAY, FRIDAY, 3).get(FRIDAY)).isEqualTo(value.budgetAtCompletion());
        assertThatIllegalArgumentException().isThrownBy(() -> value.plannedValues(FRIDAY, MONDAY, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> value.plannedValues(MONDAY, FRIDAY, 0));
    }

    @Test
    void toString_ofResults_isShortAndSelfSufficient() {
        Project project = Plans.weekOf(WEDNESDAY, p -> p.percentComplete(50), Money.of("JPY", 4_000_000))
                .cost("A", MONDAY, Money.of("JPY", 2_500_000))
                .build();
        EarnedValue value = Plans.at(WEDNESDAY, project);
        assertThat(value.toString()).isEqualTo("""
                Earned value 2026-06-03: SPI 0.83, CPI 0.80, done 50%
                Amount                 Variance                     Index
                ------  -------------  --------  -----------------  ------  ----
                PV      JPY 2,400,000  SV        JPY -400,000       SPI     0.83
                EV      JPY 2,000,000  CV        JPY -500,000       CPI     0.80
                AC      JPY 2,500,000  SV(t)     -0.5 working days  SPI(t)  0.83
                BAC     JPY 4,000,000  VAC       JPY -1,000,000     TCPI    1.33
                EAC     JPY 5,000,000  ETC       JPY 2,500,000
                Baseline v1""");
        assertThat(value.tasks().get(0)).hasToString("A A: EV JPY 2,000,000 of JPY 4,000,000");
        assertThat(value.table(5)).startsWith("Task  Name  ").contains("JPY 2,400,000");
        assertThat(EarnedValueAnalysis.withDefaults()).hasToString("Earned value analysis against the latest baseline");
    }

    @Test
    void toString_withoutBaseline_saysSo() {
        Project project =
                Project.builder("empty").start(MONDAY).task("A", t -> t.days(1)).build();
        assertThat(Plans.at(WEDNESDAY, project).toString().lines().findFirst())
                .contains("EV 2026-06-03: SPI - no baseline, CPI - no baseline, done - no baseline");
    }

    @Test
    void toString_withTheLongestReasons_keepsItsFirstLineShort() {
        LocalDate before = MONDAY.minusDays(3);
        EarnedValue value = Plans.at(before, Plans.week(before, p -> p.percentComplete(37.5)));
        String text = value.toString();
        assertThat(text.lines().findFirst().orElseThrow())
                .isEqualTo("EV 2026-05-29: SPI - no planned value, CPI - no actual cost reported, done 37.5%")
                .hasSizeLessThanOrEqualTo(80);
        assertThat(text).hasSizeLessThanOrEqualTo(960);
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(12);
    }

    private static Snapshot snapshot(LocalDate date, double percent) {
        return Snapshot.of(
                Plans.endOf(date),
                List.of(new Snapshot.Entry(
                        TaskId.of("A"),
                        MONDAY.atStartOfDay(),
                        Plans.endOf(FRIDAY),
                        Progress.builder().percentComplete(percent).build(),
                        Optional.empty())));
    }

    private static Arguments report(String what, UnaryOperator<Progress.Builder> progress, double expected) {
        return Arguments.of(what, progress, expected);
    }

    private static List<String> ids(EarnedValue value, Gap gap) {
        return value.gaps(gap).stream().map(TaskId::value).toList();
    }
}
