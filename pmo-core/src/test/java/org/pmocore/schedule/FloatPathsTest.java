package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.FloatPaths.Method;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkTime;

class FloatPathsTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 1);

    /** Figures of the hand-computed cases ops-s11-float-*, ops-sh-float-shared-pred, ops-hammock-excluded (Open Planner Studio). */
    @ParameterizedTest
    @CsvSource({
        "THREE, FREE_FLOAT, 2, A1 END | A2",
        "THREE, TOTAL_FLOAT, 10, A1 END | A2 | A3",
        "THREE, FREE_FLOAT, 10, A1 END | A2 | A3",
        "SHARED, FREE_FLOAT, 10, S B | C",
        "SHARED, TOTAL_FLOAT, 10, S B | C",
        "EFFORT, FREE_FLOAT, 10, Z | A B",
        "EFFORT, TOTAL_FLOAT, 10, Z | A B",
        "TIED, FREE_FLOAT, 10, L END | E",
        "MILESTONES, FREE_FLOAT, 10, A M1 M2",
        "MILESTONES, TOTAL_FLOAT, 10, A M1 M2"
    })
    void floatPaths_casesCountedByHand_areNumberedAsThere(Plan plan, Method method, int max, String paths) {
        FloatPaths found = schedule(plan.project()).floatPaths(method, max);

        assertThat(text(found)).isEqualTo(paths);
        assertThat(found.paths()).extracting(FloatPaths.Path::number).startsWith(1);
        ToStringContract.check(found);
        ToStringContract.check(found.paths().get(0));
    }

    /** A path is followed from its end back, as P6 processes it. */
    @ParameterizedTest
    @CsvSource({
        "MILESTONES, M2, 1, 1",
        "MILESTONES, M1, 1, 2",
        "MILESTONES, A, 1, 3",
        "EFFORT, Z, 1, 1",
        "EFFORT, B, 2, 1",
        "EFFORT, A, 2, 2"
    })
    void orderOf_eachTask_countsFromTheEndOfItsPath(Plan plan, String id, int number, int order) {
        FloatPaths found = schedule(plan.project()).floatPaths(Method.TOTAL_FLOAT, 10);

        assertThat(found.numberOf(TaskId.of(id))).hasValue(number);
        assertThat(found.orderOf(TaskId.of(id))).hasValue(order);
        assertThat(found.orderOf(TaskId.of("nobody"))).isEmpty();
    }

    @Test
    void floatPaths_toOneTask_leaveOutWhatDoesNotLeadToIt() {
        Schedule schedule = schedule(Plan.SHARED.project());

        FloatPaths found = schedule.floatPaths(Method.FREE_FLOAT, 10, TaskId.of("C"));

        assertThat(text(found)).isEqualTo("S C");
        assertThat(found.end()).contains(schedule.task("C"));
        assertThat(found.numberOf(TaskId.of("S"))).hasValue(1);
        assertThat(found.numberOf(TaskId.of("B"))).isEmpty();
        assertThat(text(schedule.floatPaths(Method.TOTAL_FLOAT, 10, TaskId.of("C"))))
                .isEqualTo("C | S");
    }

    @Test
    void floatPaths_eachPath_saysHowMuchRoomItLeaves() {
        List<FloatPaths.Path> paths =
                schedule(Plan.THREE.project()).floatPaths(Method.FREE_FLOAT, 10).paths();

        assertThat(paths)
                .extracting(path -> path.relationshipFloat().map(Duration::toHours))
                .containsExactly(Optional.of(0L), Optional.of(8L), Optional.of(24L));
        assertThat(paths.get(2)).hasToString("3. float 3 d: A3");
    }

    @Test
    void floatPaths_noPathAskedForOrASummaryAsEnd_isRefused() {
        Project project = Project.builder("refused")
                .start(START)
                .summary("S", s -> s)
                .task("A", t -> t.days(1).parent("S"))
                .build();
        Schedule schedule = schedule(project);

        assertThatThrownBy(() -> schedule.floatPaths(Method.FREE_FLOAT, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(0)");
        assertThatThrownBy(() -> schedule.floatPaths(Method.FREE_FLOAT, 5, TaskId.of("S")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(S)");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void floatPaths_randomNetworks_coverEveryOpenTaskOnceAlongDrivingLinks(long seed) {
        Project project = RandomProjects.sized(60)
                .with(Feature.START_LINKS, Feature.FINISH_LINKS, Feature.LAGS, Feature.CALENDARS, Feature.PROGRESS)
                .with(Feature.EFFORTS, Feature.CONSTRAINTS)
                .project(seed);
        Schedule schedule = schedule(project);
        for (Method method : Method.values()) {
            List<FloatPaths.Path> paths = schedule.floatPaths(method, 1000).paths();
            Set<TaskId> seen = new HashSet<>();
            for (FloatPaths.Path path : paths) {
                for (int at = 0; at < path.tasks().size(); at++) {
                    assertThat(seen.add(path.tasks().get(at).id())).isTrue();
                    if (at > 0) {
                        assertThat(schedule.drivingLinksOf(path.tasks().get(at).id()))
                                .extracting(link -> link.predecessor().id())
                                .contains(path.tasks().get(at - 1).id());
                    }
                }
            }
            Set<TaskId> open = project.tasks().stream()
                    .filter(task -> !task.progress().isFinished() && task.kind() != Task.Kind.LEVEL_OF_EFFORT)
                    .map(Task::id)
                    .collect(Collectors.toSet());
            assertThat(seen).isEqualTo(open);
            if (method == Method.TOTAL_FLOAT) {
                assertThat(paths)
                        .isSortedAccordingTo((one, other) -> one.totalFloat()
                                .orElseThrow()
                                .compareTo(other.totalFloat().orElseThrow()));
                assertThat(paths)
                        .allSatisfy(path -> assertThat(path.tasks())
                                .allMatch(task -> task.totalFloat().equals(path.totalFloat())));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void floatPaths_throughSummaries_coverEveryOpenTaskOnce(long seed) {
        Project project = RandomProjects.sized(60).with(Feature.values()).project(seed);
        Schedule schedule = schedule(project);
        for (Method method : Method.values()) {
            List<TaskId> seen = schedule.floatPaths(method, 1000).paths().stream()
                    .flatMap(path -> path.tasks().stream())
                    .map(ScheduledTask::id)
                    .toList();
            List<TaskId> open = schedule.tasks().stream()
                    .filter(task -> !task.isFinished() && !task.isRollUp())
                    .filter(task -> task.task().kind() != Task.Kind.LEVEL_OF_EFFORT)
                    .map(ScheduledTask::id)
                    .toList();
            assertThat(seen).containsExactlyInAnyOrderElementsOf(open);
        }
    }

    private enum Plan {
        THREE,
        SHARED,
        EFFORT,
        TIED,
        MILESTONES;

        Project project() {
            Project.Builder builder = Project.builder("paths").start(START);
            return switch (this) {
                case THREE ->
                    builder.task("A1", t -> t.days(5))
                            .task("A2", t -> t.days(4))
                            .task("A3", t -> t.days(2))
                            .task("END", t -> t.days(1).after("A1", "A2", "A3"))
                            .build();
                case SHARED ->
                    builder.task("S", t -> t.days(3))
                            .task("B", t -> t.days(5).after("S"))
                            .task("C", t -> t.days(2).after("S"))
                            .build();
                case EFFORT ->
                    builder.task("A", t -> t.days(3))
                            .task("B", t -> t.days(2).after("A"))
                            .levelOfEffort(
                                    "H",
                                    h -> h.after("A", Dependency.START_TO_START)
                                            .after("B", Dependency.FINISH_TO_FINISH))
                            .task("Z", t -> t.days(2).after("H"))
                            .build();
                // both drive: the lag of E makes L, which finishes later, the one to go on with
                case TIED ->
                    builder.task("E", t -> t.days(2))
                            .task("L", t -> t.days(3))
                            .task(
                                    "END",
                                    t -> t.days(1)
                                            .after("E", Dependency.FINISH_TO_START, WorkTime.days(1))
                                            .after("L"))
                            .build();
                case MILESTONES ->
                    builder.task("A", t -> t.days(3))
                            .milestone("M1", m -> m.after("A"))
                            .milestone("M2", m -> m.after("M1"))
                            .build();
            };
        }
    }

    private static Schedule schedule(Project project) {
        ScheduleRules rules = ScheduleRules.standard().withDrivingLevelOfEffort(true);
        return CriticalPathMethod.withDefaults().withRules(rules).schedule(project);
    }

    private static String text(FloatPaths found) {
        return found.paths().stream()
                .map(path ->
                        path.tasks().stream().map(task -> task.id().value()).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }
}
