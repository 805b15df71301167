package org.pmocore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.measure.Money;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkTime;

/** A project with other tasks in it is the same, and rejected for the same, whether all of it is checked or only what is new. */
class TaskSwapTest {

    private static final int EDITS = 200;

    private static final int KINDS = Task.Kind.values().length;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void with_anyTasks_isWhatTheBuilderMakes(long seed) {
        Random random = new Random(seed);
        Project project = RandomProjects.sized(30).with(Feature.values()).project(seed);
        int sound = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            List<Task> changed = changed(project, random);
            Project.Builder builder = TaskSwap.builder(project, changed);
            List<Problem> problems = builder.violations();
            if (problems.isEmpty()) {
                sound++;
                assertSame(project.with(changed), builder.build());
            } else {
                assertThatThrownBy(() -> project.with(changed))
                        .as("edit %d", edit)
                        .isInstanceOfSatisfying(
                                InvalidProjectException.class,
                                thrown -> assertThat(thrown.problems()).isEqualTo(problems));
            }
        }
        assertThat(sound).as("edits that make a plan").isBetween(EDITS / 10, EDITS * 9 / 10);
    }

    @Test
    void with_unknownTask_saysWhatWasMeant() {
        Project project = project();

        assertThatThrownBy(() -> project.with(List.of(Task.builder("AA").days(1).build())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no task \"AA\"");
        assertThatThrownBy(() -> project.problemsOf(Task.builder("AA").days(1).build()))
                .hasMessageContaining("There is no task \"AA\"");
    }

    @Test
    void problemsOf_aTask_areItsOwn() {
        Project project = project();
        Task task = project.task("B").toBuilder()
                .duration(WorkTime.days(-1))
                .after("nobody")
                .build();

        assertThat(project.problemsOf(project.task("B"))).isEmpty();
        assertThat(project.problemsOf(task)).extracting(Problem::code).containsExactly("PMO-1109", "PMO-1201");
    }

    /** Two tasks that would be sound one by one. */
    @Test
    void with_linksThatCloseALoopTogether_isRejected() {
        Project project = project();
        Task first = project.task("A").toBuilder().after("B").build();

        assertThat(project.problemsOf(first)).isEmpty();
        assertThatThrownBy(() -> project.with(List.of(first)))
                .isInstanceOf(InvalidProjectException.class)
                .hasMessageContaining("A → B → A");
    }

    private static Project project() {
        return Project.builder("Two")
                .start(LocalDateTime.of(2026, 4, 6, 8, 0))
                .task("A", task -> task.days(2))
                .task("B", task -> task.days(2).after("A"))
                .build();
    }

    private static void assertSame(Project one, Project other) {
        assertThat(one.tasks()).isEqualTo(other.tasks());
        assertThat(one.dependencies()).isEqualTo(other.dependencies());
        assertThat(places(one)).isEqualTo(places(other));
        assertThat(one.calendars()).isEqualTo(other.calendars());
        assertThat(one.baselines()).isEqualTo(other.baselines());
        assertThat(one.snapshots()).isEqualTo(other.snapshots());
        assertThat(one.costs()).isEqualTo(other.costs());
        assertThat(one.issues()).isEqualTo(other.issues());
        assertThat(one.risks()).isEqualTo(other.risks());
        assertThat(one.changeRequests()).isEqualTo(other.changeRequests());
        assertThat(one.resources()).isEqualTo(other.resources());
        assertThat(one.budget()).isSameAs(other.budget());
        assertThat(one.dataDate()).isEqualTo(other.dataDate());
    }

    private static List<Integer> places(Project project) {
        return IntStream.range(0, project.dependencies().size())
                .map(project::predecessorPosition)
                .boxed()
                .toList();
    }

    /** One to three tasks in another form, which often is none a plan can have. */
    private static List<Task> changed(Project project, Random random) {
        List<Task> changed = new ArrayList<>();
        Set<Integer> places = new HashSet<>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            int place = random.nextInt(project.tasks().size());
            if (places.add(place)) {
                changed.add(edited(project, project.tasks().get(place), random));
            }
        }
        return changed;
    }

    private static Task edited(Project project, Task task, Random random) {
        Task.Builder edited = task.toBuilder();
        Task other = project.tasks().get(random.nextInt(project.tasks().size()));
        LocalDateTime date = project.start().plusDays(random.nextInt(30) - 5L);
        switch (random.nextInt(10)) {
            case 0 -> edited.duration(WorkTime.days(random.nextInt(8) - 1));
            case 1 -> edited.after(other.id().value());
            case 2 -> edited.predecessors(List.of());
            case 3 -> edited.constraint(Constraint.of(Constraint.Kind.START_NO_EARLIER_THAN, date));
            case 4 -> edited.progress(Progress.builder().actualStart(date).build());
            case 5 ->
                edited.progress(Progress.builder()
                        .actualStart(date)
                        .actualFinish(date.plusDays(random.nextInt(4) - 1L))
                        .build());
            case 6 -> edited.parent(other.id().value());
            case 7 ->
                edited.calendar(
                        random.nextBoolean() ? "nobody's" : project.calendar().name());
            case 8 -> edited.budget(Money.of(random.nextBoolean() ? "JPY" : "EUR", 1000));
            default -> edited.kind(List.of(Task.Kind.values()).get(random.nextInt(KINDS)));
        }
        return edited.build();
    }
}
