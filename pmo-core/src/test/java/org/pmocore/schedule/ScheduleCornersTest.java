package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.schedule.ScheduleRules.ConstraintMode;
import org.pmocore.schedule.ScheduleRules.ProgressMode;
import org.pmocore.time.WorkTime;

/** Where two rules meet. The first of June 2026 is a Monday; work is from 08:00 to 17:00. */
class ScheduleCornersTest {

    private static final LocalDate START = june(1);

    /**
     * Microsoft Project wants the predecessor of a task in progress by the instant at which that task goes on: counted on the
     * stored late dates of Software Development.mpp and ResourceAssignmentCosts.mpp. A is three days of unstarted work.
     */
    @ParameterizedTest
    @CsvSource({
        // four days, half of them done: goes on on Wednesday
        "FINISH_TO_START,  4d, 50,  ,           2026-06-02T17:00, -1",
        // goes on when it says
        "FINISH_TO_START,  4d, 50,  2026-06-08, 2026-06-05T17:00,  2",
        // nothing left: its own late date, the finish of the project
        "FINISH_TO_START,  0d, 30,  ,           2026-06-12T17:00,  7",
        // finished: nobody waits any more
        "FINISH_TO_START,  4d, 100, ,           2026-06-12T17:00,  7",
        // its finish is still to come and waits for nobody
        "FINISH_TO_FINISH, 4d, 50,  ,           2026-06-12T17:00,  7"
    })
    void microsoftProject_beforeATaskInProgress_isDueWhenThatGoesOn(
            Dependency.Type type,
            String duration,
            double percent,
            LocalDate resumes,
            LocalDateTime finish,
            double days) {
        Progress.Builder progress =
                Progress.builder().actualStart(START.atTime(8, 0)).percentComplete(percent);
        if (percent == 100) {
            progress.actualFinish(june(4).atTime(17, 0));
        }
        if (resumes != null) {
            progress.resumes(resumes.atTime(8, 0));
        }
        Project project = Project.builder("in progress")
                .start(START)
                .dataDate(june(5))
                .task("A", t -> t.days(3))
                .task(
                        "B",
                        t -> t.duration(WorkTime.parse(duration))
                                .after("A", type, WorkTime.ZERO)
                                .progress(progress.build()))
                .task("LONG", t -> t.days(10))
                .build();
        ScheduledTask task = schedule(project, ScheduleRules.microsoftProject()).task("A");

        assertThat(task.lateFinish()).isEqualTo(finish);
        assertThat(task.totalFloatDays().orElseThrow()).isEqualTo(days);
    }

    /** Counted on Software Development.mpp: free slack is shown to the start of the successor, also where that has passed. */
    @Test
    void microsoftProject_beforeATaskInProgress_hasNoFreeFloat() {
        Project project = Project.builder("in progress")
                .start(START)
                .dataDate(june(5))
                .task("A", t -> t.days(3))
                .task(
                        "B",
                        t -> t.days(4)
                                .after("A")
                                .progress(p -> p.actualStart(START.atTime(8, 0))
                                        .percentComplete(50)
                                        .resumes(june(8).atTime(8, 0))))
                .task("LONG", t -> t.days(10))
                .build();
        ScheduledTask task = schedule(project, ScheduleRules.microsoftProject()).task("A");

        assertThat(task.totalFloatDays().orElseThrow()).isEqualTo(2);
        assertThat(task.freeFloatDays().orElseThrow()).isZero();
    }

    /** A link on a summary is a link to each task under it, also to those that have happened. */
    @ParameterizedTest
    @CsvSource({"100, 2026-06-11T17:00", "50, 2026-06-02T17:00"})
    void microsoftProject_summaryWithATaskThatStarted_isDueAsByALinkToThatTask(double percent, LocalDateTime finish) {
        Progress.Builder progress =
                Progress.builder().actualStart(START.atTime(8, 0)).percentComplete(percent);
        if (percent == 100) {
            progress.actualFinish(june(2).atTime(17, 0));
        }
        Project project = Project.builder("summary")
                .start(START)
                .dataDate(june(5))
                .task("A", t -> t.days(3))
                .summary("S", s -> s.after("A"))
                .task("OPEN", t -> t.days(1).parent("S"))
                .task("BEGUN", t -> t.days(4).parent("S").progress(progress.build()))
                .task("LONG", t -> t.days(10))
                .build();

        assertThat(schedule(project, ScheduleRules.microsoftProject()).task("A").lateFinish())
                .isEqualTo(finish);
    }

    @Test
    void expectedFinish_ofATaskWithoutLength_isWorkWithoutFloat() {
        Project project = Project.builder("expected")
                .start(START)
                .task("A", t -> t.days(0).expectedFinish(june(5).atTime(17, 0)))
                .build();
        ScheduledTask task = expecting(project).task("A");

        assertThat(task.earlyFinish()).isEqualTo(june(5).atTime(17, 0));
        assertThat(task.lateStart()).isEqualTo(START.atTime(8, 0));
        assertThat(task.totalFloatDays().orElseThrow()).isZero();
    }

