package org.pmocore.examples.whatif;

import static org.pmocore.time.WorkTime.days;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.pmocore.ProjectAnalysis;
import org.pmocore.examples.Samples;
import org.pmocore.impact.Change;
import org.pmocore.impact.DelayReport;
import org.pmocore.impact.ImpactAnalysis;

/**
 * The question of every weekly meeting: a task is late, what becomes of the date we promised? Prints the answer as one sentence, as
 * a paragraph, and as the decision that is wanted; then what to ask when somebody only says that "the usual screen stuff" is late.
 */
public final class WeeklyQuestion {

    private WeeklyQuestion() {}

    /**
     * Prints the answers in English and Japanese.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /**
     * Prints the answers in English and Japanese.
     *
     * @param out where to
     */
    public static void run(PrintStream out) {
        var plan = ProjectAnalysis.of(Samples.customerReview());
        var late = plan.impactOf(Change.delay("A", days(4)));
        out.println(late.brief("RV", Locale.ENGLISH) + "\n" + late.brief("RV", Locale.JAPANESE));

        out.println(late.explain("RV", Locale.ENGLISH) + "\n" + late.explain("RV", Locale.JAPANESE));
        late.decision("RV")
                .ifPresent(decision ->
                        out.println(decision.explain(Locale.ENGLISH) + "\n" + decision.explain(Locale.JAPANESE)));
        out.println(DelayReport.of("the usual screen stuff is late, later work may suffer")
                .resolve(ImpactAnalysis.of(plan.schedule()))
                .explain(Locale.ENGLISH));
    }
}
