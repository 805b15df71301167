package org.pmocore.examples.projectfiles;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.EarnedValueAnalysis;
import org.pmocore.examples.CommandTexts;
import org.pmocore.examples.TableWriter;
import org.pmocore.examples.projectfiles.EarnedValueComparison.Row;
import org.pmocore.measure.Measure;
import org.pmocore.model.Problem;

/**
 * Calculates BCWS, BCWP and ACWP of a project file, or of all files of a folder, which readers of such files do not, and prints
 * them beside the figures that the file holds, with the reason of each difference.
 *
 * <pre>{@code
 * mvn -q compile exec:java \
 *     -Dexec.mainClass=org.pmocore.examples.projectfiles.EarnedValueCommand -Dexec.args="plans --markdown"
 * }</pre>
 *
 * <p>A file without a status date needs {@code --data-date}: the day on which its tool last calculated it is not in it. Ends with
 * 0 if every file could be read, 1 if one could not, 2 if the arguments are wrong. Files are only read.
 *
 * @since 0.1.0
 */
public final class EarnedValueCommand {

    static final int READ = 0;
    static final int NOT_READ = 1;
    static final int WRONG_CALL = 2;

    static final String USAGE = """
            Usage: EarnedValueCommand FILE_OR_FOLDER [options]
              --markdown            tables in Markdown
              --differences COUNT   how many differences of one project to print (20)
              --locale ja|en        language (en)
              --project ID_OR_NAME  one project of a file with several
              --data-date DATE      data date, such as 2026-04-10""";

    private static final String NONE = "-";
    private static final int DIFFERENCES_SHOWN = 20;

    private final CommandArguments arguments;
    private final CommandTexts texts;
    private final TableWriter out;

    private EarnedValueCommand(CommandArguments arguments, TableWriter out) {
        this.arguments = arguments;
        this.texts = new CommandTexts(EarnedValueCommand.class, "earnedvalue", arguments.locale());
        this.out = out;
    }

    /**
     * Runs the command; ends the process with its code unless that is 0.
     *
     * @param arguments a file or folder, and options
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out);
        if (code != READ) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out) {
        try {
            List<String> others = new ArrayList<>(List.of("--problems", String.valueOf(DIFFERENCES_SHOWN)));
            arguments.forEach(argument -> others.add(argument.equals("--differences") ? "--problems" : argument));
            boolean markdown = others.remove("--markdown");
            return new EarnedValueCommand(CommandArguments.parse(others), new TableWriter(markdown, out)).run();
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(USAGE);
            return WRONG_CALL;
        }
    }

    private int run() {
        int code = READ;
        for (Path file : ConformanceCommand.files(arguments.path())) {
            List<ImportedProject> projects = arguments.reader().readChosen(file);
            List<Source> sources = arguments.reader().sources(file);
            for (int i = 0; i < projects.size(); i++) {
                ImportedProject imported = projects.get(i);
                out.heading(file.getFileName() + ": " + imported.name());
                if (imported.project().isPresent() && i < sources.size()) {
                    print(imported, sources.get(i));
                } else {
                    printUnread(imported);
                    code = NOT_READ;
                }
            }
        }
        return code;
    }

    private void printUnread(ImportedProject imported) {
        imported.problems().stream()
                .filter(Problem::isError)
                .forEach(problem -> out.line(problem.message(arguments.locale())));
    }

    private void print(ImportedProject imported, Source source) {
        imported.orThrow()
                .dataDate()
                .ifPresentOrElse(
                        date -> print(EarnedValueComparison.of(
                                source, EarnedValueAnalysis.withDefaults().analyze(imported.orThrow(), date))),
                        () -> out.line(texts.text("noDate")));
    }

    private void print(EarnedValueComparison comparison) {
        EarnedValue value = comparison.value();
        out.line(texts.text("at", value.dataDate(), value.baselineName().orElse(NONE), value.budgetAtCompletion()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.text("figure"), texts.text("here"), texts.text("compared"), texts.text("agree")));
        rows.add(row(EarnedValueField.BCWS, value.plannedValue(), comparison));
        rows.add(row(EarnedValueField.BCWP, value.earnedValue(), comparison));
        rows.add(row(EarnedValueField.ACWP, value.actualCost(), comparison));
        out.table(rows);
        if (comparison.rows().isEmpty()) {
            out.line(texts.text("nothing"));
        }
        printDifferences(comparison.differences());
    }

    private static List<String> row(EarnedValueField field, Measure total, EarnedValueComparison comparison) {
        List<Row> rows = comparison.of(field);
        return List.of(
                field.name(),
                total.toString(),
                String.valueOf(rows.size()),
                String.valueOf(rows.stream().filter(Row::agrees).count()));
    }

    private void printDifferences(List<Row> differences) {
        if (differences.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.text("task"), texts.text("figure"), texts.text("file"), texts.text("here"), texts.text("why")));
        differences.stream().limit(arguments.problemsShown()).forEach(row -> rows.add(cells(row)));
        out.table(rows);
        int more = differences.size() - arguments.problemsShown();
        if (more > 0) {
            out.line(texts.text("more", more));
        }
    }

    private List<String> cells(Row row) {
        return List.of(
                row.id(),
                row.field().name(),
                String.format(Locale.ROOT, "%.2f", row.stored()),
                String.format(Locale.ROOT, "%.2f", row.calculated()),
                texts.text("reason." + row.reason()));
    }
}
