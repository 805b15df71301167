package org.pmocore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Money;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

class ProjectTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);

    private static Project seed() {
        return Project.builder("EC renewal")
                .start(START)
                .dataDate(LocalDate.of(2026, 4, 10))
                .addCalendar(WorkCalendar.allHours().withName("server"))
                .summary("S", s -> s.name("Build"))
                .task("A", t -> t.name("Screen design").team("design").days(5).budget(Money.of("JPY", 1_200_000)))
                .task("B", t -> t.parent("S").days(8).after("A").calendar("server"))
                .milestone(
                        "RV",
                        m -> m.after("B", Dependency.FINISH_TO_START, days(1)).promised(LocalDate.of(2026, 4, 28)))
                .link("A", "RV", Dependency.FINISH_TO_FINISH, WorkTime.ZERO)
                .cost("A", LocalDate.of(2026, 4, 10), Money.of("JPY", 300_000))
                .build();
    }

    @Test
    void build_validProject_keepsPlanOrderAndLinksOfTheirSuccessors() {
        Project project = seed();

        assertThat(project.tasks()).extracting(task -> task.id().value()).containsExactly("S", "A", "B", "RV");
        assertThat(project.dependencies())
                .extracting(Dependency::toString)
                .containsExactly("A -FS-> B", "B -FS+1d-> RV", "A -FF-> RV");
        assertThat(project.milestones()).extracting(Task::name).containsExactly("RV");
        assertThat(project.start()).isEqualTo(START.atStartOfDay());
        assertThat(project.dataDate()).contains(LocalDateTime.of(2026, 4, 11, 0, 0));
        assertThat(project.calendarOf(project.task("B")).name()).isEqualTo("server");
        assertThat(project.calendarOf(project.task("A"))).isSameAs(project.calendar());
        assertThat(project.positionOf(TaskId.of("RV"))).hasValue(3);
        assertThat(project.positionOf(TaskId.of("X"))).isEmpty();
    }

    /** Links stated at the task and beside it, under summaries and not, the successor before its predecessor and behind. */
    @Test
    void positions_ofPredecessorsAndParents_areThoseOfTheIds() {
        Project project = Project.builder("places")
                .start(START)
                .task("C", t -> t.days(1).after("B").parent("S"))
                .summary("S", s -> s.parent("TOP"))
                .task("B", t -> t.days(1).after("A"))
                .summary("TOP", s -> s)
                .task("A", t -> t.days(1))
                .link("A", "C")
                .build();

        assertThat(project.dependencies()).hasSize(3);
        for (int link = 0; link < 3; link++) {
            TaskId predecessor = project.dependencies().get(link).predecessor();
            assertThat(project.positionOf(predecessor)).hasValue(project.predecessorPosition(link));
        }
        for (int place = 0; place < project.tasks().size(); place++) {
            OptionalInt parent =
                    project.tasks().get(place).parent().map(project::positionOf).orElse(OptionalInt.empty());
            assertThat(project.parentPosition(place)).isEqualTo(parent);
        }
    }

    @Test
    void toBuilder_unchanged_buildsTheSameProject() {
        Project project = seed();

        Project copy = project.toBuilder().build();

        assertThat(copy).usingRecursiveComparison().isEqualTo(project);
    }

    @Test
    void change_oneTask_leavesTheOthersAlone() {
        Project project = seed();

        Project longer = project.toBuilder().change("A", t -> t.days(9)).build();

        assertThat(longer.task("A").duration()).contains(days(9));
        assertThat(longer.task("B")).isSameAs(project.task("B"));
        assertThat(project.task("A").duration()).contains(days(5));
    }

    @Test
    void change_unknownTask_isRejected() {
        assertThatThrownBy(() -> seed().toBuilder().change("Z", t -> t))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"Z\"");
    }

    @Test
    void task_unknownId_namesWhatWasMeant() {
        assertThatThrownBy(() -> seed().task("RV1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"RV1\"")
                .hasMessageContaining("Maybe you meant \"RV\"");
    }

    @Test
    void latestBaseline_severalBaselines_isTheOneApprovedLast() {
        Project project = seed().toBuilder()
                .baseline(Baseline.builder("second", LocalDate.of(2026, 5, 1)).build())
                .baseline(Baseline.builder("first", LocalDate.of(2026, 4, 1)).build())
                .build();

        assertThat(project.latestBaseline()).map(Baseline::name).contains("second");
        assertThat(seed().latestBaseline()).isEmpty();
    }

    @Test
    void snapshots_addedInAnyOrder_areSortedByDataDate() {
        Project project = seed().toBuilder()
                .snapshot(Snapshot.of(LocalDateTime.of(2026, 4, 9, 0, 0), List.of()))
                .snapshot(Snapshot.of(LocalDateTime.of(2026, 4, 8, 0, 0), List.of()))
                .build();

        assertThat(project.snapshots())
                .extracting(Snapshot::toString)
                .containsExactly("Snapshot at 2026-04-07, 0 tasks", "Snapshot at 2026-04-08, 0 tasks");
    }

    @Test
    void snapshot_twoEntriesOfOneTask_isRejected() {
        LocalDateTime date = LocalDateTime.of(2026, 4, 9, 0, 0);
        Snapshot.Entry entry = new Snapshot.Entry(TaskId.of("A"), date, date, Progress.NONE, Optional.empty());

        assertThatThrownBy(() -> Snapshot.of(date, List.of(entry, entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two entries for task A");
    }

    @Test
    void build_hundredThousandTasks_staysLinear() {
        Project.Builder builder = Project.builder("large").start(START);
        for (int i = 0; i < 100_000; i++) {
            String before = "T" + (i - 1);
            int position = i;
            builder.task("T" + i, t -> position == 0 ? t.days(1) : t.days(1).after(before));
        }

        Project project = builder.build();

        assertThat(project.tasks()).hasSize(100_000);
        assertThat(project.dependencies()).hasSize(99_999);
    }

    @Test
    void toString_longJapaneseNames_keepTheContract() {
        String longName = "取引先接続試験環境の提供遅延に伴う結合試験計画の見直し".repeat(4);
        Project project = Project.builder(longName)
                .start(START)
                .dataDate(START)
                .task("A", t -> t.name(longName).team(longName).days(5))
                .baseline(Baseline.builder(longName, START).build())
                .issue(Issue.builder("K-001", longName, START).build())
                .risk(Risk.builder("R-001", longName).build())
                .build();

        ToStringContract.check(project);
        ToStringContract.check(project.tasks().get(0));
        ToStringContract.check(project.baselines().get(0));
        ToStringContract.check(project.issues().get(0));
        ToStringContract.check(project.risks().get(0));
    }

    @Test
    void toString_results_fitOneLine() {
        Project project = seed();

        assertThat(project.toString()).isEqualTo("Project EC renewal: 4 tasks, 3 dependencies, at 2026-04-10");
        assertThat(project.task("A")).hasToString("A Screen design (5d, design)");
        assertThat(Progress.builder().percentComplete(40).actualStart(START).build())
                .hasToString("started 2026-04-06T00:00, % 40.0");
    }
}
