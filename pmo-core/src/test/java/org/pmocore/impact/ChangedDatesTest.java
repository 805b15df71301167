package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmocore.time.WorkTime.days;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.ChangedDates;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;

/** The dates of a what-if alone are those of its schedule. */
class ChangedDatesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);

    private static final ImpactAnalysis PLAN = ImpactAnalysis.of(CriticalPathMethod.withDefaults()
            .schedule(Project.builder("Renewal")
                    .start(MONDAY)
                    .task("A", task -> task.days(5))
                    .task("B", task -> task.days(3).after("A"))
                    .task("C", task -> task.days(4))
                    .milestone("RV", milestone -> milestone.after("B").after("C"))
                    .build()));

    static Stream<Change> changes() {
        return Stream.of(
                Change.delay("A", days(2)),
                Change.delay("A", days(-3)),
                Change.delay("C", days(3)),
                Change.duration("B", days(1)),
                Change.lag(Dependency.finishToStart("A", "B"), days(1)),
                Change.addLink(Dependency.finishToStart("B", "C")),
                Change.removeLink(Dependency.finishToStart("A", "B")),
                Change.constraint(
                        "C",
                        Constraint.of(
                                Constraint.Kind.START_NO_EARLIER_THAN,
                                MONDAY.plusDays(9).atTime(8, 0))),
                Change.closure("standard", MONDAY, MONDAY.plusDays(1)),
                Change.addTask(Task.builder("D").days(9).build(), Dependency.finishToStart("D", "RV")),
                Change.removeTask("C"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void datesOf_anyChange_areThoseOfItsSchedule(Change change) {
        ChangedDates dates = PLAN.datesOf(change);
        Schedule after = PLAN.impactOf(change).after();

        assertThat(dates.finish()).isEqualTo(after.finish());
        for (Task task : after.project().tasks()) {
            assertThat(dates.start(task.id())).isEqualTo(after.task(task.id()).start());
            assertThat(dates.finish(task.id())).isEqualTo(after.task(task.id()).finish());
        }
    }

    @Test
    void datesOf_manyChanges_stream() {
        List<LocalDate> finishes = changes()
                .map(PLAN::datesOf)
                .map(dates -> dates.finish().toLocalDate())
                .toList();

        assertThat(finishes).hasSize(11).startsWith(MONDAY.plusDays(11), MONDAY.plusDays(4));
    }

    @Test
    void datesOf_aDelay_saysWhoMovesAndByHowMuch() {
        ChangedDates dates = PLAN.datesOf(Change.delay("A", days(2)), Change.delay("C", days(1)));

        assertThat(dates.moved()).extracting(TaskId::value).containsExactly("A", "B", "C", "RV");
        assertThat(dates.slipOf("RV")).isEqualTo(Duration.ofHours(16));
        assertThat(dates.before()).isSameAs(PLAN.before());
        assertThat(dates).hasToString("Changed dates: finish 2026-04-17, before 2026-04-15; 4 tasks moved");
    }

    @Test
    void datesOf_whatCannotBe_isRejectedAsByImpactOf() {
        assertThatThrownBy(() -> PLAN.datesOf(Change.delay("RV", days(2))))
                .hasMessageContaining("no duration of its own");
        assertThatThrownBy(() -> PLAN.datesOf(Change.addLink(Dependency.finishToStart("RV", "A"))))
                .hasMessageContaining("A → B → RV → A");
    }
}
