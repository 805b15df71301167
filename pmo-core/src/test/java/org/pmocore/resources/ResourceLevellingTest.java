package org.pmocore.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.impact.Change;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.resources.LevellingMove.Reason;
import org.pmocore.resources.ResourceLevelling.Scheme;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;

/** Known answers worked out by hand; Monday 2026-04-06 is the start, days are Monday to Friday, 08:00 to 17:00. */
class ResourceLevellingTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);

    private static Project.Builder plan() {
        return Project.builder("plan").start(START).resource("sato", r -> r.name("佐藤"));
    }

    /** A (3 d) and B (2 d) need the same person, C (4 d) follows B, D (1 d) nobody. */
    private static Project small() {
        return plan().task("A", t -> t.name("設計").days(3).assign("sato"))
                .task("B", t -> t.name("試験準備").days(2).assign("sato"))
                .task("C", t -> t.name("試験").days(4).after("B"))
                .task("D", t -> t.days(1))
                .build();
    }

    private static String dates(LevelledSchedule levelled, String id) {
        ScheduledTask task = levelled.schedule().task(id);
        return task.startDate() + ".." + task.finishDate();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // B leads to the longest rest, so it goes first: late finish of B is 04-07, of A 04-13
        "LATE_FINISH,            2026-04-08..2026-04-10, 2026-04-06..2026-04-07, 2026-04-13",
        "LATE_START,             2026-04-08..2026-04-10, 2026-04-06..2026-04-07, 2026-04-13",
        "LEAST_FLOAT,            2026-04-08..2026-04-10, 2026-04-06..2026-04-07, 2026-04-13",
        "RANK_POSITIONAL_WEIGHT, 2026-04-08..2026-04-10, 2026-04-06..2026-04-07, 2026-04-13",
        "MOST_SUCCESSORS,        2026-04-08..2026-04-10, 2026-04-06..2026-04-07, 2026-04-13",
        "SHORTEST,               2026-04-08..2026-04-10, 2026-04-06..2026-04-07, 2026-04-13",
        "PLAN_ORDER,             2026-04-06..2026-04-08, 2026-04-09..2026-04-10, 2026-04-16",
    })
    void level_twoTasksOfOnePerson_ruleSaysWhoWaits(PriorityRule rule, String a, String b, LocalDate finish) {
        for (Scheme scheme : Scheme.values()) {
            LevelledSchedule levelled = ResourceLevelling.withDefaults()
                    .withPriority(rule)
                    .withScheme(scheme)
                    .withoutJustification()
                    .level(small());

            assertThat(dates(levelled, "A")).as(scheme.name()).isEqualTo(a);
            assertThat(dates(levelled, "B")).as(scheme.name()).isEqualTo(b);
            assertThat(dates(levelled, "D")).isEqualTo("2026-04-06..2026-04-06");
            assertThat(levelled.schedule().task("C").finishDate().isAfter(finish.minusDays(1)))
                    .isTrue();
        }
    }

    @Test
    void level_planOrderTooLong_justificationFindsTheShorterPlan() {
        ResourceLevelling byId = ResourceLevelling.withDefaults().withPriority(PriorityRule.PLAN_ORDER);

        assertThat(dates(byId.withoutJustification().level(small()), "C")).endsWith("2026-04-16");
        assertThat(dates(byId.level(small()), "C")).endsWith("2026-04-13");
    }

    @Test
    void level_withoutConflict_movesNothing() {
        Project project = plan().task("A", t -> t.days(3).assign("sato", 0.5))
                .task("B", t -> t.days(2).assign("sato", 0.5))
                .build();

        LevelledSchedule levelled = ResourceLevelling.withDefaults().level(project);

        assertThat(levelled.moves()).isEmpty();
        assertThat(levelled.resourceLinks()).isEmpty();
        assertThat(levelled.explain("B", Locale.ENGLISH))
                .isEqualTo("\"B\" starts on 2026-04-06 as before; its resources are free then.");
    }

    @Test
    void explain_waitingTask_saysForWhomUntilWhenAndWhy() {
        LevelledSchedule levelled = ResourceLevelling.withDefaults().level(small());

        assertThat(levelled.move("A")).hasValueSatisfying(move -> {
            assertThat(move.reason()).isEqualTo(Reason.RESOURCE);
            assertThat(move.resource()).contains("sato");
            assertThat(move.because()).containsExactly(TaskId.of("B"));
        });
        assertThat(levelled.explain("A", Locale.ENGLISH))
                .isEqualTo("\"A 設計\" waits for 佐藤 until 2026-04-08, 2 working days later than 2026-04-06,"
                        + " because \"B 試験準備\" holds it until then.");
        assertThat(levelled.explain("A", Locale.JAPANESE))
                .isEqualTo("「A 設計」は、リソース「佐藤」が「B 試験準備」の完了まで空かないため、着手見込みが4/6から4/8になります(2営業日後)。");
        assertThat(levelled.resourceLinks()).hasToString("[B -sato-> A]");
        ToStringContract.check(levelled);
        ToStringContract.check(levelled.moves().get(0));
        ToStringContract.check(ResourceLevelling.withDefaults().withSampling(1000, 7));
    }

    @Test
    void schedule_levelled_feelsResourcesInFloatDrivingLinksAndWhatIf() {
        Project project = plan().task("A", t -> t.days(3).assign("sato"))
                .task("B", t -> t.days(3).assign("sato"))
                .milestone("M", m -> m.after("A", "B").promised(LocalDate.of(2026, 4, 13)))
                .build();

        LevelledSchedule levelled = ResourceLevelling.withDefaults().level(project);

        assertThat(levelled.schedule().criticalPath())
                .extracting(task -> task.id().value())
                .containsExactly("A", "B", "M");
        assertThat(levelled.schedule().drivingLinksOf(TaskId.of("B")))
                .extracting(link -> link.dependency().predecessor().value())
                .containsExactly("A");
        assertThat(ImpactAnalysis.of(levelled.schedule())
                        .impactOf(Change.delay("A", days(2)))
                        .milestone("M")
                        .slipWorkingDays()
                        .orElseThrow())
                .isEqualTo(2);
        assertThat(CriticalPathMethod.withDefaults()
                        .schedule(levelled.project())
                        .finish())
                .isEqualTo(levelled.schedule().finish());
    }

    @Test
    void level_withinFloat_keepsTheFinishAndListsWhatIsLeft() {
        LevelledSchedule levelled =
                ResourceLevelling.withDefaults().withinFloat().level(small());

        assertThat(levelled.schedule().finish()).isEqualTo(levelled.before().finish());
        assertThat(levelled.unresolved()).isEmpty();
        assertThat(dates(levelled, "A")).isEqualTo("2026-04-08..2026-04-10");

        Project tight = plan().task("A", t -> t.days(3).assign("sato"))
                .task("B", t -> t.days(3).assign("sato"))
                .build();
        LevelledSchedule left = ResourceLevelling.withDefaults().withinFloat().level(tight);
        assertThat(left.schedule().finish()).isEqualTo(left.before().finish());
        assertThat(left.unresolved()).containsExactly(TaskId.of("B"));
        assertThat(left.overallocations()).hasSize(1);
        assertThat(left.explain("B", Locale.JAPANESE)).contains("空きがありません");
    }

    @Test
    void level_needsMoreThanThereIs_isListedNotMoved() {
        Project project = plan().task("A", t -> t.days(3).assign("sato", 2)).build();

        LevelledSchedule levelled = ResourceLevelling.withDefaults().level(project);

        assertThat(levelled.unresolved()).containsExactly(TaskId.of("A"));
        assertThat(levelled.moves()).isEmpty();
        assertThat(ResourceLevelling.withDefaults()
                        .withMaxOverallocation(100)
                        .level(project)
                        .unresolved())
                .isEmpty();
    }

    @Test
    void level_capacityGrowsOnADate_taskWaitsForTheDate() {
        Project project = Project.builder("plan")
                .start(START)
                .resource("dev", r -> r.capacity(1).capacityFrom(LocalDate.of(2026, 4, 9), 2))
                .task("A", t -> t.days(5).assign("dev"))
                .task("B", t -> t.days(5).assign("dev"))
                .build();

        LevelledSchedule levelled = ResourceLevelling.withDefaults().level(project);

        assertThat(dates(levelled, "B")).isEqualTo("2026-04-09..2026-04-15");
        assertThat(levelled.move("B"))
                .hasValueSatisfying(move -> assertThat(move.reason()).isEqualTo(Reason.CAPACITY));
        assertThat(levelled.explain("B", Locale.ENGLISH)).contains("no free capacity before");
    }

    @Test
    void level_resourceWithOwnHours_taskIsWorkedInCommonHours() {
        WorkCalendar mornings = WorkCalendar.builder("mornings")
                .weekdays(Shift.of("08:00", "12:00"))
                .build();
        Project project = Project.builder("plan")
                .start(START)
                .addCalendar(mornings)
                .resource("part", r -> r.calendar("mornings"))
                .task("A", t -> t.days(2).assign("part"))
                .task("B", t -> t.days(1).after("A"))
                .build();

        LevelledSchedule levelled = ResourceLevelling.withDefaults().level(project);

        // 16 working hours, 4 a day: until Thursday noon
        assertThat(levelled.schedule().task("A").finish())
                .isEqualTo(LocalDate.of(2026, 4, 9).atTime(12, 0));
        assertThat(levelled.move("B").orElseThrow().reason()).isEqualTo(Reason.PREDECESSOR);
        assertThat(levelled.unresolved()).isEmpty();
    }

    @Test
    void level_dayAndNightShiftOnOneMachine_doNotCompete() {
        WorkCalendar night = WorkCalendar.builder("night")
                .weekdays(Shift.of("22:00", "06:00"))
                .build();
        Project project = Project.builder("plan")
                .start(START)
                .addCalendar(night)
                .resource("machine")
                .task("A", t -> t.days(3).assign("machine"))
                .task("B", t -> t.days(3).calendar("night").assign("machine"))
                .build();

        assertThat(ResourceLevelling.withDefaults().level(project).moves()).isEmpty();
    }

    @Test
    void level_startedPinnedAndFixedTasks_stay() {
        Project project = plan().dataDate(LocalDate.of(2026, 4, 7))
                .task(
                        "A",
                        t -> t.days(4)
                                .assign("sato")
                                .progress(p -> p.actualStart(START.atTime(8, 0)).percentComplete(50)))
                .task(
                        "B",
                        t -> t.days(1)
                                .assign("sato")
                                .constraint(Constraint.of(
                                        Constraint.Kind.MANDATORY_START,
                                        LocalDate.of(2026, 4, 13).atTime(8, 0))))
                .task("C", t -> t.days(2).assign("sato"))
                .task("D", t -> t.days(2).assign("sato"))
                .build();

        LevelledSchedule levelled =
                ResourceLevelling.withDefaults().withFixedTasks("D").level(project);

        // A holds Wednesday and Thursday, D stays on them too, C takes the first two days in a row without B
        assertThat(dates(levelled, "A")).isEqualTo("2026-04-06..2026-04-09");
        assertThat(dates(levelled, "B")).isEqualTo("2026-04-13..2026-04-13");
        assertThat(dates(levelled, "C")).isEqualTo("2026-04-14..2026-04-15");
        assertThat(dates(levelled, "D")).isEqualTo("2026-04-08..2026-04-09");
    }

    @ParameterizedTest
    @EnumSource(Dependency.Type.class)
    void level_linksOfEachTypeWithLag_holdAfterwards(Dependency.Type type) {
        Project project = plan().task("A", t -> t.days(3).assign("sato"))
                .task("B", t -> t.days(2).after("A", type, days(1)))
                .task("X", t -> t.days(4).assign("sato"))
                .task("C", t -> t.days(2).after("X").assign("sato"))
                .build();

        LevelledSchedule levelled = ResourceLevelling.withDefaults().level(project);

        assertThat(levelled.overallocations()).isEmpty();
        assertThat(levelled.schedule().predecessorsOf(TaskId.of("B")))
                .allSatisfy(
                        link -> assertThat(link.relationshipFloat().toMinutes()).isNotNegative());
    }

    @Test
    void level_taskPriorities_goBeforeTheRule() {
        LevelledSchedule levelled = ResourceLevelling.withDefaults()
                .withTaskPriorities(Map.of("A", 500))
                .level(small());

        assertThat(dates(levelled, "A")).isEqualTo("2026-04-06..2026-04-08");
        assertThat(levelled.move("B").orElseThrow().because()).containsExactly(TaskId.of("A"));
    }

    @Test
    void level_selectedResources_leavesTheOthers() {
        Project project = plan().resource("env")
                .task("A", t -> t.days(2).assign("sato"))
                .task("B", t -> t.days(2).assign("sato"))
                .task("C", t -> t.days(2).assign("env"))
                .task("D", t -> t.days(2).assign("env"))
                .build();

        LevelledSchedule levelled =
                ResourceLevelling.withDefaults().withResources("env").level(project);

        assertThat(levelled.moves()).extracting(move -> move.task().value()).containsExactly("D");
        assertThat(levelled.overallocations())
                .extracting(Overallocation::resource)
                .containsExactly("sato");
    }

    @Test
    void level_unknownNames_areRejectedWithWhatWasMeant() {
        assertThatThrownBy(() ->
                        ResourceLevelling.withDefaults().withResources("stao").level(small()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"sato\"");
        assertThatThrownBy(() -> ResourceLevelling.withDefaults().withSampling(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(0)");
        assertThatThrownBy(() -> ResourceLevelling.withDefaults().withMaxOverallocation(-5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(-5.0 %)");
    }
}
