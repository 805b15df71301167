package org.pmocore.examples.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README of the repository and its code blocks, each found by the marker comment above it. */
final class Readme {

    private static final Path FILE = Path.of("..", "README.md");

    private Readme() {}

    /** The text inside the code fence that follows {@code <!-- marker -->}. */
    static String block(String marker) {
        Matcher block = Pattern.compile("<!-- " + Pattern.quote(marker) + " -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL)
                .matcher(read(FILE));
        if (!block.find()) {
            throw new IllegalStateException("README.md has no code block under <!-- " + marker + " -->");
        }
        return block.group(1);
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
