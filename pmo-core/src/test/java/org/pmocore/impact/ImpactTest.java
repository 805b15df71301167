package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduleRules;
import org.pmocore.time.WorkTime;

class ImpactTest {

    private static final Change A_LATE = Change.delay("A", WorkTime.days(4));

    private static Project.Builder seed() {
        return SeedNetwork.builder(Locale.ENGLISH);
    }

    @Test
    void toString_ofSeed_isThatOfTheReadme() {
        Impact impact = SeedNetwork.impact(seed().build(), A_LATE);

        assertThat(impact).hasToString("""
                RV Customer review: 2026-04-24 -> 2026-05-01, 2 working days late
                Change: A +4d
                Milestone           Due         Before      After       Slip  Margin
                ------------------  ----------  ----------  ----------  ----  ------
                RV Customer review  2026-04-28  2026-04-24  2026-05-01  +4.0    -2.0""");
        ToStringContract.check(impact);
        ToStringContract.check(impact.milestone("RV"));
        ToStringContract.check(impact.chain("RV").get(0));
        ToStringContract.check(impact.chain("RV").get(1).nonDrivers().get(0));
        ToStringContract.check(impact.floatChanges().get(0));
        ToStringContract.check(ImpactAnalysis.of(impact.before()));
    }

    @Test
    void toString_ofManyMilestones_staysWithinTheScreen() {
        Project.Builder plan = seed();
        for (int i = 0; i < 40; i++) {
            String name = "長い名前のマイルストーンがここに入ります" + i;
            plan.milestone("MILESTONE-" + i, m -> m.name(name).after("B").promised(LocalDate.of(2026, 4, 20)));
        }
        Impact impact = SeedNetwork.impact(plan.build(), A_LATE);

        ToStringContract.check(impact);
        ToStringContract.check(impact.milestone("MILESTONE-3"));
        assertThat(impact.table(100).lines()).hasSize(43);
    }

    @Test
    void toString_withoutMilestones_tellsTheFinish() {
        Project project = Project.builder("plain")
                .start(LocalDate.of(2026, 4, 6))
                .task("A", a -> a.days(5))
                .build();

        assertThat(SeedNetwork.impact(project, A_LATE))
                .hasToString("No milestone moves; finish 2026-04-10 -> 2026-04-16\nChange: A +4d");
    }

    /** The margin counts to the end of the due date; a start is measured from date to date. */
    @ParameterizedTest
    @CsvSource({
        // kind, due, date shown before, margin before, late after, calendar days late after
        "FINISH_MILESTONE, 2026-04-24, 2026-04-24, 0,  4, 7",
        "FINISH_MILESTONE, 2026-04-26, 2026-04-24, 0,  4, 5",
        "FINISH_MILESTONE, 2026-05-01, 2026-04-24, 4,  0, 0",
        "START_MILESTONE,  2026-04-27, 2026-04-27, 0,  4, 10",
        "START_MILESTONE,  2026-04-28, 2026-04-27, 1,  3, 9",
        "START_MILESTONE,  2026-04-24, 2026-04-27, -1, 5, 13",
    })
    void margin_ofMilestone_countsToTheEndOfTheDueDate(
            Task.Kind kind, LocalDate due, LocalDate shown, double margin, double late, double calendarDays) {
        Project project = seed().change("RV", rv -> rv.kind(kind).promised(due)).build();
        MilestoneImpact review = SeedNetwork.impact(project, A_LATE).milestone("RV");

        assertThat(review.dateBefore()).isEqualTo(shown);
        assertThat(days(review.marginBefore())).isEqualTo(margin);
        assertThat(days(review.lateWorkingDays())).isEqualTo(late);
        assertThat(days(review.lateCalendarDays())).isEqualTo(calendarDays);
        assertThat(days(review.slipWorkingDays())).isEqualTo(4);
    }

