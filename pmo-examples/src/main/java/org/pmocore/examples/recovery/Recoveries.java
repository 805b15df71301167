package org.pmocore.examples.recovery;

import static org.pmocore.time.WorkTime.days;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pmocore.impact.Change;
import org.pmocore.impact.Crashable;
import org.pmocore.impact.Crashing;
import org.pmocore.impact.Impact;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.impact.Recovery;
import org.pmocore.impact.RecoveryAction;
import org.pmocore.impact.RecoverySearch;
import org.pmocore.measure.Money;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;

/** A late plan brought back to its date: what each action gains, what to do first, and what an earlier finish costs at least. */
public final class Recoveries {

    private Recoveries() {}

    /**
     * Prints options, steps and the time-cost curve of a small plan.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /**
     * Prints options, steps and the time-cost curve of a small plan.
     *
     * @param out where to
     */
    public static void run(PrintStream out) {
        Schedule late = late();
        Recovery recovery = RecoverySearch.withDefaults()
                .recover(
                        late,
                        "RV",
                        List.of(
                                RecoveryAction.shorten("B", days(2)).costing(yen(100_000)),
                                RecoveryAction.shorten("C", days(2)).costing(yen(10_000)),
                                RecoveryAction.extraWork("standard", LocalDate.of(2026, 4, 18))
                                        .costing(yen(80_000))));
        out.println(recovery);
        out.println(recovery.explain(Locale.JAPANESE));
        out.println(Crashing.withDefaults()
                .withIndirectCost(yen(60_000))
                .crash(late, List.of(Crashable.perDay("B", 2, yen(100_000)), Crashable.perDay("E", 1, yen(50_000)))));
    }

    private static Schedule late() {
        Project project = Project.builder("review")
                .start(LocalDate.of(2026, 4, 6))
                .task("A", task -> task.name("画面設計").days(5))
                .task("C", task -> task.name("API設計").days(3))
                .task("B", task -> task.name("画面実装").days(8).after("A", "C"))
                .task("E", task -> task.name("社内レビュー").days(2).after("B"))
                .milestone("RV", rv -> rv.name("顧客レビュー").after("E").promised(LocalDate.of(2026, 4, 28)))
                .build();
        Impact impact = ImpactAnalysis.of(CriticalPathMethod.withDefaults().schedule(project))
                .impactOf(Change.delay("A", days(4)));
        return impact.after();
    }

    private static Money yen(long amount) {
        return Money.of("JPY", amount);
    }
}
