package org.pmocore.health;

import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.EarnedValueAnalysis;
import org.pmocore.issues.IssueAnalysis;
import org.pmocore.issues.IssueSummary;
import org.pmocore.measure.Money;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Baseline;
import org.pmocore.model.Issue;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;

/**
 * The seed sentence of the PMO as a project: screen design (A) four working days late, so that the customer review (RV), promised
 * for 28 April, cannot be held before 1 May. Dates as in the delay oracle "seed_sentence_example".
 */
public final class SmallProject {

    public static final LocalDate DATA_DATE = LocalDate.of(2026, 4, 10);

    private SmallProject() {}

    public static Project late() {
        return plan().dataDate(DATA_DATE)
                .change(
                        "A",
                        a -> a.progress(
                                p -> p.actualStart(april(6)).percentComplete(20).remaining(days(4))))
                .change(
                        "C",
                        c -> c.progress(p ->
                                p.actualStart(april(6)).actualFinish(april(8)).percentComplete(100)))
                .cost(new ActualCost(TaskId.of("A"), april(10), yen(400_000), "labour"))
                .cost(new ActualCost(TaskId.of("C"), april(8), yen(310_000), "labour"))
                .issue(issue("I-1", "画面項目の仕様が未確定", april(1))
                        .severity(Issue.Severity.HIGH)
                        .dueOn(april(8))
                        .owner("佐藤")
                        .team("設計チーム")
                        .affectedTasks("A")
                        .build())
                .issue(issue("I-2", "検証環境の払い出し待ち", april(7))
                        .dueOn(april(20))
                        .owner("鈴木")
                        .team("基盤チーム")
                        .affectedTasks("B")
                        .build())
                .issue(issue("I-3", "帳票の文言", april(8)).team("製造チーム").build())
                .issue(issue("I-4", "開発端末の不足", april(1))
                        .state(Issue.State.CLOSED)
                        .closedOn(april(7))
                        .build())
                .snapshot(weekBefore())
                .build();
    }

    public static Project onTime() {
        return plan().dataDate(DATA_DATE)
                .change(
                        "A",
                        a -> a.progress(p ->
                                p.actualStart(april(6)).actualFinish(april(10)).percentComplete(100)))
                .change(
                        "C",
                        c -> c.progress(p ->
                                p.actualStart(april(6)).actualFinish(april(8)).percentComplete(100)))
                .cost(new ActualCost(TaskId.of("A"), april(10), yen(500_000), "labour"))
                .cost(new ActualCost(TaskId.of("C"), april(8), yen(290_000), "labour"))
                .issue(issue("I-4", "開発端末の不足", april(1))
                        .state(Issue.State.CLOSED)
                        .closedOn(april(7))
                        .build())
                .build();
    }

    public static Project.Builder plan() {
        return Project.builder("EC刷新")
                .start(april(6))
                .calendar(WorkCalendar.standard()
                        .withHoliday(april(29), "昭和の日")
                        .withClosure(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 6), "連休"))
                .summary("S1", s -> s.name("設計"))
                .task(
                        "A",
                        t -> t.name("画面設計").parent("S1").team("設計チーム").days(5).budget(yen(500_000)))
                .task(
                        "C",
                        t -> t.name("API設計").parent("S1").team("基盤チーム").days(3).budget(yen(300_000)))
                .summary("S2", s -> s.name("製造・確認"))
                .task(
                        "B",
                        t -> t.name("画面実装")
                                .parent("S2")
                                .team("製造チーム")
                                .days(8)
                                .budget(yen(800_000))
                                .after("A", "C"))
                .task(
                        "E",
                        t -> t.name("社内レビュー")
                                .parent("S2")
                                .team("品質チーム")
                                .days(2)
                                .budget(yen(100_000))
                                .after("B"))
                .milestone(
                        "RV",
                        m -> m.name("顧客レビュー").parent("S2").team("顧客").after("E").promised(april(28)))
                .baseline(Baseline.builder("当初計画", april(1))
                        .task("A", april(6), april(10), yen(500_000))
                        .task("C", april(6), april(8), yen(300_000))
                        .task("B", april(13), april(22), yen(800_000))
                        .task("E", april(23), april(24), yen(100_000))
                        .task("RV", april(24), april(24))
                        .build());
    }

    public static Schedule schedule(Project project) {
        return CriticalPathMethod.withDefaults().withDataDate(DATA_DATE).schedule(project);
    }

    public static EarnedValue earnedValue(Project project) {
        return EarnedValueAnalysis.withDefaults().analyze(project, DATA_DATE);
    }

    public static IssueSummary issues(Project project) {
        return IssueAnalysis.withDefaults().analyze(project, DATA_DATE);
    }

    public static HealthReport health(Project project) {
        return HealthAssessment.withDefaults().assess(schedule(project), earnedValue(project), issues(project));
    }

    public static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    public static Money yen(long amount) {
        return Money.of("JPY", amount);
    }

    /** What was forecast on 8 April: A one day late, RV on the 27th. */
    private static Snapshot weekBefore() {
        Progress started =
                Progress.builder().actualStart(april(6)).percentComplete(15).build();
        return Snapshot.of(
                at(9, 0),
                List.of(
                        new Snapshot.Entry(TaskId.of("A"), at(6, 8), at(13, 17), started, Optional.empty()),
                        new Snapshot.Entry(TaskId.of("C"), at(6, 8), at(8, 17), started, Optional.empty()),
                        new Snapshot.Entry(TaskId.of("B"), at(14, 8), at(23, 17), Progress.NONE, Optional.empty()),
                        new Snapshot.Entry(TaskId.of("E"), at(24, 8), at(27, 17), Progress.NONE, Optional.empty()),
                        new Snapshot.Entry(TaskId.of("RV"), at(27, 17), at(27, 17), Progress.NONE, Optional.empty())));
    }

    private static LocalDateTime at(int day, int hour) {
        return april(day).atTime(hour, 0);
    }

    private static Issue.Builder issue(String id, String title, LocalDate raisedOn) {
        return Issue.builder(id, title, raisedOn);
    }
}
