package org.pmocore.examples.projectfiles;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pmocore.examples.TableWriter;

/**
 * Schedules a project file, or all files of a folder, by the rules of the tool that wrote it, and prints field by field how
 * many of the stored dates and floats come out, which do not, and why.
 *
 * <pre>{@code
 * mvn -q compile exec:java \
 *     -Dexec.mainClass=org.pmocore.examples.projectfiles.ConformanceCommand -Dexec.args="plans --peer --markdown"
 * }</pre>
 *
 * <p>Ends with 0 if every file could be read, 1 if one could not, 2 if the arguments are wrong, and with {@code --strict} with
 * 3 if any value differs. Files are only read.
 *
 * @since 0.1.0
 */
public final class ConformanceCommand {

    static final int READ = 0;
    static final int NOT_READ = 1;
    static final int WRONG_CALL = 2;
    static final int DIFFERENT = 3;

    static final String USAGE = """
            Usage: ConformanceCommand FILE_OR_FOLDER [options]
              --peer                counts of the schedulers of MPXJ on the same file beside
              --markdown            tables in Markdown
              --differences COUNT   how many differences of one project to print (20)
              --strict              end with 3 if any value differs
              --locale ja|en        language (en)
              --project ID_OR_NAME  one project of a file with several
              --data-date DATE      data date, such as 2026-04-10
              --start DATE          start of a project that states none
              --charset NAME        encoding of XER files, such as windows-31j""";

    private static final Set<String> EXTENSIONS = Set.of("mpp", "mpt", "mpx", "xer", "xml", "pmxml");
    private static final int DIFFERENCES_SHOWN = 20;

    private final CommandArguments arguments;
    private final boolean peer;
    private final boolean strict;
    private final ConformanceReport report;

    private ConformanceCommand(CommandArguments arguments, List<String> flags, ConformanceReport report) {
        this.arguments = arguments;
        this.peer = flags.contains("--peer");
        this.strict = flags.contains("--strict");
        this.report = report;
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
            return parse(arguments, out).run();
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(USAGE);
            return WRONG_CALL;
        }
    }

    private static ConformanceCommand parse(List<String> arguments, PrintStream out) {
        List<String> flags = new ArrayList<>();
        List<String> others = new ArrayList<>(List.of("--problems", String.valueOf(DIFFERENCES_SHOWN)));
        for (String argument : arguments) {
            boolean flag = Set.of("--peer", "--markdown", "--strict").contains(argument);
            (flag ? flags : others).add(argument.equals("--differences") ? "--problems" : argument);
        }
        CommandArguments parsed = CommandArguments.parse(others);
        Locale locale = parsed.locale();
        TableWriter tables = new TableWriter(flags.contains("--markdown"), out);
        return new ConformanceCommand(
                parsed, flags, new ConformanceReport(locale, flags.contains("--peer"), parsed.problemsShown(), tables));
    }

    private int run() {
        int code = READ;
        for (Path file : files(arguments.path())) {
            if (!compare(file)) {
                code = NOT_READ;
            }
        }
        report.printTotals();
        return code == READ && strict && report.hasDifferences() ? DIFFERENT : code;
    }

    private boolean compare(Path file) {
        List<ImportedProject> projects = arguments.reader().readChosen(file);
        List<Source> sources = peer ? arguments.reader().sources(file) : List.of();
        boolean read = true;
        for (int i = 0; i < projects.size(); i++) {
            ImportedProject imported = projects.get(i);
            report.begin(String.valueOf(file.getFileName()), imported);
            if (imported.project().isEmpty()) {
                report.printUnread(imported);
                read = false;
            } else {
                Optional<Source> copy = i < sources.size() ? Optional.of(sources.get(i)) : Optional.empty();
                report.print(imported, copy.map(Peer::schedule));
            }
        }
        return read;
    }

    /** The file, or the files of the folder that look like plans. */
    static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> children = Files.list(path)) {
            List<Path> files = children.filter(Files::isRegularFile)
                    .filter(ConformanceCommand::isPlan)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException("There is no project file in the folder " + path + ".");
            }
            return files;
        } catch (IOException e) {
            throw new IllegalArgumentException("The folder " + path + " cannot be read.", e);
        }
    }

    private static boolean isPlan(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
