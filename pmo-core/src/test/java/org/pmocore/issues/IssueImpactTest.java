package org.pmocore.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.impact.Change;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.impact.MilestoneImpact;
import org.pmocore.measure.Measure;
import org.pmocore.model.Issue;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/**
 * The network of the seed sentence (A 5 d and C 3 d before B 8 d, then E 2 d, then the review RV, promised for 28 April 2026,
 * holidays of Golden Week) with issues that hold tasks up instead of delays.
 */
class IssueImpactTest {

    private static final LocalDate PROMISED = LocalDate.of(2026, 4, 28);

    private static Project.Builder seed() {
        return Project.builder("seed")
                .start(LocalDateTime.of(2026, 4, 6, 8, 0))
                .calendar(WorkCalendar.standard()
                        .withHolidays(List.of(
                                LocalDate.of(2026, 4, 29),
                                LocalDate.of(2026, 5, 4),
                                LocalDate.of(2026, 5, 5),
                                LocalDate.of(2026, 5, 6))))
                .summary("S", task -> task.name("work"))
                .task("A", task -> task.name("画面設計").days(5))
                .task("C", task -> task.name("API設計").days(3))
                .task("B", task -> task.name("画面実装").days(8).after("A", "C").parent("S"))
                .task("E", task -> task.name("社内レビュー").days(2).after("B").parent("S"))
                .milestone("RV", task -> task.name("顧客レビュー").after("E").promised(PROMISED));
    }

    private static Issue.Builder issue(String id, String... tasks) {
        return Issue.builder(id, "IF仕様", LocalDate.of(2026, 3, 30)).affectedTasks(tasks);
    }

    private static IssueImpacts analyze(Project.Builder project, LocalDate dataDate, Issue.Builder... issues) {
        for (Issue.Builder issue : issues) {
            project.issue(issue.build());
        }
        return IssueImpactAnalysis.withDefaults()
                .analyze(CriticalPathMethod.withDefaults().schedule(project.build()), dataDate);
    }

    /** A +4 days lets B start on the 17th and the review slip by 4 days to 1 May; A +2 uses the buffer up (as published). */
    @ParameterizedTest(name = "{0} open until {1}: RV on {2}, slips {3}, {4} late")
    @CsvSource({
        "B, 2026-04-10, 2026-04-24, 0, 0",
        "B, 2026-04-14, 2026-04-28, 2, 0",
        "B, 2026-04-16, 2026-05-01, 4, 2",
        "B, 2026-04-17, 2026-05-07, 5, 3",
        "S, 2026-04-16, 2026-05-01, 4, 2",
        "C, 2026-04-09, 2026-04-28, 2, 0",
        "RV, 2026-04-30, 2026-04-30, 3, 1",
        "A RV, 2026-04-09, 2026-05-01, 4, 2"
    })
    void slip_ofReview_isThatOfTheHeldTasks(String tasks, LocalDate until, LocalDate finish, double slip, double late) {
        IssueImpact impact = analyze(seed(), until.minusWeeks(1), issue("1", tasks.split(" ")))
                .issue("1");
        OpenUntil open = impact.weeks().get(0);
        assertThat(open.promisedSlip().orElseThrow()).isEqualTo(slip);
        assertThat(open.moved()).hasSize(slip == 0 ? 0 : 1);
        if (slip > 0) {
            MilestoneImpact review = open.moved().get(0);
            assertThat(review.dateAfter()).isEqualTo(finish);
            assertThat(review.lateWorkingDays().orElseThrow()).isEqualTo(late);
            assertThat(open.late()).hasSize(late > 0 ? 1 : 0);
        }
    }

