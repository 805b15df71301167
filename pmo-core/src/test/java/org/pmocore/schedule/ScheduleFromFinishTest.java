package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.model.Project;
import org.pmocore.schedule.ScheduleRules.ScheduleFrom;
import org.pmocore.testing.RandomProjects;

/** Projects scheduled back from their finish. The first of June 2026 is a Monday. */
class ScheduleFromFinishTest {

    private static final CriticalPathMethod FORWARD = CriticalPathMethod.withDefaults();
    private static final CriticalPathMethod BACKWARD =
            FORWARD.withRules(ScheduleRules.standard().withScheduleFrom(ScheduleFrom.FINISH));

    @Test
    void schedule_fromFinish_putsEveryTaskAsLateAsPossibleAndFindsTheStart() {
        Project project = Project.builder("release")
                .start(LocalDate.of(2026, 6, 1))
                .mustFinishBy(LocalDateTime.of(2026, 6, 30, 17, 0))
                .summary("S", s -> s)
                .task("A", t -> t.days(5).parent("S"))
                .task("B", t -> t.days(2).parent("S"))
                .task("C", t -> t.days(3).after("A", "B"))
                .milestone("M", m -> m.after("C"))
                .build();

        Schedule schedule = BACKWARD.schedule(project);

        assertThat(schedule.start()).isEqualTo("2026-06-19T08:00");
        assertThat(schedule.finish()).isEqualTo("2026-06-30T17:00");
        assertThat(schedule.task("A").start()).isEqualTo("2026-06-19T08:00");
        assertThat(schedule.task("B").start()).isEqualTo("2026-06-24T08:00");
        assertThat(schedule.task("B").earlyStart()).isEqualTo("2026-06-19T08:00");
        assertThat(schedule.task("B").totalFloatDays().orElseThrow()).isEqualTo(3.0);
        assertThat(schedule.task("S").start()).isEqualTo("2026-06-19T08:00");
        assertThat(schedule.task("M").finish()).isEqualTo("2026-06-30T17:00");
        assertThat(schedule.criticalPath())
                .extracting(task -> task.id().value())
                .containsExactly("A", "C", "M");
        assertThat(schedule.project().start()).isEqualTo("2026-06-19T08:00");
    }

    @Test
    void schedule_fromFinishWithoutLengthOrDate_staysWhereItIs() {
        Project points = Project.builder("points")
                .start(LocalDate.of(2026, 6, 1))
                .milestone("M", m -> m)
                .build();

        assertThat(BACKWARD.schedule(points).task("M").start().toLocalDate()).isEqualTo("2026-06-01");
    }

    @Test
    void schedule_fromFinish_leavesATaskPutByHandWhereItIs() {
        Project project = Project.builder("by hand")
                .start(LocalDate.of(2026, 6, 1))
                .task("A", t -> t.days(5))
                .task("B", t -> t.days(2).after("A").manual(LocalDateTime.of(2026, 6, 3, 8, 0)))
                .task("C", t -> t.days(1).after("B"))
                .build();

        Schedule forward = FORWARD.schedule(project);
        Schedule backward = BACKWARD.schedule(project);

        assertThat(forward.violatedDependencies()).singleElement().asString().startsWith("A FS B");
        assertThat(backward.task("B").start()).isEqualTo("2026-06-03T08:00");
        assertThat(backward.task("B").finish()).isEqualTo("2026-06-04T17:00");
        assertThat(backward.task("A").finish()).isEqualTo("2026-06-02T17:00");
        assertThat(backward.violatedDependencies()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Counted back from the finish the forward pass found, the dates are the late dates of the forward schedule. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void schedule_backFromTheForwardFinish_givesItsLateDatesAndFloats(long seed) {
        Project project = RandomProjects.sized(40).project(seed);
        Schedule forward = FORWARD.schedule(project);

        Schedule backward = BACKWARD.schedule(project);

        for (ScheduledTask task : forward.tasks()) {
            ScheduledTask same = backward.task(task.id());
            assertThat(same.start()).as("start of " + task).isEqualTo(task.lateStart());
            assertThat(same.finish()).as("finish of " + task).isEqualTo(task.lateFinish());
            assertThat(same.totalFloat()).as("float of " + task).isEqualTo(task.totalFloat());
        }
    }
}
