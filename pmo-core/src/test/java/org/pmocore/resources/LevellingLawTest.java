package org.pmocore.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.impact.Change;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.resources.ResourceLevelling.Scheme;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.ScheduledLink;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkTime;

/** Laws over random projects with random resources; the seed stands in the name of each test. */
class LevellingLawTest {

    private static final Feature[] LINKS = {
        Feature.START_LINKS, Feature.FINISH_LINKS, Feature.LAGS, Feature.LEADS, Feature.MILESTONES, Feature.SUMMARIES
    };

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    private static Project project(long seed, int size, Feature... features) {
        Project plain = RandomProjects.sized(size).with(features).project(seed);
        Random random = new Random(~seed);
        Project.Builder builder = plain.toBuilder();
        int resources = 1 + random.nextInt(3);
        for (int number = 0; number < resources; number++) {
            int capacity = 1 + random.nextInt(3);
            builder.resource("R" + number, resource -> resource.capacity(capacity));
        }
        return builder.replaceTasks(task -> task.isSummary() ? task : assigned(task, resources, random))
                .build();
    }

    private static Task assigned(Task task, int resources, Random random) {
        Task.Builder builder = task.toBuilder();
        for (int number = 0; number < resources; number++) {
            if (random.nextInt(3) > 0) {
                builder.assign("R" + number, random.nextInt(3) == 0 ? 0.5 : 1);
            }
        }
        return builder.build();
    }

    private static List<ResourceLevelling> methods() {
        ResourceLevelling plain = ResourceLevelling.withDefaults();
        return List.of(
                plain,
                plain.withoutJustification(),
                plain.withScheme(Scheme.SERIAL),
                plain.withScheme(Scheme.SERIAL).withoutJustification().withPriority(PriorityRule.SHORTEST),
                plain.withPriority(PriorityRule.MOST_SUCCESSORS),
                plain.withSampling(20, 3),
                plain.withScheme(Scheme.SERIAL).withGeneticSearch(150, 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void level_anyMethod_isNeverOverCapacityAndNeverEarlier(long seed) {
        Project project = project(seed, 5 + (int) (seed % 25), withMore(Feature.CALENDARS, Feature.CONSTRAINTS));
        for (ResourceLevelling method : methods()) {
            LevelledSchedule levelled = method.level(project);

            assertThat(levelled.unresolved()).as(method.toString()).isEmpty();
            assertThat(levelled.overallocations()).as(method.toString()).isEmpty();
            IntStream.range(0, project.tasks().size())
                    .forEach(place -> assertThat(
                                    levelled.schedule().tasks().get(place).start())
                            .as("%s %s", method, project.tasks().get(place))
                            .isAfterOrEqualTo(
                                    levelled.before().tasks().get(place).start()));
            for (Task task : levelled.project().tasks()) {
                assertThat(levelled.schedule().predecessorsOf(task.id()))
                        .extracting(ScheduledLink::relationshipFloat)
                        .allSatisfy(room -> assertThat(room.toMinutes()).isNotNegative());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void level_justified_isNeverLonger(long seed) {
        Project project = project(seed, 30, LINKS);
        for (Scheme scheme : Scheme.values()) {
            ResourceLevelling method = ResourceLevelling.withDefaults().withScheme(scheme);
            assertThat(method.level(project).schedule().finish())
                    .isBeforeOrEqualTo(method.withoutJustification()
                            .level(project)
                            .schedule()
                            .finish());
            assertThat(method.withSampling(30, seed).level(project).schedule().finish())
                    .isBeforeOrEqualTo(method.level(project).schedule().finish());
        }
    }

    /** What the resource links are for: whatever slips later, nobody is overbooked. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void resourceLinks_taskSlipsAfterwards_keepResourcesApart(long seed) {
        LevelledSchedule levelled = ResourceLevelling.withDefaults().level(project(seed, 20));
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 5; attempt++) {
            TaskId id = levelled.project()
                    .tasks()
                    .get(random.nextInt(levelled.project().tasks().size()))
                    .id();
            Change change = Change.delay(id.value(), WorkTime.hours(1 + random.nextInt(60)));
            if (levelled.project().task(id).duration().isPresent()) {
                Project slipped = change.applyTo(levelled.project());
                assertThat(ResourceLoad.of(CriticalPathMethod.withDefaults().schedule(slipped))
                                .overallocations())
                        .as(change.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void level_prioritiesGiven_orderOfInputDoesNotMatter(long seed) {
        Project project = project(seed, 20, LINKS);
        Map<String, Integer> priorities = new HashMap<>();
        project.tasks().forEach(task -> priorities.put(task.id().value(), priorities.size()));
        ResourceLevelling method = ResourceLevelling.withDefaults().withTaskPriorities(priorities);

        LevelledSchedule one = method.level(project);
        LevelledSchedule other = method.level(shuffled(project, seed));

        for (Task task : project.tasks()) {
            assertThat(other.schedule().task(task.id()).start())
                    .as(task.toString())
                    .isEqualTo(one.schedule().task(task.id()).start());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void level_twice_isTheSame(long seed) {
        Project project = project(seed, 15, withMore(Feature.CALENDARS, Feature.PROGRESS));
        ResourceLevelling method = ResourceLevelling.withDefaults().withSampling(10, seed);

        assertThat(method.level(project).moves())
                .isEqualTo(method.level(project).moves());
    }

    private static Feature[] withMore(Feature... more) {
        List<Feature> all = new ArrayList<>(List.of(LINKS));
        all.addAll(List.of(more));
        return all.toArray(Feature[]::new);
    }

    private static Project shuffled(Project project, long seed) {
        List<Task> tasks = new ArrayList<>(project.tasks());
        Collections.shuffle(tasks, new Random(seed));
        Project.Builder builder =
                Project.builder(project.name()).start(project.start()).calendar(project.calendar());
        project.calendars().values().stream().skip(1).forEach(builder::addCalendar);
        project.resources().forEach(builder::resource);
        tasks.forEach(builder::add);
        return builder.build();
    }
}