    /** The latest start of B that keeps the review is 15 April 08:00 (as published), so the 14th is the last day. */
    @ParameterizedTest(name = "{0} {1}: needed by {2}, kept until {3}")
    @CsvSource({
        "B,  '', 2026-04-10, 2026-04-14",
        "S,  '', 2026-04-10, 2026-04-14",
        "A,  '', 2026-04-03, 2026-04-07",
        "C,  '', 2026-04-07, 2026-04-09",
        "RV, '', 2026-04-24, 2026-04-28",
        "B,  1d, ,           2026-04-13",
        "B,  3d, ,"
    })
    void neededBy_ofHeldTask_isTheLastDayWithoutEffect(String task, String impact, LocalDate needed, LocalDate kept) {
        Issue.Builder issue = issue("1", task);
        if (!impact.isEmpty()) {
            issue.impact(WorkTime.parse(impact));
        }
        IssueImpact result = analyze(seed(), LocalDate.of(2026, 4, 2), issue).issue("1");
        assertThat(result.concernsPromises()).isTrue();
        assertThat(result.neededBy()).isEqualTo(Optional.ofNullable(needed));
        assertThat(result.promisesKeptUntil()).isEqualTo(Optional.ofNullable(kept));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | If \"1 IF仕様\" stays open until 2026-04-17, \"RV 顧客レビュー\" slips by 5 working days to 2026-05-07 and misses its"
                        + " due date 2026-04-28 by 3 working days. To move no promised date it must be settled by 2026-04-10."
                        + " Settled by 2026-04-14, every due date still holds. \"1 IF仕様\" is due on 2026-04-20, after 2026-04-10,"
                        + " when the plan needs it.",
                "ja | 「1 IF仕様」が4/17まで未解決の場合、「RV 顧客レビュー」は5営業日遅れて5/7となり、期限4/28に対して3営業日の遅延になります。"
                        + "期限のあるマイルストーンを動かさないためには、4/10までの解決が必要です。"
                        + "4/14までに解決すれば、期限はすべて守れる見込みです。"
                        + "「1 IF仕様」の期限4/20は、計画上必要な4/10より後です。"
            })
    void explain_issueThatHoldsB_saysByWhen(String language, String text) {
        IssueImpacts impacts =
                analyze(seed(), LocalDate.of(2026, 4, 3), issue("1", "B").dueOn(LocalDate.of(2026, 4, 20)));
        assertThat(impacts.issue("1").explain(Locale.forLanguageTag(language))).isEqualTo(text);
        assertThat(impacts.explain(Locale.forLanguageTag(language))).containsExactly(text);
        ToStringContract.check(impacts);
        ToStringContract.check(impacts.issue("1"));
        ToStringContract.check(impacts.issue("1").weeks().get(0));
        ToStringContract.check(impacts.findings().get(0));
        ToStringContract.check(IssueImpactAnalysis.withDefaults());
    }

    /** A has finished, C is in progress: nothing to hold, but to ask. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A | TASK_FINISHED | \"1 IF仕様\" is open, but \"A 画面設計\" has finished: is it settled, or does it concern another task? |"
                        + " 「1 IF仕様」は未完了ですが、影響先の「A 画面設計」は完了済みです。解決済みか、別のタスクへの影響かをご確認ください。",
                "C | TASK_STARTED | \"1 IF仕様\" is said to hold up \"C API設計\", which has started: does it hold up the rest of it? |"
                        + " 「1 IF仕様」の影響先の「C API設計」は着手済みです。残作業が止まるのかどうかをご確認ください。",
                "'' | NO_TASK | \"1 IF仕様\" names no task it holds up, so what it does to the dates cannot be told. |"
                        + " 「1 IF仕様」には影響するタスクが記入されていないため、日程への影響は算定できません。",
                "X | NO_PROMISE | No milestone with a due date depends on \"X\", which \"1 IF仕様\" holds up. |"
                        + " 「1 IF仕様」の影響先の「X」に依存する、期限のあるマイルストーンはありません。"
            })
    void findings_withoutNumber_areAsked(String task, IssueFinding.Kind kind, String english, String japanese) {
        Project.Builder project = seed().task("X", its -> its.days(2))
                .dataDate(LocalDateTime.of(2026, 4, 11, 0, 0))
                .change(
                        "A",
                        its -> its.progress(p -> p.actualStart(LocalDateTime.of(2026, 4, 6, 8, 0))
                                .actualFinish(LocalDateTime.of(2026, 4, 10, 17, 0))))
                .change("C", its -> its.progress(p -> p.actualStart(LocalDateTime.of(2026, 4, 9, 8, 0))));
        Issue.Builder issue = task.isEmpty() ? issue("1") : issue("1", task);
        IssueImpacts impacts = analyze(project, LocalDate.of(2026, 4, 10), issue);
        IssueImpact impact = impacts.issue("1");
        assertThat(impact.findings()).extracting(IssueFinding::kind).containsExactly(kind);
        assertThat(impact.findings().get(0).text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(impact.findings().get(0).text(Locale.JAPANESE)).isEqualTo(japanese);
        assertThat(impact.weight().isDefined()).isEqualTo(task.equals("X"));
        assertThat(impact.neededBy()).isEmpty();
        assertThat(impact.explain(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void ranked_issues_putTheHeaviestFirst() {
        IssueImpacts impacts = analyze(
                seed().task("X", task -> task.days(2)),
                LocalDate.of(2026, 4, 3),
                issue("none"),
                issue("X", "X"),
                issue("C", "C"),
                issue("B", "B"),
                issue("A", "A").state(Issue.State.CLOSED));
        assertThat(impacts.ranked()).extracting(its -> its.issue().id()).containsExactly("C", "B", "X", "none");
        assertThat(impacts.all()).hasSize(4);
        assertThat(impacts.issue("B").leastFloat()).hasToString("0 working days");
        assertThat(impacts.issue("C").leastFloat()).hasToString("2 working days");
        assertThat(impacts.issue("none").leastFloat().isDefined()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> impacts.issue("A"));
        assertThatIllegalArgumentException().isThrownBy(() -> impacts.issue("B").ifOpenUntil(LocalDate.of(2026, 4, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssueImpactAnalysis.withDefaults().withHorizonWeeks(0));
        assertThat(impacts.toString()).contains("+4w");
    }

    @Test
    void ifOpenUntil_betweenDates_isTheDateBefore() {
        IssueImpact impact =
                analyze(seed(), LocalDate.of(2026, 4, 3), issue("1", "B")).issue("1");
        assertThat(impact.course())
                .extracting(OpenUntil::date)
                .startsWith(
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 10),
                        LocalDate.of(2026, 4, 14),
                        LocalDate.of(2026, 4, 17));
        assertThat(impact.ifOpenUntil(LocalDate.of(2026, 4, 15)).date()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(impact.ifSettledNow().moved()).isEmpty();
    }

    /** Random networks on one calendar: later is never better, and both dates are borders; the latest start says the same. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void slip_randomPlan_growsWithTheDate(long seed) {
        Random random = new Random(seed);
        LocalDate dataDate = LocalDate.of(2026, 4, 3);
        Project.Builder project = Project.builder("random").start(LocalDate.of(2026, 4, 6));
        for (int place = 0; place < 12; place++) {
            int own = place;
            project.task("T" + place, task -> linked(task.days(1 + random.nextInt(6)), own, random));
        }
        project.milestone("M", task -> linked(task, 12, random).promised(LocalDate.of(2026, 5, 15)));
        project.milestone("N", task -> linked(task, 12, random).promised(LocalDate.of(2026, 5, 1)));
        String held = "T" + random.nextInt(12);
        project.issue(issue("1", held).build());
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project.build());
        IssueImpact impact =
                IssueImpactAnalysis.withDefaults().analyze(schedule, dataDate).issue("1");
        double before = 0;
        for (OpenUntil open : impact.course()) {
            assertThat(open.promisedSlip().orElseThrow()).isGreaterThanOrEqualTo(before);
            before = open.promisedSlip().orElseThrow();
        }
        IssueProbe probe = new IssueProbe(ImpactAnalysis.of(schedule), impact.issue(), HeldTasks.of(schedule));
        WorkCalendar calendar = schedule.project().calendar();
        impact.neededBy().ifPresent(date -> {
            assertThat(IssueProbe.movesAPromise(probe.at(date))).isFalse();
            assertThat(IssueProbe.movesAPromise(probe.at(calendar.nextWorkingDay(date.plusDays(1)))))
                    .isTrue();
        });
        Optional<LocalDateTime> latest = latestStart(schedule, held);
        latest.filter(start -> impact.promisesKeptUntil().isPresent())
                .ifPresent(start -> assertThat(impact.promisesKeptUntil())
                        .contains(
                                calendar.previousWorkingDay(start.toLocalDate().minusDays(1))));
    }

    private static Task.Builder linked(Task.Builder task, int place, Random random) {
        for (int before = 0; before < place; before++) {
            if (random.nextInt(4) == 0) {
                task.after("T" + before);
            }
        }
        return task;
    }

    /** The earliest of the latest starts that keep each promise; empty if one is not kept without the issue. */
    private static Optional<LocalDateTime> latestStart(Schedule schedule, String task) {
        var impact = ImpactAnalysis.of(schedule).impactOf(Change.delay(task, WorkTime.ZERO));
        boolean kept =
                impact.milestones().stream().map(MilestoneImpact::marginBefore).allMatch(IssueImpactTest::isKept);
        return kept
                ? List.of("M", "N").stream()
                        .flatMap(milestone -> impact.latestStart(milestone, task).stream())
                        .min(LocalDateTime::compareTo)
                : Optional.empty();
    }

    private static boolean isKept(Measure margin) {
        return margin.orElse(0) >= 0;
    }
}
