package org.pmocore.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The walls: how large a file, a method body and a parameter list may become. Lines are code lines, neither blank nor comment
 * alone; a body counts without the lines of its braces. The components of a record are data and not counted as parameters.
 */
class WallsTest {

    private static final int FILE_LINES = 400;
    private static final int BODY_LINES = 40;
    private static final int PARAMETERS = 6;

    @ParameterizedTest
    @ValueSource(strings = {"pmo-core/src/main/java", "pmo-examples/src/main/java"})
    void sizes_ofSources_stayWithinTheWalls(String folder) {
        List<SourceFile> sources = SourceFile.under(House.REPOSITORY.resolve(Path.of(folder)));
        List<Size> files = new ArrayList<>();
        List<Size> bodies = new ArrayList<>();
        List<Size> parameters = new ArrayList<>();
        for (SourceFile source : sources) {
            files.add(new Size(source.name(), source.codeLines()));
            source.unit().accept(new MethodSizes(source, bodies, parameters), null);
        }
        System.out.println(folder + ": " + line("code lines per file", files) + "; " + line("per body", bodies) + "; "
                + line("parameters", parameters));

        SoftAssertions.assertSoftly(all -> {
            all.assertThat(over(FILE_LINES, files)).as("code lines of a file").isEmpty();
            all.assertThat(over(BODY_LINES, bodies)).as("code lines of a body").isEmpty();
            all.assertThat(over(PARAMETERS, parameters)).as("parameters").isEmpty();
        });
    }

    @Test
    void sources_ofTheLibrary_areFound() {
        assertThat(SourceFile.under(House.SOURCES)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int a;                                    | 1",
                "// int a;                                 | 0",
                "/* a \\n b */ int c;                      | 1",
                "/** a \\n * b \\n */                      | 0",
                "int a; \\n\\n // b \\n int c;             | 2",
                "String a = \"/*\"; \\n int b; // */       | 2",
                "char a = '\"'; /* \\n */ int b; \\n // \" | 2",
                "a(\"\"\" \\n // text \\n \"\"\");         | 3"
            })
    void codeLines_ofText_areNeitherBlankNorCommentAlone(String text, int lines) {
        BitSet found = SourceFile.codeLines(text.replace("\\n", "\n"));

        assertThat(found.cardinality()).isEqualTo(lines);
    }

    private static List<Size> over(int wall, List<Size> sizes) {
        return sizes.stream().filter(size -> size.value > wall).toList();
    }

    private static String line(String what, List<Size> sizes) {
        int[] sorted = sizes.stream().mapToInt(Size::value).sorted().toArray();
        if (sorted.length == 0) {
            return what + " none";
        }
        Size largest = sizes.stream().max(Comparator.comparingInt(Size::value)).orElseThrow();
        return what + " n " + sorted.length + ", p50 " + sorted[(sorted.length - 1) / 2] + ", p90 "
                + sorted[(sorted.length - 1) * 9 / 10] + ", max " + largest.value + " (" + largest.what + ")";
    }

    private record Size(String what, int value) {

        @Override
        public String toString() {
            return what + " " + value;
        }
    }

    private static final class MethodSizes extends TreeScanner<Void, Object> {

        private final SourceFile source;
        private final List<Size> bodies;
        private final List<Size> parameters;

        MethodSizes(SourceFile source, List<Size> bodies, List<Size> parameters) {
            this.source = source;
            this.bodies = bodies;
            this.parameters = parameters;
        }

        @Override
        public Void visitMethod(MethodTree method, Object unused) {
            String what = source.place(method) + " " + method.getName();
            BlockTree body = method.getBody();
            if (body != null) {
                bodies.add(new Size(what, source.codeLinesWithin(body)));
            }
            parameters.add(new Size(what, method.getParameters().size()));
            return super.visitMethod(method, unused);
        }
    }
}
