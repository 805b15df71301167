package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Money;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Issue;
import org.pmocore.model.Project;
import org.pmocore.model.Risk;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Shift;

/**
 * Every kind of change on the seed plan: A 5 d and C 3 d before B 8 d before E 2 d before RV, from Monday 2026-04-06, RV on
 * 04-24 without changes; 04-29 and 05-04 to 05-06 are holidays. Dates counted by hand.
 */
class ChangeKindsTest {

    private static final Dependency A_B = Dependency.finishToStart("A", "B");
    private static final Dependency C_B = Dependency.finishToStart("C", "B");
    private static final LocalDateTime START = LocalDateTime.of(2026, 4, 6, 8, 0);

    private static final Project PLAN = SeedNetwork.project(Locale.ENGLISH);

    /** On the eve of 04-08: A started on time, C has not, so that it drives B from 04-14 and RV to 04-27. */
    private static final Project RUNNING = SeedNetwork.builder(Locale.ENGLISH)
            .dataDate(LocalDate.of(2026, 4, 8))
            .change("A", a -> a.progress(p -> p.actualStart(START).remaining(days(2))))
            .build();

    /** Soft logic schedules as hard logic does; a change finds a dependency whether it is called soft or not. */
    @Test
    void discretionaryLink_isKeptAndFoundLikeAnyOther() {
        Project soft = PLAN.toBuilder()
                .change("B", b -> b.predecessors(List.of(A_B.asDiscretionary(), C_B)))
                .build();

        assertThat(SeedNetwork.schedule(soft).finish())
                .isEqualTo(SeedNetwork.schedule(PLAN).finish());
        assertThat(Change.removeLink(A_B).applyTo(soft).task("B").predecessors())
                .containsExactly(C_B);
        assertThat(Change.lag(A_B, days(3)).applyTo(soft).task("B").predecessors())
                .containsExactly(A_B.withLag(days(3)).asDiscretionary(), C_B);
        assertThat(Changes.between(PLAN, soft).all()).isEmpty();
        assertThat(A_B.asDiscretionary())
                .hasToString("A -FS-> B (discretionary)")
                .isNotEqualTo(A_B);
        assertThat(A_B.isSameTieAs(C_B)).isFalse();
    }

    static Stream<Arguments> kinds() {
        Task check = Task.builder("T").name("Check").days(3).after("B").build();
        return Stream.of(
                kind(PLAN, "2026-04-30", Change.lag(A_B, days(3))),
                kind(PLAN, "2026-04-22", Change.lag(A_B, days(-2))),
                kind(PLAN, "2026-04-22", Change.removeLink(A_B)),
                kind(PLAN, "2026-04-24", Change.removeLink(C_B)),
                kind(PLAN, "2026-04-17", Change.removeLink(A_B), Change.removeLink(C_B)),
                kind(PLAN, "2026-04-30", Change.addLink(Dependency.of("A", "E", Dependency.FINISH_TO_START, days(11)))),
                kind(
                        PLAN,
                        "2026-05-01",
                        Change.constraint("B", Constraint.startNoEarlierThan(LocalDate.of(2026, 4, 17)))),
                kind(PLAN, "2026-04-24", Change.withoutConstraint("B")),
                kind(PLAN, "2026-04-28", Change.closure("standard", day(7), day(8))),
                kind(PLAN, "2026-04-24", Change.closure("standard", day(11), day(12))),
                kind(PLAN, "2026-04-23", Change.overtime("standard", day(11))),
                kind(PLAN, "2026-04-23", Change.overtime("standard", day(11), Shift.of("08:00", "16:00"))),
                kind(PLAN, "2026-04-30", Change.addTask(check, Dependency.finishToStart("T", "E"))),
                kind(PLAN, "2026-04-24", Change.addTask(check)),
                kind(
                        PLAN,
                        "2026-04-17",
                        Change.removeTask("A"),
                        Change.removeTask("C"),
                        Change.addLink(link("E", "RV"))),
                kind(PLAN, "2026-04-22", Change.removeTask("A")),
                kind(
                        PLAN,
                        "2026-04-20",
                        Change.removeTask("E"),
                        Change.delay("B", days(-2)),
                        Change.addLink(link("B", "RV"))),
                kind(RUNNING, "2026-04-27", Change.remaining("A", days(2))),
                kind(RUNNING, "2026-04-30", Change.remaining("A", days(5))),
                kind(RUNNING, "2026-04-27", Change.remaining("A", days(1))),
                kind(RUNNING, "2026-04-24", Change.remaining("B", days(7))),
                kind(RUNNING, "2026-04-27", Change.actualStart("C", START), Change.remaining("C", days(3))),
                kind(
                        RUNNING,
                        "2026-04-22",
                        Change.actualFinish("A", at(8, 17)),
                        Change.actualStart("C", START),
                        Change.actualFinish("C", at(8, 17))),
                kind(RUNNING, "2026-05-01", Change.constraint("E", Constraint.startNoEarlierThan(day(30)))));
    }

