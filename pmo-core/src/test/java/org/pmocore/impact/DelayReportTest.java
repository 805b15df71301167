package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmocore.time.WorkTime.days;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Task;

/** Reports that name too little: whole paragraphs character for character, the first two those of the reference. */
class DelayReportTest {

    private static final Map<String, UnaryOperator<DelayReport>> KNOWN = Map.of(
            "words only", report -> report,
            "task", report -> report.withTask("A"),
            "unknown task", report -> report.withTask("A9"),
            "summary", report -> report.withTask("S"),
            "amount", report -> report.withDelay(days(4)),
            "unknown affected", report -> report.withTask("A").withAffected("XX"),
            "reporter", report -> report.withReporter("PMO"),
            "task and amount", report -> report.withTask("A").withDelay(days(4)));

    private static DelayAnswer answer(String words, String known, Locale locale) {
        ImpactAnalysis plan = ImpactAnalysis.of(SeedNetwork.schedule(
                SeedNetwork.builder(locale).summary("S", s -> s.name("Summary")).build()));
        return KNOWN.get(known).apply(DelayReport.of(words)).resolve(plan);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "report-texts.csv", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 2000)
    void explain_reportThatNamesTooLittle_readsAsApproved(String language, String known, String words, String text) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(answer(words, known, locale).explain(locale)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        words only       | WHICH_TASK EXPECTED_FINISH AFFECTED_TASK | A B
        task             | EXPECTED_FINISH AFFECTED_TASK            |
        unknown task     | WHICH_TASK EXPECTED_FINISH AFFECTED_TASK | A B
        amount           | WHICH_TASK AFFECTED_TASK                 | A B
        unknown affected | EXPECTED_FINISH AFFECTED_TASK            |
        task and amount  |                                          |
        """)
    void questions_askForWhatIsMissing(String known, String questions, String candidates) {
        DelayAnswer answer = answer("the usual screen stuff is late", known, Locale.ENGLISH);

        assertThat(answer.questions().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(questions == null ? "" : questions);
        assertThat(answer.candidates().stream()
                        .map(candidate -> candidate.task().id().value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(candidates == null ? "" : candidates);
    }

    @Test
    void impact_taskAndAmountKnown_isThatOfTheDelay() {
        DelayAnswer answer = answer("late", "task and amount", Locale.ENGLISH);

        assertThat(answer.affected().map(Task::id)).hasToString("Optional[RV]");
        assertThat(answer.explain(Locale.ENGLISH))
                .isEqualTo(SeedNetwork.impact("A+4").explain("RV", Locale.ENGLISH));
        assertThat(answer).hasToString("RV Customer review: 2026-04-24 -> 2026-05-01, 2 working days late");
    }

    @Test
    void askWhom_isTheTeamOfTheTaskUnlessSomebodyReported() {
        assertThat(answer("screen", "words only", Locale.ENGLISH).askWhom()).contains("design team");
        assertThat(answer("API", "words only", Locale.ENGLISH).askWhom()).contains("platform team");
        assertThat(answer("API", "reporter", Locale.ENGLISH).askWhom()).contains("PMO");
        assertThat(answer("late again", "words only", Locale.ENGLISH).askWhom()).isEmpty();
    }

    @Test
    void toString_unresolved_namesCandidatesAndQuestions() {
        assertThat(answer("API", "amount", Locale.ENGLISH))
                .hasToString("Ask [WHICH_TASK, AFFECTED_TASK], candidates [C API design (0.40)]");
        assertThat(DelayReport.of("the usual").withTask("A").withDelay(days(4))).hasToString("A 4d -> ?: the usual");
    }
}
