package org.pmocore.examples.projectfiles;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a project file, or all files of a folder, and prints what was read, what was not, and how far the dates computed
 * here agree with those in the file.
 *
 * <pre>{@code
 * mvn -q compile exec:java \
 *     -Dexec.mainClass=org.pmocore.examples.projectfiles.ProjectFilesCommand -Dexec.args="plan.mpp --locale ja"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ProjectFilesCommand {

    private static final int READ = 0;
    private static final int NOT_READ = 1;
    private static final int WRONG_CALL = 2;

    private ProjectFilesCommand() {}

    /**
     * Runs the command; ends the process with 1 if a file could not be read, with 2 if the arguments are wrong.
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
        CommandArguments parsed;
        try {
            parsed = CommandArguments.parse(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(CommandArguments.USAGE);
            return WRONG_CALL;
        }
        int code = READ;
        FileReport report = new FileReport(parsed.locale(), parsed.problemsShown(), out);
        for (Path file : files(parsed.path())) {
            List<ImportedProject> projects = parsed.all()
                    ? parsed.reader().readAll(file)
                    : List.of(parsed.reader().read(file));
            out.println("== " + file);
            projects.forEach(report::print);
            if (projects.stream().anyMatch(project -> project.project().isEmpty())) {
                code = NOT_READ;
            }
        }
        return code;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            return List.of(path);
        }
    }
}
