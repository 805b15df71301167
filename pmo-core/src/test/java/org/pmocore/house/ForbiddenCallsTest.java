package org.pmocore.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing in the library asks for the present time, the default locale or zone, chance or the console: the same input gives the same
 * answer everywhere. Found by name in the parsed sources.
 */
class ForbiddenCallsTest {

    /** Whatever the arguments, as call or as method reference. */
    private static final Set<String> MEMBERS = Set.of(
            "Locale.getDefault",
            "ZoneId.systemDefault",
            "TimeZone.getDefault",
            "Clock.systemDefaultZone",
            "Clock.systemUTC",
            "Clock.system",
            "Charset.defaultCharset",
            "Math.random",
            "StrictMath.random",
            "UUID.randomUUID",
            "ThreadLocalRandom.current",
            "RandomGenerator.getDefault",
            "System.currentTimeMillis",
            "System.nanoTime",
            "System.getProperty",
            "System.getenv",
            "System.lineSeparator",
            "System.getLogger",
            "System.exit",
            "System.out",
            "System.err",
            "System.in",
            "Logger.getLogger");

    private static final Set<String> CLASSES =
            Set.of("Random", "SecureRandom", "Date", "GregorianCalendar", "DecimalFormat", "SimpleDateFormat");

    /** Any {@code X.now(…)} where X looks like a type. */
    private static final Pattern NOW = Pattern.compile("(.*\\.)?[A-Z]\\w*\\.now");

    /** Allowed only with a locale among the arguments. */
    private static final Pattern NEEDS_LOCALE = Pattern.compile(
            "String\\.format|DateTimeFormatter\\.(ofPattern|ofLocalized\\w+)|NumberFormat\\.get\\w*Instance"
                    + "|(.*\\.)?(toLowerCase|toUpperCase|getDisplayName|getDisplayLanguage|getDisplayCountry)");

    /** Has no form that takes a locale. */
    private static final Pattern FORMATTED = Pattern.compile(".*\\.(formatted|printStackTrace)");

    @Test
    void sources_ofTheLibrary_makeNoForbiddenCall() {
        List<String> found = new ArrayList<>();
        SourceFile.under(House.SOURCES).forEach(source -> source.unit().accept(new Calls(source, found), null));

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LocalDate.now()",
                "java.time.LocalDateTime.now(zone)",
                "Instant.now()",
                "list.map(x -> LocalTime.now())",
                "a(Instant::now)",
                "Locale.getDefault()",
                "a(Locale::getDefault)",
                "ZoneId.systemDefault()",
                "System.out.println(1)",
                "System.err.print(1)",
                "Math.random()",
                "new Random(1)",
                "new java.util.Random()",
                "String.format(\"%d\", 1)",
                "\"%d\".formatted(1)",
                "name.toLowerCase()",
                "a().b.toUpperCase()",
                "list.map(String::toLowerCase)",
                "System.currentTimeMillis()",
                "System.nanoTime()",
                "DateTimeFormatter.ofPattern(\"E\")",
                "NumberFormat.getInstance()",
                "error.printStackTrace()",
                "java.lang.System.nanoTime()",
                "new Date()"
            })
    void scan_forbiddenCall_isFound(String expression, @TempDir Path folder) throws IOException {
        assertThat(scan(expression, folder)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String.format(Locale.ROOT, \"%d\", 1)",
                "String.format(locale, \"%d\", 1)",
                "name.toLowerCase(Locale.ROOT)",
                "DateTimeFormatter.ofPattern(\"E\", Locale.ROOT)",
                "project.now()",
                "table.format(1)",
                "random.next()",
                "dataDate()",
                "new Table()"
            })
    void scan_allowedCall_isNotFound(String expression, @TempDir Path folder) throws IOException {
        assertThat(scan(expression, folder)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void scan_staticImport_isFound(String imported, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("A.java"), "import static " + imported + ";\nclass A {}");
        assertThat(scan(folder)).hasSize(1);
    }

    static Stream<String> scan_staticImport_isFound() {
        return Stream.of("java.time.LocalDate.now", "java.lang.System.out", "java.lang.Math.random");
    }

    private static List<String> scan(String expression, Path folder) throws IOException {
        Files.writeString(folder.resolve("A.java"), "class A { Object a() { return b(" + expression + "); } }");
        return scan(folder);
    }

    private static List<String> scan(Path folder) {
        List<String> found = new ArrayList<>();
        SourceFile.under(folder).forEach(source -> source.unit().accept(new Calls(source, found), null));
        return found;
    }

    private static final class Calls extends TreeScanner<Void, Object> {

        private final SourceFile source;
        private final List<String> found;

        Calls(SourceFile source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitImport(ImportTree tree, Object unused) {
            if (tree.isStatic()) {
                checkMember(tree, tree.getQualifiedIdentifier().toString());
            }
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Object unused) {
            String name = call.getMethodSelect().toString();
            boolean withLocale = call.getArguments().stream().anyMatch(Calls::isLocale);
            if (FORMATTED.matcher(name).matches() || (NEEDS_LOCALE.matcher(name).matches() && !withLocale)) {
                report(call, name);
            }
            return super.visitMethodInvocation(call, unused);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree select, Object unused) {
            checkMember(select, select.toString());
            return super.visitMemberSelect(select, unused);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Object unused) {
            String name = reference.getQualifierExpression() + "." + reference.getName();
            checkMember(reference, name);
            if (NEEDS_LOCALE.matcher(name).matches() || FORMATTED.matcher(name).matches()) {
                report(reference, name);
            }
            return super.visitMemberReference(reference, unused);
        }

        @Override
        public Void visitNewClass(NewClassTree creation, Object unused) {
            String name = simple(creation.getIdentifier().toString());
            if (CLASSES.contains(name)) {
                report(creation, "new " + name);
            }
            return super.visitNewClass(creation, unused);
        }

        private void checkMember(Tree tree, String name) {
            boolean member = MEMBERS.stream().anyMatch(known -> name.equals(known) || name.endsWith("." + known));
            if (member || NOW.matcher(name).matches()) {
                report(tree, name);
            }
        }

        private void report(Tree tree, String what) {
            found.add(source.place(tree) + " " + what);
        }

        private static boolean isLocale(ExpressionTree argument) {
            String text = argument.toString();
            return text.startsWith("Locale.") || text.endsWith("ocale") || text.endsWith("ocale()");
        }

        private static String simple(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }
}
