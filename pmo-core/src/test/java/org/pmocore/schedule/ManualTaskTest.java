package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.io.ProjectFile;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

/**
 * Manually scheduled tasks of Microsoft Project. The figures of the table are those Microsoft Project 2019 stored in
 * task-links-project2019-mspdi.xml of the test data of MPXJ (facts only); tolerance none.
 */
class ManualTaskTest {

    private static final LocalDate THURSDAY = LocalDate.of(2018, 10, 18);

    @ParameterizedTest
    @CsvSource({
        // link, lag in minutes, successor set to; late finish raw and float in minutes of the predecessor
        "FINISH_TO_START,  0,    2018-10-19, 2018-11-02T08:00, 4800",
        "FINISH_TO_START,  480,  2018-10-22, 2018-11-01T08:00, 4320",
        "FINISH_TO_START,  2400, 2018-10-26, 2018-10-26T08:00, 2400",
        "FINISH_TO_START,  4800, 2018-11-02, 2018-10-19T08:00, 0",
        "START_TO_FINISH,  960,  2018-10-19, 2018-11-02T17:00, 5280",
        "START_TO_START,   960,  2018-10-22, 2018-11-02T17:00, 5280",
        "FINISH_TO_FINISH, 960,  2018-10-22, 2018-11-01T08:00, 4320"
    })
    void microsoftProject_twoManualTasks_agreeWithItsFile(
            Dependency.Type type, long lag, LocalDate put, LocalDateTime lateFinish, long minutes) {
        Project project = Project.builder("manual")
                .start(THURSDAY)
                .task("A", t -> t.days(1).manual(THURSDAY.atTime(8, 0)))
                .task("B", t -> t.days(1).manual(put.atTime(8, 0)).after("A", type, WorkTime.minutes(lag)))
                .task("END", t -> t.days(1).manual(LocalDateTime.of(2018, 11, 2, 8, 0)))
                .build();
        Schedule schedule = schedule(project);

        assertThat(schedule.task("A").earlyFinish()).isEqualTo(THURSDAY.atTime(17, 0));
        assertThat(schedule.task("B").start()).isEqualTo(put.atTime(8, 0));
        assertThat(schedule.task("A").lateFinish()).isEqualTo(lateFinish);
        assertThat(schedule.task("A").totalFloat().orElseThrow().toMinutes()).isEqualTo(minutes);
    }

    /** It does not move, its successors follow it, and the broken link is data, not negative float. */
    @Test
    void microsoftProject_manualTaskBeforeItsPredecessorEnds_staysAndLeads() {
        Project project = Project.builder("manual")
                .start(THURSDAY)
                .task("A", t -> t.days(5))
                .task(
                        "B",
                        t -> t.days(2)
                                .manual(LocalDate.of(2018, 10, 22))
                                .constraint(Constraint.finishNoLaterThan(THURSDAY))
                                .after("A"))
                .task("C", t -> t.days(1).after("B"))
                .build();
        Schedule schedule = schedule(project);

        assertThat(schedule.task("B").startDate()).isEqualTo(LocalDate.of(2018, 10, 22));
        assertThat(schedule.task("C").startDate()).isEqualTo(LocalDate.of(2018, 10, 24));
        assertThat(schedule.task("C").totalFloatDays().orElseThrow()).isZero();
        assertThat(schedule.violatedDependencies()).hasSize(1);
        assertThat(schedule.drivingLinksOf(TaskId.of("B"))).isEmpty();
        assertThat(ProjectFile.parse(ProjectFile.write(project), "plan")
                        .orThrow()
                        .task("B")
                        .manualStart())
                .contains(LocalDate.of(2018, 10, 22).atStartOfDay());
    }

    private static Schedule schedule(Project project) {
        return CriticalPathMethod.withDefaults()
                .withRules(ScheduleRules.microsoftProject())
                .schedule(project);
    }
}