    /** Three days from Monday to the expected Wednesday, then the finish of A on Friday pushes them. */
    @Test
    void expectedFinish_andAFinishToFinishLink_setsTheLengthFirst() {
        Project project = Project.builder("expected")
                .start(START)
                .task("A", t -> t.days(5))
                .task(
                        "B",
                        t -> t.days(1).after("A", Dependency.FINISH_TO_FINISH).expectedFinish(june(3).atTime(17, 0)))
                .build();
        ScheduledTask task = expecting(project).task("B");

        assertThat(task.earlyStart()).isEqualTo(june(3).atTime(8, 0));
        assertThat(task.earlyFinish()).isEqualTo(june(5).atTime(17, 0));
    }

    @Test
    void expectedFinish_underInflexibleConstraints_isNoConflict() {
        Project project = Project.builder("expected")
                .start(START)
                .task("A", t -> t.days(5).expectedFinish(june(3).atTime(17, 0)))
                .build();
        ScheduleRules rules =
                ScheduleRules.standard().withExpectedFinish(true).withConstraintMode(ConstraintMode.INFLEXIBLE);

        assertThat(schedule(project, rules).task("A").totalFloatDays().orElseThrow())
                .isZero();
    }

    /** Both dates hold, whichever is the earlier. */
    @ParameterizedTest
    @CsvSource({"5, 3, 2026-06-03T17:00", "2, 9, 2026-06-03T17:00"})
    void inflexible_noLaterThanTwice_theEarlierPulls(int startDay, int finishDay, LocalDateTime finish) {
        Project project = Project.builder("twice")
                .start(START)
                .task("A", t -> t.days(5))
                .task(
                        "B",
                        t -> t.days(2)
                                .after("A")
                                .constraint(Constraint.of(Constraint.Kind.START_NO_LATER_THAN, june(startDay)))
                                .secondaryConstraint(
                                        Constraint.of(Constraint.Kind.FINISH_NO_LATER_THAN, june(finishDay))))
                .build();
        ScheduleRules rules = ScheduleRules.standard().withConstraintMode(ConstraintMode.INFLEXIBLE);

        assertThat(schedule(project, rules).task("B").finish()).isEqualTo(finish);
    }

    @Test
    void levelOfEffort_tiedToASummary_spansTheSummary() {
        Project project = Project.builder("effort")
                .start(START)
                .summary("S", s -> s)
                .task("A", t -> t.days(2).parent("S"))
                .task("B", t -> t.days(3).parent("S").after("A"))
                .levelOfEffort(
                        "H", h -> h.after("S", Dependency.START_TO_START).after("S", Dependency.FINISH_TO_FINISH))
                .task("X", t -> t.days(1))
                .levelOfEffort("I", h -> h.after("X", Dependency.START_TO_START))
                .summary("U", s -> s.after("I", Dependency.FINISH_TO_FINISH))
                .task("C", t -> t.days(4).parent("U"))
                .task("D", t -> t.days(1).parent("U").after("C"))
                .build();
        Schedule schedule = schedule(project, ScheduleRules.standard());

        assertThat(schedule.task("H").start()).isEqualTo(START.atTime(8, 0));
        assertThat(schedule.task("H").finish()).isEqualTo(june(5).atTime(17, 0));
        assertThat(schedule.task("I").finish()).isEqualTo(june(5).atTime(17, 0));
    }

    @Test
    void levelOfEffort_withAMandatoryDate_movesNobody() {
        Project project = Project.builder("effort")
                .start(START)
                .levelOfEffort("H", h -> h.constraint(Constraint.of(Constraint.Kind.MANDATORY_FINISH, june(24))))
                .task("Z", t -> t.days(1).after("H"))
                .build();

        assertThat(schedule(project, ScheduleRules.standard()).task("Z").startDate())
                .isEqualTo(START);
    }

    /** Progress override frees started work of its predecessors; a level of effort is no work, it spans. */
    @Test
    void levelOfEffort_underProgressOverride_stillSpansStartedTasks() {
        Project project = Project.builder("effort")
                .start(START)
                .dataDate(june(2))
                .task("A", t -> t.days(2))
                .levelOfEffort("H", h -> h.after("A", Dependency.START_TO_START))
                .task(
                        "B",
                        t -> t.days(5)
                                .after("H", Dependency.FINISH_TO_FINISH)
                                .progress(p -> p.actualStart(june(2)).remaining(WorkTime.days(4))))
                .build();
        ScheduleRules rules = ScheduleRules.standard().withProgressMode(ProgressMode.PROGRESS_OVERRIDE);
        Schedule schedule = schedule(project, rules);

        assertThat(schedule.task("B").finish()).isEqualTo(june(8).atTime(17, 0));
        assertThat(schedule.task("H").finish()).isEqualTo(june(8).atTime(17, 0));
    }

