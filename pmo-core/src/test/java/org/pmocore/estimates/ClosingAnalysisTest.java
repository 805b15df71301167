package org.pmocore.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Reason;
import org.pmocore.model.Baseline;
import org.pmocore.model.Issue;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;

class ClosingAnalysisTest {

    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);
    private static final LocalDate APRIL_10 = LocalDate.of(2026, 4, 10);
    private static final LocalDate APRIL_24 = LocalDate.of(2026, 4, 24);
    private static final LocalDate APRIL_30 = LocalDate.of(2026, 4, 30);

    /**
     * Two tasks planned 1 to 10 and 13 to 24 April (8 and 10 working days, 64 and 80 h), finished on 14 and 30 April with 70 and
     * 110 h; one report on 10 April that foresaw 28 April.
     */
    private static Project finished() {
        return plan().build();
    }

    private static Project.Builder plan() {
        return Project.builder("EC renewal")
                .start(APRIL_1)
                .dataDate(APRIL_30)
                .task(
                        "A",
                        task -> task.name("画面設計").team("設計").days(8).progress(done(APRIL_1, LocalDate.of(2026, 4, 14))))
                .task(
                        "B",
                        task -> task.name("画面実装")
                                .team("製造")
                                .days(10)
                                .after("A")
                                .progress(done(LocalDate.of(2026, 4, 15), APRIL_30)))
                .milestone(
                        "RV",
                        milestone -> milestone
                                .name("顧客レビュー")
                                .after("B")
                                .promised(LocalDate.of(2026, 4, 28))
                                .progress(done(APRIL_30, APRIL_30)))
                .baseline(Baseline.builder("v1", LocalDate.of(2026, 3, 27))
                        .task("A", APRIL_1, APRIL_10, Effort.ofPersonHours(64))
                        .task("B", LocalDate.of(2026, 4, 13), APRIL_24, Effort.ofPersonHours(80))
                        .build())
                .baseline(Baseline.builder("v2", LocalDate.of(2026, 4, 13))
                        .task("A", APRIL_1, LocalDate.of(2026, 4, 14), Effort.ofPersonHours(72))
                        .task("B", LocalDate.of(2026, 4, 15), APRIL_30, Effort.ofPersonHours(96))
                        .build())
                .snapshot(Snapshot.of(
                        Days.endOf(APRIL_10),
                        List.of(new Snapshot.Entry(
                                TaskId.of("B"),
                                Days.startOf(LocalDate.of(2026, 4, 15)),
                                Days.endOf(LocalDate.of(2026, 4, 28)),
                                Progress.NONE,
                                Optional.empty()))))
                .cost("A", LocalDate.of(2026, 4, 14), Effort.ofPersonHours(70))
                .cost("B", APRIL_30, Effort.ofPersonHours(110))
                .issue(Issue.builder("I-1", "API late", APRIL_1).build());
    }

    private static Progress done(LocalDate start, LocalDate finish) {
        return Progress.builder().actualStart(start).actualFinish(finish).build();
    }

    @Test
    void close_aFinishedProject_keepsPlanAndOutcome() {
        ClosingRecord closing = ClosingAnalysis.withDefaults().close(finished());

        assertThat(closing.plannedStart()).contains(APRIL_1);
        assertThat(closing.plannedFinish()).contains(APRIL_24);
        assertThat(closing.actualFinish()).contains(APRIL_30);
        assertThat(closing.plannedDays()).hasToString("18 working days");
        assertThat(closing.actualDays()).hasToString("22 working days");
        assertThat(closing.budget()).contains(Effort.ofPersonHours(144));
        assertThat(closing.spent()).contains(Effort.ofPersonHours(180));
        assertThat(closing.ratio(Overrun.DURATION)).hasToString("1.22");
        assertThat(closing.ratio(Overrun.COST)).hasToString("1.25");
        assertThat(closing.counts()).containsEntry("issues", 1);
        assertThat(closing.milestones())
                .containsExactly(new ClosingRecord.Met("RV", "顧客レビュー", LocalDate.of(2026, 4, 28), APRIL_30, 2));
    }

    @Test
    void close_reportsOnTheWay_sayHowFarTheForecastsWereOff() {
        ClosingRecord closing = ClosingAnalysis.withDefaults().close(finished());

        assertThat(closing.forecasts()).singleElement().satisfies(foreseen -> {
            assertThat(foreseen.reportedOn()).isEqualTo(APRIL_10);
            assertThat(foreseen.finish()).isEqualTo(LocalDate.of(2026, 4, 28));
            assertThat(foreseen.finishError()).as("working days too early").isEqualTo(2);
        });
    }

    @Test
    void close_againstALaterBaseline_measuresAgainstThat() {
        ClosingRecord closing =
                ClosingAnalysis.withDefaults().withBaseline("v2").close(finished());

        assertThat(closing.ratio(Overrun.DURATION)).hasToString("1.00");
        assertThat(closing.budget()).contains(Effort.ofPersonHours(168));
    }

    @Test
    void close_byWorkType_addsUpTheCosts() {
        ClosingRecord closing = ClosingAnalysis.withDefaults()
                .withWorkTypes(task -> task.team())
                .close(finished());

        assertThat(closing.spentByWorkType())
                .containsEntry("設計", Effort.ofPersonHours(70))
                .containsEntry("製造", Effort.ofPersonHours(110));
    }

    @Test
    void close_withoutBaseline_leavesThePlanOpen() {
        Project bare = Project.builder("bare")
                .start(APRIL_1)
                .dataDate(APRIL_30)
                .task("A", task -> task.days(8).progress(done(APRIL_1, APRIL_10)))
                .build();
        ClosingRecord closing = ClosingAnalysis.withDefaults().close(bare);

        assertThat(closing.plannedDays().reason()).contains(Reason.NO_BASELINE);
        assertThat(closing.ratio(Overrun.COST).reason()).contains(Reason.NO_BUDGET);
        assertThat(closing.actualDays()).hasToString("8 working days");
    }

    @Test
    void close_openTasks_isRefusedAndNamesThem() {
        Project open = plan().task("C", task -> task.days(2)).build();

        assertThatThrownBy(() -> ClosingAnalysis.withDefaults().close(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The project \"EC renewal\" is not finished: 1 open tasks [C].\n"
                        + "Maybe report their actual finish, or take them out of scope.");
    }

    @Test
    void close_unknownBaseline_isRefusedAndNamesTheKnown() {
        assertThatThrownBy(
                        () -> ClosingAnalysis.withDefaults().withBaseline("v9").close(finished()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[v1, v2]");
    }

    @Test
    void print_aClosingRecord_fitsJShell() {
        assertThat(ClosingAnalysis.withDefaults().close(finished())).hasToString("""
                        Closing record: duration x 1.22, cost x 1.25
                        EC renewal
                        Milestone     Promised    Met         Working days
                        ------------  ----------  ----------  ------------
                        顧客レビュー  2026-04-28  2026-04-30             2""");
    }
}