    @Test
    void latestStart_ofStartMilestone_isTheMorningOfItsDate() {
        Project project =
                seed().change("RV", rv -> rv.kind(Task.Kind.START_MILESTONE)).build();
        Impact impact = SeedNetwork.impact(project, A_LATE);

        assertThat(impact.latestStart("RV", "E")).contains(LocalDateTime.of(2026, 4, 24, 8, 0));
        assertThat(impact.latestStart("RV", "RV")).contains(LocalDateTime.of(2026, 4, 28, 8, 0));
    }

    @Test
    void due_withoutPromise_isTheDeadline() {
        Project project = seed().milestone("GO", go -> go.after("E").deadline(LocalDate.of(2026, 4, 30)))
                .milestone("NO", no -> no.after("E"))
                .build();
        Impact impact = SeedNetwork.impact(project, A_LATE);

        assertThat(impact.milestone("GO").promised()).isEmpty();
        assertThat(impact.milestone("GO").due()).contains(LocalDate.of(2026, 4, 30));
        assertThat(days(impact.milestone("GO").lateWorkingDays())).isEqualTo(1);
        assertThat(impact.milestone("NO").due()).isEmpty();
        assertThat(impact.milestone("NO").marginAfter().reason()).contains(Reason.NOT_DATED);
        assertThat(Remedies.of(impact, impact.milestone("NO")).workingDays().reason())
                .contains(Reason.NOT_DATED);
        assertThat(impact.latestStart("NO", "B")).isEmpty();
    }

    @Test
    void baseline_isTheLatestOrTheScheduleBefore() {
        LocalDate end = LocalDate.of(2026, 4, 22);
        Project project = seed().milestone("NEW", later -> later.after("E"))
                .baseline(Baseline.builder("1", LocalDate.of(2026, 4, 1))
                        .task("RV", end, end)
                        .build())
                .build();
        Impact impact = SeedNetwork.impact(project, A_LATE);

        assertThat(impact.milestone("RV").baseline()).contains(LocalDateTime.of(2026, 4, 23, 0, 0));
        assertThat(impact.milestone("NEW").baseline()).isEmpty();
        assertThat(SeedNetwork.impact(seed().build(), A_LATE).milestone("RV").baseline())
                .contains(LocalDateTime.of(2026, 4, 24, 17, 0));
    }

    @Test
    void impact_keepsRulesAndDataDateOfTheSchedule() {
        Schedule schedule = CriticalPathMethod.withDefaults()
                .withRules(ScheduleRules.standard().withCriticalFloat(Duration.ofHours(16)))
                .withDataDate(LocalDate.of(2026, 4, 7))
                .schedule(seed().build());

        Impact impact = ImpactAnalysis.of(schedule).impactOf(A_LATE);

        assertThat(impact.after().rules()).isEqualTo(schedule.rules());
        assertThat(impact.after().dataDate()).isEqualTo(schedule.dataDate());
        assertThat(impact.after().start()).isEqualTo(LocalDateTime.of(2026, 4, 8, 8, 0));
    }

    @Test
    void chain_throughSummary_goesByTheTaskThatDecides() {
        Project project = seed().summary("S", s -> s.name("Design"))
                .change("A", a -> a.parent("S"))
                .change("C", c -> c.parent("S"))
                .change("B", b -> b.predecessors(List.of()).after("S"))
                .build();

        assertThat(chain(SeedNetwork.impact(project, A_LATE))).isEqualTo("A B E RV: 4");
        assertThat(chain(SeedNetwork.impact(project, Change.delay("C", WorkTime.days(4)))))
                .isEqualTo("C B E RV: 2");
    }

    @Test
    void chain_intoSummary_reachesTheTasksUnderIt() {
        Project project = seed().summary("S", s -> s.name("Build"))
                .change("B", b -> b.predecessors(List.of()).parent("S"))
                .change("S", s -> s.after("A", "C"))
                .build();

        assertThat(chain(SeedNetwork.impact(project, A_LATE))).isEqualTo("A B E RV: 4");
    }

    @Test
    void chain_ofUnconnectedChange_isEmpty() {
        Project project = seed().task("X", x -> x.days(3)).build();
        Impact impact = SeedNetwork.impact(project, Change.delay("X", WorkTime.days(40)));

        assertThat(impact.chain("RV")).isEmpty();
        assertThat(impact.latestStart("RV", "X")).isEmpty();
        assertThat(impact.milestone("RV").isMoved()).isFalse();
    }

