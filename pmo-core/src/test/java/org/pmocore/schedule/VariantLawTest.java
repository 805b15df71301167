package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.model.InvalidProjectException;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.testing.RandomEdits;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkTime;

/** Dates found on the compiled network, at the cost of what moves, are those of the whole plan scheduled again. */
class VariantLawTest {

    private static final int NETWORKS = 20;

    private static final int EDITS = 84;

    /** Twenty networks under three profiles, from plain ones to all that is known. */
    static Stream<Arguments> networks() {
        List<ScheduleRules> profiles =
                List.of(ScheduleRules.standard(), ScheduleRules.primaveraP6(), ScheduleRules.microsoftProject());
        List<Arguments> all = new ArrayList<>();
        for (int seed = 0; seed < NETWORKS; seed++) {
            for (ScheduleRules rules : profiles) {
                all.add(Arguments.of((long) seed, rules));
            }
        }
        return all.stream();
    }

    private static Project project(long seed) {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        if (seed < NETWORKS - 2) {
            features.removeAll(Set.of(Feature.EFFORTS, Feature.LATEST));
        }
        if (seed % 4 == 0) {
            features.removeAll(Set.of(
                    Feature.CALENDARS, Feature.MANDATORY, Feature.EXPECTED, Feature.SUMMARIES, Feature.CONSTRAINTS));
        }
        if (seed % 8 == 0) {
            // no elapsed lags: everything is on one calendar
            features.removeAll(Set.of(Feature.LAGS, Feature.SPLITS));
        }
        if (seed % 8 == 4) {
            features.remove(Feature.PROGRESS);
        }
        return RandomProjects.sized(15 + (int) seed * 3)
                .with(features.toArray(Feature[]::new))
                .project(seed);
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("networks")
    void datesWith_anyEdits_areThoseOfTheWholePlan(long seed, ScheduleRules rules) {
        Project project = project(seed);
        Schedule before = CriticalPathMethod.withDefaults().withRules(rules).schedule(project);
        RandomEdits edits = new RandomEdits(project, seed);
        int quick = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            List<Task> changed = edits.next();
            quick += before.variantWith(changed).isPresent() ? 1 : 0;
            assertSame(before, changed, "edit " + edit);
        }
        assertThat(quick)
                .as("found without the whole plan")
                .isGreaterThanOrEqualTo(seed < NETWORKS - 2 ? EDITS / 3 : 0);
    }

    @Test
    void datesWith_manyThreads_findTheSame() {
        Project project = project(13);
        Schedule before = CriticalPathMethod.withDefaults().schedule(project);
        RandomEdits edits = new RandomEdits(project, 99);
        List<List<Task>> all = Stream.generate(edits::next).limit(2_000).toList();

        List<String> one = all.stream().map(before::datesWith).map(this::text).toList();
        List<String> many =
                all.parallelStream().map(before::datesWith).map(this::text).toList();

        assertThat(many).isEqualTo(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void finishByFloat_whereItTells_isTheFinishOfTheWholePlan(long seed) {
        Project project = RandomProjects.sized(60)
                .with(Feature.START_LINKS, Feature.FINISH_LINKS, Feature.LEADS, Feature.CONSTRAINTS)
                .project(seed);
        Schedule before = CriticalPathMethod.withDefaults().schedule(project);
        int told = 0;
        for (Task task : project.tasks()) {
            for (WorkTime longer : List.of(WorkTime.ZERO, WorkTime.minutes(77), WorkTime.days(3), WorkTime.days(40))) {
                Optional<LocalDateTime> finish = before.finishByFloat(task.id(), longer);
                told += finish.isPresent() ? 1 : 0;
                Task changed = task.toBuilder()
                        .duration(WorkTime.minutes(minutes(project, task) + longer.minutesOn(project.calendarOf(task))))
                        .build();
                assertThat(finish.orElseGet(() -> finish(before, changed)))
                        .as("%s longer by %s", task, longer)
                        .isEqualTo(finish(before, changed));
            }
        }
        assertThat(told).isGreaterThan(60);
    }

    private static long minutes(Project project, Task task) {
        return task.duration()
                .map(duration -> duration.minutesOn(project.calendarOf(task)))
                .orElse(0L);
    }

    private static LocalDateTime finish(Schedule before, Task changed) {
        return before.rescheduled(before.project().with(List.of(changed))).finish();
    }

    /** A patch that moves nearly everything is swept, and leaves nothing behind for the next one. */
    @Test
    void datesWith_everythingMoves_thenNothing() {
        Project.Builder plan = Project.builder("Chain").start(RandomProjects.START);
        plan.task("T0", task -> task.days(1));
        for (int i = 1; i < 400; i++) {
            String before = "T" + (i - 1);
            plan.task("T" + i, task -> task.days(1).after(before));
        }
        Schedule before = CriticalPathMethod.withDefaults().schedule(plan.build());
        Task longer = before.project().task("T0").toBuilder().days(3).build();

        assertThat(before.datesWith(List.of(longer)).moved()).hasSize(400);
        assertThat(before.datesWith(List.of(before.project().task("T7"))).moved())
                .isEmpty();
        assertThat(before.datesWith(List.of(longer)).slipOf("T399").toHours()).isEqualTo(2 * 8);
        assertThat(before.datesWith(List.of()).finish()).isEqualTo(before.finish());
    }

    @Test
    void datesWith_whatMakesNoPlan_isRejectedLikeThePlan() {
        Project project = project(0);
        Schedule before = CriticalPathMethod.withDefaults().schedule(project);
        Task task =
                project.tasks().get(0).toBuilder().duration(WorkTime.days(-1)).build();

        assertThatThrownBy(() -> before.datesWith(List.of(task)))
                .isInstanceOf(InvalidProjectException.class)
                .hasMessageContaining("duration");
        assertThatThrownBy(() ->
                        before.datesWith(List.of(Task.builder("nobody").days(1).build())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> before.datesWith(List.of()).start("nobody")).hasMessageContaining("nobody");
    }

    private void assertSame(Schedule before, List<Task> changed, String edit) {
        ChangedDates quick = before.datesWith(changed);
        ChangedDates whole =
                ChangedDates.between(before, before.rescheduled(before.project().with(changed)));
        assertThat(text(quick)).as("%s of %s", edit, changed).isEqualTo(text(whole));
    }

    private String text(ChangedDates dates) {
        List<String> lines = new ArrayList<>(List.of(
                dates.toString(), dates.finish().toString(), dates.moved().toString()));
        for (Task task : dates.before().project().tasks()) {
            TaskId id = task.id();
            lines.add(id + " " + dates.start(id) + " " + dates.finish(id) + " " + dates.slipOf(id));
        }
        return String.join("\n", lines);
    }
}
