package org.pmocore.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** What doclint does not ask: rooms that teach themselves, and types that say since when they are there. */
class JavadocTest {

    private static final List<SourceFile> SOURCES = SourceFile.under(House.SOURCES);

    @Test
    void packages_all_haveAPackageInfoThatStartsWithItsFloor() {
        Map<String, String> comments = packageComments();
        assertThat(comments.keySet()).containsAll(House.packages());
        comments.forEach((name, comment) -> assertThat(comment.strip())
                .as("first words of the Javadoc of %s", name)
                .startsWith("Floor " + House.FLOORS.get(name)));
    }

    @Test
    void packages_exported_teach() {
        packageComments().forEach((name, comment) -> {
            if (House.isExportable(name)) {
                assertThat(comment.strip()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .count())
                        .as("lines of Javadoc of %s", name)
                        .isGreaterThan(5);
            }
        });
    }

    @Test
    void types_publicTopLevel_saySinceWhen() {
        List<String> missing = new ArrayList<>();
        for (SourceFile source : SOURCES) {
            if (House.isExportable(source.packageName())) {
                new Types(source, missing).scan(source.unit(), null);
            }
        }
        assertThat(missing).as("public types without @since").isEmpty();
    }

    private static Map<String, String> packageComments() {
        Map<String, String> comments = new TreeMap<>();
        for (SourceFile source : SOURCES) {
            if (source.name().equals("package-info.java")) {
                CompilationUnitTree unit = source.unit();
                PackageTree declaration = unit.getPackage();
                TreePath path = new TreePath(new TreePath(unit), declaration);
                comments.put(source.packageName(), source.comment(path).orElse(""));
                assertThat(declaration.getAnnotations().toString())
                        .as(source.packageName())
                        .contains("NullMarked");
            }
        }
        return comments;
    }

    private static final class Types extends TreePathScanner<Void, Object> {

        private final SourceFile source;
        private final List<String> missing;

        Types(SourceFile source, List<String> missing) {
            this.source = source;
            this.missing = missing;
        }

        /** Looks at top-level types only, so it does not go on into them. */
        @Override
        public Void visitClass(ClassTree type, Object unused) {
            boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (isPublic && !source.comment(getCurrentPath()).orElse("").contains("@since ")) {
                missing.add(source.place((Tree) type));
            }
            return null;
        }
    }
}
