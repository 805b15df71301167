package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.BindingReason.Kind;
import org.pmocore.schedule.ScheduleRules.LagAfterActual;
import org.pmocore.schedule.WhyNotCritical.LimitKind;
import org.pmocore.schedule.WhyNotCritical.State;
import org.pmocore.time.WorkTime;

class WhyTest {

    /** Monday. */
    private static final LocalDate START = LocalDate.of(2026, 4, 6);

    @Test
    void whyNotEarlier_tiedPredecessorsOverAWeekend_namesBothAndThePause() {
        WhyNotEarlier why = why(plan(), "C");

        assertThat(why.reasons()).extracting(BindingReason::kind).containsExactly(Kind.DEPENDENCY, Kind.DEPENDENCY);
        assertThat(why.reasons())
                .extracting(
                        reason -> reason.link().orElseThrow().predecessor().id().value())
                .containsExactly("A", "B");
        assertThat(why.date()).isEqualTo(LocalDateTime.of(2026, 4, 13, 8, 0));
        assertThat(why.pauseFrom()).contains(LocalDateTime.of(2026, 4, 10, 17, 0));
        assertThat(why.explain(Locale.ENGLISH))
                .isEqualTo("\"C 結合試験\" cannot start before 2026-04-13: \"A 画面設計\" has to finish first (2026-04-10);"
                        + " \"B 画面実装\" has to finish first (2026-04-08, lag 2 working days)."
                        + " It can be earlier only if all of these change."
                        + " 2026-04-11 to 2026-04-12 are no working days of the calendar \"standard\".");
        assertThat(why.explain(Locale.JAPANESE))
                .isEqualTo("「C 結合試験」の着手は最短で4/13です。「A 画面設計」の完了待ち(4/10)、"
                        + "「B 画面実装」の完了待ち(4/8、ラグ2営業日)によります。"
                        + "早めるには、これらすべての見直しが必要です。"
                        + "4/11~4/12はカレンダー「standard」の非稼働日です。");
        assertThat(why).hasToString("""
                C start 2026-04-13T08:00
                  DEPENDENCY 2026-04-10T17:00 A FS C
                  DEPENDENCY 2026-04-10T17:00 B FS C""");
        ToStringContract.check(why);
    }

    @Test
    void whyNotEarlier_eachKindOfReason_isSaid() {
        Project project = plan().toBuilder()
                .summary("S", s -> s.name("検収").constraint(Constraint.startNoEarlierThan(LocalDate.of(2026, 4, 20))))
                .task("D", t -> t.days(1).parent("S"))
                .task(
                        "E",
                        t -> t.days(2)
                                .constraint(Constraint.of(
                                        Constraint.Kind.FINISH_NO_EARLIER_THAN, LocalDateTime.of(2026, 4, 17, 17, 0))))
                .task(
                        "F",
                        t -> t.days(1)
                                .external(new ExternalDependency(
                                        "press",
                                        ExternalDependency.Direction.PREDECESSOR,
                                        Dependency.FINISH_TO_START,
                                        WorkTime.days(1),
                                        LocalDateTime.of(2026, 4, 13, 17, 0))))
                .task("G", t -> t.days(1).constraint(Constraint.asLateAsPossible()))
                .task(
                        "H",
                        t -> t.days(1)
                                .constraint(Constraint.of(
                                        Constraint.Kind.MANDATORY_START, LocalDateTime.of(2026, 4, 9, 8, 0))))
                .task("I", t -> t.days(4).after("A", Dependency.FINISH_TO_FINISH))
                .task("J", t -> t.days(6).after("A", Dependency.START_TO_FINISH))
                .task("K", t -> t.days(1).after("A", Dependency.START_TO_START, WorkTime.elapsedHours(24)))
                .levelOfEffort(
                        "L", l -> l.after("A", Dependency.START_TO_START).after("C", Dependency.FINISH_TO_FINISH))
                .build();

        assertThat(english(project, "A"))
                .isEqualTo("\"A 画面設計\" cannot start before 2026-04-06: the project starts on 2026-04-06.");
        assertThat(japanese(project, "A")).isEqualTo("「A 画面設計」の着手は最短で4/6です。プロジェクトの開始日(4/6)によります。");
        assertThat(english(project, "D"))
                .isEqualTo("\"D\" cannot start before 2026-04-20:"
                        + " its constraint is \"start no earlier than 2026-04-20\" (set on the summary \"S 検収\").");
        assertThat(japanese(project, "D")).isEqualTo("「D」の着手は最短で4/20です。サマリータスク「S 検収」に設定された制約「4/20以後に開始」によります。");
        assertThat(english(project, "E"))
                .isEqualTo(
                        "\"E\" cannot finish before 2026-04-17: its constraint is \"finish no earlier than 2026-04-17\".");
        assertThat(japanese(project, "E")).isEqualTo("「E」の完了は最短で4/17です。制約「4/17以後に終了」によります。");
        assertThat(kinds(project, "F")).containsExactly(Kind.EXTERNAL_DATE);
        assertThat(kinds(project, "G")).containsExactly(Kind.AS_LATE_AS_POSSIBLE);
        assertThat(japanese(project, "G")).endsWith("「できるだけ遅く」の指定によります。");
        assertThat(english(project, "H"))
                .isEqualTo("\"H\" cannot start before 2026-04-09: its constraint is \"mandatory start 2026-04-09\".");
        assertThat(english(project, "I"))
                .isEqualTo(
                        "\"I\" cannot finish before 2026-04-10: it cannot finish before \"A 画面設計\" does (2026-04-10).");
        assertThat(kinds(project, "J")).containsExactly(Kind.PROJECT_START);
        assertThat(english(project, "K")).contains("\"A 画面設計\" has to start first (2026-04-06, lag 24 h)");
        assertThat(kinds(project, "L")).containsExactly(Kind.LEVEL_OF_EFFORT);
        assertThat(kinds(project, "S")).containsExactly(Kind.TASKS_UNDER);
        for (ScheduledTask task : schedule(project).tasks()) {
            ToStringContract.check(why(project, task.id().value()));
            ToStringContract.check(schedule(project).whyNotCritical(task.id()));
        }
    }