    /** X ends the project later than RV; RV's own latest start must not see it, nor another task's deadline. */
    @Test
    void latestStart_ofTask_heedsOnePromiseOnly() {
        Project project = seed().task("X", x -> x.days(30))
                .change("E", e -> e.deadline(LocalDate.of(2026, 4, 20)))
                .mustFinishBy(LocalDateTime.of(2026, 4, 20, 0, 0))
                .build();
        Impact impact = SeedNetwork.impact(project, A_LATE);

        assertThat(impact.latestStart("RV", "B")).contains(LocalDateTime.of(2026, 4, 15, 8, 0));
    }

    @Test
    void milestone_anyTask_canBeAskedAboutButNoSummary() {
        Project project = seed().summary("S", s -> s.name("Phase")).build();
        Impact impact = SeedNetwork.impact(project, A_LATE);

        assertThat(impact.milestone("B").dateAfter()).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(impact.explain("B", Locale.ENGLISH))
                .contains("\"B Screen implementation\" can be reached 2026-04-28");
        assertThat(impact.milestones())
                .extracting(milestone -> milestone.task().id())
                .containsExactly(TaskId.of("RV"));
        assertThatThrownBy(() -> impact.milestone("S"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("summary");
        assertThatThrownBy(() -> impact.explain("RX", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe one of: A, C, B");
    }

    @Test
    void recovery_ofVeryLongChain_saysHowManyWereNotTried() {
        Project.Builder plan = seed().milestone("END", end -> end.after("T59").promised(LocalDate.of(2026, 4, 28)));
        for (int i = 0; i < 60; i++) {
            String before = i == 0 ? "A" : "T" + (i - 1);
            plan.task("T" + i, task -> task.days(80).after(before));
        }
        LocalDate due = SeedNetwork.impact(plan.build(), Change.delay("A", WorkTime.ZERO))
                .milestone("END")
                .dateBefore();
        plan.change("END", end -> end.promised(due));
        Impact impact = SeedNetwork.impact(plan.build(), A_LATE);
        Remedies recovery = Remedies.of(impact, impact.milestone("END"));

        assertThat(recovery.onOneOf()).hasSize(40);
        assertThat(recovery.untried()).isEqualTo(21);
        assertThat(SeedNetwork.impact(plan.build(), A_LATE).explain("END", Locale.ENGLISH))
                .contains("recovered on A, T0, T1, T2, T3, T4 or 34 others");
    }

    @Test
    void impactOf_nothing_isRefused() {
        ImpactAnalysis analysis = ImpactAnalysis.of(SeedNetwork.schedule(seed().build()));

        assertThatThrownBy(analysis::impactOf).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "A,  Screen design,        A Screen design, A Screen design",
        "A,  A,                    A,               A",
        "A,  A Screen design,      A Screen design, A Screen design",
        "RV, Customer review (RV), RV Customer review, Customer review (RV)",
        "RV, 顧客レビュー（RV）,       RV 顧客レビュー,      顧客レビュー（RV）",
        "A,  API,                  A API,           A API",
    })
    void label_ofTask_namesTheIdOnce(String id, String name, String english, String japanese) {
        Task task = Task.builder(id).name(name).build();

        assertThat(Label.of(task, Locale.ENGLISH)).isEqualTo(english);
        assertThat(Label.of(task, Locale.JAPANESE)).isEqualTo(japanese);
    }

    private static String chain(Impact impact) {
        StringBuilder text = new StringBuilder();
        double sum = 0;
        for (ChainStep step : impact.chain("RV")) {
            text.append(text.length() == 0 ? "" : " ").append(step.task().id());
            sum += days(step.own()) - days(step.absorbed()) + days(step.calendarEffect());
            assertThat(days(step.calendarEffect())).isZero();
        }
        return text + ": " + Math.round(sum);
    }

    private static double days(Measure measure) {
        return measure.orElseThrow();
    }
}
