package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.pmocore.measure.Reason;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

class ScheduleTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);

    @Test
    void schedule_chain_givesDatesFloatsAndCriticalPath() {
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(twoPaths());

        assertThat(schedule.task("B").start()).isEqualTo(LocalDateTime.of(2026, 4, 13, 8, 0));
        assertThat(schedule.task("B").finishDate()).isEqualTo(LocalDate.of(2026, 4, 22));
        assertThat(schedule.task("C").totalFloatDays().orElseThrow()).isEqualTo(6);
        assertThat(schedule.task("RV").finishDate()).isEqualTo(LocalDate.of(2026, 4, 22));
        assertThat(schedule.criticalPath())
                .extracting(task -> task.id().value())
                .containsExactly("A", "B", "RV");
        assertThat(schedule.drivingLinksOf(TaskId.of("RV")))
                .extracting(link -> link.dependency().predecessor().value())
                .containsExactly("B");
        assertThat(schedule.successorsOf(TaskId.of("A"))).hasSize(2);
    }

    @Test
    void schedule_summary_spansItsTasks() {
        Project project = Project.builder("wbs")
                .start(START)
                .summary("S", s -> s.name("phase"))
                .task("A", t -> t.days(2).parent("S"))
                .task("B", t -> t.days(3).parent("S").after("A"))
                .task("C", t -> t.days(1).after("S"))
                .build();
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);

        assertThat(schedule.task("S").startDate()).isEqualTo(START);
        assertThat(schedule.task("S").finishDate()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(schedule.task("C").startDate()).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(schedule.task("S").isCritical()).isTrue();
        assertThat(schedule.criticalPath())
                .extracting(task -> task.id().value())
                .containsExactly("A", "B", "C");
    }

    @Test
    void schedule_progress_keepsWhatHappenedAndGoesOnFromTheDataDate() {
        Project project = twoPaths().toBuilder()
                .dataDate(LocalDate.of(2026, 4, 10))
                .change("A", t -> t.progress(p -> p.actualStart(START).actualFinish(LocalDate.of(2026, 4, 9))))
                .change(
                        "B",
                        t -> t.progress(
                                p -> p.actualStart(LocalDate.of(2026, 4, 10)).percentComplete(25)))
                .build();
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);

        assertThat(schedule.task("A").finishDate()).isEqualTo(LocalDate.of(2026, 4, 9));
        assertThat(schedule.task("A").totalFloat()).isEmpty();
        assertThat(schedule.task("A").totalFloatDays().reason()).contains(Reason.COMPLETED);
        assertThat(schedule.task("B").remainingStart()).contains(LocalDateTime.of(2026, 4, 13, 8, 0));
        assertThat(schedule.task("B").finishDate()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(schedule.task("C").startDate()).isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @Test
    void schedule_deadline_boundsLateDatesOnly() {
        Project project = twoPaths().toBuilder()
                .change("RV", m -> m.deadline(LocalDate.of(2026, 4, 20)))
                .build();
        ScheduledTask milestone =
                CriticalPathMethod.withDefaults().schedule(project).task("RV");

        assertThat(milestone.finishDate()).isEqualTo(LocalDate.of(2026, 4, 22));
        assertThat(milestone.totalFloat()).contains(Duration.ofHours(-16));
    }

    @Test
    void schedule_asLateAsPossible_takesFreeFloatOnly() {
        Project project = twoPaths().toBuilder()
                .change("C", t -> t.constraint(Constraint.asLateAsPossible()))
                .build();
        ScheduledTask late = CriticalPathMethod.withDefaults().schedule(project).task("C");

        assertThat(late.startDate()).isEqualTo(LocalDate.of(2026, 4, 21));
        assertThat(late.freeFloat()).contains(Duration.ZERO);
    }

    @Test
    void task_unknownId_saysWhatWasProbablyMeant() {
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(twoPaths());

        assertThatThrownBy(() -> schedule.task("RW"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe one of: A, B, C, RV");
    }

    @Test
    void schedule_emptyProject_isOneInstant() {
        Schedule schedule = CriticalPathMethod.withDefaults()
                .schedule(Project.builder("empty").start(START).build());

        assertThat(schedule.start()).isEqualTo(schedule.finish());
        assertThat(schedule.toString()).startsWith("empty");
    }

    @Test
    void toString_fitsJShell() {
        assertThat(CriticalPathMethod.withDefaults().schedule(twoPaths()).toString())
                .isEqualTo("""
                        EC renewal: 2026-04-06 to 2026-04-22, 3 of 4 tasks critical
                        Critical  Name                   Start       Finish      Float d
                        --------  ---------------------  ----------  ----------  -------
                        A         Screen design          2026-04-06  2026-04-10        0
                        B         Screen implementation  2026-04-13  2026-04-22        0
                        RV        Customer review        2026-04-22  2026-04-22        0""");
    }

    private static Project twoPaths() {
        return Project.builder("EC renewal")
                .start(START)
                .task("A", t -> t.name("Screen design").days(5))
                .task("B", t -> t.name("Screen implementation").days(8).after("A"))
                .task("C", t -> t.name("Test data").days(2).after("A", Dependency.FINISH_TO_START, WorkTime.ZERO))
                .milestone("RV", m -> m.name("Customer review").after("B", "C"))
                .build();
    }
}