    /** The lag of five days began with its predecessor on Monday, however late the rest of that may be. */
    @Test
    void whyNotEarlier_lagFromAnActualStart_isSaidWithItsLink() {
        Project project = Project.builder("lags")
                .start(START)
                .dataDate(LocalDate.of(2026, 4, 8))
                .task("P", t -> t.days(12).progress(p -> p.actualStart(START.atTime(8, 0))))
                .task("C", t -> t.days(2).after("P", Dependency.START_TO_START, WorkTime.days(5)))
                .task("F", t -> t.days(1).after("P", Dependency.START_TO_FINISH, WorkTime.days(6)))
                .summary("S", s -> s.after("P", Dependency.START_TO_START, WorkTime.days(7)))
                .task("D", t -> t.days(1).parent("S"))
                .build();
        Schedule schedule = CriticalPathMethod.withDefaults()
                .withRules(ScheduleRules.standard().withLagAfterActual(LagAfterActual.FROM_ACTUAL_START))
                .schedule(project);

        WhyNotEarlier why = schedule.whyNotEarlier(TaskId.of("C"));

        assertThat(why.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Kind.LAG_FROM_ACTUAL_START);
            assertThat(reason.link().orElseThrow()).hasToString("P -SS+5d-> C (float 0 d)");
            assertThat(reason.asked()).isEqualTo(LocalDateTime.of(2026, 4, 10, 17, 0));
        });
        assertThat(why.explain(Locale.ENGLISH))
                .isEqualTo("\"C\" cannot start before 2026-04-13:"
                        + " the lag counts from the actual start of \"P\" (2026-04-06, lag 5 working days)."
                        + " 2026-04-11 to 2026-04-12 are no working days of the calendar \"standard\".");
        assertThat(why.explain(Locale.JAPANESE)).startsWith("「C」の着手は最短で4/13です。「P」の着手実績から数えるラグ(4/6、ラグ5営業日)によります。");
        assertThat(schedule.whyNotEarlier(TaskId.of("F")).explain(Locale.ENGLISH))
                .isEqualTo(
                        "\"F\" cannot finish before 2026-04-13:"
                                + " its finish waits for the lag from the actual start of \"P\" (2026-04-06, lag 6 working days).");
        assertThat(schedule.whyNotEarlier(TaskId.of("F")).explain(Locale.JAPANESE))
                .isEqualTo("「F」の完了は最短で4/13です。「P」の着手実績から数えるラグ(4/6、ラグ6営業日)以降に完了する関係によります。");
        assertThat(schedule.whyNotEarlier(TaskId.of("D")).explain(Locale.ENGLISH))
                .contains("the lag counts from the actual start of \"P\" (2026-04-06, lag 7 working days)"
                        + " (set on the summary \"S\")");
        ToStringContract.check(why);
    }

    @Test
    void whyNotEarlier_withProgress_isAboutWhatIsLeft() {
        Project project = plan().toBuilder()
                .dataDate(LocalDate.of(2026, 4, 8))
                .change("A", t -> t.progress(p -> p.actualStart(START).actualFinish(START.plusDays(1))))
                .change("B", t -> t.progress(p -> p.actualStart(START).remaining(WorkTime.days(1))))
                .task(
                        "R",
                        t -> t.days(3)
                                .progress(p -> p.actualStart(START)
                                        .remaining(WorkTime.days(1))
                                        .suspended(START.plusDays(1).atTime(17, 0))
                                        .resumes(LocalDateTime.of(2026, 4, 14, 8, 0))))
                .build();

        assertThat(english(project, "A")).isEqualTo("\"A 画面設計\" finished on 2026-04-07; that date is on record.");
        assertThat(japanese(project, "A")).isEqualTo("「A 画面設計」は4/7に完了済み(実績)です。");
        assertThat(english(project, "B"))
                .isEqualTo("The rest of \"B 画面実装\" cannot go on before 2026-04-09:"
                        + " open work is scheduled after the data date (2026-04-08).");
        assertThat(japanese(project, "B")).isEqualTo("「B 画面実装」の残作業の再開は最短で4/9です。未実施の作業を基準日(4/8)より後に置く規則によります。");
        assertThat(kinds(project, "R")).containsExactly(Kind.RESUME_DATE);
        Schedule asProject = CriticalPathMethod.withDefaults()
                .withRules(ScheduleRules.microsoftProject())
                .schedule(project);
        assertThat(asProject.whyNotEarlier(TaskId.of("B")).explain(Locale.ENGLISH))
                .isEqualTo("\"B 画面実装\" started on 2026-04-06 and runs on from there.");
    }

    @Test
    void whyNotEarlier_scheduledByHand_namesTheDateAndNoDependency() {
        Project project = plan().toBuilder()
                .change("C", t -> t.manual(LocalDateTime.of(2026, 4, 8, 8, 0)))
                .build();

        assertThat(kinds(project, "C")).containsExactly(Kind.MANUAL_DATE);
        assertThat(english(project, "C"))
                .isEqualTo("\"C 結合試験\" cannot start before 2026-04-08: it was scheduled by hand for 2026-04-08.");
        assertThat(japanese(project, "C")).isEqualTo("「C 結合試験」の着手は最短で4/8です。手動スケジュールの指定日(4/8)によります。");
    }

    @Test
    void whyNotEarlier_expectedFinish_holdsTheFinish() {
        Project project = plan().toBuilder()
                .change("A", t -> t.expectedFinish(LocalDateTime.of(2026, 4, 14, 17, 0)))
                .build();
        Schedule schedule = CriticalPathMethod.withDefaults()
                .withRules(ScheduleRules.primaveraP6().withExpectedFinish(true))
                .schedule(project);

        assertThat(schedule.whyNotEarlier(TaskId.of("A")).reasons())
                .extracting(BindingReason::kind)
                .containsExactly(Kind.PROJECT_START, Kind.EXPECTED_FINISH);
    }

    @Test
    void whyNotCritical_taskWithFloat_saysWhatTakesItAndWhatDrivesInstead() {
        Project project = plan().toBuilder()
                .task("X", t -> t.name("資料作成").days(2))
                .milestone("RV", m -> m.name("顧客レビュー").after("C", "X"))
                .build();
        WhyNotCritical why = schedule(project).whyNotCritical(TaskId.of("X"));

        assertThat(why.state()).isEqualTo(State.HAS_FLOAT);
        assertThat(why.slipUntilCritical()).contains(Duration.ofDays(2));
        assertThat(why.chain())
                .extracting(link -> link.successor().id().value())
                .containsExactly("RV");
        assertThat(why.limit().kind()).isEqualTo(LimitKind.PROJECT_FINISH);
        assertThat(why.drivingPath()).extracting(task -> task.id().value()).containsExactly("A", "C", "RV");
        assertThat(why.explain(Locale.ENGLISH))
                .isEqualTo("\"X 資料作成\" is not critical: its total float is 6 working days."
                        + " Its late finish is 2026-04-15, so that the project finishes by 2026-04-15, by way of RV."
                        + " It becomes critical if it slips by 6 working days."
                        + " The finish of the project is driven by A → C → RV.");
        assertThat(why.explain(Locale.JAPANESE))
                .isEqualTo("「X 資料作成」はクリティカルではありません。総余裕は6営業日です。"
                        + "最遅完了日は4/15で、RVを経てプロジェクトの完了日(4/15)から決まります。"
                        + "6営業日遅れるとクリティカルになります。"
                        + "プロジェクトの完了日を決めているのはA→C→RVです。");
        assertThat(why).hasToString("""
                X HAS_FLOAT, float 6 d
                  late dates: RV, PROJECT_FINISH RV 2026-04-15T17:00
                  driving path: A > C > RV""");
    }

    @Test
    void whyNotCritical_otherStatesAndLimits_areSaid() {
        Project project = plan().toBuilder()
                .dataDate(LocalDate.of(2026, 4, 8))
                .mustFinishBy(LocalDateTime.of(2026, 4, 24, 17, 0))
                .change("A", t -> t.progress(p -> p.actualStart(START).actualFinish(START.plusDays(1))))
                .task("D", t -> t.days(1).deadline(LocalDate.of(2026, 4, 14)))
                .task("E", t -> t.duration(WorkTime.elapsedDays(2)).after("D"))
                .summary("S", s -> s)
                .task("T", t -> t.days(1).parent("S"))
                .build();
        Schedule schedule = schedule(project);

        assertThat(schedule.whyNotCritical(TaskId.of("A")).state()).isEqualTo(State.FINISHED);
        assertThat(schedule.whyNotCritical(TaskId.of("A")).explain(Locale.JAPANESE))
                .isEqualTo("「A 画面設計」は完了済みで、ほかの日程には影響しません。");
        assertThat(schedule.whyNotCritical(TaskId.of("S")).state()).isEqualTo(State.SUMMARY);
        assertThat(schedule.whyNotCritical(TaskId.of("D")).limit().kind()).isEqualTo(LimitKind.OWN_DATE);
        assertThat(schedule.whyNotCritical(TaskId.of("D")).explain(Locale.JAPANESE))
                .startsWith("「D」はクリティカルではありません。総余裕は3営業日です。最遅完了日は4/14で、「D」の期日(4/14)から決まります。");
        assertThat(schedule.whyNotCritical(TaskId.of("E")).limit().kind()).isEqualTo(LimitKind.MUST_FINISH_BY);
        assertThat(schedule.whyNotCritical(TaskId.of("E")).explain(Locale.ENGLISH))
                .contains("calendar day");
        assertThat(schedule(plan()).whyNotCritical(TaskId.of("C")).explain(Locale.ENGLISH))
                .isEqualTo("\"C 結合試験\" is critical: its total float is 0 working days."
                        + " Its late finish is 2026-04-15, so that the project finishes by 2026-04-15.");
        assertThat(schedule(plan()).whyNotCritical(TaskId.of("C")).slipUntilCritical())
                .isEqualTo(Optional.empty());
    }

    private static List<Kind> kinds(Project project, String id) {
        return why(project, id).reasons().stream().map(BindingReason::kind).toList();
    }

    private static String english(Project project, String id) {
        return why(project, id).explain(Locale.ENGLISH);
    }

    private static String japanese(Project project, String id) {
        return why(project, id).explain(Locale.JAPANESE);
    }

    private static WhyNotEarlier why(Project project, String id) {
        return schedule(project).whyNotEarlier(TaskId.of(id));
    }

    private static Schedule schedule(Project project) {
        return CriticalPathMethod.withDefaults().schedule(project);
    }

    /** A Mon to Fri; B Mon to Wed and two days of lag; C the three days after both. */
    private static Project plan() {
        return Project.builder("why")
                .start(START)
                .task("A", t -> t.name("画面設計").days(5))
                .task("B", t -> t.name("画面実装").days(3))
                .task(
                        "C",
                        t -> t.name("結合試験").days(3).after("A").after("B", Dependency.FINISH_TO_START, WorkTime.days(2)))
                .build();
    }
}
