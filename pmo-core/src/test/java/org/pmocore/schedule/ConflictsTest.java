package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkTime;

class ConflictsTest {

    /** Monday, as in the hand-computed cases ops-prog-* (Open Planner Studio). */
    private static final LocalDate START = LocalDate.of(2026, 7, 6);

    /**
     * A started on Monday or Tuesday and is finished or not, B started on Monday at 08:00 or later; the data date is Thursday
     * 00:00. Times are days and hours after Monday 00:00. The last four say the same with a lag of a day, and of a lead.
     */
    @ParameterizedTest
    @CsvSource({
        "FINISH_TO_START,  0, 0 08, -,    0 08, -,    STARTED_BEFORE_FINISH, true",
        "FINISH_TO_START,  0, 0 08, 1 17, 0 08, -,    STARTED_BEFORE_FINISH, false",
        "FINISH_TO_START,  0, 0 08, 1 17, 2 08, -,    -, -",
        "START_TO_START,   0, 1 08, -,    0 08, -,    STARTED_BEFORE_START, false",
        "START_TO_START,   0, 0 08, -,    0 08, -,    -, -",
        "START_TO_START,   0, -,    -,    0 08, -,    STARTED_BEFORE_START, true",
        "FINISH_TO_FINISH, 0, 0 08, -,    0 08, 1 17, FINISHED_BEFORE_FINISH, true",
        "FINISH_TO_FINISH, 0, 0 08, -,    0 08, -,    -, -",
        "FINISH_TO_FINISH, 0, 0 08, 1 17, 0 08, 1 12, FINISHED_BEFORE_FINISH, false",
        "START_TO_FINISH,  0, -,    -,    0 08, 1 17, FINISHED_BEFORE_START, true",
        "START_TO_FINISH,  0, 1 08, -,    0 08, 1 17, -, -",
        "FINISH_TO_START,  1, 0 08, 0 17, 1 08, -,    STARTED_BEFORE_FINISH, false",
        "FINISH_TO_START,  1, 0 08, 0 17, 2 08, -,    -, -",
        "START_TO_FINISH,  2, 0 08, -,    0 08, 1 12, FINISHED_BEFORE_START, false",
        "FINISH_TO_START, -1, 0 08, 1 17, 1 08, -,    -, -"
    })
    void outOfSequence_fourKindsOfLink_tellWhatCameTooEarly(
            Dependency.Type type,
            int lag,
            String start,
            String finish,
            String started,
            String finished,
            String kind,
            String open) {
        Project project = Project.builder("sequence")
                .start(START)
                .dataDate(START.plusDays(2))
                .task("A", t -> report(t.days(4), start, finish))
                .task("B", t -> report(t.days(5), started, finished).after("A", type, WorkTime.days(lag)))
                .build();
        List<OutOfSequence> found =
                CriticalPathMethod.withDefaults().schedule(project).outOfSequence();

        if (kind.equals("-")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).hasSize(1);
            assertThat(found.get(0).kind()).isEqualTo(OutOfSequence.Kind.valueOf(kind));
            assertThat(found.get(0).open()).isEqualTo(Boolean.parseBoolean(open));
            assertThat(found.get(0).actual())
                    .isEqualTo(
                            type.toStart()
                                    ? instant(started).orElseThrow()
                                    : instant(finished).orElseThrow())
                    .isBefore(found.get(0).allowed());
            ToStringContract.check(found.get(0));
        }
    }

    /** ops-prog-B-oos-retained: A is forecast to finish on 13 July 17:00. */
    @Test
    void outOfSequence_openPredecessor_isAllowedFromItsForecast() {
        Project project = Project.builder("open")
                .start(START)
                .dataDate(LocalDateTime.of(2026, 7, 8, 8, 0))
                .task("A", t -> report(t.days(5), "0 08", "-").progress(p -> p.remaining(WorkTime.days(4))))
                .task(
                        "B",
                        t -> report(t.days(5), "0 08", "-")
                                .progress(p -> p.remaining(WorkTime.days(3)))
                                .after("A"))
                .build();
        OutOfSequence found = CriticalPathMethod.withDefaults()
                .schedule(project)
                .outOfSequence()
                .get(0);

        assertThat(found.allowed()).isEqualTo(LocalDateTime.of(2026, 7, 13, 17, 0));
        assertThat(found).hasToString("A FS B started 2026-07-06T08:00, forecast 2026-07-13T17:00");
    }

    @Test
    void outOfSequence_linksOfASummary_meanEveryTaskUnderIt() {
        Project project = Project.builder("summary")
                .start(START)
                .dataDate(START.plusDays(2))
                .summary("S", s -> s)
                .task("A", t -> report(t.days(1).parent("S"), "0 08", "0 17"))
                .task("B", t -> t.days(1).parent("S"))
                .task("C", t -> report(t.days(5), "1 08", "-").after("S"))
                .build();

        assertThat(CriticalPathMethod.withDefaults().schedule(project).outOfSequence())
                .singleElement()
                .satisfies(found -> assertThat(found.open()).isTrue());
    }

    @Test
    void outOfSequence_linkIntoASummary_isBrokenByTheFirstTaskUnderIt() {
        Project project = Project.builder("into")
                .start(START)
                .dataDate(START.plusDays(2))
                .task("P", t -> report(t.days(1), "0 08", "0 17"))
                .summary("S", s -> s.after("P"))
                .task("A", t -> report(t.days(5).parent("S"), "1 08", "-"))
                .task("B", t -> report(t.days(5).parent("S"), "0 08", "-"))
                .build();

        assertThat(CriticalPathMethod.withDefaults().schedule(project).outOfSequence())
                .singleElement()
                .satisfies(found -> assertThat(found.actual()).isEqualTo(START.atTime(8, 0)));
    }

    /** The cases ops-s2, s4, s5, s8, s9 (Open Planner Studio), on 1 June 2026: A, then B of 2 days. */
    @ParameterizedTest
    @CsvSource({
        "3, START_NO_LATER_THAN,    2026-06-03T08:00, 1, false",
        "3, START_NO_LATER_THAN,    2026-06-04T08:00, ,",
        "3, FINISH_NO_LATER_THAN,   2026-06-04T17:00, 1, false",
        "1, START_ON,               2026-06-04T08:00, ,",
        "5, START_ON,               2026-06-03T08:00, 3, false",
        "5, MANDATORY_START,        2026-06-03T08:00, 3, true",
        "5, MANDATORY_FINISH,       2026-06-04T17:00, 3, true",
        "1, MANDATORY_START,        2026-06-03T08:00, ,",
        "3, START_NO_EARLIER_THAN,  2026-06-02T08:00, ,",
        "3, FINISH_ON,              2026-06-06T09:00, ,"
    })
    void violatedConstraints_afterAPredecessor_sayByHowMuchAndWhatGaveWay(
            int days, Constraint.Kind kind, LocalDateTime date, Integer late, Boolean held) {
        Project project = Project.builder("constraint")
                .start(LocalDate.of(2026, 6, 1))
                .task("A", t -> t.days(days))
                .task("B", t -> t.days(2).after("A").constraint(Constraint.of(kind, date)))
                .build();
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);
        List<ViolatedConstraint> found = schedule.violatedConstraints();

        if (late == null) {
            assertThat(found).isEmpty();
            assertThat(schedule.violatedDependencies()).isEmpty();
            return;
        }
        assertThat(found).hasSize(1);
        assertThat(found.get(0).task().id().value()).isEqualTo("B");
        assertThat(found.get(0).asked()).isEqualTo(date);
        assertThat(found.get(0).by()).isEqualTo(Duration.ofHours(8L * late));
        assertThat(found.get(0).held()).isEqualTo(held);
        ToStringContract.check(found.get(0));
        assertThat(schedule.violatedDependencies()).hasSize(held ? 1 : 0).allSatisfy(broken -> {
            assertThat(broken.by()).isEqualTo(Duration.ofHours(8L * late));
            assertThat(broken.asked()).isAfter(broken.scheduled());
            ToStringContract.check(broken);
        });
    }

    /** ops-s9: a window of two days for three days of work. */
    @Test
    void violatedConstraints_secondary_isToldToo() {
        Project project = Project.builder("window")
                .start(LocalDate.of(2026, 6, 1))
                .task(
                        "B",
                        t -> t.days(3)
                                .constraint(Constraint.startNoEarlierThan(LocalDate.of(2026, 6, 3)))
                                .secondaryConstraint(Constraint.finishNoLaterThan(LocalDate.of(2026, 6, 4))))
                .build();

        assertThat(CriticalPathMethod.withDefaults().schedule(project).violatedConstraints())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.constraint().kind()).isEqualTo(Constraint.Kind.FINISH_NO_LATER_THAN));
    }

    /** Under the rules of Microsoft Project the date holds and the dependency breaks. */
    @Test
    void violatedConstraints_datesThatPull_breakTheDependency() {
        Project project = Project.builder("pull")
                .start(LocalDate.of(2026, 6, 1))
                .task("A", t -> t.days(3))
                .task(
                        "B",
                        t -> t.days(2)
                                .after("A")
                                .constraint(Constraint.of(
                                        Constraint.Kind.START_NO_LATER_THAN, LocalDateTime.of(2026, 6, 3, 8, 0))))
                .build();
        Schedule schedule = CriticalPathMethod.withDefaults()
                .withRules(ScheduleRules.microsoftProject())
                .schedule(project);

        assertThat(schedule.violatedConstraints())
                .singleElement()
                .satisfies(found -> assertThat(found.held()).isTrue());
        assertThat(schedule.violatedDependencies())
                .singleElement()
                .satisfies(found -> assertThat(found.by()).isEqualTo(Duration.ofHours(8)));
    }

    @Test
    void missedDates_deadlineOutsideAndProject_areToldWithTheirLateness() {
        Project project = Project.builder("late")
                .start(LocalDate.of(2026, 6, 1))
                .mustFinishBy(LocalDateTime.of(2026, 6, 4, 17, 0))
                .task("A", t -> t.days(3).deadline(LocalDate.of(2026, 6, 2)))
                .task(
                        "B",
                        t -> t.days(2)
                                .after("A")
                                .deadline(LocalDate.of(2026, 6, 5))
                                .external(new ExternalDependency(
                                        "press",
                                        ExternalDependency.Direction.SUCCESSOR,
                                        Dependency.FINISH_TO_START,
                                        WorkTime.days(1),
                                        LocalDateTime.of(2026, 6, 5, 8, 0))))
                .build();
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);

        assertThat(schedule.missedDeadlines()).singleElement().satisfies(missed -> {
            assertThat(missed.task()).contains(schedule.task("A"));
            assertThat(missed.lateBy()).isEqualTo(Duration.ofHours(8));
            ToStringContract.check(missed);
        });
        assertThat(schedule.missedExternalDates()).singleElement().satisfies(missed -> {
            assertThat(missed.asked()).isEqualTo(LocalDateTime.of(2026, 6, 4, 8, 0));
            assertThat(missed.lateBy()).isEqualTo(Duration.ofHours(16));
        });
        assertThat(schedule.missedFinish().map(MissedDate::lateBy)).contains(Duration.ofHours(8));
        assertThat(schedule.missedFinish().orElseThrow())
                .hasToString("MUST_FINISH_BY 2026-06-04T17:00, forecast 2026-06-05T17:00");
    }

    /** Without dates that break logic no dependency is broken, whatever else a network holds. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void violatedDependencies_noPins_areNone(long seed) {
        Project project = RandomProjects.sized(40)
                .with(Feature.START_LINKS, Feature.FINISH_LINKS, Feature.LAGS, Feature.LEADS, Feature.CALENDARS)
                .with(Feature.MILESTONES, Feature.CONSTRAINTS, Feature.PROGRESS, Feature.SUMMARIES, Feature.EFFORTS)
                .project(seed);

        assertThat(CriticalPathMethod.withDefaults().schedule(project).violatedDependencies())
                .isEmpty();
        assertThat(CriticalPathMethod.withDefaults()
                        .withRules(ScheduleRules.primaveraP6())
                        .schedule(project)
                        .violatedDependencies())
                .isEmpty();
    }

    private enum Profile {
        STANDARD,
        P6,
        MSP;

        ScheduleRules rules() {
            return switch (this) {
                case STANDARD -> ScheduleRules.standard();
                case P6 -> ScheduleRules.primaveraP6();
                case MSP -> ScheduleRules.microsoftProject();
            };
        }
    }

    /** A dependency without a violation leaves room, or none, but never less. */
    @ParameterizedTest
    @EnumSource
    void violatedDependencies_everyOtherLinkInForce_holds(Profile profile) {
        for (long seed = 0; seed < 30; seed++) {
            Project project = RandomProjects.sized(30)
                    .with(Feature.START_LINKS, Feature.FINISH_LINKS, Feature.MANDATORY, Feature.CONSTRAINTS)
                    .project(seed);
            Schedule schedule =
                    CriticalPathMethod.withDefaults().withRules(profile.rules()).schedule(project);
            List<ScheduledLink> broken = schedule.violatedDependencies().stream()
                    .map(ViolatedDependency::link)
                    .toList();
            for (Task task : project.tasks()) {
                for (ScheduledLink link : schedule.predecessorsOf(task.id())) {
                    assertThat(link.relationshipFloat().isNegative())
                            .as("seed %d, %s", seed, link)
                            .isEqualTo(broken.contains(link));
                }
            }
        }
    }

    /** What somebody put by hand keeps its place; each dependency it breaks is named, and no other. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void violatedDependencies_tasksPutByHand_areTheLinksWithoutRoom(long seed) {
        Project.Builder builder =
                RandomProjects.sized(40)
                        .with(Feature.START_LINKS, Feature.FINISH_LINKS, Feature.LEADS)
                        .project(seed)
                        .toBuilder();
        builder.replaceTasks(
                task -> task.id().value().endsWith("3") || task.id().value().endsWith("7")
                        ? task.toBuilder()
                                .manual(RandomProjects.START.plusDays(seed).atTime(8, 0))
                                .build()
                        : task);
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(builder.build());
        List<ScheduledLink> broken = schedule.violatedDependencies().stream()
                .map(ViolatedDependency::link)
                .toList();

        assertThat(broken)
                .isNotEmpty()
                .allMatch(link -> link.successor().task().manualStart().isPresent());
        for (Task task : schedule.project().tasks()) {
            for (ScheduledLink link : schedule.predecessorsOf(task.id())) {
                assertThat(link.relationshipFloat().isNegative()).as("%s", link).isEqualTo(broken.contains(link));
            }
        }
        for (ViolatedDependency one : schedule.violatedDependencies()) {
            assertThat(one.by())
                    .as("%s", one)
                    .isEqualTo(one.link().relationshipFloat().negated());
            assertThat(one.scheduled()).isBefore(one.asked());
        }
    }

    private static Task.Builder report(Task.Builder task, String start, String finish) {
        instant(start).ifPresent(date -> task.progress(p -> p.actualStart(date)));
        instant(finish).ifPresent(date -> task.progress(p -> p.actualFinish(date)));
        return task;
    }

    /** Days and hours after Monday 00:00. */
    private static Optional<LocalDateTime> instant(String text) {
        if (text.equals("-")) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", 2);
        return Optional.of(START.plusDays(Integer.parseInt(parts[0])).atTime(Integer.parseInt(parts[1]), 0));
    }
}
