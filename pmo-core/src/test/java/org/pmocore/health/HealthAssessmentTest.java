package org.pmocore.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pmocore.health.SmallProject.april;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.impact.Change;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.issues.IssueAnalysis;
import org.pmocore.measure.Reason;
import org.pmocore.model.Baseline;
import org.pmocore.model.Issue;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;

class HealthAssessmentTest {

    private static final String TASK = "B";

    /** Values by hand from {@link SmallProject#late()}; tolerance 1e-9. EV 100,000 + 300,000, PV 800,000, AC 710,000. */
    @ParameterizedTest
    @CsvSource({
        "SPI,                    0.5,                RED",
        "FINISH_SLIP,            4,                  GREEN",
        "LOWEST_FLOAT,           0,                  GREEN",
        "CPI,                    0.5633802816901409, RED",
        "COST_AT_COMPLETION,     177.5,              RED",
        "PROMISE_MARGIN,         -2,                 RED",
        "MILESTONE_SLIP,         4,                  GREEN",
        "OVERDUE_ISSUES,         33.333333333333336, RED",
        "HIGH_ISSUE_OVERDUE,     2,                  AMBER",
        "HIGH_ISSUE_AGE,         7,                  GREEN",
        "COMPLETION_CONTRADICTED, 0,                 GREEN",
        "ACTUAL_START_MISSING,   0,                  GREEN",
        "START_NOT_REPORTED,     0,                  GREEN",
        "PROGRESS_NOT_STATED,    0,                  GREEN",
        "OUT_OF_SEQUENCE,        0,                  GREEN",
        "ISSUE_INCOMPLETE,       33.333333333333336, RED"
    })
    void assess_lateProject_measuresAndJudges(Indicator indicator, double value, Rag rag) {
        HealthFinding finding =
                SmallProject.health(SmallProject.late()).finding(indicator).orElseThrow();

        assertThat(finding.value().orElseThrow()).isCloseTo(value, within(1e-9));
        assertThat(finding.rag()).isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({"EXPECTED_FINISH_PASSED, NO_DATA", "MILESTONE_BEFORE_WORK, NOT_STARTED"})
    void assess_nothingToLookAt_isGreyWithTheReason(Indicator indicator, Reason reason) {
        HealthFinding finding =
                SmallProject.health(SmallProject.late()).finding(indicator).orElseThrow();

        assertThat(finding.rag()).isEqualTo(Rag.GREY);
        assertThat(finding.value().reason()).contains(reason);
        assertThat(finding.text(Locale.ENGLISH)).contains("cannot be assessed (" + reason.text(Locale.ENGLISH) + ")");
    }

    @Test
    void assess_lateProject_isRedAsTheWorstOfItsMandatoryDimensions() {
        HealthReport health = SmallProject.health(SmallProject.late());

        assertThat(health.overall()).isEqualTo(Rag.RED);
        assertThat(health.notAssessed()).isEmpty();
        assertThat(health.dimension(HealthDimension.MILESTONES)
                        .decisive()
                        .orElseThrow()
                        .indicator())
                .isEqualTo(Indicator.PROMISE_MARGIN);
        assertThat(health.finding(Indicator.PROMISE_MARGIN).orElseThrow().offenders())
                .extracting(Offender::label)
                .containsExactly("RV 顧客レビュー");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | RV 顧客レビュー is forecast for 2026-05-01, 2 working days after its due date (2026-04-28).",
                "ja | 「RV 顧客レビュー」の見込みは5/1で、期限（4/28）から2営業日の遅れです。"
            })
    void text_promiseBroken_saysByHowMuch(String language, String expected) {
        HealthReport health = SmallProject.health(SmallProject.late());

        assertThat(health.finding(Indicator.PROMISE_MARGIN).orElseThrow().text(Locale.forLanguageTag(language)))
                .isEqualTo(expected);
    }

    @Test
    void assess_onTimeProject_isGreenWithCostAndMilestonesAssessed() {
        HealthReport health = SmallProject.health(SmallProject.onTime());

        assertThat(health.finding(Indicator.PROMISE_MARGIN)
                        .orElseThrow()
                        .value()
                        .orElseThrow())
                .isEqualTo(2);
        assertThat(health.finding(Indicator.PROMISE_MARGIN).orElseThrow().rag()).isEqualTo(Rag.AMBER);
        assertThat(health.overall()).isEqualTo(Rag.AMBER);
        assertThat(health.dimension(HealthDimension.COST).rag()).isEqualTo(Rag.GREEN);
        assertThat(health.dimension(HealthDimension.ISSUES).rag()).isEqualTo(Rag.GREEN);
    }

