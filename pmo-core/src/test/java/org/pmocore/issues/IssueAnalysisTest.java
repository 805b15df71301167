package org.pmocore.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.measure.Reason;
import org.pmocore.model.Issue;
import org.pmocore.model.Project;
import org.pmocore.time.WorkCalendar;

class IssueAnalysisTest {

    private static final List<Issue.Severity> SEVERITIES = List.of(Issue.Severity.values());
    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 8);

    /** Holidays: Monday 4 to Wednesday 6 May. */
    private static final WorkCalendar GOLDEN_WEEK = WorkCalendar.standard()
            .withHolidays(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 6));

    @ParameterizedTest(name = "raised {0}, data date {1}: {2} working, {3} calendar days ({4})")
    @CsvSource({
        "2026-05-08, 2026-05-08, 0, 0, raised on the data date",
        "2026-05-07, 2026-05-08, 1, 1, the day before",
        "2026-05-01, 2026-05-08, 2, 7, Friday and Thursday; weekend and three holidays between",
        "2026-05-02, 2026-05-08, 1, 6, raised on a Saturday",
        "2026-05-01, 2026-05-10, 3, 9, data date on a Sunday",
        "2026-03-30, 2026-05-08, 26, 39, five weekends and three holidays"
    })
    void age_overGoldenWeek_countsWorkingDays(
            LocalDate raised, LocalDate dataDate, double working, double calendar, String why) {
        IssueAge age = analyze(dataDate, issue("1", raised)).open().get(0);
        assertThat(age.ageWorkingDays().orElseThrow()).isEqualTo(working);
        assertThat(age.ageCalendarDays().orElseThrow()).isEqualTo(calendar);
    }

    @ParameterizedTest(name = "due {0}, data date {1}: overdue {2}, {3} working days ({4})")
    @CsvSource({
        "2026-05-08, 2026-05-08, false, 0, due on the data date",
        "2026-05-11, 2026-05-08, false, 0, due later",
        "2026-05-07, 2026-05-08, true, 1, due the day before",
        "2026-05-01, 2026-05-08, true, 2, Thursday and Friday after three holidays",
        "2026-05-08, 2026-05-10, true, 0, past due by a weekend only",
        "2026-05-08, 2026-05-11, true, 1, the Monday after"
    })
    void overdue_overGoldenWeek_countsWorkingDaysAfterDue(
            LocalDate due, LocalDate dataDate, boolean overdue, double days, String why) {
        IssueSummary summary =
                analyze(dataDate, issue("1", LocalDate.of(2026, 4, 1)).dueOn(due));
        assertThat(summary.open().get(0).isOverdue()).isEqualTo(overdue);
        assertThat(summary.open().get(0).overdueWorkingDays().orElseThrow()).isEqualTo(days);
        assertThat(summary.overdue()).hasSize(overdue ? 1 : 0);
    }

    @Test
    void overdue_withoutDueDate_isUndefined() {
        IssueSummary summary = analyze(FRIDAY, issue("1", FRIDAY.minusDays(30)));
        assertThat(summary.open().get(0).isOverdue()).isFalse();
        assertThat(summary.open().get(0).overdueWorkingDays().reason()).contains(Reason.NOT_DATED);
        assertThat(summary.withoutDueDate()).hasSize(1);
    }

    @Test
    void summary_withoutIssues_isUndefinedNotZero() {
        IssueSummary summary = analyze(FRIDAY);
        assertThat(summary.openCount()).isZero();
        assertThat(summary.medianAge().reason()).contains(Reason.NO_DATA);
        assertThat(summary.p85Age().reason()).contains(Reason.NO_DATA);
        assertThat(summary.medianResolution().reason()).contains(Reason.NO_DATA);
        assertThat(summary.oldest()).isEmpty();
        assertThat(summary.weeks()).isEmpty();
        assertThat(summary.byTeam()).isEmpty();
        assertThat(summary).hasToString("Issues 2026-05-08: 0 open, 0 overdue, 0 closed, median age - no data");
    }

    @Test
    void summary_atEarlierDate_seesWhatWasKnownThen() {
        Issue.Builder closed =
                issue("1", LocalDate.of(2026, 4, 1)).state(Issue.State.CLOSED).closedOn(LocalDate.of(2026, 4, 20));
        Issue.Builder later = issue("2", LocalDate.of(2026, 4, 15));
        IssueSummary then = analyze(LocalDate.of(2026, 4, 10), closed, later);
        assertThat(then.openCount()).isEqualTo(1);
        assertThat(then.closedCount()).isZero();
        assertThat(then.raisedLater()).extracting(Issue::id).containsExactly("2");
        assertThat(then.weeks()).last().hasFieldOrPropertyWithValue("backlog", 1);
    }

    @Test
    void closedWithoutDate_isListedAndFitsNoWeek() {
        IssueSummary summary = analyze(
                FRIDAY,
                issue("1", LocalDate.of(2026, 4, 1)).state(Issue.State.CLOSED),
                issue("2", LocalDate.of(2026, 5, 7)));
        assertThat(summary.closedWithoutDate()).extracting(Issue::id).containsExactly("1");
        assertThat(summary.weeks()).hasSize(1).last().hasFieldOrPropertyWithValue("backlog", 1);
    }

    @Test
    void resolution_ofRejectedAndMerged_isLeftOut() {
        IssueSummary summary = analyze(
                FRIDAY,
                issue("1", LocalDate.of(2026, 4, 6)).state(Issue.State.REJECTED).closedOn(LocalDate.of(2026, 4, 7)),
                issue("2", LocalDate.of(2026, 4, 6)).state(Issue.State.MERGED).closedOn(LocalDate.of(2026, 4, 7)),
                issue("3", LocalDate.of(2026, 4, 6)).state(Issue.State.CLOSED).closedOn(LocalDate.of(2026, 4, 10)));
        assertThat(summary.closedCount()).isEqualTo(3);
        assertThat(summary.medianResolution()).hasToString("4 working days");
    }

    @Test
    void missingFacts_areListed() {
        IssueSummary summary = analyze(
                FRIDAY,
                issue("1", FRIDAY).owner("佐藤").dueOn(FRIDAY).affectedTasks("A"),
                issue("2", FRIDAY.minusDays(1)).escalationLevel(2).team("製造"));
        assertThat(ids(summary.withoutOwner())).containsExactly("2");
        assertThat(ids(summary.withoutDueDate())).containsExactly("2");
        assertThat(ids(summary.withoutAffectedTask())).containsExactly("2");
        assertThat(ids(summary.escalated())).containsExactly("2");
        assertThat(summary.byTeam().keySet()).containsExactly("", "製造");
    }

    @ParameterizedTest(name = "ends {0}")
    @ValueSource(strings = {"", "7 7", "14 7", "-1 3"})
    void withBuckets_thatDoNotAscend_isRejected(String ends) {
        int[] days = ends.isEmpty()
                ? new int[0]
                : List.of(ends.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssueAnalysis.withDefaults().withBuckets(days))
                .withMessageContaining("Maybe");
    }

    @Test
    void withBuckets_ofOwnEnds_addsTheOpenClass() {
        Project project = project(issue("1", FRIDAY), issue("2", LocalDate.of(2026, 4, 1)));
        assertThat(IssueAnalysis.withDefaults()
                        .withBuckets(0, 5)
                        .analyze(project, FRIDAY)
                        .buckets())
                .extracting(AgeBucket::toString)
                .containsExactly("0-0: 1", "1-5: 0", "6+: 1");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void backlog_ofRandomLedger_obeysItsIdentity(long seed) {
        IssueSummary summary = analyze(FRIDAY, randomLedger(new Random(seed)));
        int before = 0;
        for (WeekFlow week : summary.weeks()) {
            assertThat(week.backlog()).isEqualTo(before + week.arrivals() - week.closures());
            LocalDate end = week.monday().plusDays(6).isAfter(FRIDAY)
                    ? FRIDAY
                    : week.monday().plusDays(6);
            assertThat(week.backlog()).isEqualTo(openAt(summary, end));
            before = week.backlog();
        }
        assertThat(before).isEqualTo(summary.openCount());
        assertThat(summary.buckets().stream().mapToInt(AgeBucket::count).sum()).isEqualTo(summary.openCount());
        assertThat(summary.byTeam().values().stream()
                        .mapToInt(IssueSummary::openCount)
                        .sum())
                .isEqualTo(summary.openCount());
        assertThat(summary.bySeverity().values().stream()
                        .mapToInt(IssueSummary::closedCount)
                        .sum())
                .isEqualTo(summary.closedCount());
        assertThat(summary.openCount()
                        + summary.closedCount()
                        + summary.raisedLater().size())
                .isEqualTo(200);
    }

    @Test
    void toString_ofLongLedger_fitsJShell() {
        Issue.Builder[] ledger = randomLedger(new Random(7));
        String text = analyze(FRIDAY, ledger).toString();
        assertThat(text.lines().count()).isLessThanOrEqualTo(12);
        assertThat(text)
                .hasSizeLessThanOrEqualTo(960)
                .contains("Age in working days 0-7: ")
                .contains("more; see table(int)");
        assertThat(text.lines().findFirst().orElseThrow())
                .matches("Issues 2026-05-08: \\d+ open, \\d+ overdue, \\d+ closed, median age .* wd");
    }

    private static long openAt(IssueSummary summary, LocalDate date) {
        List<Issue> dated = new ArrayList<>(summary.closed());
        dated.removeAll(summary.closedWithoutDate());
        summary.open().forEach(age -> dated.add(age.issue()));
        return dated.stream().filter(issue -> issue.isOpenAt(date)).count();
    }

    private static Issue.Builder[] randomLedger(Random random) {
        Issue.Builder[] ledger = new Issue.Builder[200];
        for (int i = 0; i < ledger.length; i++) {
            LocalDate raised = FRIDAY.minusDays(random.nextInt(100) - 5);
            ledger[i] = issue("P-" + i, raised)
                    .severity(SEVERITIES.get(random.nextInt(3)))
                    .dueOn(raised.plusDays(random.nextInt(30)));
            if (random.nextBoolean()) {
                ledger[i].team("team " + random.nextInt(4));
            }
            int closing = random.nextInt(3);
            if (closing > 0) {
                ledger[i].state(Issue.State.CLOSED);
            }
            if (closing > 0 && random.nextInt(10) > 0) {
                ledger[i].closedOn(raised.plusDays(random.nextInt(40)));
            }
        }
        return ledger;
    }

    private static List<String> ids(List<IssueAge> issues) {
        return issues.stream().map(age -> age.issue().id()).toList();
    }

    private static Issue.Builder issue(String id, LocalDate raised) {
        return Issue.builder(id, "接続仕様が未確定 " + id, raised);
    }

    private static IssueSummary analyze(LocalDate dataDate, Issue.Builder... issues) {
        return IssueAnalysis.withDefaults().analyze(project(issues), dataDate);
    }

    private static Project project(Issue.Builder... issues) {
        Project.Builder project = Project.builder("issues")
                .start(LocalDate.of(2026, 4, 1))
                .calendar(GOLDEN_WEEK)
                .task("A", t -> t.days(1));
        for (Issue.Builder issue : issues) {
            project.issue(issue.build());
        }
        return project.build();
    }
}
