package org.pmocore.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The law of the house: a package imports only packages on a lower floor. Read off the compiled classes by jdeps. */
class FloorsTest {

    private static final Pattern LINE = Pattern.compile("^\\s+(\\S+)\\s+-> (\\S+)");
    private static final List<Use> USES = uses();

    @Test
    void packages_all_haveAFloor() {
        assertThat(House.FLOORS.keySet()).containsAll(House.packages());
    }

    @Test
    void imports_all_goDown() {
        assertThat(USES.stream().filter(Use::staysInTheHouse).filter(use -> floor(use.from()) <= floor(use.to())))
                .as("uses of a type on the same or a higher floor")
                .isEmpty();
    }

    @Test
    void libraries_each_areKnownToOneRoom() {
        assertThat(USES.stream().filter(FloorsTest::usesLibraryElsewhere))
                .as("uses of a library outside its room " + House.LIBRARIES)
                .isEmpty();
    }

    /** Follows from the floors, but holds on its own too: whatever the table says, no package reaches itself. */
    @Test
    void packages_all_areFreeOfCycles() {
        Map<String, Set<String>> open = USES.stream()
                .filter(Use::staysInTheHouse)
                .collect(groupingBy(Use::from, TreeMap::new, mapping(Use::to, toCollection(TreeSet::new))));
        int before;
        do {
            before = open.size();
            open.values().forEach(targets -> targets.retainAll(open.keySet()));
            open.values().removeIf(Set::isEmpty);
            open.keySet().retainAll(open.values().stream().flatMap(Set::stream).collect(toSet()));
        } while (open.size() < before);
        assertThat(open)
                .as("packages in a cycle or between two, and what they import")
                .isEmpty();
    }

    private static boolean usesLibraryElsewhere(Use use) {
        return House.LIBRARIES.entrySet().stream()
                .anyMatch(library ->
                        use.target().startsWith(library.getKey()) && !use.from().equals(library.getValue()));
    }

    private static int floor(String packageName) {
        return House.FLOORS.getOrDefault(packageName, -1);
    }

    private static List<Use> uses() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        String classes = House.CLASSES.resolve("org").toString();
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(writer, writer, "-verbose:class", "-filter:package", "--ignore-missing-deps", classes);
        assertThat(status).as(out.toString()).isZero();
        List<Use> uses = out.toString()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(line -> new Use(line.group(1), line.group(2)))
                .toList();
        assertThat(uses).as("what jdeps found").isNotEmpty();
        return uses;
    }

    /** One type uses another, by full names. */
    private record Use(String source, String target) {

        String from() {
            return packageOf(source);
        }

        String to() {
            return packageOf(target);
        }

        boolean staysInTheHouse() {
            return (to() + ".").startsWith(House.ROOT + ".") && !from().equals(to());
        }

        private static String packageOf(String type) {
            return type.substring(0, Math.max(0, type.lastIndexOf('.')));
        }

        @Override
        public String toString() {
            return source + " (" + floor(from()) + ") -> " + target + " (" + floor(to()) + ")";
        }
    }
}