    private static Arguments kind(Project plan, String finish, Change... changes) {
        return Arguments.of(List.of(changes).toString(), plan, LocalDate.parse(finish), changes);
    }

    private static LocalDate day(int april) {
        return LocalDate.of(2026, 4, april);
    }

    private static LocalDateTime at(int april, int hour) {
        return day(april).atTime(hour, 0);
    }

    private static Dependency link(String from, String to) {
        return Dependency.of(from, to, Dependency.FINISH_TO_START, days(0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void impactOf_eachKind_movesTheMilestoneAsCounted(String name, Project plan, LocalDate finish, Change[] changes) {
        Impact impact = SeedNetwork.impact(plan, changes);

        assertThat(impact.milestone("RV").dateAfter()).isEqualTo(finish);
        assertThat(impact.before().tasks()).hasSize(plan.tasks().size());
    }

    /** Own, less absorbed, plus calendar of every step is the slip; text and JSON facts can be asked of every kind. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void impactOf_eachKind_hasAChainThatSumsToTheSlip(String name, Project plan, LocalDate finish, Change[] changes) {
        Impact impact = SeedNetwork.impact(plan, changes);
        List<ChainStep> chain = impact.chain("RV");

        double sum = chain.stream()
                .mapToDouble(step -> step.amounts().own()
                        - step.amounts().absorbed()
                        + step.amounts().calendarEffect())
                .sum();
        if (!chain.isEmpty()) {
            assertThat(Tolerance.isZero(sum - impact.milestone("RV").slip()))
                    .as("%s", chain)
                    .isTrue();
        }
        assertThat(impact.explain("RV", Locale.ENGLISH)).doesNotContain("{");
        assertThat(impact.explain("RV", Locale.JAPANESE)).endsWith("。");
        ToStringContract.check(impact);
        for (Change change : changes) {
            ToStringContract.check(change);
            assertThat(impact.tasksOf(change)).isNotNull();
        }
        assertThat(impact.floatChanges()).isNotNull();
        assertThat(impact.newlyCritical()).isNotNull();
    }

    @Test
    void explain_newTask_saysThatItIsNew() {
        Task check = Task.builder("T").name("Security check").days(3).after("B").build();
        Impact impact = SeedNetwork.impact(PLAN, Change.addTask(check, Dependency.finishToStart("T", "E")));

        assertThat(impact.explain("RV", Locale.ENGLISH))
                .startsWith("\"T Security check\" is new in the plan and is forecast to finish 2026-04-27.");
        assertThat(impact.explain("RV", Locale.JAPANESE)).startsWith("「T Security check」は計画に追加され、完了見込みは4/27です。");
        assertThat(impact.chain("RV").get(0).own().orElseThrow()).isEqualTo(3);
    }

    @Test
    void removeTask_withLedgers_takesItsMentionsAlong() {
        Project plan = SeedNetwork.builder(Locale.ENGLISH)
                .dataDate(LocalDate.of(2026, 4, 8))
                .cost("C", LocalDate.of(2026, 4, 7), Money.of("JPY", 100))
                .issue(Issue.builder("I", "x", LocalDate.of(2026, 4, 7))
                        .affectedTasks("C", "B")
                        .build())
                .risk(Risk.builder("R", "x").affectedTasks("C").build())
                .build();

        Project changed = Change.removeTask("C").applyTo(plan);

        assertThat(changed.find(TaskId.of("C"))).isEmpty();
        assertThat(changed.costs()).isEmpty();
        assertThat(changed.issues().get(0).affectedTasks()).containsExactly(TaskId.of("B"));
        assertThat(changed.risks().get(0).affectedTasks()).isEmpty();
        assertThat(changed.task("B").predecessors()).containsExactly(A_B);
    }

    @Test
    void removeTask_ofSummary_takesEverythingUnderIt() {
        Project plan = SeedNetwork.builder(Locale.ENGLISH)
                .summary("S", s -> s)
                .summary("SS", s -> s.parent("S"))
                .task("X", x -> x.days(1).parent("SS"))
                .build();

        assertThat(Change.removeTask("S").applyTo(plan).tasks()).hasSize(5);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "There is no dependency A -SS-> B in the plan.",
                        Change.removeLink(Dependency.of("A", "B", Dependency.START_TO_START, days(0)))),
                Arguments.of("There is no dependency B -FS-> A in the plan.", Change.lag(link("B", "A"), days(1))),
                Arguments.of("The dependency A -FS-> B is in the plan already.", Change.addLink(A_B)),
                Arguments.of("There is no calendar \"six\" in seed.", Change.closure("six", day(7), day(7))),
                Arguments.of("There is no task \"X\" in seed.", Change.removeTask("X")),
                Arguments.of(
                        "There is a task \"A\" in the plan already.",
                        Change.addTask(Task.builder("A").days(1).build())),
                Arguments.of("The milestone RV has no duration", Change.remaining("RV", days(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void applyTo_mistake_isNamedWithAdvice(String message, Change change) {
        assertThatThrownBy(() -> change.applyTo(PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void addLink_thatClosesALoop_isRejected() {
        assertThatThrownBy(() -> Change.addLink(link("E", "A")).applyTo(PLAN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Columns: what is done to the plan, and the changes found. */
    static Stream<Arguments> revisions() {
        return Stream.of(
                revision("[]", plan -> plan.change("A", a -> a.name("New name").team("other"))),
                revision("[A = 7d]", plan -> plan.change("A", a -> a.days(7))),
                revision(
                        "[A FINISH_NO_LATER_THAN 2026-04-11T00:00]",
                        plan -> plan.change(
                                "A", a -> a.constraint(Constraint.finishNoLaterThan(LocalDate.of(2026, 4, 10))))),
                revision("[A redefined]", plan -> plan.change("A", a -> a.deadline(LocalDate.of(2026, 4, 10)))),
                revision(
                        "[A -FS-> B lag 2d]",
                        plan -> plan.change(
                                "B",
                                b -> b.predecessors(List.of())
                                        .after("A", Dependency.FINISH_TO_START, days(2))
                                        .after("C"))),
                revision("[removed A -FS-> B]", plan -> plan.change("B", b -> b.predecessors(List.of(C_B)))),
                revision("[added A -FS-> E]", plan -> plan.link("A", "E")),
                revision("[added X]", plan -> plan.task("X", x -> x.days(1).after("A"))),
                revision(
                        "[removed E -FS-> RV, added B -FS-> RV]",
                        plan -> plan.change(
                                "RV", rv -> rv.predecessors(List.of()).after("B"))),
                revision(
                        "[removed C]",
                        plan -> plan.removeTasks(task -> task.id().value().equals("C"))),
                revision("[start, finish or calendars of the project]", plan -> plan.mustFinishBy(at(30, 17))));
    }

    private static Arguments revision(String changes, UnaryOperator<Project.Builder> edit) {
        return Arguments.of(changes, edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("revisions")
    void between_eachRevision_isTold(String changes, UnaryOperator<Project.Builder> edit) {
        Changes found = Changes.between(PLAN, edit.apply(PLAN.toBuilder()).build());

        assertThat(found.progress()).isEmpty();
        assertThat(found.revisions()).hasToString(changes);
    }

    @Test
    void between_statusOfAWeek_isProgress() {
        Changes found = Changes.between(PLAN, RUNNING);

        assertThat(found.revisions()).isEmpty();
        assertThat(found.of(Change.NewDataDate.class)).hasSize(1);
        assertThat(found.of(Change.Reported.class))
                .singleElement()
                .satisfies(report -> assertThat(report.task()).isEqualTo(TaskId.of("A")));
        assertThat(found.of(Change.NewDataDate.class).get(0).instant())
                .isEqualTo(RUNNING.dataDate().orElseThrow());
        ToStringContract.check(found);
    }

    @Test
    void between_planAfterStatus_isRejected() {
        assertThatThrownBy(() -> Changes.between(RUNNING, PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no data date");
    }

    @Test
    void constraint_ofChange_isEmptyWithoutOne() {
        assertThat(((Change.NewConstraint) Change.withoutConstraint("A")).constraint())
                .isEqualTo(Optional.empty());
    }
}
