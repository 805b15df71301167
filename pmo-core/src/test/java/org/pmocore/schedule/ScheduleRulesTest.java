package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.Split;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.ScheduleRules.FloatType;
import org.pmocore.schedule.ScheduleRules.LagCalendar;
import org.pmocore.schedule.ScheduleRules.ProgressMode;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Every switch on a network that it changes. */
class ScheduleRulesTest {

    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2026, 6, 1);

    /** Working time of two days runs on from Thursday 17:00: Friday and Monday, Friday and Saturday, 16 hours of the clock. */
    @ParameterizedTest
    @CsvSource({
        "PREDECESSOR, 2026-06-09T08:00",
        "SUCCESSOR,   2026-06-08T08:00",
        "PROJECT,     2026-06-09T08:00",
        "CLOCK,       2026-06-05T09:00"
    })
    void withLagCalendar_twoCalendars_lagPassesOnTheOneAskedFor(LagCalendar calendar, LocalDateTime start) {
        Project project = Project.builder("lags")
                .start(START)
                .addCalendar(WorkCalendar.builder("six")
                        .week(
                                EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)),
                                Shift.of("08:00", "12:00"),
                                Shift.of("13:00", "17:00"))
                        .build())
                .task("A", t -> t.days(4))
                .task("B", t -> t.days(1).calendar("six").after("A", Dependency.FINISH_TO_START, WorkTime.hours(16)))
                .build();
        ScheduleRules rules = ScheduleRules.standard().withLagCalendar(calendar);

        assertThat(schedule(project, rules).task("B").start()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"RETAINED_LOGIC, 2026-06-15, 0", "PROGRESS_OVERRIDE, 2026-06-09, 1"})
    void withProgressMode_startedBeforeItsPredecessorFinished_waitsOrGoesOn(
            ProgressMode mode, LocalDate finish, double floatDays) {
        Project project = outOfSequence();
        Schedule schedule = schedule(project, ScheduleRules.standard().withProgressMode(mode));

        assertThat(schedule.task("B").finishDate()).isEqualTo(finish);
        assertThat(schedule.task("B").totalFloatDays().orElseThrow()).isEqualTo(floatDays);
        assertThat(schedule.drivingLinksOf(TaskId.of("B"))).hasSize(mode == ProgressMode.RETAINED_LOGIC ? 1 : 0);
        assertThat(schedule.predecessorsOf(TaskId.of("B"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"START, 0", "FINISH, 3", "SMALLEST, 3"})
    void withTotalFloat_runningTaskOfMicrosoftProject_isMeasuredBetweenTheEndsAskedFor(FloatType type, double days) {
        Project project = Project.builder("running")
                .start(START)
                .dataDate(LocalDate.of(2026, 6, 2))
                .task(
                        "A",
                        t -> t.days(5)
                                .progress(p -> p.actualStart(START.atTime(8, 0)).percentComplete(20)))
                .task("B", t -> t.days(8))
                .build();
        ScheduleRules rules = ScheduleRules.microsoftProject().withTotalFloat(type);

        assertThat(schedule(project, rules).task("A").totalFloatDays().orElseThrow())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"0, A:C", "480, A:B:C", "479, A:C"})
    void withCriticalFloat_limit_isInclusive(long minutes, String critical) {
        ScheduleRules rules = ScheduleRules.standard().withCriticalFloat(Duration.ofMinutes(minutes));

        assertThat(schedule(diamond(), rules).criticalPath())
                .extracting(task -> task.id().value())
                .containsExactly(critical.split(":"));
    }

    @Test
    void withLongestPath_deadlineElsewhere_onlyTheDrivingChainIsCritical() {
        Project project = diamond().toBuilder()
                .change("B", t -> t.deadline(LocalDate.of(2026, 6, 2)))
                .build();

        assertThat(schedule(project, ScheduleRules.standard()).task("B").isCritical())
                .isTrue();
        assertThat(schedule(project, ScheduleRules.standard().withLongestPath(true))
                        .criticalPath())
                .extracting(task -> task.id().value())
                .containsExactly("A", "C");
    }

    @ParameterizedTest
    @CsvSource({"false, 2026-06-05, 2.0", "true, 2026-06-09, 0.0"})
    void withExpectedFinish_honoured_setsTheRemainingDurationAndTakesTheFreeFloat(
            boolean honoured, LocalDate finish, double freeDays) {
        Project project = Project.builder("expected")
                .start(START)
                .task(
                        "A",
                        t -> t.days(5).expectedFinish(LocalDate.of(2026, 6, 9).atTime(17, 0)))
                .task("L", t -> t.days(9))
                .task("B", t -> t.days(1).after("A", "X"))
                .task("X", t -> t.days(7))
                .build();
        ScheduledTask task = schedule(project, ScheduleRules.standard().withExpectedFinish(honoured))
                .task("A");

        assertThat(task.finishDate()).isEqualTo(finish);
        assertThat(task.freeFloatDays().orElseThrow()).isEqualTo(freeDays);
    }

    @ParameterizedTest
    @CsvSource({"false, 2026-06-01, 2026-06-05", "true, 2026-06-08, 2026-06-05"})
    void withDrivingLevelOfEffort_successor_waitsOnlyIfAskedTo(boolean driving, LocalDate successor, LocalDate finish) {
        Project project = Project.builder("effort")
                .start(START)
                .task("A", t -> t.days(3))
                .task("B", t -> t.days(2).after("A"))
                .levelOfEffort(
                        "H", h -> h.after("A", Dependency.START_TO_START).after("B", Dependency.FINISH_TO_FINISH))
                .task("Z", t -> t.days(2).after("H"))
                .build();
        Schedule schedule = schedule(project, ScheduleRules.standard().withDrivingLevelOfEffort(driving));

        assertThat(schedule.task("H").startDate()).isEqualTo(START);
        assertThat(schedule.task("H").finishDate()).isEqualTo(finish);
        assertThat(schedule.task("H").isCritical()).isFalse();
        assertThat(schedule.task("Z").startDate()).isEqualTo(successor);
    }

    /** Where the products differ: the same plan, each row a date that one of them shows otherwise. */
    @ParameterizedTest
    @CsvSource({
        // a finish tied to a start keeps the raw instant in both products
        "standard,  SF, 2026-06-05T17:00",
        "primavera, SF, 2026-06-08T08:00",
        "microsoft, SF, 2026-06-08T08:00",
        // a start milestone after a finish: moved to the next start, or left on the finish
        "standard,  SM, 2026-06-08T08:00",
        "primavera, SM, 2026-06-08T08:00",
        "microsoft, SM, 2026-06-05T17:00",
        // "no later than" pulls early dates in Microsoft Project only
        "standard,  NL, 2026-06-09T17:00",
        "primavera, NL, 2026-06-09T17:00",
        "microsoft, NL, 2026-06-04T17:00",
        // "as late as possible": free float in P6, total float in Microsoft Project
        "standard,  AL, 2026-06-09T17:00",
        "primavera, AL, 2026-06-09T17:00",
        "microsoft, AL, 2026-06-18T17:00"
    })
    void profile_whereTheProductsDiffer_followsItsOwn(String profile, String id, LocalDateTime finish) {
        Project project = Project.builder("products")
                .start(START)
                .task("A", t -> t.days(5))
                .task("N", t -> t.days(4).after("A"))
                .task("SF", t -> t.days(1).after("N", Dependency.START_TO_FINISH, WorkTime.ZERO))
                .startMilestone("SM", m -> m.after("A"))
                .task(
                        "NL",
                        t -> t.days(2).after("A").constraint(Constraint.finishNoLaterThan(LocalDate.of(2026, 6, 4))))
                .task("AL", t -> t.days(1).constraint(Constraint.asLateAsPossible()))
                .task(
                        "AN",
                        t -> t.days(1).after("AL").constraint(Constraint.startNoEarlierThan(LocalDate.of(2026, 6, 10))))
                .task("LONG", t -> t.days(15))
                .build();
        ScheduleRules rules = profile.equals("standard")
                ? ScheduleRules.standard()
                : profile.equals("primavera") ? ScheduleRules.primaveraP6() : ScheduleRules.microsoftProject();

        assertThat(schedule(project, rules).task(id).finish()).isEqualTo(finish);
    }

    @Test
    void notes_whatIsNotFollowedToTheLetter_isSaidInBothLanguages() {
        Project project = Project.builder("notes")
                .start(START)
                .dataDate(LocalDate.of(2026, 6, 2))
                .summary(
                        "S",
                        s -> s.constraint(Constraint.of(Constraint.Kind.START_NO_LATER_THAN, LocalDate.of(2026, 6, 5))))
                .task("A", t -> t.days(4).parent("S").progress(p -> p.percentComplete(50)))
                .task("B", t -> t.days(1).after("S", Dependency.FINISH_TO_START, WorkTime.percent(50)))
                .levelOfEffort("H", h -> h.after("A").deadline(LocalDate.of(2026, 6, 9)))
                .task(
                        "W",
                        t -> t.days(2)
                                .progress(p -> p.actualStart(START)
                                        .suspended(LocalDate.of(2026, 6, 2).atStartOfDay())))
                .milestone("M", m -> m.after("A").split(new Split(WorkTime.hours(2), WorkTime.hours(8))))
                .build();

        assertThat(schedule(project, ScheduleRules.standard()).notes())
                .extracting(problem -> problem.code() + " " + problem.id())
                .containsExactlyInAnyOrder(
                        "PMO-2101 S",
                        "PMO-2102 S",
                        "PMO-2104 A",
                        "PMO-2106 H",
                        "PMO-2107 W",
                        "PMO-2108 H",
                        "PMO-2109 M");
        assertThat(schedule(project, ScheduleRules.standard()).notes())
                .allMatch(problem -> !problem.isError())
                .extracting(Problem::toString)
                .noneMatch(text -> text.contains("PMO-2101.what"));
        assertThat(schedule(diamond(), ScheduleRules.standard()).notes()).isEmpty();
    }

    @Test
    void toString_ofRules_namesThem() {
        assertThat(ScheduleRules.standard().toString())
                .isEqualTo("standard rules: lags on PREDECESSOR, RETAINED_LOGIC, FINISH float");
    }

    private static Schedule schedule(Project project, ScheduleRules rules) {
        return CriticalPathMethod.withDefaults().withRules(rules).schedule(project);
    }

    private static Project diamond() {
        return Project.builder("diamond")
                .start(START)
                .task("A", t -> t.days(3))
                .task("B", t -> t.days(2))
                .task("C", t -> t.days(2).after("A", "B"))
                .build();
    }

    /** Such a constraint says nothing about the start, so the start of the project does. */
    @ParameterizedTest
    @EnumSource(
            value = Constraint.Kind.class,
            names = {"START_NO_LATER_THAN", "FINISH_NO_LATER_THAN"})
    void microsoftProject_constraintFromAboveOnly_waitsForStartOfProject(Constraint.Kind kind) {
        Project project = Project.builder("open")
                .start(START)
                .task("A", t -> t.days(2).constraint(Constraint.of(kind, START.plusDays(30))))
                .build();

        assertThat(schedule(project, ScheduleRules.microsoftProject()).task("A").startDate())
                .isEqualTo(START);
    }

    /** A level of effort bounds nobody, so the start of the project does. */
    @ParameterizedTest
    @CsvSource({"FINISH_TO_START, 0h", "FINISH_TO_FINISH, 4eh", "START_TO_START, 1000d"})
    void microsoftProject_afterLevelOfEffortOnly_waitsForStartOfProject(Dependency.Type type, String lag) {
        Project project = Project.builder("open")
                .start(START)
                .levelOfEffort("L", l -> l)
                .summary("S", s -> s)
                .levelOfEffort("M", l -> l.parent("S"))
                .task("A", t -> t.days(2).after("L", type, WorkTime.parse(lag)))
                .task("B", t -> t.days(2).after("S", type, WorkTime.parse(lag)))
                .build();

        Schedule schedule = schedule(project, ScheduleRules.microsoftProject());

        assertThat(schedule.task("A").startDate()).isEqualTo(START);
        assertThat(schedule.task("B").startDate()).isEqualTo(START);
    }

    /** A level of effort has no dates of its own, so it cannot be late either. */
    @Test
    void microsoftProject_levelOfEffortAsLateAsPossible_spansItsDrivers() {
        Project project = Project.builder("late")
                .start(START)
                .task("A", t -> t.days(2))
                .levelOfEffort(
                        "L",
                        l -> l.constraint(Constraint.asLateAsPossible())
                                .after("A", Dependency.START_TO_START)
                                .after("A", Dependency.FINISH_TO_FINISH))
                .task("B", t -> t.days(1).after("L", Dependency.FINISH_TO_FINISH, WorkTime.days(20)))
                .build();

        Schedule schedule = schedule(project, ScheduleRules.microsoftProject());

        assertThat(schedule.task("L").startDate()).isEqualTo(START);
        assertThat(schedule.task("L").finishDate()).isEqualTo(START.plusDays(1));
        assertThat(schedule.task("B").startDate()).isEqualTo(START);
    }

    @Test
    void microsoftProject_lateSummaryWithNothingUnderIt_waitsForStartOfProject() {
        Project project = Project.builder("open")
                .start(START)
                .summary("S", s -> s.constraint(Constraint.asLateAsPossible()))
                .task("A", t -> t.days(2).after("S", Dependency.START_TO_START))
                .build();

        assertThat(schedule(project, ScheduleRules.microsoftProject()).task("A").startDate())
                .isEqualTo(START);
    }

    private static Project outOfSequence() {
        return Project.builder("out of sequence")
                .start(START)
                .dataDate(LocalDate.of(2026, 6, 3))
                .task("A", t -> t.days(6).progress(p -> p.actualStart(START).remaining(WorkTime.days(4))))
                .task(
                        "B",
                        t -> t.days(5)
                                .after("A")
                                .progress(p ->
                                        p.actualStart(LocalDate.of(2026, 6, 2)).remaining(WorkTime.days(4))))
                .task("LONG", t -> t.days(1).after("A"))
                .build();
    }
}
