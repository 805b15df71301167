package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;

/** What lies between two snapshots leads from the one to the other, however much was changed. */
class ChangesLawTest {

    private static final int SEEDS = 60;

    /** Of a task, what moves no date and no margin, and what the comparison tells in another way. */
    private static final Set<String> ELSEWHERE = Set.of(
            "id",
            "predecessors",
            "progress",
            "duration",
            "constraint",
            "secondaryConstraint",
            "isMilestone",
            "isElapsed",
            "isSummary",
            "toBuilder",
            "toString",
            "hashCode");

    private static final Set<String> IMMATERIAL =
            Set.of("name", "estimate", "owner", "team", "budget", "effort", "assignments");

    static Stream<Arguments> pairs() {
        RandomProjects.Feature[] all = Feature.values();
        List<Feature[]> mixes = List.of(
                new Feature[] {Feature.START_LINKS, Feature.LAGS, Feature.CALENDARS, Feature.CONSTRAINTS},
                new Feature[] {Feature.FINISH_LINKS, Feature.LAGS, Feature.LEADS, Feature.PROGRESS},
                new Feature[] {Feature.SUMMARIES, Feature.MILESTONES, Feature.SPLITS, Feature.EFFORTS},
                all);
        return mixes.stream()
                .flatMap(mix -> IntStream.range(0, SEEDS)
                        .mapToObj(seed -> Arguments.of(
                                Arrays.stream(mix).map(Enum::name).collect(Collectors.joining(" ")), seed, mix)));
    }

    /** Two plans that share nothing but ids and some calendars: every task redefined, tasks added and removed. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("pairs")
    void between_twoPlans_givesTheDatesOfTheSecond(String features, int seed, Feature[] mix) {
        Project one = RandomProjects.sized(24).with(mix).project(seed);
        Project other = RandomProjects.sized(18 + seed % 12).with(mix).project(seed + 10_000L);
        boolean inOrder = one.dataDate().isEmpty()
                || !one.dataDate().get().isAfter(other.dataDate().orElseThrow());
        Project before = inOrder ? one : other;
        Project after = inOrder ? other : one;

        Changes changes = Changes.between(before, after);

        assertThat(dates(changes.applyTo(before))).isEqualTo(dates(after));
        assertThat(Changes.between(after, after).isEmpty()).isTrue();
        assertThat(Changes.between(changes.applyTo(before), after).all()).isEmpty();
    }

    /** A new accessor of a task is either compared or known to move nothing. */
    @Test
    void planned_partsOfATask_areAllOfThem() {
        Set<String> known = TaskEdits.PLANNED.keySet();
        List<String> parts = Arrays.stream(Task.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !ELSEWHERE.contains(name) && !IMMATERIAL.contains(name))
                .toList();

        assertThat(known)
                .as("parts of a task that a comparison of snapshots looks at: add a new one to TaskEdits.PLANNED, or to"
                        + " IMMATERIAL here if it moves no date")
                .containsAll(parts);
    }

    private static List<String> dates(Project project) {
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);
        Function<ScheduledTask, String> dates = task -> task.id() + " " + task.start() + " " + task.finish() + " "
                + task.earlyStart() + " " + task.earlyFinish() + " " + task.lateStart() + " " + task.lateFinish() + " "
                + task.totalFloat() + " " + task.freeFloat();
        // a level of effort between levels of effort may have no date at all
        return schedule.tasks().stream()
                .filter(task -> task.task().kind() != Task.Kind.LEVEL_OF_EFFORT)
                .map(dates)
                .sorted()
                .toList();
    }
}
