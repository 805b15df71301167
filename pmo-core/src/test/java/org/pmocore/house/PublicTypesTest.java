package org.pmocore.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every public type owes to those who meet it in an editor or in JShell. */
class PublicTypesTest {

    /** JShell's default imports, the package that is always imported, and the one that every user of ours imports. */
    private static final List<String> IMPORTED_BY_STAR = List.of(
            "java.io",
            "java.lang",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.prefs",
            "java.util.regex",
            "java.util.stream");

    @Test
    void names_ofTopLevelTypes_clashWithNoneOfTheJdk() {
        SortedSet<String> jdk = new TreeSet<>();
        IMPORTED_BY_STAR.forEach(packageName -> jdk.addAll(publicTypesOfJdk(packageName)));

        assertThat(jdk).contains("java.util.Calendar", "java.lang.Module", "java.time.Period", "java.util.Currency");
        assertThat(topLevelTypes()
                        .filter(type -> jdk.stream().anyMatch(name -> name.endsWith("." + type.getSimpleName()))))
                .as("types ambiguous beside " + IMPORTED_BY_STAR)
                .isEmpty();
    }

    @Test
    void names_ofTopLevelTypes_areUniqueInTheHouse() {
        assertThat(topLevelTypes().collect(groupingBy(Class::getSimpleName)).values())
                .as("types with the same simple name, ambiguous when two rooms are imported by star")
                .allSatisfy(sameName -> assertThat(sameName).hasSize(1));
    }

    /** Of the internal rooms too: nothing in the house is made for inheritance. */
    @Test
    void classes_public_areClosedForInheritance() {
        assertThat(House.types().stream()
                        .filter(House::isPublic)
                        .filter(type -> !type.isInterface() && !type.isEnum() && !type.isSealed())
                        .filter(type -> !Modifier.isFinal(type.getModifiers())))
                .as("public classes that are not final, a record, sealed, an enum or an interface")
                .isEmpty();
    }

    @Test
    void classes_public_haveNoPublicConstructorUnlessRecordOrException() {
        assertThat(House.publicTypes().stream()
                        .filter(type -> !type.isRecord() && !Throwable.class.isAssignableFrom(type))
                        .filter(type -> type.getConstructors().length > 0))
                .as("public classes with a public constructor")
                .isEmpty();
    }

    @Test
    void classes_public_sayWhatTheyAre() {
        assertThat(House.publicTypes().stream()
                        .filter(type -> !type.isInterface() && !type.isEnum() && !isUtility(type))
                        .filter(type -> !Throwable.class.isAssignableFrom(type))
                        .filter(type -> !declaresToString(type)))
                .as("public classes that print as a hash code")
                .isEmpty();
    }

    private static Stream<Class<?>> topLevelTypes() {
        return House.publicTypes().stream().filter(type -> type.getEnclosingClass() == null);
    }

    private static boolean isUtility(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .allMatch(method -> Modifier.isStatic(method.getModifiers()))
                && Arrays.stream(type.getDeclaredFields()).allMatch(field -> Modifier.isStatic(field.getModifiers()));
    }

    private static boolean declaresToString(Class<?> type) {
        try {
            Method method = type.getMethod("toString");
            return method.getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedSet<String> publicTypesOfJdk(String packageName) {
        FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> modules = Files.list(runtime.getPath("packages", packageName))) {
            for (Path module : modules.toList()) {
                Path folder = runtime.getPath("modules", module.getFileName().toString())
                        .resolve(packageName.replace('.', '/'));
                names.addAll(publicTypesIn(folder, packageName));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static SortedSet<String> publicTypesIn(Path folder, String packageName) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
                    .map(file -> packageName + "." + file.substring(0, file.length() - ".class".length()))
                    .filter(PublicTypesTest::isPublicInJdk)
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static boolean isPublicInJdk(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, null).getModifiers());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
