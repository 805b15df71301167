package org.pmocore.house;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rooms of pmo-core as they should be, and where the compiled and the written ones lie. */
final class House {

    static final String ROOT = "org.pmocore";

    /** A package imports only packages on a lower floor. Those named here need not exist yet. */
    static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("org.pmocore", 9),
            Map.entry("org.pmocore.io", 9),
            Map.entry("org.pmocore.report", 8),
            Map.entry("org.pmocore.health", 7),
            Map.entry("org.pmocore.issues", 6),
            Map.entry("org.pmocore.estimates", 6),
            Map.entry("org.pmocore.evm", 5),
            Map.entry("org.pmocore.impact", 5),
            Map.entry("org.pmocore.simulation", 5),
            Map.entry("org.pmocore.quality", 5),
            Map.entry("org.pmocore.schedule", 4),
            Map.entry("org.pmocore.resources", 5),
            Map.entry("org.pmocore.ledger", 4),
            Map.entry("org.pmocore.internal.levelling", 4),
            Map.entry("org.pmocore.internal.network", 3),
            Map.entry("org.pmocore.model", 2),
            Map.entry("org.pmocore.time", 1),
            Map.entry("org.pmocore.measure", 1),
            Map.entry("org.pmocore.internal.math", 0),
            Map.entry("org.pmocore.internal.text", 0));

    /** Libraries from outside, by the beginning of their class names, and the one room that knows each. */
    static final Map<String, String> LIBRARIES = Map.of(
            "org.apache.commons.math3.", "org.pmocore.internal.math",
            "tools.jackson.", "org.pmocore.io",
            "com.fasterxml.jackson.", "org.pmocore.io");

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    static final Path CLASSES = MODULE.resolve("target/classes");
    static final Path SOURCES = MODULE.resolve("src/main/java");
    static final Path RESOURCES = MODULE.resolve("src/main/resources");
    static final Path REPOSITORY = MODULE.resolveSibling(".").normalize();

    private House() {}

    static boolean isExportable(String packageName) {
        return !packageName.startsWith(ROOT + ".internal");
    }

    /** Every package with at least one compiled class. */
    static SortedSet<String> packages() {
        return classNames().stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(toCollection(TreeSet::new));
    }

    static SortedSet<String> exportablePackages() {
        return packages().stream().filter(House::isExportable).collect(toCollection(TreeSet::new));
    }

    /** Every compiled type that is named in the sources, nested ones too, in alphabetical order. */
    static List<Class<?>> types() {
        return classNames().stream()
                .filter(name -> !name.endsWith(".package-info"))
                .<Class<?>>map(House::load)
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass() && !type.isSynthetic())
                .toList();
    }

    /** The types that a user of the module sees. */
    static List<Class<?>> publicTypes() {
        return types().stream()
                .filter(type -> isExportable(type.getPackageName()))
                .filter(House::isPublic)
                .toList();
    }

    static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    static ModuleDescriptor module() {
        try (InputStream descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classNames() {
        return files(CLASSES.resolve("org"), ".class").stream()
                .map(file -> CLASSES.relativize(file)
                        .toString()
                        .replace(CLASSES.getFileSystem().getSeparator(), "."))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, House.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
