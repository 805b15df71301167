package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
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

    /** Levels of effort tied to each other and to summaries of nothing else, as in seed 10055, have dates too. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 2_000, 10_000})
    void schedule_anyNetworkUnderAnyProfile_everyDateCanBeRead(long first) {
        List<ScheduleRules> profiles =
                List.of(ScheduleRules.standard(), ScheduleRules.primaveraP6(), ScheduleRules.microsoftProject());
        for (long seed = first; seed < first + 1_000; seed++) {
            RandomProjects size = RandomProjects.sized(4 + (int) (seed % 22));
            Project project = seed % 2 == 0
                    ? size.with(Feature.values()).project(seed)
                    : size.with(Feature.SUMMARIES, Feature.MILESTONES, Feature.SPLITS, Feature.EFFORTS)
                            .project(seed);
            for (ScheduleRules rules : profiles) {
                Schedule schedule =
                        CriticalPathMethod.withDefaults().withRules(rules).schedule(project);
                for (ScheduledTask task : schedule.tasks()) {
                    assertThat(List.of(task.start(), task.finish(), task.lateStart(), task.lateFinish()))
                            .as("seed %d, task %s", seed, task.id())
                            .allMatch(date -> date.getYear() > 2020 && date.getYear() < 2040);
                }
            }
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

    /**
     * Holds for links into starts, whatever the calendars, lags, constraints and progress. It does not hold for links into
     * finishes, for percent leads, for pins and for dates that pull: see the counterexamples below.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void schedule_aLongerTask_pullsNoDateEarlier(long seed) {
        Project project = RandomProjects.sized(30)
                .with(Feature.START_LINKS, Feature.LAGS, Feature.MILESTONES, Feature.CALENDARS, Feature.SUMMARIES)
                .project(seed);
        Random random = new Random(seed);
        for (ScheduleRules rules : List.of(ScheduleRules.standard(), ScheduleRules.primaveraP6())) {
            CriticalPathMethod method = CriticalPathMethod.withDefaults().withRules(rules);
            Schedule before = method.schedule(project);
            for (Task task : project.tasks()) {
                if (task.kind() != Task.Kind.TASK) {
                    continue;
                }
                WorkTime length = task.duration().orElseThrow();
                long minutes = length.minutesOn(project.calendarOf(task)) + 1 + random.nextInt(5000);
                Project longer = project.toBuilder()
                        .change(
                                task.id().value(),
                                t -> t.duration(
                                        length.isElapsed()
                                                ? WorkTime.elapsedMinutes(minutes)
                                                : WorkTime.minutes(minutes)))
                        .build();
                Schedule after = method.schedule(longer);
                for (ScheduledTask each : before.tasks()) {
                    assertThat(after.task(each.id()).start())
                            .as("%s of task %s longer", each.id(), task.id())
                            .isAfterOrEqualTo(each.start());
                    assertThat(after.task(each.id()).finish()).isAfterOrEqualTo(each.finish());
                }
            }
        }
    }

    /** Where a longer A (one day, then two) does pull B, which follows its start, earlier; each by the definition of its rule. */
    @ParameterizedTest
    @CsvSource({
        "a finish link holds the finish of A and so moves its start, FINISH_LINK, 2026-04-09T08:00, 2026-04-08T08:00",
        "a lead of half the duration of A grows,                             PERCENT_LEAD, 2026-04-08T13:00, 2026-04-08T08:00",
        "a mandatory finish of A,                                            PIN, 2026-04-09T08:00, 2026-04-08T08:00"
    })
    void schedule_aLongerTask_pullsASuccessorEarlier(
            String why, String how, LocalDateTime before, LocalDateTime after) {
        assertThat(startOfB(how, 1)).as(why).isEqualTo(before);
        assertThat(startOfB(how, 2)).as(why).isEqualTo(after);
    }

    private static LocalDateTime startOfB(String how, int days) {
        Project.Builder plan =
                Project.builder(how).start(LocalDate.of(2026, 4, 6)).task("Z", t -> t.days(4));
        WorkTime lag = how.equals("PERCENT_LEAD") ? WorkTime.percent(-50) : WorkTime.ZERO;
        plan.task("A", t -> switch (how) {
            case "FINISH_LINK" -> t.days(days).after("Z", Dependency.Type.FINISH_TO_FINISH);
            case "PIN" ->
                t.days(days)
                        .constraint(
                                Constraint.of(Constraint.Kind.MANDATORY_FINISH, LocalDateTime.of(2026, 4, 9, 17, 0)));
            default ->
                t.days(days)
                        .constraint(Constraint.of(
                                Constraint.Kind.START_NO_EARLIER_THAN, LocalDateTime.of(2026, 4, 9, 8, 0)));
        });
        plan.task("B", t -> t.days(1).after("A", Dependency.Type.START_TO_START, lag));
        return CriticalPathMethod.withDefaults()
                .schedule(plan.build())
                .task("B")
                .start();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "LINKS", "LAGS", "MILESTONES"})
    void schedule_aWeekLater_everyDateIsAWeekLater(Network network) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Project project = network.project(seed);
            Project later =
                    project.toBuilder().start(project.start().plusWeeks(3)).build();
            Schedule one = CriticalPathMethod.withDefaults().schedule(project);
            Schedule other = CriticalPathMethod.withDefaults().schedule(later);
            for (ScheduledTask task : one.tasks()) {
                ScheduledTask moved = other.task(task.id());
                assertThat(List.of(moved.earlyStart(), moved.earlyFinish(), moved.lateStart(), moved.lateFinish()))
                        .as("%s, seed %d, task %s", network, seed, task.id())
                        .isEqualTo(List.of(
                                task.earlyStart().plusWeeks(3),
                                task.earlyFinish().plusWeeks(3),
                                task.lateStart().plusWeeks(3),
                                task.lateFinish().plusWeeks(3)));
                assertThat(moved.totalFloat()).isEqualTo(task.totalFloat());
                assertThat(moved.freeFloat()).isEqualTo(task.freeFloat());
            }
        }
    }

    /** Without a link that does not drive, its successor stays where it is. */
    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "LINKS", "LAGS", "CALENDARS", "CONSTRAINTS", "PROGRESS"})
    void schedule_withoutALinkThatDoesNotDrive_noEarlyDateMoves(Network network) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Project project = network.project(seed);
            Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);
            for (ScheduledTask task : schedule.tasks()) {
                List<Dependency> driving = schedule.drivingLinksOf(task.id()).stream()
                        .map(ScheduledLink::dependency)
                        .toList();
                if (driving.isEmpty()
                        || driving.size() == task.task().predecessors().size()) {
                    continue;
                }
                Project less = project.toBuilder()
                        .change(task.id().value(), t -> t.predecessors(driving))
                        .build();
                ScheduledTask again =
                        CriticalPathMethod.withDefaults().schedule(less).task(task.id());
                assertThat(again.earlyStart() + " " + again.earlyFinish())
                        .as("%s, seed %d, task %s", network, seed, task.id())
                        .isEqualTo(task.earlyStart() + " " + task.earlyFinish());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL_BUT_PINS", "ALL"})
    void schedule_onManyThreads_isTheSame(Network network) {
        Project project = network.project(7);
        List<List<String>> all = IntStream.range(0, 64)
                .parallel()
                .mapToObj(any -> CriticalPathMethod.withDefaults().schedule(project).tasks().stream()
                        .map(ScheduleLawTest::dates)
                        .toList())
                .toList();

        assertThat(all).containsOnly(all.get(0));
    }

    /** Nothing bounds a late date but the finish of the project, or every bound is kept: early dates lie before late dates. */
    @ParameterizedTest
    @EnumSource
    void schedule_noBoundIsMissed_everyEarlyDateIsBeforeItsLateDate(Network network) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schedule schedule = CriticalPathMethod.withDefaults().schedule(network.project(seed));
            boolean negative = schedule.tasks().stream()
                    .flatMap(task -> task.totalFloat().stream())
                    .anyMatch(Duration::isNegative);
            boolean missed = !schedule.violatedConstraints().isEmpty()
                    || !schedule.violatedDependencies().isEmpty()
                    || !schedule.missedDeadlines().isEmpty()
                    || !schedule.missedExternalDates().isEmpty()
                    || schedule.missedFinish().isPresent();
            if (negative) {
                assertThat(missed)
                        .as("%s, seed %d: float is negative", network, seed)
                        .isTrue();
            }
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
