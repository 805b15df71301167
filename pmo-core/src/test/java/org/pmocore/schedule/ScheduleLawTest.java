package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkTime;

/** What holds for every schedule, over random networks; the seed is in the message. */
class ScheduleLawTest {

    private static final int SEEDS = Integer.getInteger("pmo.seeds", 60);

    /** Networks from the plainest to all that the rules know, each over many seeds. */
    private enum Network {
        PLAIN(""),
        LINKS("START_LINKS FINISH_LINKS"),
        LAGS("START_LINKS FINISH_LINKS LAGS LEADS"),
        MILESTONES("START_LINKS FINISH_LINKS LAGS MILESTONES SPLITS"),
        CALENDARS("START_LINKS FINISH_LINKS LAGS LEADS CALENDARS"),
        CONSTRAINTS("START_LINKS FINISH_LINKS MILESTONES CONSTRAINTS"),
        PROGRESS("START_LINKS FINISH_LINKS LAGS MILESTONES PROGRESS"),
        SUMMARIES("START_LINKS FINISH_LINKS LAGS SUMMARIES CONSTRAINTS"),
        PINS("START_LINKS FINISH_LINKS LAGS MANDATORY LATEST"),
        ALL_BUT_PINS("START_LINKS FINISH_LINKS LAGS LEADS CALENDARS MILESTONES CONSTRAINTS PROGRESS SUMMARIES SPLITS"),
        ALL(
                "START_LINKS FINISH_LINKS LAGS LEADS CALENDARS MILESTONES CONSTRAINTS PROGRESS SUMMARIES SPLITS MANDATORY LATEST");

        private final String features;

        Network(String features) {
            this.features = features;
        }

