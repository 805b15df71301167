package org.pmocore.examples.projectfiles;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@link ProjectFilesCommand}.
 *
 * @param path file or folder
 * @param reader reads as told
 * @param locale language of the problems
 * @param all whether to read all projects of a file
 * @param problemsShown how many problems of one kind to print
 */
record CommandArguments(Path path, ProjectFileReader reader, Locale locale, boolean all, int problemsShown) {

    static final String USAGE = """
            Usage: ProjectFilesCommand FILE_OR_FOLDER [options]
              --locale ja|en        language of the problems (en)
              --all                 all projects of a file with several
              --project ID_OR_NAME  one project of a file with several
              --data-date DATE      data date, such as 2026-04-10
              --start DATE          start of a project that states none
              --currency CODE       currency of the costs, such as JPY
              --charset NAME        encoding of XER files, such as windows-31j
              --problems COUNT      how many problems of one kind to print (2)""";

    private static final int PROBLEMS_SHOWN = 2;

    /** Collects while the arguments are read. */
    private static final class Builder {
        private @Nullable Path path;
        private ProjectFileReader reader = ProjectFileReader.withDefaults();
        private Locale locale = Locale.ENGLISH;
        private boolean all;
        private int problemsShown = PROBLEMS_SHOWN;
    }

    static CommandArguments parse(List<String> arguments) {
        Builder builder = new Builder();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            if (argument.equals("--all")) {
                builder.all = true;
            } else if (argument.startsWith("--")) {
                option(builder, argument, rest.pollFirst());
            } else if (builder.path == null) {
                builder.path = Path.of(argument);
            } else {
                throw new IllegalArgumentException("There are two paths: " + builder.path + " and " + argument + ".");
            }
        }
        if (builder.path == null) {
            throw new IllegalArgumentException("There is no file or folder to read.");
        }
        return new CommandArguments(builder.path, builder.reader, builder.locale, builder.all, builder.problemsShown);
    }

    private static void option(Builder builder, String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("The option " + name + " needs a value.");
        }
        try {
            apply(builder, name, value);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("The value (" + value + ") of " + name + " cannot be read.", e);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("There is no encoding (" + value + ").", e);
        }
    }

    private static void apply(Builder builder, String name, String value) {
        switch (name) {
            case "--locale" -> builder.locale = Locale.forLanguageTag(value);
            case "--project" -> builder.reader = builder.reader.withProject(value);
            case "--data-date" -> builder.reader = builder.reader.withDataDate(LocalDate.parse(value));
            case "--start" -> builder.reader = builder.reader.withStart(LocalDate.parse(value));
            case "--currency" -> builder.reader = builder.reader.withCurrency(value);
            case "--charset" -> builder.reader = builder.reader.withCharset(Charset.forName(value));
            case "--problems" -> builder.problemsShown = Integer.parseInt(value);
            default -> throw new IllegalArgumentException("There is no option " + name + ".");
        }
    }
}
