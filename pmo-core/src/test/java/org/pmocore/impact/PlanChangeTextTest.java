package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;

/**
 * Paragraphs about changes that are no delays, character for character: who is named as the cause where a task goes, a calendar
 * closes or time passes.
 */
class PlanChangeTextTest {

    private static final LocalDateTime STARTED = LocalDateTime.of(2026, 4, 6, 8, 0);
    private static final Map<String, Function<Project, List<Change>>> CHANGES = new LinkedHashMap<>();

    static {
        put("A removed", Change.removeTask("A"));
        put("C removed", Change.removeTask("C"));
        put("scope removed", Change.removeTask("S"));
        put("X added", Change.addTask(task("X", 9), Dependency.finishToStart("X", "B")));
        put("X added in the float", Change.addTask(task("X", 2), Dependency.finishToStart("X", "B")));
        put("closure", Change.closure("standard", date(14), date(16)));
        put("one day closed", Change.closure("standard", date(14), date(14)));
        put("overtime", Change.overtime("standard", date(11)));
        put("link added", Change.addLink(Dependency.finishToStart("A", "E")));
        put("link with lag added", Change.addLink(Dependency.of("C", "B", Dependency.START_TO_START, days(9))));
        put("link removed", Change.removeLink(Dependency.finishToStart("A", "B")));
        put("lag", Change.lag(Dependency.finishToStart("A", "B"), days(4)));
        put("constraint", Change.constraint("B", Constraint.startNoEarlierThan(date(17))));
        put("constraint lifted", Change.withoutConstraint("B"));
        put("data date", new Change.NewDataDate(LocalDateTime.of(2026, 4, 9, 0, 0)));
        put(
                "A finished late",
                new Change.NewDataDate(LocalDateTime.of(2026, 4, 17, 0, 0)),
                Change.actualStart("C", STARTED),
                Change.actualFinish("C", LocalDateTime.of(2026, 4, 8, 17, 0)),
                Change.actualStart("A", STARTED),
                Change.actualFinish("A", LocalDateTime.of(2026, 4, 16, 17, 0)));
        put(
                "redefined",
                new Change.Redefined(Task.builder("B")
                        .name("Screen implementation")
                        .team("build team")
                        .days(8)
                        .deadline(date(20))
                        .build()));
        put(
                "six at once",
                Change.overtime("standard", date(11)),
                Change.removeTask("C"),
                Change.constraint("E", Constraint.startNoEarlierThan(date(27))),
                Change.lag(Dependency.finishToStart("A", "B"), days(1)),
                Change.closure("standard", date(20), date(20)),
                Change.addLink(Dependency.finishToStart("A", "E")));
    }

    private static void put(String name, Change... changes) {
        CHANGES.put(name, project -> List.of(changes));
    }

    private static LocalDate date(int april) {
        return LocalDate.of(2026, 4, april);
    }

    private static Task task(String id, double days) {
        return Task.builder(id).name("Prototype").team("design team").days(days).build();
    }

    private static Project plan(String changes, Locale locale) {
        Project.Builder plan = SeedNetwork.builder(locale);
        if (changes.equals("scope removed")) {
            plan.summary("S", s -> s.name("Second screen"))
                    .task("S1", t -> t.name("Design").parent("S").days(5))
                    .task("S2", t -> t.name("Build").parent("S").days(6).after("S1"))
                    .change("E", e -> e.after("S"));
        }
        return changes.equals("constraint lifted")
                ? plan.change("B", b -> b.constraint(Constraint.startNoEarlierThan(date(17))))
                        .build()
                : plan.build();
    }

    private static String explain(String changes, Locale locale) {
        Project project = plan(changes, locale);
        return ImpactAnalysis.of(SeedNetwork.schedule(project))
                .impactOf(CHANGES.get(changes).apply(project))
                .explain("RV", locale);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "change-texts.csv", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 2000)
    void explain_changeOfThePlan_namesItAsTheCause(String changes, String english, String japanese) {
        assertThat(explain(changes, Locale.ENGLISH)).isEqualTo(english);
        assertThat(explain(changes, Locale.JAPANESE)).isEqualTo(japanese);
    }
}
