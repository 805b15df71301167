package org.pmocore.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Reason;
import org.pmocore.model.EarlierDueDate;
import org.pmocore.model.Escalation;
import org.pmocore.model.Issue;
import org.pmocore.model.Issue.Severity;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;

/** The escalation matrix, events that are sent once, and rules as data. A Friday in the seed network: B and E are critical. */
class EscalationTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);
    private static final EscalationAnalysis STANDARD = EscalationAnalysis.by(EscalationRules.standard());

    private static Schedule plan(Issue... issues) {
        Project.Builder project = Project.builder("seed")
                .start(LocalDateTime.of(2026, 4, 6, 8, 0))
                .calendar(WorkCalendar.standard().withHolidays(LocalDate.of(2026, 4, 29)))
                .task("A", task -> task.days(5))
                .task("B", task -> task.days(8).after("A"))
                .task("E", task -> task.days(2).after("B"))
                .task("X", task -> task.days(2))
                .milestone("RV", task -> task.after("E").promised(LocalDate.of(2026, 4, 28)));
        for (Issue issue : issues) {
            project.issue(issue);
        }
        return CriticalPathMethod.withDefaults().schedule(project.build());
    }

    private static EscalationRun run(
            EscalationAnalysis matrix, LocalDate date, List<SentEscalation> sent, Issue... all) {
        Schedule schedule = plan(all);
        return matrix.run(
                IssueAnalysis.withDefaults().analyze(schedule.project(), date),
                IssueImpactAnalysis.withDefaults().withHorizonWeeks(1).analyze(schedule, date),
                sent);
    }

    /** Nothing about it is due, late or critical. */
    private static Issue.Builder quiet(Severity severity) {
        return Issue.builder("P-1", "IF仕様", LocalDate.of(2026, 4, 1))
                .severity(severity)
                .affectedTasks("X")
                .action("協議")
                .dueOn(LocalDate.of(2026, 5, 29));
    }

    /** Overdue days at 10 April: due on the 9th 1, 8th 2, 7th 3, 6th 4, 3rd 5. */
    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource({
        "HIGH,   due,   14, 1, high-due-without-action-2",
        "HIGH,   plan,  14, 0, ''",
        "HIGH,   due,   15, 0, ''",
        "HIGH,   plan,  9,  2, high-overdue-1",
        "HIGH,   plan,  6,  2, high-overdue-1",
        "HIGH,   plan,  3,  3, high-overdue-5",
        "HIGH,   redue, 3,  3, high-redated-3",
        "HIGH,   redue, 2,  0, ''",
        "HIGH,   holds, E,  2, high-float-0",
        "HIGH,   holds, B,  3, high-promise-late-1",
        "HIGH,   holds, X,  0, ''",
        "MEDIUM, due,   14, 0, ''",
        "MEDIUM, plan,  8,  1, medium-overdue-1",
        "MEDIUM, plan,  7,  2, medium-overdue-3",
        "MEDIUM, plan,  3,  2, medium-overdue-3",
        "MEDIUM, redue, 3,  2, medium-redated-3",
        "MEDIUM, holds, E,  2, medium-float-0",
        "MEDIUM, holds, B,  3, medium-promise-late-1",
        "LOW,    plan,  8,  0, ''",
        "LOW,    plan,  7,  1, low-overdue-3",
        "LOW,    plan,  3,  1, low-overdue-3",
        "LOW,    redue, 3,  1, low-redated-3",
        "LOW,    holds, E,  1, low-float-0",
        "LOW,    holds, B,  2, low-promise-late-1"
    })
    void level_ofStandardMatrix_isItsCell(Severity severity, String what, String figure, int level, String rule) {
        Issue.Builder issue = quiet(severity);
        switch (what) {
            case "holds" -> issue.affectedTasks(figure);
            case "redue" ->
                issue.earlierDueDates(
                        Collections.nCopies(Integer.parseInt(figure), EarlierDueDate.of(LocalDate.of(2026, 4, 20))));
            default -> issue.dueOn(LocalDate.of(2026, 4, Integer.parseInt(figure)));
        }
        Issue built = what.equals("due")
                ? Issue.builder("P-1", "IF仕様", LocalDate.of(2026, 4, 1))
                        .severity(severity)
                        .affectedTasks("X")
                        .dueOn(LocalDate.of(2026, 4, Integer.parseInt(figure)))
                        .build()
                : issue.build();
        EscalationRun run = run(STANDARD, FRIDAY, List.of(), built);
        assertThat(run.events()).hasSize(level == 0 ? 0 : 1);
        assertThat(run.gaps()).isEmpty();
        if (level > 0) {
            assertThat(run.events().get(0).level()).isEqualTo(level);
            assertThat(run.events().get(0).rule()).isEqualTo(rule);
            assertThat(run.events().get(0).key()).isEqualTo("P-1/" + rule + "/L" + level + "/1");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Escalation of \"P-1 IF仕様\" (severity high) to level 3, steering committee: if it stays open for another week, a"
                        + " milestone will be 3 working days late; a task it holds up has 0 working days of float; 1 working day"
                        + " overdue. Please confirm by 2026-04-14.",
                "ja | 【エスカレーション】「P-1 IF仕様」(重要度:高)をレベル3(ステアリングコミッティ)に上げます。"
                        + "理由:あと1週間未解決の場合、マイルストーンが期限に3営業日遅延、影響先タスクの余裕が0営業日、期限を1営業日超過。"
                        + "4/14までにご確認をお願いします。"
            })
    void text_ofEvent_givesTheReasonsInFigures(String language, String text) {
        Issue issue = quiet(Severity.HIGH)
                .affectedTasks("B")
                .dueOn(LocalDate.of(2026, 4, 9))
                .build();
        EscalationRun run = run(STANDARD, FRIDAY, List.of(), issue);
        assertThat(run.events().get(0).text(Locale.forLanguageTag(language))).isEqualTo(text);
        ToStringContract.check(run);
        ToStringContract.check(run.events().get(0));
        ToStringContract.check(run.events().get(0).reasons().get(0));
        ToStringContract.check(run.events().get(0).sent());
        ToStringContract.check(STANDARD);
        ToStringContract.check(run.rules());
        ToStringContract.check(run.rules().toBuilder());
        ToStringContract.check(run.rules().rules().get(0));
        ToStringContract.check(run.rules().levels().get(0));
    }

    /** Sent on Friday the 10th to level 2, which repeats every 3 working days: again on Wednesday the 15th. */
    @ParameterizedTest(name = "April {0}, {1}: {2}")
    @CsvSource({
        "10, open,      held",
        "13, open,      held",
        "14, open,      P-1/unanswered/L3/1",
        "15, open,      P-1/unanswered/L3/1",
        "14, confirmed, held",
        "15, confirmed, P-1/high-float-0/L2/2",
        "9,  open,      P-1/high-float-0/L2/1"
    })
    void events_afterOneWasSent_comeWhenItRepeatsOrNobodyConfirms(int day, String answer, String key) {
        Issue issue = quiet(Severity.HIGH).affectedTasks("E").build();
        SentEscalation sent =
                run(STANDARD, FRIDAY, List.of(), issue).events().get(0).sent();
        SentEscalation kept = answer.equals("open") ? sent : sent.acknowledged(LocalDate.of(2026, 4, 13));
        EscalationRun later = run(STANDARD, LocalDate.of(2026, 4, day), List.of(kept), issue);
        if (key.equals("held")) {
            assertThat(later.events()).isEmpty();
            assertThat(later.held()).hasSize(1);
        } else {
            assertThat(later.events()).extracting(EscalationEvent::key).containsExactly(key);
            assertThat(later.held()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | the escalation to level 2 was not confirmed for 2 working days (expected within 1)",
                "ja | レベル2への連絡が2営業日未確認(目安1営業日以内)"
            })
    void reason_ofUnansweredEscalation_saysSinceWhen(String language, String text) {
        Issue issue = quiet(Severity.HIGH).affectedTasks("E").build();
        SentEscalation sent = new SentEscalation("P-1", "high-float-0", 2, 1, FRIDAY, Optional.empty());
        EscalationEvent event = run(STANDARD, LocalDate.of(2026, 4, 14), List.of(sent), issue)
                .events()
                .get(0);
        assertThat(event.role()).isEqualTo(EscalationRole.STEERING);
        assertThat(event.reasons().get(0).text(Locale.forLanguageTag(language))).isEqualTo(text);
    }

    @Test
    void events_escalatedByPeople_areHeldAndRise() {
        Issue issue = quiet(Severity.HIGH)
                .affectedTasks("E")
                .escalations(List.of(new Escalation(2, "田中", LocalDate.of(2026, 4, 9), Optional.empty())))
                .build();
        assertThat(run(STANDARD, FRIDAY, List.of(), issue).held()).hasSize(1);
        assertThat(run(STANDARD, LocalDate.of(2026, 4, 13), List.of(), issue).events())
                .extracting(EscalationEvent::key)
                .containsExactly("P-1/unanswered/L3/1");
    }

    @Test
    void events_repeated_areReminders() {
        Issue issue = quiet(Severity.HIGH).affectedTasks("E").team("build").build();
        SentEscalation sent =
                new SentEscalation("P-1", "high-float-0", 2, 1, LocalDate.of(2026, 4, 6), Optional.of(FRIDAY));
        EscalationAnalysis routed = EscalationAnalysis.by(EscalationRules.standard().toBuilder()
                .named("ours", "2")
                .route("", 2, "Tanaka")
                .route("build", 2, "Suzuki")
                .route("test", 2, "Sato")
                .build());
        EscalationEvent event =
                run(routed, FRIDAY, List.of(sent), issue).events().get(0);
        assertThat(event.period()).isEqualTo(2);
        assertThat(event.recipient()).contains("Suzuki");
        assertThat(event.text(Locale.ENGLISH))
                .startsWith(
                        "Reminder: escalation of \"P-1 IF仕様\" (severity high) to level 2, project manager (Suzuki): ");
        assertThat(event.text(Locale.JAPANESE)).contains("レベル2(プロジェクトマネージャ・Suzuki様)");
        assertThat(run(
                                routed,
                                FRIDAY,
                                List.of(),
                                quiet(Severity.HIGH).affectedTasks("E").build())
                        .events()
                        .get(0)
                        .recipient())
                .contains("Tanaka");
    }

    @Test
    void gaps_ofIssueWithoutDueDateAndTask_areListed() {
        Issue bare = Issue.builder("P-1", "x", LocalDate.of(2026, 4, 1))
                .severity(Severity.HIGH)
                .build();
        EscalationRun run = run(STANDARD, FRIDAY, List.of(), bare);
        assertThat(run.events()).isEmpty();
        assertThat(run.gaps())
                .extracting(EscalationGap::trigger)
                .containsExactlyInAnyOrder(
                        EscalationTrigger.PROMISE_LATE,
                        EscalationTrigger.OVERDUE,
                        EscalationTrigger.FLOAT,
                        EscalationTrigger.DUE_WITHOUT_ACTION);
        assertThat(run.gaps()).extracting(EscalationGap::reason).contains(Reason.NOT_DATED, Reason.NO_DATA);
        ToStringContract.check(run.gaps().get(0));
    }

    /** Every other trigger, by one rule with two conditions of which both must hold. */
    @ParameterizedTest(name = "{0} {1} and AGE {2}: {3}")
    @CsvSource({
        "AGE,          7, 7, true",
        "AGE,          8, 7, false",
        "OURS,         7, 7, true",
        "SILENT,       7, 7, true",
        "SILENT,       7, 8, false",
        "REOPENED,     0, 0, true",
        "REOPENED,     1, 0, false",
        "PROMISE_SLIP, 5, 0, true",
        "PROMISE_SLIP, 6, 0, false"
    })
    void conditions_ofOneRule_mustAllHold(EscalationTrigger trigger, int limit, int age, boolean escalated) {
        EscalationAnalysis own = EscalationAnalysis.by(EscalationRules.builder("own", "1")
                .levels(List.of(new EscalationLevel(1, EscalationRole.CUSTOMER, 0, 1)))
                .rule(new EscalationRule(
                        "both",
                        Set.of(),
                        List.of(
                                new EscalationRule.Condition(trigger, limit),
                                new EscalationRule.Condition(EscalationTrigger.AGE, age)),
                        1,
                        "test"))
                .build());
        EscalationRun run = run(
                own, FRIDAY, List.of(), quiet(Severity.LOW).affectedTasks("B").build());
        assertThat(run.events()).hasSize(escalated ? 1 : 0);
        run.events().forEach(event -> {
            assertThat(event.reasons()).hasSize(2);
            assertThat(event.text(Locale.JAPANESE)).contains("お客様");
        });
    }

    @Test
    void run_atOtherDates_isRejected() {
        Schedule schedule = plan();
        IssueSummary issues = IssueAnalysis.withDefaults().analyze(schedule.project(), FRIDAY);
        IssueImpacts impacts = IssueImpactAnalysis.withDefaults().analyze(schedule, FRIDAY.plusDays(1));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.run(issues, impacts, List.of()));
    }

    /** Six weeks day by day over a random ledger: never two events of one key, never two at once, nothing on a second run. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void events_dayByDay_areSentOnce(long seed) {
        Random random = new Random(seed);
        Issue[] ledger = new Issue[6];
        for (int number = 0; number < ledger.length; number++) {
            ledger[number] = Issue.builder("P-" + number, "x", LocalDate.of(2026, 4, 1 + random.nextInt(9)))
                    .severity(List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH)
                            .get(random.nextInt(3)))
                    .affectedTasks(List.of("A", "B", "E", "X").get(random.nextInt(4)))
                    .dueOn(LocalDate.of(2026, 4, 10 + random.nextInt(10)))
                    .build();
        }
        List<SentEscalation> sent = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (LocalDate date = FRIDAY; date.isBefore(FRIDAY.plusWeeks(3)); date = date.plusDays(1)) {
            EscalationRun run = run(STANDARD, date, sent, ledger);
            assertThat(run.events()).extracting(event -> event.issue().id()).doesNotHaveDuplicates();
            for (EscalationEvent event : run.events()) {
                assertThat(keys.add(event.key())).as(event.key()).isTrue();
                SentEscalation its = event.sent();
                sent.add(random.nextBoolean() ? its : its.acknowledged(date.plusDays(1)));
            }
            assertThat(run(STANDARD, date, sent, ledger).events()).isEmpty();
        }
        assertThat(keys).isNotEmpty();
    }
}
