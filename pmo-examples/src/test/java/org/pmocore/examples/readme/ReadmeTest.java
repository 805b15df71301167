package org.pmocore.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocore.examples.quickstart.Quickstart;
import org.pmocore.examples.weekly.WeeklyReportCommand;

/** What the README shows is what the code prints. */
class ReadmeTest {

    private static final String PROMPT = "jshell> ";

    @Test
    void quickstart_codeOfTheReadme_isTheCodeThatRuns() {
        String source = Readme.read(Path.of("src/main/java/org/pmocore/examples/quickstart/Quickstart.java"));
        String shown = source.substring(source.indexOf("// README begin\n") + 16, source.indexOf("// README end"));

        assertThat(Readme.block("quickstart")).isEqualTo(shown.stripTrailing().stripIndent() + "\n");
    }

    @Test
    void quickstart_outputOfTheReadme_isWhatItPrints() {
        PrintStream console = System.out;
        String text;
        try {
            text = printed(out -> {
                System.setOut(out);
                Quickstart.main(new String[0]);
            });
        } finally {
            System.setOut(console);
        }

        assertThat(text).isEqualTo(Readme.block("quickstart output"));
    }

    @Test
    void weekly_outputOfTheReadme_isWhatItPrints(@TempDir Path folder) {
        String text = printed(out -> new WeeklyReportCommand(out, out, folder).run(List.of()));

        assertThat(text.replace(folder.toString(), "target")).isEqualTo(Readme.block("weekly output"));
    }

    @Test
    void jshell_sessionOfTheReadme_isWhatJShellAnswers() throws Exception {
        String session = Readme.block("jshell session");
        String typed = session.lines()
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> line.substring(PROMPT.length()).replace("pmo-examples/samples", "samples"))
                .collect(Collectors.joining("\n", "", "\n"));

        String answered = jshell(typed).replace("Path.of(\"samples", "Path.of(\"pmo-examples/samples");

        assertThat(answered).contains("\n" + session);
    }

    @Test
    void question_scriptOfTheReadme_printsWhatTheReadmeShows() throws Exception {
        String script = Readme.read(Path.of("jshell/question.jsh"));

        assertThat(script).endsWith("\n\n" + Readme.block("question"));
        assertThat(jshell(script.replace("pmo-examples/samples", "samples"))).contains(Readme.block("question output"));
    }

    private static String jshell(String typed) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), null)
                    .out(out)
                    .err(out)
                    .env(new HashMap<>())
                    .persistence(new HashMap<>())
                    .locale(Locale.ENGLISH)
                    .run("--class-path", System.getProperty("java.class.path"), "jshell/pmo.jsh");
        }
        // the echo of a typed line ends as on a terminal
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String printed(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
