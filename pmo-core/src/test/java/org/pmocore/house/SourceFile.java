package org.pmocore.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One source file, parsed by the compiler itself but not resolved. */
final class SourceFile {

    /** Text blocks, strings, characters and comments, whichever begins first. */
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile(
            "\"\"\"(?:\\\\.|(?!\"\"\").)*+\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'"
                    + "|/\\*.*?\\*/|//[^\\n]*",
            Pattern.DOTALL);

    private final Path path;
    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final BitSet codeLines;

    private SourceFile(Path path, CompilationUnitTree unit, DocTrees trees) {
        this.path = path;
        this.unit = unit;
        this.trees = trees;
        this.codeLines = codeLines(text(unit));
    }

    /** Every source file under a folder, parsed in one go. */
    static List<SourceFile> under(Path folder) {
        List<Path> paths = House.files(folder, ".java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            DocTrees trees = DocTrees.instance(task);
            List<SourceFile> sources = new ArrayList<>();
            for (CompilationUnitTree unit : paths.isEmpty() ? List.<CompilationUnitTree>of() : task.parse()) {
                sources.add(new SourceFile(Path.of(unit.getSourceFile().toUri()), unit, trees));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CompilationUnitTree unit() {
        return unit;
    }

    String name() {
        return path.getFileName().toString();
    }

    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    /** Where a tree stands, as editors and terminals make a link of it. */
    String place(Tree tree) {
        Path shown = path.startsWith(House.REPOSITORY) ? House.REPOSITORY.relativize(path) : path;
        return shown + ":" + line(start(tree));
    }

    /** The Javadoc of a declaration, without its stars. */
    Optional<String> comment(TreePath declaration) {
        return Optional.ofNullable(trees.getDocComment(declaration));
    }

    /** Lines that are neither blank nor comment alone. */
    int codeLines() {
        return codeLines.cardinality();
    }

    /** Code lines strictly between the line where a tree begins and the line where it ends. */
    int codeLinesWithin(Tree tree) {
        int first = line(start(tree)) + 1;
        int last = line(positions().getEndPosition(unit, tree) - 1) - 1;
        return last < first ? 0 : codeLines.get(first, last + 1).cardinality();
    }

    private SourcePositions positions() {
        return trees.getSourcePositions();
    }

    private long start(Tree tree) {
        return positions().getStartPosition(unit, tree);
    }

    private int line(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    static BitSet codeLines(String text) {
        Matcher matcher = TEXT_OR_COMMENT.matcher(text);
        String code = matcher.replaceAll(found -> {
            boolean comment = found.group().startsWith("/");
            return found.group().replaceAll("[^\\n]", comment ? " " : "x");
        });
        BitSet lines = new BitSet();
        int number = 0;
        for (String line : code.split("\n", -1)) {
            number++;
            lines.set(number, !line.isBlank());
        }
        return lines;
    }

    private static String text(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
