package org.pmocore.examples.forecasts;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmocore.evm.EarnedValueAnalysis;
import org.pmocore.evm.ForecastBenchmark;
import org.pmocore.examples.TableWriter;

/**
 * Reads a folder of finished projects and prints how far every forecast of cost and duration missed at each of their reports: mean
 * absolute and signed error, by stage, and how often the adviser's limits held, each project left out in turn.
 *
 * <pre>{@code
 * mvn -q compile exec:java \
 *     -Dexec.mainClass=org.pmocore.examples.forecasts.ForecastBenchmarkCommand -Dexec.args="projects --markdown"
 * }</pre>
 *
 * <p>A file is a project file of ours with baseline, snapshots and actual costs, the last report complete, or a project tracked in
 * the style of DSLIB. Files are only read. Ends with 0, with 1 if no project counts, with 2 if the arguments are wrong.
 *
 * @since 0.1.0
 */
public final class ForecastBenchmarkCommand {

    static final int MEASURED = 0;
    static final int NO_PROJECT = 1;
    static final int WRONG_CALL = 2;

    static final String USAGE = """
            Usage: ForecastBenchmarkCommand FOLDER [options]
              --markdown      tables in Markdown
              --bare          the formulas as they are, also where they mean nothing
              --locale ja|en  language (en)""";

    private ForecastBenchmarkCommand() {}

    /**
     * Runs the command; ends the process with its code unless that is 0.
     *
     * @param arguments a folder, and options
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out);
        if (code != MEASURED) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out) {
        List<String> rest = new ArrayList<>(arguments);
        boolean markdown = rest.remove("--markdown");
        boolean bare = rest.remove("--bare");
        int language = rest.indexOf("--locale");
        Locale locale = Locale.ENGLISH;
        if (language >= 0 && language + 1 < rest.size()) {
            locale = Locale.forLanguageTag(rest.remove(language + 1));
            rest.remove(language);
        }
        if (rest.size() != 1 || rest.get(0).startsWith("--")) {
            out.println(USAGE);
            return WRONG_CALL;
        }
        EarnedValueAnalysis defaults = EarnedValueAnalysis.withDefaults();
        return measure(
                Path.of(rest.get(0)),
                bare ? defaults.withBareFormulas() : defaults,
                new ForecastTables(locale, new TableWriter(markdown, out)));
    }

    private static int measure(Path folder, EarnedValueAnalysis analysis, ForecastTables tables) {
        FinishedProjects found;
        try {
            found = FinishedProjects.in(folder, analysis);
        } catch (IllegalArgumentException e) {
            tables.printComplaint(String.valueOf(e.getMessage()));
            return WRONG_CALL;
        }
        tables.printLeftOut(found.leftOut());
        if (found.projects().isEmpty()) {
            tables.printNothing();
            return NO_PROJECT;
        }
        tables.print(ForecastBenchmark.of(found.projects()));
        return MEASURED;
    }
}
