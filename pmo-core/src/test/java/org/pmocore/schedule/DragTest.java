package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

class DragTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);
    private static final int SEEDS = Integer.getInteger("pmo.seeds", 40);

    /**
     * Counted by hand: A 5, then B 3 beside C 1, then D 2. B has 2 days until C takes over; G 20 days in all runs beside A, B,
     * D with 10 days less, and takes nothing over.
     */
    @ParameterizedTest
    @CsvSource({"A, 5", "B, 2", "C, 0", "D, 2", "E, 0", "M, 0"})
    void drag_ofANetworkCountedByHand_isWhatTheNextPathLeaves(String id, int days) {
        Project project = Project.builder("drag")
                .start(START)
                .task("A", t -> t.days(5))
                .task("B", t -> t.days(3).after("A"))
                .task("C", t -> t.days(1).after("A"))
                .task("D", t -> t.days(2).after("B", "C"))
                .task("E", t -> t.days(4))
                .milestone("M", m -> m.after("D", "E"))
                .build();

        assertThat(schedule(project, ScheduleRules.standard()).task(id).drag()).contains(Duration.ofHours(8L * days));
    }

    @Test
    void drag_ofParallelCriticalTasks_isZero() {
        Project project = Project.builder("tie")
                .start(START)
                .task("A", t -> t.days(5))
                .task("B", t -> t.days(5))
                .task("C", t -> t.days(1).after("A", "B"))
                .build();
        Schedule schedule = schedule(project, ScheduleRules.standard());

        assertThat(schedule.task("A").drag()).contains(Duration.ZERO);
        assertThat(schedule.task("C").drag()).contains(Duration.ofHours(8));
    }

    /** B must finish 10 days in and C starts with B: a shorter B starts later, and so does C. */
    @Test
    void drag_ofWorkHungUpAtItsFinish_canBeNegative() {
        Project project = Project.builder("hung up")
                .start(START)
                .task("A", t -> t.days(10))
                .task("B", t -> t.days(6).after("A", Dependency.FINISH_TO_FINISH))
                .task("C", t -> t.days(8).after("B", Dependency.START_TO_START))
                .build();
        Schedule schedule = schedule(project, ScheduleRules.standard());

        assertThat(schedule.task("B").drag()).contains(Duration.ofDays(-2));
    }

    @Test
    void drag_ofFinishedTasksSummariesAndLevelsOfEffort_isEmpty() {
        Project project = Project.builder("none")
                .start(START)
                .dataDate(START.plusDays(4))
                .summary("S", s -> s)
                .task(
                        "A",
                        t -> t.days(2)
                                .parent("S")
                                .progress(p -> p.actualStart(START).actualFinish(START.plusDays(1))))
                .task("B", t -> t.days(3).parent("S").after("A"))
                .levelOfEffort(
                        "L", l -> l.after("B", Dependency.START_TO_START).after("B", Dependency.FINISH_TO_FINISH))
                .build();
        Schedule schedule = schedule(project, ScheduleRules.standard());

        assertThat(List.of("S", "A", "L"))
                .allSatisfy(id -> assertThat(schedule.task(id).drag()).isEmpty());
        assertThat(schedule.task("B").drag()).isPresent();
    }

    private enum Network {
        LINKS("START_LINKS FINISH_LINKS"),
        LAGS("START_LINKS FINISH_LINKS LAGS LEADS MILESTONES"),
        PROGRESS("START_LINKS FINISH_LINKS PROGRESS SPLITS CONSTRAINTS"),
        SUMMARIES("START_LINKS FINISH_LINKS SUMMARIES CONSTRAINTS"),
        CALENDARS("START_LINKS FINISH_LINKS LAGS LEADS CALENDARS"),
        ALL(
                "START_LINKS FINISH_LINKS LAGS LEADS CALENDARS MILESTONES CONSTRAINTS MANDATORY LATEST PROGRESS SUMMARIES SPLITS"
                        + " EFFORTS");

        private final String features;

        Network(String features) {
            this.features = features;
        }

        Project project(long seed) {
            Feature[] all =
                    Arrays.stream(features.split(" ")).map(Feature::valueOf).toArray(Feature[]::new);
            return RandomProjects.sized(5 + (int) (seed % 25)).with(all).project(seed);
        }
    }

    /** Every drag is the difference of two schedules. */
    @ParameterizedTest
    @EnumSource
    void drag_randomNetworks_equalsSchedulingAgainWithoutTheWork(Network network) {
        List<ScheduleRules> profiles = List.of(
                ScheduleRules.standard(),
                ScheduleRules.primaveraP6(),
                ScheduleRules.microsoftProject(),
                ScheduleRules.standard().withDrivingLevelOfEffort(true),
                ScheduleRules.standard().withMilestoneFace(ScheduleRules.MilestoneFace.FINISH));
        int found = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Project project = withPlainLags(network.project(seed));
            for (ScheduleRules rules : profiles) {
                Schedule schedule = schedule(project, rules);
                for (ScheduledTask task : schedule.tasks()) {
                    Optional<Duration> drag = task.drag();
                    if (drag.isPresent() && !isRunningOn(task, rules)) {
                        long without = finish(schedule(without(project, task.task()), rules));
                        Duration expected = Duration.ofMinutes(finish(schedule) - without);
                        assertThat(drag)
                                .as("%s, seed %d, %s, %s", network, seed, rules, task)
                                .contains(expected);
                        found += expected.isZero() ? 0 : 1;
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(SEEDS);
    }

    /** Under the rules of Microsoft Project what is left of a started task does not follow from its remaining duration alone. */
    private static boolean isRunningOn(ScheduledTask task, ScheduleRules rules) {
        return rules.toString().startsWith("Microsoft")
                && task.task().progress().isStarted();
    }

    private static Project without(Project project, Task task) {
        if (task.isMilestone()) {
            return project;
        }
        boolean elapsed = task.progress()
                .remaining()
                .or(task::duration)
                .filter(WorkTime::isElapsed)
                .isPresent();
        WorkTime nothing = elapsed ? WorkTime.elapsedMinutes(0) : WorkTime.minutes(0);
        List<Task> tasks = new ArrayList<>();
        for (Task other : project.tasks()) {
            tasks.add(other == task ? cut(other, nothing) : other);
        }
        return project.toBuilder()
                .replaceTasks(other -> tasks.get(project.positionOf(other.id()).orElseThrow()))
                .build();
    }

    private static Task cut(Task task, WorkTime nothing) {
        Task.Builder builder = Task.builder(task.id().value())
                .kind(task.kind())
                .duration(nothing)
                .predecessors(task.predecessors());
        task.parent().ifPresent(parent -> builder.parent(parent.value()));
        task.calendar().ifPresent(builder::calendar);
        task.constraint().ifPresent(builder::constraint);
        task.secondaryConstraint().ifPresent(builder::secondaryConstraint);
        task.deadline().ifPresent(date -> builder.deadline(date));
        task.externalDependencies().forEach(builder::external);
        if (task.progress().isStarted()) {
            builder.progress(task.progress().toBuilder().remaining(nothing).build());
        }
        return builder.build();
    }

    /** Lags in percent would change with the duration; those of the drag keep their length. */
    private static Project withPlainLags(Project project) {
        return project.toBuilder()
                .replaceTasks(task -> task.toBuilder()
                        .predecessors(task.predecessors().stream()
                                .map(link -> plain(project, link))
                                .distinct()
                                .toList())
                        .build())
                .build();
    }

    private static Dependency plain(Project project, Dependency link) {
        if (!link.lag().isPercent()) {
            return link;
        }
        Task from = project.task(link.predecessor());
        WorkTime duration = from.duration().orElse(WorkTime.ZERO);
        long minutes = from.isSummary() ? 0 : link.lag().percentOf(duration.minutesOn(project.calendarOf(from)));
        WorkTime lag = duration.isElapsed() ? WorkTime.elapsedMinutes(minutes) : WorkTime.minutes(minutes);
        return new Dependency(link.predecessor(), link.successor(), link.type(), lag);
    }

    private static long finish(Schedule schedule) {
        WorkCalendar calendar = schedule.project().calendar();
        return calendar.axis().workBefore(schedule.dates().projectFinish());
    }

    private static Schedule schedule(Project project, ScheduleRules rules) {
        return CriticalPathMethod.withDefaults().withRules(rules).schedule(project);
    }
}
