package org.pmocore.examples.weekly;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.ProjectAnalysis;
import org.pmocore.health.DimensionHealth;
import org.pmocore.health.Rag;
import org.pmocore.io.Results;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.report.WeeklyReport;

/**
 * Reads a project file, prints its health and writes the weekly report as Markdown, HTML and JSON under {@code target/}.
 *
 * <p>Without arguments it takes the bundled sample. A first argument is the path of a project file: our JSON, or any file
 * MPXJ can read (.mpp, .xml, .xer). A second one is the language, {@code en} or {@code ja}. A third one is the data date, for
 * files that have none.
 */
public final class WeeklyReportCommand {

    private static final String USAGE = "Usage: [project file] [en|ja] [data date as yyyy-mm-dd]";
    private static final String NO_DATA_DATE_EN =
            "The file has no data date, and none is guessed. Give one as the third argument, such as 2026-04-10.";
    private static final String NO_DATA_DATE_JA = "ファイルに基準日がありません。3番目の引数で指定してください(例: 2026-04-10)。";

    private final PrintStream out;
    private final PrintStream err;
    private final Path folder;

    /**
     * Creates the command.
     *
     * @param out where the summary goes
     * @param err where problems of the input go
     * @param folder where the report goes
     */
    public WeeklyReportCommand(PrintStream out, PrintStream err, Path folder) {
        this.out = out;
        this.err = err;
        this.folder = folder;
    }

    /**
     * Runs the command; exits with 1 if there was nothing to report on.
     *
     * @param arguments path of a project file and language, both optional
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = new WeeklyReportCommand(out, err, Path.of("target")).run(List.of(arguments));
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /**
     * {@return the exit code: 0 if the report was written, 1 if the input cannot be used, 2 if the arguments are off}
     *
     * @param arguments path of a project file, language and data date, all optional
     */
    public int run(List<String> arguments) {
        Optional<Locale> locale = arguments.size() < 2 ? Optional.of(Locale.ENGLISH) : language(arguments.get(1));
        Optional<LocalDate> dataDate = arguments.size() < 3 ? Optional.empty() : date(arguments.get(2));
        if (arguments.size() > 3 || locale.isEmpty() || (arguments.size() == 3 && dataDate.isEmpty())) {
            err.println(USAGE);
            return 2;
        }
        ProjectInput input = arguments.isEmpty() ? ProjectInput.sample() : ProjectInput.read(Path.of(arguments.get(0)));
        input.problems().forEach(problem -> err.println(problem.message(locale.get())));
        if (input.project().isEmpty()) {
            return 1;
        }
        return report(input, dataDate, locale.get());
    }

    private int report(ProjectInput input, Optional<LocalDate> dataDate, Locale locale) {
        Project project = input.project().orElseThrow();
        if (dataDate.isPresent()) {
            Project.Builder dated = project.toBuilder().dataDate(dataDate.get());
            List<Problem> problems = dated.violations();
            problems.forEach(problem -> err.println(problem.message(locale)));
            if (!problems.isEmpty()) {
                return 1;
            }
            project = dated.build();
        } else if (project.dataDate().isEmpty()) {
            err.println(locale.equals(Locale.JAPANESE) ? NO_DATA_DATE_JA : NO_DATA_DATE_EN);
            return 1;
        }
        ProjectAnalysis analysis = ProjectAnalysis.of(project).withMethod(input.method());
        WeeklyReport report = analysis.report();
        out.println(report.title().text(locale) + " - " + report.subject().text(locale));
        out.println(report.verdict().text(locale));
        analysis.health().dimensions().forEach(dimension -> out.println(line(dimension, locale)));
        write(report, locale);
        return 0;
    }

    private static String line(DimensionHealth dimension, Locale locale) {
        Rag rag = dimension.rag();
        String reason =
                dimension.decisive().map(finding -> ": " + finding.text(locale)).orElse("");
        return "  " + rag.symbol() + " " + rag.text(locale) + " "
                + dimension.dimension().text(locale) + reason;
    }

    private void write(WeeklyReport report, Locale locale) {
        String language = locale.getLanguage();
        write("weekly-" + language + ".md", report.toMarkdown(locale));
        write("weekly-" + language + ".html", report.toHtml(locale));
        write("weekly.json", Results.toJson(report));
    }

    private void write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be written to " + file, e);
        }
        out.println(file);
    }

    private static Optional<Locale> language(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "en" -> Optional.of(Locale.ENGLISH);
            case "ja" -> Optional.of(Locale.JAPANESE);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
