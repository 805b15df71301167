package org.pmocore.estimates;

import java.time.LocalDate;
import java.util.List;
import org.pmocore.measure.Effort;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;

/** Estimates and a plan for tests, in person-days of 8 hours. */
final class Estimates {

    private static final EstimateRules RULES = EstimateRules.standard();

    private Estimates() {}

    static Effort days(double count) {
        return RULES.personDays(count);
    }

    /** A sound estimate: three values in order and a basis. */
    static Estimate.Builder sound(String id, double low, double likely, double high) {
        return Estimate.builder(id).value(days(low), days(likely), days(high)).basis("counted");
    }

    /** Of a design of two tasks and a build of one, with a review; 1 April to 30 June 2026. */
    static Schedule plan() {
        Project project = Project.builder("EC renewal")
                .start(LocalDate.of(2026, 4, 1))
                .summary("D", summary -> summary.name("設計"))
                .task("A", task -> task.name("画面設計").parent("D").days(10))
                .task("C", task -> task.name("帳票設計").parent("D").days(10))
                .task("B", task -> task.name("画面実装").days(55).after("A"))
                .milestone("RV", milestone -> milestone.name("顧客レビュー").after("B"))
                .build();
        return CriticalPathMethod.withDefaults().schedule(project);
    }

    /** Covers every task of {@link #plan()} once. */
    static List<Estimate> whole() {
        return List.of(
                sound("E1", 4, 7, 12).task("A").group("設計").workType("design").build(),
                sound("E2", 5, 8, 11).task("C").group("設計").workType("design").build(),
                sound("E3", 20, 31, 60).task("B").group("製造").workType("build").build());
    }
}