    /** Unknown is not green: without baseline, promises, costs and issues nothing is assessed. */
    @Test
    void assess_bareProject_isGreyWhereNothingIsKnown() {
        Project bare = Project.builder("bare")
                .start(april(6))
                .dataDate(SmallProject.DATA_DATE)
                .task("A", t -> t.days(10))
                .build();

        HealthReport health = SmallProject.health(bare);

        assertThat(health.notAssessed())
                .containsExactly(
                        HealthDimension.SCHEDULE,
                        HealthDimension.COST,
                        HealthDimension.MILESTONES,
                        HealthDimension.ISSUES);
        assertThat(health.overall()).isEqualTo(Rag.GREY);
        assertThat(health.finding(Indicator.LOWEST_FLOAT).orElseThrow().rag())
                .as("a float without a baseline proves nothing")
                .isEqualTo(Rag.GREEN);
        assertThat(health.dimension(HealthDimension.COST).rag()).isEqualTo(Rag.GREY);
        assertThat(health.finding(Indicator.SPI).orElseThrow().value().reason()).contains(Reason.NO_BASELINE);
        assertThat(health.toString()).contains("not assessed: SCHEDULE, COST, MILESTONES, ISSUES");
    }

    /** One flaw each, on one of {@code started} tasks or so; the shares are the counts by hand. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("flaws")
    void assess_doubtfulReport_namesTheTask(
            Indicator indicator, String expectedPercent, UnaryOperator<Project.Builder> flaw, String offender) {
        HealthReport health =
                SmallProject.health(flaw.apply(SmallProject.late().toBuilder()).build());

        HealthFinding finding = health.finding(indicator).orElseThrow();
        assertThat(finding.value().format(Locale.ENGLISH)).isEqualTo(expectedPercent);
        assertThat(finding.offenders()).extracting(Offender::id).contains(offender);
        assertThat(finding.rag()).isEqualTo(Rag.RED);
        assertThat(finding.text(Locale.JAPANESE)).contains(offender);
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                flaw(Indicator.COMPLETION_CONTRADICTED, "50%", "A", t -> t.progress(p -> p.percentComplete(100))),
                flaw(Indicator.COMPLETION_CONTRADICTED, "50%", "C", t -> t.progress(p -> p.percentComplete(80))),
                flaw(Indicator.EXPECTED_FINISH_PASSED, "100%", "A", t -> t.expectedFinish(april(9).atTime(17, 0))),
                flaw(Indicator.ACTUAL_START_MISSING, "33.3%", TASK, t -> t.progress(p -> p.percentComplete(5))),
                flaw(Indicator.PROGRESS_NOT_STATED, "50%", TASK, t -> t.progress(p -> p.actualStart(april(10)))),
                flaw(
                        Indicator.OUT_OF_SEQUENCE,
                        "33.3%",
                        TASK,
                        t -> t.progress(p -> p.actualStart(april(10)).percentComplete(5))),
                flaw(Indicator.MILESTONE_BEFORE_WORK, "100%", "RV", t -> t.progress(p -> p.actualFinish(april(10)))));
    }

    @Test
    void startNotReported_baselineStartPassed_countsWorkingDaysLate() {
        Project project = SmallProject.late().toBuilder()
                .change("C", t -> t.progress(Progress.NONE))
                .build();

        HealthFinding finding = SmallProject.health(project)
                .finding(Indicator.START_NOT_REPORTED)
                .orElseThrow();

        assertThat(finding.value().format(Locale.ENGLISH)).isEqualTo("50%");
        assertThat(finding.offenders()).hasToString("[C API設計 (5 working days)]");
    }

    @ParameterizedTest
    @CsvSource({"4, GREEN, 0", "5, GREEN, 0", "6, AMBER, 1"})
    void milestoneSlip_aroundTheLimit_offendersAreThoseBeyondIt(double lateDays, Rag rag, int offenders) {
        Project project = SmallProject.late().toBuilder()
                .change("A", t -> t.progress(p -> p.remaining(days(lateDays)).percentComplete(10)))
                .build();

        HealthFinding finding =
                SmallProject.health(project).finding(Indicator.MILESTONE_SLIP).orElseThrow();

        assertThat(finding.value().orElseThrow()).isEqualTo(lateDays);
        assertThat(finding.rag()).isEqualTo(rag);
        assertThat(finding.offenders()).hasSize(offenders);
    }

    /** A start milestone promised for a date is on time on that date, and its slip is that of its start. */
    @ParameterizedTest
    @CsvSource({"2026-04-13, 0", "2026-04-14, 1", "2026-04-10, -1", "2026-04-12, -1"})
    void margin_ofAStartMilestone_countsDatesNotTheClock(LocalDate promised, double margin) {
        Project project = SmallProject.onTime().toBuilder()
                .startMilestone("KO", m -> m.name("着手").after("A").promised(promised))
                .build();

        MilestoneOutlook outlook = SmallProject.health(project).milestones().stream()
                .filter(each -> each.milestone().id().value().equals("KO"))
                .findFirst()
                .orElseThrow();

        assertThat(outlook.forecast()).isEqualTo(april(13));
        assertThat(outlook.margin().orElseThrow()).isEqualTo(margin);
        assertThat(outlook.slip().reason()).contains(Reason.NO_BASELINE);
    }

