package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;

/**
 * The request for a decision. The reference example: the review moves from 4/28 to 5/1, B must start by 4/15, so the answer is
 * wanted by 4/14.
 */
class DecisionTest {

    private static final LocalDateTime STARTED = LocalDateTime.of(2026, 4, 6, 8, 0);
    private static final Progress C_DONE = Progress.builder()
            .actualStart(STARTED)
            .actualFinish(LocalDateTime.of(2026, 4, 8, 17, 0))
            .build();

    private static final Map<String, UnaryOperator<Project.Builder>> PLANS = Map.of(
            "no status", plan -> plan,
            "A half done on 4/10", plan -> status(plan, 10, 2),
            "A nearly done on 4/14", plan -> status(plan, 14, 1),
            "A nearly done on 4/16", plan -> status(plan, 16, 1),
            "short tasks",
                    plan -> plan.change("B", b -> b.days(3))
                            .change("A", a -> a.days(2))
                            .change("C", c -> c.days(1))
                            .change("RV", rv -> rv.promised(LocalDate.of(2026, 4, 6))),
            "E in progress on 4/28",
                    plan -> plan.dataDate(LocalDate.of(2026, 4, 28))
                            .change("A", a -> a.progress(done(6, 10)))
                            .change("C", c -> c.progress(C_DONE))
                            .change("B", b -> b.progress(done(13, 24)))
                            .change(
                                    "E",
                                    e -> e.progress(p -> p.actualStart(LocalDateTime.of(2026, 4, 27, 8, 0))
                                            .remaining(days(1)))));

    private static Project.Builder status(Project.Builder plan, int april, double left) {
        return plan.dataDate(LocalDate.of(2026, 4, april))
                .change("C", c -> c.progress(C_DONE))
                .change("A", a -> a.progress(p -> p.actualStart(STARTED).remaining(days(left))));
    }

    private static Progress done(int from, int to) {
        return Progress.builder()
                .actualStart(LocalDateTime.of(2026, 4, from, 8, 0))
                .actualFinish(LocalDateTime.of(2026, 4, to, 17, 0))
                .build();
    }

    private static Impact impact(String plan, String changes, Locale locale) {
        Project project = PLANS.get(plan).apply(SeedNetwork.builder(locale)).build();
        return SeedNetwork.impact(project, SeedNetwork.changes(changes));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "decision-texts.csv", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 2000)
    void decision_missedPromise_asksAsApproved(String plan, String changes, String english, String japanese) {
        assertThat(text(plan, changes, Locale.ENGLISH)).isEqualTo(english);
        assertThat(text(plan, changes, Locale.JAPANESE)).isEqualTo(japanese);
    }

    private static String text(String plan, String changes, Locale locale) {
        return impact(plan, changes, locale).decision("RV").orElseThrow().explain(locale);
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource({
        "no status, A+4, 2026-04-14, NewPromise - StartBy 2026-04-14 Shorten 2026-04-16 Shorten 2026-04-28",
        "A half done on 4/10, A+2, 2026-04-14,"
                + " NewPromise - StartBy 2026-04-14 Shorten 2026-04-14 Shorten 2026-04-16 Shorten 2026-04-28",
        "A nearly done on 4/16, A+1, 2026-04-20, NewPromise - Shorten 2026-04-20"
    })
    void decision_options_sayUntilWhenTheyAreOpen(String plan, String changes, LocalDate by, String options) {
        Decision decision = impact(plan, changes, Locale.ENGLISH).decision("RV").orElseThrow();

        assertThat(decision.by()).contains(by);
        assertThat(decision.options().stream()
                        .map(option -> option.getClass().getSimpleName() + " "
                                + option.openUntil().map(LocalDate::toString).orElse("-"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(options);
    }

    @ParameterizedTest
    @CsvSource({"A+2", "C+2", "A-1"})
    void decision_promiseHolds_isNotWanted(String changes) {
        assertThat(impact("no status", changes, Locale.ENGLISH).decision("RV")).isEmpty();
    }

    @Test
    void decision_nothingPromised_isNotWanted() {
        assertThat(impact("no status", "A+4", Locale.ENGLISH).decision("E")).isEmpty();
    }

    @Test
    void toString_decision_isOneLine() {
        assertThat(impact("no status", "A+4", Locale.ENGLISH).decision("RV"))
                .hasToString("Optional[Decide RV by 2026-04-14: NewPromise, StartBy, Shorten, Shorten]");
    }
}
