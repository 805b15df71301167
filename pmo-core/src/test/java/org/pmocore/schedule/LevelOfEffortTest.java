package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.time.WorkTime;

/**
 * Levels of effort as Primavera P6 dates them: start at the first of their start drivers, finish at the last of their finish
 * drivers, on both sides of the links. A runs from Monday 1 to Wednesday 3, B from Thursday 4 to Monday 8, C from Tuesday 9 to
 * Wednesday 10.
 */
class LevelOfEffortTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({
        // links into H, links out of H, start, finish
        "A SS + B FF, -,        2026-06-01T08:00, 2026-06-08T17:00",
        "A FS + B FF, -,        2026-06-04T08:00, 2026-06-08T17:00",
        "A SS + C SF, -,        2026-06-01T08:00, 2026-06-09T08:00",
        "B SS + A SS + C FF, -, 2026-06-01T08:00, 2026-06-10T17:00",
        "A SS,        C FS,     2026-06-01T08:00, 2026-06-08T17:00",
        "A SS,        C FF,     2026-06-01T08:00, 2026-06-10T17:00",
        "A FF,        B SF + C FF, 2026-06-09T08:00, 2026-06-10T17:00",
        "-,           B SS + C FF, 2026-06-04T08:00, 2026-06-10T17:00"
    })
    void schedule_levelOfEffort_spansItsDrivers(String into, String outOf, LocalDateTime start, LocalDateTime finish) {
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project(into, outOf));

        assertThat(schedule.task("H").start()).isEqualTo(start);
        // a driver at the beginning of a shift is met by the finish before it
        assertThat(schedule.task("H").finish())
                .isEqualTo(finish.getHour() == 8 ? LocalDateTime.of(2026, 6, 8, 17, 0) : finish);
        assertThat(schedule.task("C").finishDate()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(schedule.task("A").totalFloat()).contains(Duration.ZERO);
        assertThat(schedule.notes()).isEmpty();
    }

    @Test
    void schedule_longLevelOfEffort_neverMovesTheProject() {
        Project project = Project.builder("support")
                .start(START)
                .task("A", t -> t.days(2))
                .levelOfEffort("H", h -> h.duration(WorkTime.days(90)).after("A", Dependency.START_TO_START))
                .build();
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);

        assertThat(schedule.finish()).isEqualTo(LocalDateTime.of(2026, 6, 2, 17, 0));
        assertThat(schedule.criticalPath())
                .extracting(task -> task.id().value())
                .containsExactly("A");
        assertThat(schedule.notes()).extracting(problem -> problem.code()).containsExactly("PMO-2106");
    }

    @Test
    void schedule_startedLevelOfEffort_keepsItsStartAndGoesOnFromTheDataDate() {
        Project project = project("A SS + B FF", "-").toBuilder()
                .dataDate(LocalDate.of(2026, 6, 4))
                .change("A", t -> t.progress(p -> p.actualStart(START).actualFinish(LocalDate.of(2026, 6, 3))))
                .change("H", h -> h.progress(p -> p.actualStart(START)))
                .build();
        ScheduledTask effort =
                CriticalPathMethod.withDefaults().schedule(project).task("H");

        assertThat(effort.startDate()).isEqualTo(START);
        assertThat(effort.remainingStart()).contains(LocalDateTime.of(2026, 6, 5, 8, 0));
        assertThat(effort.finishDate()).isEqualTo(LocalDate.of(2026, 6, 9));
        assertThat(effort.isCritical()).isFalse();
    }

    /** A summary of levels of effort has no start to end at: no finish driver, so only a point, and it is said. */
    @ParameterizedTest
    @CsvSource({"STANDARD", "P6", "MSP"})
    void schedule_levelOfEffortBeforeASummaryOfLevelsOfEffort_isDatedAndSaid(String profile) {
        Project project = Project.builder("effort")
                .start(START)
                .task("A", t -> t.days(3))
                .levelOfEffort("H", h -> h.after("A"))
                .summary("S", s -> s.after("H"))
                .levelOfEffort("I", h -> h.parent("S").after("A", Dependency.START_TO_START))
                .build();
        Schedule schedule =
                CriticalPathMethod.withDefaults().withRules(rules(profile)).schedule(project);

        assertThat(schedule.task("H").start()).isEqualTo(LocalDateTime.of(2026, 6, 4, 8, 0));
        assertThat(schedule.task("H").finish()).isEqualTo(LocalDateTime.of(2026, 6, 4, 8, 0));
        assertThat(schedule.notes())
                .extracting(problem -> problem.code() + " " + problem.id())
                .contains("PMO-2106 H");
    }

    /** Nothing with a date on either side: at the start of the project, or the data date behind it. */
    @ParameterizedTest
    @CsvSource({", 2026-06-01", "2026-06-03, 2026-06-04"})
    void schedule_levelsOfEffortOnlyTiedToEachOther_startAtTheDataDate(LocalDate dataDate, LocalDate start) {
        Project.Builder plan = Project.builder("effort")
                .start(START)
                .levelOfEffort("H", h -> h)
                .levelOfEffort("I", h -> h.after("H", Dependency.FINISH_TO_FINISH));
        Project project =
                dataDate == null ? plan.build() : plan.dataDate(dataDate).build();
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);

        assertThat(schedule.task("H").startDate()).isEqualTo(start);
        assertThat(schedule.task("I").startDate()).isEqualTo(start);
        assertThat(schedule.notes())
                .extracting(problem -> problem.code() + " " + problem.id())
                .containsExactly("PMO-2106 H", "PMO-2106 I");
    }

    private static ScheduleRules rules(String profile) {
        return switch (profile) {
            case "P6" -> ScheduleRules.primaveraP6();
            case "MSP" -> ScheduleRules.microsoftProject();
            default -> ScheduleRules.standard();
        };
    }

    private static Project project(String into, String outOf) {
        Project.Builder builder = Project.builder("effort")
                .start(START)
                .task("A", t -> t.days(3))
                .task("B", t -> t.days(3).after("A"))
                .task("C", t -> t.days(2).after("B"))
                .levelOfEffort("H", h -> h);
        for (String link : into.equals("-") ? new String[0] : into.split(" \\+ ")) {
            builder.link(link.substring(0, 1), "H", type(link.substring(2)), WorkTime.ZERO);
        }
        for (String link : outOf.equals("-") ? new String[0] : outOf.split(" \\+ ")) {
            builder.link("H", link.substring(0, 1), type(link.substring(2)), WorkTime.ZERO);
        }
        return builder.build();
    }

    private static Dependency.Type type(String code) {
        for (Dependency.Type type : Dependency.Type.values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("No link type " + code);
    }
}