    /** Two rooms count the same days: the margin here is that of a change that changes nothing. */
    @ParameterizedTest
    @CsvSource({"RV", "KO", "M2"})
    void margin_ofAMilestone_isThatOfTheImpactRoom(String id) {
        Project project = SmallProject.late().toBuilder()
                .startMilestone("KO", m -> m.after("A").promised(april(15)))
                .milestone("M2", m -> m.after("B").deadline(april(25)))
                .build();
        ImpactAnalysis plan = ImpactAnalysis.of(SmallProject.schedule(project));

        MilestoneOutlook outlook = SmallProject.health(project).milestones().stream()
                .filter(each -> each.milestone().id().value().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(outlook.margin())
                .isEqualTo(
                        plan.impactOf(Change.delay("A", days(0))).milestone(id).marginAfter());
    }

    @Test
    void assess_differentDataDates_isRejectedWithAllThree() {
        Project project = SmallProject.late();

        assertThatThrownBy(() -> HealthAssessment.withDefaults()
                        .assess(
                                SmallProject.schedule(project),
                                SmallProject.earnedValue(project),
                                IssueAnalysis.withDefaults().analyze(project, april(9))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-04-10")
                .hasMessageContaining("2026-04-09");
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void text_everyIndicator_readsInBothLanguages(Indicator indicator) {
        for (Project project : List.of(SmallProject.late(), SmallProject.onTime(), everythingWrong())) {
            HealthFinding finding =
                    SmallProject.health(project).finding(indicator).orElseThrow();

            assertThat(finding.text(Locale.ENGLISH)).doesNotContain("{").endsWith(".");
            assertThat(finding.text(Locale.JAPANESE)).doesNotContain("{").endsWith("。");
        }
    }

    @Test
    void toString_ofEachResult_keepsTheContract() {
        HealthReport health = SmallProject.health(everythingWrong());

        ToStringContract.check(health);
        health.dimensions().forEach(ToStringContract::check);
        health.findings().forEach(ToStringContract::check);
        health.milestones().forEach(ToStringContract::check);
        assertThat(SmallProject.health(SmallProject.late()).table(100)).contains("PROMISE_MARGIN", "-2 working days");
    }

    private static Project everythingWrong() {
        return SmallProject.late().toBuilder()
                .change("A", t -> t.progress(p -> p.percentComplete(100)))
                .change("B", t -> t.progress(p -> p.percentComplete(5)).expectedFinish(april(9).atTime(17, 0)))
                .change("E", t -> t.progress(p -> p.actualStart(april(10))))
                .change("RV", t -> t.deadline(april(20)))
                .startMilestone(
                        "KO", m -> m.progress(p -> p.actualFinish(april(10))).after("B"))
                .issue(Issue.builder(
                                "I-9", "a very long title that nobody would ever want to read to its end", april(1))
                        .build())
                .baseline(Baseline.builder("second", april(8))
                        .task("A", april(6), april(7))
                        .build())
                .build();
    }

    private static Arguments flaw(
            Indicator indicator, String percent, String task, UnaryOperator<Task.Builder> change) {
        UnaryOperator<Project.Builder> flaw = builder -> builder.change(task, change);
        return Arguments.of(indicator, percent, flaw, task);
    }
}
