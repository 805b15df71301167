package org.pmocore.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.model.EarlierDueDate;
import org.pmocore.model.Issue;
import org.pmocore.model.Issue.State;
import org.pmocore.model.Project;
import org.pmocore.model.Transition;

/** Issues with a log: waiting, closing, coming back; forecasts, service levels, due dates. */
class IssueFlowTest {

    /** A Friday. */
    private static final LocalDate DATA_DATE = LocalDate.of(2026, 5, 1);

    /** Waits from the 9th to the 13th, closed from the 15th to the 20th, closed for good on the 24th. */
    private static Issue.Builder reopened() {
        return Issue.builder("R", "server", april(6))
                .outcome("replaced")
                .dueOn(april(24))
                .earlierDueDates(List.of(
                        EarlierDueDate.of(april(10)).until(april(9)),
                        EarlierDueDate.of(april(15)).until(april(20))))
                .log(List.of(
                        Transition.of(april(7), State.ACCEPTED),
                        Transition.of(april(8), State.IN_PROGRESS),
                        Transition.of(april(9), State.WAITING).waitingFor("vendor"),
                        Transition.of(april(13), State.IN_PROGRESS),
                        Transition.of(april(14), State.RESOLVED),
                        Transition.of(april(15), State.CLOSED),
                        Transition.of(april(20), State.IN_PROGRESS),
                        Transition.of(april(23), State.RESOLVED),
                        Transition.of(april(24), State.CLOSED),
                        Transition.of(april(27), State.CLOSED).because("filed")));
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    @Test
    void weeks_ofIssueThatCameBack_countItAgain() {
        assertThat(analyze(DATA_DATE, reopened()).weeks())
                .containsExactly(
                        new WeekFlow(april(6), 1, 0, 1),
                        new WeekFlow(april(13), 0, 1, 0),
                        new WeekFlow(april(20), 1, 1, 0, 1),
                        new WeekFlow(april(27), 0, 0, 0));
        assertThat(new WeekFlow(april(20), 1, 1, 0, 1)).hasToString("Week of 2026-04-20: +1 (1 reopened) -1, 0 open");
        assertThat(analyze(DATA_DATE, reopened()).reopened()).hasSize(1);
        assertThat(analyze(april(17), reopened()).reopened()).isEmpty();
    }

    /** 6 April 2026 is a Monday; no holidays. */
    @ParameterizedTest(
            name = "April {0}: {1} old, {2} waiting, {3} ours, {4} in state, {5} since update, re-dated {6}, due {7}")
    @CsvSource({
        "6,  0, 0, 0, 0, 0, 0, 10",
        "8,  2, 0, 2, 0, 0, 0, 10",
        "10, 4, 1, 3, 1, 1, 1, 15",
        "13, 5, 2, 3, 0, 0, 1, 15",
        "14, 6, 2, 4, 0, 0, 1, 15",
        "21, 11, 2, 6, 1, 1, 2, 24",
        "23, 13, 2, 8, 0, 0, 2, 24"
    })
    void ages_ofIssueWithLog_tellWaitingApart(
            int day,
            double age,
            double waiting,
            double ours,
            double inState,
            double sinceUpdate,
            int redated,
            int due) {
        IssueAge open = analyze(april(day), reopened()).open().get(0);
        assertThat(List.of(
                        open.ageWorkingDays(),
                        open.waitingWorkingDays(),
                        open.oursWorkingDays(),
                        open.workingDaysInState(),
                        open.workingDaysSinceUpdate()))
                .extracting(Measure::orElseThrow)
                .containsExactly(age, waiting, ours, inState, sinceUpdate);
        assertThat(open.redatedCount()).isEqualTo(redated);
        assertThat(open.dueOn()).contains(april(due));
        assertThat(open.reopenedCount()).isEqualTo(day > 20 ? 1 : 0);
    }

    @Test
    void waiting_withoutLog_isUndefinedNotZero() {
        IssueSummary summary =
                analyze(DATA_DATE, Issue.builder("1", "x", april(6)).state(State.WAITING));
        IssueAge age = summary.open().get(0);
        assertThat(age.waitingWorkingDays().reason()).contains(Reason.NOT_DATED);
        assertThat(age.oursWorkingDays().reason()).contains(Reason.NOT_DATED);
        assertThat(age.workingDaysInState().reason()).contains(Reason.NOT_DATED);
        assertThat(summary.waitingSinceUnknown()).containsExactly(age);
        assertThat(summary.bucketsWithoutWaiting().stream()
                        .mapToInt(AgeBucket::count)
                        .sum())
                .isZero();
        assertThat(summary.serviceReport(ServiceLevels.inWorkingDays()
                                .withLimit(Issue.Severity.MEDIUM, 5)
                                .withClockStoppedWhileWaiting())
                        .unknown())
                .hasSize(1);
    }

    /** Ours: 8 of 14 working days, waiting 2, closed between 3; 18 calendar days. */
    @ParameterizedTest(name = "{0} limit {1}: {2} days, {3}")
    @CsvSource({
        "working, 13, 14, BREACHED",
        "working, 14, 14, IN_TIME",
        "stopped, 8, 9, BREACHED",
        "stopped, 9, 9, IN_TIME",
        "calendar, 17, 18, BREACHED",
        "calendar, 18, 18, IN_TIME"
    })
    void service_ofClosedIssue_dependsOnTheClock(String clock, int limit, double days, ServiceStanding.State state) {
        ServiceLevels levels = clock.equals("calendar")
                ? ServiceLevels.inCalendarDays()
                : clock.equals("stopped")
                        ? ServiceLevels.inWorkingDays().withClockStoppedWhileWaiting()
                        : ServiceLevels.inWorkingDays();
        ServiceStanding standing = analyze(DATA_DATE, reopened())
                .serviceReport(levels.withLimit(Issue.Severity.MEDIUM, limit))
                .standings()
                .get(0);
        assertThat(standing.elapsed().orElseThrow()).isEqualTo(days);
        assertThat(standing.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "raised April {0}: {1}")
    @CsvSource({"23, IN_TIME", "21, WARNING", "17, WARNING", "16, BREACHED"})
    void service_ofOpenIssue_warnsAtEightyPercent(int raised, ServiceStanding.State state) {
        ServiceReport report = analyze(DATA_DATE, Issue.builder("1", "x", april(raised)))
                .serviceReport(ServiceLevels.inWorkingDays().withLimit(Issue.Severity.MEDIUM, 10));
        assertThat(report.standings().get(0).state()).isEqualTo(state);
        ToStringContract.check(report);
        ToStringContract.check(report.levels());
        ToStringContract.check(report.standings().get(0));
    }

    @Test
    void serviceLevels_outOfRange_areRejected() {
        ServiceLevels levels = ServiceLevels.inWorkingDays();
        assertThatIllegalArgumentException().isThrownBy(() -> levels.withLimit(Issue.Severity.LOW, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> levels.withWarningAt(80))
                .withMessageContaining("80");
    }

    /** Two came and three went in each of four weeks; of 8 raised before, 4 are left: 4 weeks. */
    @Test
    void forecast_ofSteadyWeeks_isBacklogByNetRate() {
        ClosureForecast forecast = steady().forecast(4);
        assertThat(forecast.backlog()).isEqualTo(4);
        assertThat(forecast.arrivalsPerWeek()).hasToString("2 per week");
        assertThat(forecast.atCurrentRate().calendarDays()).hasToString("28 calendar days");
        assertThat(forecast.atCurrentRate().date()).contains(LocalDate.of(2026, 5, 31));
        assertThat(forecast.atCurrentRate().date(0.9)).contains(LocalDate.of(2026, 5, 31));
        assertThat(forecast.ifNothingArrives().date()).contains(LocalDate.of(2026, 5, 13));
        assertThat(forecast.ifNothingArrives().date(0.1)).contains(LocalDate.of(2026, 5, 17));
        assertThat(forecast.atCurrentRate().chance()).hasToString("100%");
        ToStringContract.check(forecast);
        ToStringContract.check(forecast.atCurrentRate());
        ToStringContract.check(steady().littleCheck());
    }

    private static IssueSummary steady() {
        List<Issue.Builder> issues = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            issues.add(
                    Issue.builder("old" + number, "x", LocalDate.of(2026, 4, 3)).dueOn(april(20 + number)));
        }
        for (int week = 0; week < 4; week++) {
            LocalDate monday = april(6).plusWeeks(week);
            for (int number = 0; number < 2; number++) {
                issues.add(Issue.builder("w" + week + number, "x", monday)
                        .state(State.CLOSED)
                        .closedOn(monday.plusDays(2)));
            }
            issues.get(week).state(State.CLOSED).closedOn(monday);
        }
        Issue.Builder[] all = issues.toArray(Issue.Builder[]::new);
        return analyze(LocalDate.of(2026, 5, 3), all);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | At the end of 2026-05-03 4 issues are open, 4 of them overdue. In the last 5 full weeks 16 came"
                        + " and 12 were closed. At this rate the backlog is never cleared. If nothing new arrived, it"
                        + " would be cleared by 2026-05-15. With the ups and downs of these weeks that is 2026-05-17 to"
                        + " 2026-05-31 (80 % range). Half of all issues are settled within 2 working days, the open ones"
                        + " counted in.",
                "ja | 5/3時点の未完了の課題は4件、うち期限超過は4件です。直近5週の発生は16件、完了は12件です。このペースでは収束しません。"
                        + "新規の課題が発生しなければ、5/15までに収束する見込みです。週ごとの増減を考慮すると5/17〜5/31です(80%区間)。"
                        + "未完了を含めると、課題の半数は2営業日以内に解決しています。"
            })
    void explain_growingBacklog_saysNever(String language, String text) {
        assertThat(steady().explain(Locale.forLanguageTag(language))).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | en | At the end of 2026-05-03 4 issues are open. In the last 4 full weeks 8 came and 12 were"
                        + " closed. At this rate the backlog is cleared by 2026-05-31. With the ups and downs of these"
                        + " weeks that is 2026-05-31 to 2026-05-31 (80 % range). If nothing new arrived, it would be"
                        + " cleared by 2026-05-13.",
                "4 | ja | 5/3時点の未完了の課題は4件です。直近4週の発生は8件、完了は12件です。このペースでは5/31までに収束する見込みです。"
                        + "週ごとの増減を考慮すると5/31〜5/31です(80%区間)。新規の課題が発生しなければ、5/13までに収束する見込みです。"
            })
    void explain_shrinkingBacklog_saysWhen(int weeks, String language, String text) {
        assertThat(steady().forecast(weeks).explain(Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }

    @Test
    void forecast_withoutEnoughWeeks_isUndefined() {
        ClosureForecast early =
                analyze(DATA_DATE, Issue.builder("1", "x", april(14))).forecast();
        assertThat(early.weeks()).hasSize(2);
        assertThat(early.atCurrentRate().calendarDays().reason()).contains(Reason.UNSTABLE);
        assertThat(early.atCurrentRate().chance().reason()).contains(Reason.UNSTABLE);
        assertThat(early.explain(Locale.ENGLISH)).endsWith("With 2 full weeks it is too early for a forecast.");
        ClosureForecast none = analyze(DATA_DATE).forecast();
        assertThat(none.closuresPerWeek().reason()).contains(Reason.NO_DATA);
        assertThat(none.atCurrentRate().calendarDays().reason()).contains(Reason.COMPLETED);
        assertThatIllegalArgumentException().isThrownBy(() -> steady().forecast(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> steady().forecast().atCurrentRate().date(0.0));
    }

    /** Closed 3 a week; the data date is a Friday, so that 2 of 7 days of its week are left. */
    @Test
    void dueProfile_ofOpenIssues_addsUpToThem() {
        DueProfile profile = analyze(
                        DATA_DATE,
                        Issue.builder("1", "x", april(6)).dueOn(april(30)),
                        Issue.builder("2", "x", april(6)).dueOn(DATA_DATE),
                        Issue.builder("3", "x", april(6)).dueOn(DATA_DATE.plusDays(3)),
                        Issue.builder("4", "x", april(6)).dueOn(DATA_DATE.plusDays(30)),
                        Issue.builder("5", "x", april(6)))
                .dueProfile(2);
        assertThat(profile.overdue()).isEqualTo(1);
        assertThat(profile.weeks()).extracting(DueWeek::due).containsExactly(1, 1);
        assertThat(profile.weeks()).extracting(DueWeek::dueSoFar).containsExactly(2, 3);
        assertThat(profile.weeks()).extracting(DueWeek::isOverloaded).containsExactly(true, true);
        assertThat(profile.later()).isEqualTo(1);
        assertThat(profile.undated()).isEqualTo(1);
        ToStringContract.check(profile);
        ToStringContract.check(profile.weeks().get(0));
        assertThat(steady().dueProfile(1).weeks().get(0).closable().orElseThrow())
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> steady().dueProfile(0));
    }

    @Test
    void shareOf_overdue_isOfTheOpenOnes() {
        assertThat(steady().shareOf(steady().overdue())).hasToString("100%");
        assertThat(analyze(DATA_DATE).shareOf(List.of()).reason()).contains(Reason.NO_DATA);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ledgerWithLogs_anySeed_obeysTheIdentities(long seed) {
        Issue.Builder[] ledger = new Issue.Builder[120];
        Random random = new Random(seed);
        for (int number = 0; number < ledger.length; number++) {
            LocalDate raised = april(1).plusDays(random.nextInt(40));
            ledger[number] =
                    Issue.builder("P-" + number, "x", raised).outcome("x").log(log(raised, random));
        }
        IssueSummary summary = analyze(DATA_DATE, ledger);
        int before = 0;
        for (WeekFlow week : summary.weeks()) {
            LocalDate sunday = week.monday().plusDays(6);
            LocalDate end = sunday.isAfter(DATA_DATE) ? DATA_DATE : sunday;
            assertThat(week.backlog()).isEqualTo(before + week.arrivals() - week.closures());
            assertThat(week.backlog()).isEqualTo(analyze(end, ledger).openCount());
            before = week.backlog();
        }
        for (IssueAge age : summary.open()) {
            double ours = age.oursWorkingDays().orElseThrow();
            assertThat(ours).isBetween(0.0, age.ageWorkingDays().orElseThrow());
            assertThat(ours + age.waitingWorkingDays().orElseThrow())
                    .isLessThanOrEqualTo(age.ageWorkingDays().orElseThrow());
        }
        DueProfile profile = summary.dueProfile(3);
        assertThat(profile.overdue()
                        + profile.later()
                        + profile.undated()
                        + profile.weeks().stream().mapToInt(DueWeek::due).sum())
                .isEqualTo(summary.openCount());
        assertThat(summary.survival().resolvedCount() + summary.survival().censoredCount())
                .isEqualTo(summary.openCount() + summary.closedCount());
    }

    /** A walk along the legal steps, each some days after the one before. */
    private static List<Transition<State>> log(LocalDate raised, Random random) {
        List<Transition<State>> log = new ArrayList<>();
        State state = State.NEW;
        LocalDate date = raised;
        for (int step = random.nextInt(10); step > 0; step--) {
            List<State> next = List.copyOf(Issue.lifecycle().after(state));
            if (next.isEmpty()) {
                break;
            }
            state = next.get(random.nextInt(next.size()));
            date = date.plusDays(random.nextInt(5));
            log.add(Transition.of(date, state).waitingFor("vendor"));
        }
        return log;
    }

    private static IssueSummary analyze(LocalDate dataDate, Issue.Builder... issues) {
        Project.Builder project = Project.builder("flow").start(LocalDate.of(2026, 4, 1));
        for (Issue.Builder issue : issues) {
            project.issue(issue.build());
        }
        return IssueAnalysis.withDefaults().analyze(project.build(), dataDate);
    }
}
