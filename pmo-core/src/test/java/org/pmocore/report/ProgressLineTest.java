package org.pmocore.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmocore.health.SmallProject.april;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.health.SmallProject;
import org.pmocore.model.Project;
import org.pmocore.model.Task;

/** Rules of the イナズマ線 by hand; data date 10 April (end of day), baseline of A 6 to 10 April, of B 13 to 22 April. */
class ProgressLineTest {

    private static final String DATA_DATE = "2026-04-11T00:00";

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void point_ofATask_standsWhereTheRuleSays(
            String rule, String task, UnaryOperator<Task.Builder> change, String expected) {
        Project project = SmallProject.plan()
                .dataDate(SmallProject.DATA_DATE)
                .change(task, change)
                .build();

        assertThat(point(project, task)).contains(LocalDateTime.parse(expected));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                row(
                        "finished as planned",
                        "A",
                        t -> t.progress(p -> p.actualStart(april(6)).actualFinish(april(10))),
                        DATA_DATE),
                row(
                        "finished early",
                        "B",
                        t -> t.progress(p -> p.actualStart(april(6)).actualFinish(april(10))),
                        "2026-04-23T00:00"),
                row("not due and not started", "B", t -> t, DATA_DATE),
                row("due and not started", "A", t -> t, "2026-04-06T00:00"),
                row(
                        "40 % of five days",
                        "A", t -> t.progress(p -> p.actualStart(april(6)).percentComplete(40)), "2026-04-07T17:00"),
                row(
                        "0 % and started",
                        "A", t -> t.progress(p -> p.actualStart(april(8)).percentComplete(0)), "2026-04-06T00:00"),
                row(
                        "three of five days remain",
                        "A",
                        t -> t.progress(p -> p.actualStart(april(6)).remaining(days(3))),
                        "2026-04-07T17:00"),
                row(
                        "ahead: a quarter of eight days",
                        "B",
                        t -> t.progress(p -> p.actualStart(april(9)).percentComplete(25)),
                        "2026-04-14T17:00"),
                row(
                        "100 % but not finished",
                        "A", t -> t.progress(p -> p.actualStart(april(6)).percentComplete(100)), "2026-04-10T17:00"));
    }

    @Test
    void point_withoutPercentOrBaseline_isLeftOut() {
        Project silent = SmallProject.plan()
                .dataDate(SmallProject.DATA_DATE)
                .change("A", t -> t.progress(p -> p.actualStart(april(6))))
                .task("X", t -> t.days(3).progress(p -> p.actualStart(april(6)).percentComplete(30)))
                .build();

        assertThat(point(silent, "A")).isEmpty();
        assertThat(point(silent, "X")).isEmpty();
        assertThat(point(silent, "S1")).isEmpty();
    }

    private static Optional<LocalDateTime> point(Project project, String task) {
        Facts facts = ReportSamples.facts(project);
        GanttLayout layout = new GanttLayout(facts, facts.schedule().tasks(), GanttLayout.scaleOf(facts));
        return new ProgressLine(layout).point(facts.schedule().task(task));
    }

    private static Arguments row(String rule, String task, UnaryOperator<Task.Builder> change, String expected) {
        return Arguments.of(rule, task, change, expected);
    }
}
