package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkCalendar;

class FloatsTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);

    /** Counted by hand from the definitions of Battersby (1964): A 0-4, B 0-2, C 4-7, D 2-4, E 7-8. */
    @ParameterizedTest
    @CsvSource({
        "A, 0, 0, 0, 0, 0, 0",
        "B, 2, 2, 0, 2, 0, 2",
        "C, 0, 0, 0, 0, 0, 0",
        "D, 3, 3, 3, 0, 1, 1",
        "E, 0, 0, 0, 0, 0, 0"
    })
    void floats_ofANetworkCountedByHand_areAsDefined(
            String id, int start, int finish, int free, int interfering, int independent, int safety) {
        ScheduledTask task =
                CriticalPathMethod.withDefaults().schedule(network()).task(id);

        assertThat(List.of(
                        days(task.startFloat()),
                        days(task.finishFloat()),
                        days(task.freeFloat()),
                        days(task.interferingFloat()),
                        days(task.independentFloat()),
                        days(task.safetyFloat())))
                .containsExactly(start, finish, free, interfering, independent, safety);
    }

    @Test
    void floats_ofFinishedTasksAndSummaries_areEmpty() {
        Project project = network().toBuilder()
                .dataDate(START.plusDays(4))
                .summary("S", s -> s)
                .task("F", t -> t.days(1).parent("S"))
                .change("B", t -> t.progress(p -> p.actualStart(START).actualFinish(START.plusDays(1))))
                .build();
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);

        for (String id : List.of("B", "S")) {
            ScheduledTask task = schedule.task(id);
            assertThat(List.of(
                            task.startFloat(),
                            task.finishFloat(),
                            task.interferingFloat(),
                            task.independentFloat(),
                            task.safetyFloat()))
                    .as(id)
                    .containsOnly(Optional.empty());
        }
        // a finished predecessor has no late date to press with
        assertThat(days(schedule.task("D").safetyFloat()))
                .isEqualTo(days(schedule.task("D").totalFloat()));
    }

    @Test
    void floats_ofAMissedDate_areNegative() {
        Project project = network().toBuilder()
                .change("D", t -> t.constraint(Constraint.finishNoLaterThan(START.plusDays(2))))
                .build();
        ScheduledTask task = CriticalPathMethod.withDefaults().schedule(project).task("D");

        assertThat(days(task.startFloat())).isEqualTo(-1);
        assertThat(days(task.finishFloat())).isEqualTo(-1);
        assertThat(days(task.interferingFloat())).isEqualTo(-4);
        assertThat(days(task.independentFloat())).isEqualTo(3);
        assertThat(days(task.safetyFloat())).isEqualTo(-1);
    }

    /** The limit is inclusive; figures of the case ops-s14-near-thr3 (Open Planner Studio): total floats 0, 1, 3 days. */
    @ParameterizedTest
    @CsvSource({"3, false, true, true", "2, false, true, false", "1, false, true, false", "0, false, false, false"})
    void isNearCritical_threePaths_followsTheLimit(int limit, boolean first, boolean second, boolean third) {
        Project project = Project.builder("near")
                .start(LocalDate.of(2026, 6, 1))
                .task("A1", t -> t.days(5))
                .task("A2", t -> t.days(4))
                .task("A3", t -> t.days(2))
                .task("END", t -> t.days(1).after("A1", "A2", "A3"))
                .build();
        ScheduleRules rules = ScheduleRules.standard().withNearCriticalFloat(Duration.ofHours(8L * limit));
        Schedule schedule = CriticalPathMethod.withDefaults().withRules(rules).schedule(project);

        assertThat(schedule.task("A1").isNearCritical()).isEqualTo(first);
        assertThat(schedule.task("A2").isNearCritical()).isEqualTo(second);
        assertThat(schedule.task("A3").isNearCritical()).isEqualTo(third);
        assertThat(schedule.task("END").isNearCritical()).isFalse();
        assertThat(rules.withLongestPath(true).withExpectedFinish(true).nearCriticalFloat())
                .isEqualTo(Duration.ofHours(8L * limit));
    }

    /** B must finish with A; if A takes its four days of float, B loses its three. */
    @Test
    void independentFloat_pressedAtTheFinish_isUsedUp() {
        Project project = Project.builder("finish")
                .start(START)
                .task("A", t -> t.days(2))
                .task("B", t -> t.days(3).after("A", Dependency.FINISH_TO_FINISH))
                .task("X", t -> t.days(6))
                .build();
        ScheduledTask task = CriticalPathMethod.withDefaults().schedule(project).task("B");

        assertThat(days(task.freeFloat())).isEqualTo(3);
        assertThat(days(task.independentFloat())).isZero();
        assertThat(days(task.safetyFloat())).isZero();
    }

    @Test
    void longestPath_whateverTheRulesCallCritical_leadsToTheFinish() {
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(network());

        assertThat(schedule.longestPath()).extracting(task -> task.id().value()).containsExactly("A", "C", "E");
        assertThat(schedule.task("C").isOnLongestPath()).isTrue();
        assertThat(schedule.task("D").isOnLongestPath()).isFalse();
    }

    /** The textbook formulas, which hold for finish-to-start links on one calendar. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void floats_finishToStartLinks_equalTheTextbookFormulas(long seed) {
        Schedule schedule = CriticalPathMethod.withDefaults()
                .schedule(RandomProjects.sized(40).project(seed));
        for (ScheduledTask task : schedule.tasks()) {
            WorkCalendar calendar = task.calendar();
            LocalDateTime start = schedule.project().start();
            LocalDateTime given = schedule.predecessorsOf(task.id()).stream()
                    .map(link -> link.predecessor().lateFinish())
                    .reduce(start, FloatsTest::later);
            LocalDateTime asked = schedule.successorsOf(task.id()).stream()
                    .map(link -> link.successor().earlyStart())
                    .min(Comparator.naturalOrder())
                    .orElse(schedule.finish());
            Duration span = calendar.between(given, asked);
            Duration duration = calendar.between(task.earlyStart(), task.earlyFinish());
            Duration independent = span.minus(duration).isNegative() ? Duration.ZERO : span.minus(duration);

            assertThat(task.independentFloat()).as(task.toString()).contains(independent);
            assertThat(task.safetyFloat()).as(task.toString()).contains(calendar.between(given, task.lateStart()));
            assertThat(task.interferingFloat())
                    .contains(task.totalFloat()
                            .orElseThrow()
                            .minus(task.freeFloat().orElseThrow()));
        }
    }

    /** Whatever the links, lags, calendars and constraints: what is left in the worst case is part of the free float. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void floats_anyNetwork_keepTheirOrder(long seed) {
        Feature[] all = Feature.values();
        for (ScheduleRules rules :
                List.of(ScheduleRules.standard(), ScheduleRules.primaveraP6(), ScheduleRules.microsoftProject())) {
            Schedule schedule = CriticalPathMethod.withDefaults()
                    .withRules(rules)
                    .schedule(RandomProjects.sized(60).with(all).project(seed));
            for (ScheduledTask task : schedule.tasks()) {
                boolean none = !has(task, ScheduledTask::independentFloat);
                assertThat(none).isEqualTo(!has(task, ScheduledTask::freeFloat));
                if (!none) {
                    Duration independent = task.independentFloat().orElseThrow();
                    assertThat(independent).as(task.toString()).isGreaterThanOrEqualTo(Duration.ZERO);
                    assertThat(task.safetyFloat().orElseThrow())
                            .isLessThanOrEqualTo(task.totalFloat().orElseThrow());
                    Duration free = task.freeFloat().orElseThrow();
                    assertThat(independent).isLessThanOrEqualTo(free.isNegative() ? Duration.ZERO : free);
                }
            }
        }
    }

    private static boolean has(ScheduledTask task, Function<ScheduledTask, Optional<Duration>> room) {
        return room.apply(task).isPresent();
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static int days(Optional<Duration> room) {
        return (int) (room.orElseThrow().toHours() / 8);
    }

    private static Project network() {
        return Project.builder("floats")
                .start(START)
                .task("A", t -> t.days(4))
                .task("B", t -> t.days(2))
                .task("C", t -> t.days(3).after("A", "B"))
                .task("D", t -> t.days(2).after("B"))
                .task("E", t -> t.days(1).after("C", "D"))
                .build();
    }
}