    /** A level of effort behind a summary waits for nobody and nobody for it. */
    @Test
    void asLateAsPossible_underASummaryBeforeALevelOfEffort_movesToTheFinishOfTheProject() {
        Project project = Project.builder("late")
                .start(START)
                .summary("S", s -> s)
                .task("A", t -> t.days(1).parent("S").constraint(Constraint.asLateAsPossible()))
                .task("B", t -> t.days(4))
                .levelOfEffort("H", h -> h.after("S"))
                .build();

        assertThat(schedule(project, ScheduleRules.standard()).task("A").startDate())
                .isEqualTo(june(4));
    }

    @Test
    void ownFinish_underASummaryWhoseSuccessorIsFinished_isCritical() {
        Project project = Project.builder("open")
                .start(START)
                .dataDate(june(2))
                .summary("S", s -> s)
                .task("A", t -> t.days(1).parent("S"))
                .task(
                        "F",
                        t -> t.days(1)
                                .after("S")
                                .progress(p -> p.actualStart(START.atTime(8, 0)).actualFinish(START.atTime(17, 0))))
                .task("LONG", t -> t.days(4))
                .build();
        ScheduleRules rules = ScheduleRules.microsoftProject().withLateBound(ScheduleRules.LateBound.OWN_FINISH);

        assertThat(schedule(project, rules).task("A").totalFloatDays().orElseThrow())
                .isZero();
    }

    /** Five days after the actual start of P: a finished task stands there too, one in progress only if logic is retained. */
    @ParameterizedTest
    @CsvSource({"RETAINED_LOGIC, 2026-06-08, 2026-06-08", "PROGRESS_OVERRIDE, 2026-06-04, 2026-06-04"})
    void lagFromActualStart_intoStartedWork_followsTheProgressMode(
            ProgressMode mode, LocalDate behindFinished, LocalDate remaining) {
        Project project = Project.builder("lag")
                .start(START)
                .dataDate(june(3))
                .task("P", t -> t.days(10).progress(p -> p.actualStart(START.atTime(8, 0))))
                .task(
                        "F",
                        t -> t.days(2)
                                .after("P", Dependency.START_TO_START, WorkTime.days(5))
                                .progress(
                                        p -> p.actualStart(june(2).atTime(8, 0)).actualFinish(june(3).atTime(17, 0))))
                .task(
                        "G",
                        t -> t.days(4)
                                .after("P", Dependency.START_TO_START, WorkTime.days(5))
                                .progress(
                                        p -> p.actualStart(june(2).atTime(8, 0)).remaining(WorkTime.days(2))))
                .task("Z", t -> t.days(1).after("F"))
                .build();
        Schedule schedule = schedule(
                project,
                ScheduleRules.standard()
                        .withProgressMode(mode)
                        .withLagAfterActual(ScheduleRules.LagAfterActual.FROM_ACTUAL_START));

        assertThat(schedule.task("Z").startDate()).isEqualTo(behindFinished);
        assertThat(schedule.task("G").remainingStart().orElseThrow().toLocalDate())
                .isEqualTo(remaining);
    }

    @Test
    void drivingLevelOfEffort_tiedToTheStartOfASummary_startsWithIt() {
        Project project = Project.builder("effort")
                .start(START)
                .summary("S", s -> s)
                .task(
                        "A",
                        t -> t.days(1).parent("S").constraint(Constraint.of(Constraint.Kind.MANDATORY_START, june(10))))
                .levelOfEffort(
                        "H", h -> h.after("S", Dependency.START_TO_START).after("A", Dependency.FINISH_TO_FINISH))
                .build();
        ScheduleRules rules = ScheduleRules.standard().withDrivingLevelOfEffort(true);

        assertThat(schedule(project, rules).task("H").startDate()).isEqualTo(june(10));
    }

    /** The summary began when its task did, not when that goes on. */
    @Test
    void microsoftProject_levelOfEffortBeforeASummaryInProgress_endsWhereThatBegan() {
        Project project = Project.builder("effort")
                .start(START)
                .dataDate(june(5))
                .task("X", t -> t.days(1))
                .levelOfEffort("H", h -> h.after("X", Dependency.START_TO_START))
                .summary("S", s -> s.after("H"))
                .task(
                        "A",
                        t -> t.days(6)
                                .parent("S")
                                .progress(
                                        p -> p.actualStart(june(4).atTime(8, 0)).remaining(WorkTime.days(4))))
                .build();

        assertThat(schedule(project, ScheduleRules.microsoftProject()).task("H").finish())
                .isEqualTo(june(3).atTime(17, 0));
    }

    private static Schedule expecting(Project project) {
        return schedule(project, ScheduleRules.standard().withExpectedFinish(true));
    }

    private static Schedule schedule(Project project, ScheduleRules rules) {
        return CriticalPathMethod.withDefaults().withRules(rules).schedule(project);
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }
}