        Project project(long seed) {
            Feature[] all = features.isEmpty()
                    ? new Feature[0]
                    : Arrays.stream(features.split(" ")).map(Feature::valueOf).toArray(Feature[]::new);
            return RandomProjects.sized(4 + (int) (seed % 30)).with(all).project(seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void schedule_orderOfThePlan_doesNotMatter(Network network) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Project project = network.project(seed);
            Schedule one = CriticalPathMethod.withDefaults().schedule(project);
            Schedule other = CriticalPathMethod.withDefaults().schedule(RandomProjects.shuffled(project, seed));
            for (Task task : project.tasks()) {
                assertThat(dates(other.task(task.id())))
                        .as("%s, seed %d, task %s", network, seed, task.id())
                        .isEqualTo(dates(one.task(task.id())));
            }
            assertThat(other.criticalPath()).hasSameSizeAs(one.criticalPath());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "LINKS", "LAGS", "MILESTONES", "CALENDARS", "PROGRESS"})
    void schedule_nothingBoundsLateDates_noFloatIsNegativeAndSomethingIsCritical(Network network) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schedule schedule = CriticalPathMethod.withDefaults().schedule(network.project(seed));
            boolean open = false;
            for (ScheduledTask task : schedule.tasks()) {
                boolean finished = task.isFinished();
                open |= !finished;
                assertThat(task.totalFloat().orElse(Duration.ZERO))
                        .as("%s, seed %d, task %s", network, seed, task)
                        .isGreaterThanOrEqualTo(Duration.ZERO);
                // a link to the start of a successor says nothing about the finish, so elsewhere free may exceed total
                if (network == Network.PLAIN) {
                    assertThat(task.totalFloat().orElseThrow())
                            .isGreaterThanOrEqualTo(task.freeFloat().orElseThrow());
                }
            }
            // with elapsed lags the last date may be set through a pause, which leaves everybody room
            if (network == Network.PLAIN || network == Network.LINKS) {
                assertThat(schedule.criticalPath().isEmpty())
                        .as("%s, seed %d", network, seed)
                        .isNotEqualTo(open);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "MILESTONES", "CALENDARS", "CONSTRAINTS", "PROGRESS", "SUMMARIES"})
    void schedule_anEarlyDate_isSetByALinkOrByABound(Network network) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schedule schedule = CriticalPathMethod.withDefaults().schedule(network.project(seed));
            for (ScheduledTask task : schedule.tasks()) {
                boolean free = task.isRollUp()
                        || task.isFinished()
                        || task.task().parent().isPresent();
                if (!free && schedule.drivingLinksOf(task.id()).isEmpty()) {
                    assertThat(isBound(schedule, task))
                            .as("%s, seed %d, task %s", network, seed, task)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "LINKS"})
    void schedule_workingTimeOnOneCalendar_aLinkDrivesExactlyIfItLeavesNoRoom(Network network) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schedule schedule = CriticalPathMethod.withDefaults().schedule(network.project(seed));
            for (ScheduledTask task : schedule.tasks()) {
                for (ScheduledLink link : schedule.predecessorsOf(task.id())) {
                    assertThat(link.isDriving())
                            .as("%s, seed %d, %s", network, seed, link)
                            .isEqualTo(link.relationshipFloat().isZero());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void schedule_aLongerTask_neverPullsTheFinishEarlier(long seed) {
        Project project = RandomProjects.sized(40)
                .with(Feature.START_LINKS, Feature.LAGS, Feature.MILESTONES)
                .project(seed);
        LocalDateTime before =
                CriticalPathMethod.withDefaults().schedule(project).finish();
        Random random = new Random(seed);
        for (Task task : project.tasks()) {
            if (task.isMilestone()) {
                continue;
            }
            WorkTime more = WorkTime.minutes(1L + random.nextInt(5000));
            long minutes = task.duration().orElseThrow().minutesOn(project.calendar()) + (long) more.amount();
            Project longer = project.toBuilder()
                    .change(task.id().value(), t -> t.duration(WorkTime.minutes(minutes)))
                    .build();
            assertThat(CriticalPathMethod.withDefaults().schedule(longer).finish())
                    .as("task %s by %s", task.id(), more)
                    .isAfterOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "LINKS", "LAGS", "MILESTONES", "CALENDARS"})
    void schedule_theLongestPath_isCriticalOnOneCalendarAndLeadsToTheFinish(Network network) {
        ScheduleRules longest = ScheduleRules.standard().withLongestPath(true);
        for (long seed = 0; seed < SEEDS; seed++) {
            Project project = network.project(seed);
            Schedule schedule =
                    CriticalPathMethod.withDefaults().withRules(longest).schedule(project);
            List<ScheduledTask> path = schedule.criticalPath();
            assertThat(path)
                    .as("%s, seed %d", network, seed)
                    .anyMatch(task -> task.finish().equals(schedule.finish()));
            // an elapsed lag may end in a night or a weekend, which leaves its predecessor room
            if (network == Network.PLAIN || network == Network.LINKS) {
                assertThat(path)
                        .as("%s, seed %d", network, seed)
                        .allMatch(task ->
                                task.totalFloat().filter(Duration.ZERO::equals).isPresent());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SUMMARIES", "ALL_BUT_PINS", "ALL"})
    void schedule_aSummary_spansEverythingUnderIt(Network network) {
        int summaries = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Schedule schedule = CriticalPathMethod.withDefaults().schedule(network.project(seed));
            for (ScheduledTask summary : schedule.tasks()) {
                List<ScheduledTask> under = schedule.tasks().stream()
                        .filter(task -> task.task()
                                .parent()
                                .filter(summary.id()::equals)
                                .isPresent())
                        .toList();
                if (!under.isEmpty()) {
                    summaries++;
                    assertThat(rollUp(under)).as("%s, seed %d", network, seed).isEqualTo(dates(summary));
                    assertThat(summary.isCritical()).isEqualTo(under.stream().anyMatch(ScheduledTask::isCritical));
                }
            }
        }
        assertThat(summaries).isGreaterThan(SEEDS);
    }

    private static String rollUp(List<ScheduledTask> under) {
        Optional<Duration> least =
                under.stream().flatMap(task -> task.totalFloat().stream()).min(Comparator.naturalOrder());
        return first(under, ScheduledTask::earlyStart) + " " + last(under, ScheduledTask::earlyFinish) + " "
                + first(under, ScheduledTask::lateStart) + " " + last(under, ScheduledTask::lateFinish) + " " + least
                + " " + Optional.empty();
    }

    private static LocalDateTime first(List<ScheduledTask> tasks, Function<ScheduledTask, LocalDateTime> date) {
        return tasks.stream().map(date).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDateTime last(List<ScheduledTask> tasks, Function<ScheduledTask, LocalDateTime> date) {
        return tasks.stream().map(date).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** No bound but the floor, a constraint, an anchor outside or a date to resume can have set it. */
    private static boolean isBound(Schedule schedule, ScheduledTask task) {
        LocalDateTime floor = schedule.dataDate()
                .filter(date -> date.isAfter(schedule.project().start()))
                .orElse(schedule.project().start());
        LocalDateTime first = task.remainingStart().orElse(task.earlyStart());
        boolean atFloor = !task.calendar().plus(floor, Duration.ofMinutes(1)).isBefore(first);
        Task plan = task.task();
        return atFloor
                || plan.constraint().isPresent()
                || !plan.externalDependencies().isEmpty()
                || plan.progress().resumes().isPresent();
    }

    private static String dates(ScheduledTask task) {
        return task.earlyStart() + " " + task.earlyFinish() + " " + task.lateStart() + " " + task.lateFinish() + " "
                + task.totalFloat() + " " + task.freeFloat();
    }
}
