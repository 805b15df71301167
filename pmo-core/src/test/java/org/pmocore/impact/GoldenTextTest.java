package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmocore.time.WorkTime.days;
import static org.pmocore.time.WorkTime.percent;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.model.Baseline;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Whole paragraphs, character for character; the first one is that of the oracle, the others were read and approved. */
class GoldenTextTest {

    private static final LocalDateTime STARTED = LocalDateTime.of(2026, 4, 6, 8, 0);
    private static final Progress DONE = Progress.builder()
            .actualStart(STARTED)
            .actualFinish(LocalDateTime.of(2026, 4, 10, 17, 0))
            .build();

    private static final Map<String, UnaryOperator<Project.Builder>> PLANS = Map.ofEntries(
            Map.entry("seed", plan -> plan),
            Map.entry(
                    "A in progress",
                    plan -> plan.dataDate(LocalDate.of(2026, 4, 8))
                            .change(
                                    "A",
                                    a -> a.progress(p -> p.actualStart(STARTED).remaining(days(2))))),
            Map.entry(
                    "A finished",
                    plan -> plan.dataDate(LocalDate.of(2026, 4, 10))
                            .change("A", a -> a.progress(DONE))
                            .change("C", c -> c.progress(DONE))),
            Map.entry(
                    "RV reached",
                    plan -> plan.dataDate(LocalDate.of(2026, 4, 10)).change("RV", r -> r.progress(DONE))),
            Map.entry("X apart", plan -> plan.task("X", x -> x.name("Training").days(3))),
            Map.entry("RV without predecessors", plan -> plan.change("RV", rv -> rv.predecessors(List.of()))),
            Map.entry(
                    "other baseline",
                    plan -> plan.baseline(Baseline.builder("B1", LocalDate.of(2026, 4, 1))
                            .task("A", LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 9))
                            .task("B", LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 21))
                            .build())),
            Map.entry(
                    "no promise",
                    plan -> plan.milestone("GO", go -> go.name("Go-live").after("RV"))),
            Map.entry(
                    "into next year",
                    plan -> plan.task("L", l -> l.name("Roll-out").days(185).after("E"))
                            .milestone("GO", go -> go.name("Go-live").after("L").promised(LocalDate.of(2027, 1, 15)))),
            Map.entry("RV due earlier", plan -> plan.change("RV", rv -> rv.promised(LocalDate.of(2026, 4, 22)))),
            Map.entry(
                    "B starts with A", plan -> plan.change("B", b -> link(b, "A", Dependency.START_TO_START, days(5)))),
            Map.entry(
                    "B starts in the middle of A",
                    plan -> plan.change("B", b -> link(b, "A", Dependency.START_TO_START, percent(100)))),
            Map.entry(
                    "B ends after A",
                    plan -> plan.change("B", b -> link(b, "A", Dependency.FINISH_TO_FINISH, days(8)))),
            Map.entry(
                    "B works on holidays",
                    plan -> plan.addCalendar(WorkCalendar.standard().withName("offshore"))
                            .change("B", b -> b.calendar("offshore"))),
            Map.entry(
                    "named holiday",
                    plan -> plan.calendar(SeedNetwork.CALENDAR.withHoliday(LocalDate.of(2026, 4, 29), "昭和の日"))),
            Map.entry(
                    "long chain",
                    plan -> plan.task("F", f -> f.name("Fixes").days(1).after("E"))
                            .task("G", g -> g.name("Rehearsal").days(1).after("F"))
                            .change("RV", rv -> rv.predecessors(List.of()).after("G"))),
            Map.entry(
                    "late report",
                    plan -> plan.dataDate(LocalDate.of(2026, 4, 16))
                            .change(
                                    "A",
                                    a -> a.progress(p -> p.actualStart(STARTED).remaining(days(1))))));

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvFileSource(resources = "golden-texts.csv", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 2000)
    void explain_situation_readsAsApproved(
            String plan, String changes, String milestone, String english, String japanese) {
        assertThat(explain(plan, changes, milestone, Locale.ENGLISH)).isEqualTo(english);
        assertThat(explain(plan, changes, milestone, Locale.JAPANESE)).isEqualTo(japanese);
    }

    @Test
    void explain_locales_areEnglishUnlessJapanese() {
        Project project = SeedNetwork.project(Locale.ENGLISH);
        Impact impact = SeedNetwork.impact(project, SeedNetwork.changes("A+4"));

        assertThat(impact.explain("RV", Locale.FRENCH)).isEqualTo(impact.explain("RV", Locale.ENGLISH));
        assertThat(impact.explain("RV", Locale.JAPAN)).isEqualTo(impact.explain("RV", Locale.JAPANESE));
    }

    /** A baseline in whole dates that says what the schedule says is the plan. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void explain_onItsBaseline_readsAsWithoutOne(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Baseline.Builder approved = Baseline.builder("approved", LocalDate.of(2026, 4, 1));
        SeedNetwork.schedule(SeedNetwork.project(locale))
                .tasks()
                .forEach(task -> approved.task(task.id().value(), task.startDate(), task.finishDate()));
        Project project = SeedNetwork.builder(locale).baseline(approved.build()).build();

        assertThat(SeedNetwork.impact(project, SeedNetwork.changes("A+4")).explain("RV", locale))
                .isEqualTo(explain("seed", "A+4", "RV", locale));
    }

    private static String explain(String plan, String changes, String milestone, Locale locale) {
        Project project = PLANS.get(plan).apply(SeedNetwork.builder(locale)).build();
        return SeedNetwork.impact(project, SeedNetwork.changes(changes)).explain(milestone, locale);
    }

    private static Task.Builder link(Task.Builder task, String from, Dependency.Type type, WorkTime lag) {
        return task.predecessors(List.of()).after(from, type, lag).after("C");
    }
}
