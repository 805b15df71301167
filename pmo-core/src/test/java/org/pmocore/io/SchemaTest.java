package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.model.BudgetElement;
import org.pmocore.model.BudgetLine;
import org.pmocore.model.ChangeRequest;
import org.pmocore.model.Constraint;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Issue;
import org.pmocore.model.Problem;
import org.pmocore.model.Rebaselining;
import org.pmocore.model.Risk;
import org.pmocore.model.Task;

/** Keeps the published schema and the reader in step; the schema itself is judged by an independent validator. */
class SchemaTest {

    private static final Path RESOURCES = Path.of("src/test/resources/org/pmocore/io");

    /** What only the reader can see: sums over several places, the calendar on the wall, the currency's decimals. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "PMO-2047",
            "PMO-2122",
            "PMO-2132",
            "PMO-2134",
            "PMO-2135",
            "PMO-2140",
            "PMO-2142",
            "PMO-2143",
            "PMO-2144",
            "PMO-2145",
            "PMO-2147",
            "PMO-2157");

    private static final SchemaValidator VALIDATOR = new SchemaValidator(ProjectFile.schema());

    private final Node schema = parse(ProjectFile.schema());

    @ParameterizedTest(name = "{1}")
    @MethodSource("shapes")
    void schema_eachObject_hasTheMembersTheReaderKnows(Shape shape, String name) {
        Node object = name.equals("project") ? schema : definition(name);

        assertThat(member(object, "properties").members().keySet()).isEqualTo(shape.members());
        List<String> required = object.member("required").map(Node::elements).orElse(List.of()).stream()
                .map(Node::text)
                .toList();
        assertThat(Set.copyOf(required)).isEqualTo(shape.required());
        assertThat(member(object, "additionalProperties").text()).isEqualTo("false");
        member(object, "properties")
                .members()
                .values()
                .forEach(property ->
                        assertThat(member(property, "description").text()).isNotBlank());
    }

    static Stream<Arguments> shapes() {
        return Map.ofEntries(
                        Map.entry("project", Shape.PROJECT),
                        Map.entry("calendar", Shape.CALENDAR),
                        Map.entry("week", Shape.WEEK),
                        Map.entry("exception", Shape.EXCEPTION),
                        Map.entry("resource", Shape.RESOURCE),
                        Map.entry("capacity", Shape.CAPACITY),
                        Map.entry("assignmentObject", Shape.ASSIGNMENT),
                        Map.entry("task", Shape.TASK),
                        Map.entry("dependencyObject", Shape.DEPENDENCY),
                        Map.entry("external", Shape.EXTERNAL),
                        Map.entry("constraint", Shape.CONSTRAINT),
                        Map.entry("split", Shape.SPLIT),
                        Map.entry("estimate", Shape.ESTIMATE),
                        Map.entry("progress", Shape.PROGRESS),
                        Map.entry("baseline", Shape.BASELINE),
                        Map.entry("baselineTask", Shape.BASELINE_TASK),
                        Map.entry("period", Shape.PERIOD),
                        Map.entry("snapshot", Shape.SNAPSHOT),
                        Map.entry("snapshotTask", Shape.SNAPSHOT_TASK),
                        Map.entry("cost", Shape.COST),
                        Map.entry("budget", Shape.BUDGET),
                        Map.entry("transfer", Shape.TRANSFER),
                        Map.entry("rebaselining", Shape.REBASELINING),
                        Map.entry("budgetLine", Shape.BUDGET_LINE),
                        Map.entry("commitment", Shape.COMMITMENT),
                        Map.entry("invoice", Shape.INVOICE),
                        Map.entry("issue", Shape.ISSUE),
                        Map.entry("transition", Shape.TRANSITION),
                        Map.entry("earlierDueDate", Shape.EARLIER_DUE_DATE),
                        Map.entry("escalation", Shape.ESCALATION),
                        Map.entry("changeRequest", Shape.CHANGE_REQUEST),
                        Map.entry("risk", Shape.RISK))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getValue(), entry.getKey()));
    }

    @Test
    void schema_eachWordList_isThatOfTheModel() {
        assertWords("task", "kind", Task.Kind.values());
        assertWords("constraint", "kind", Constraint.Kind.values());
        assertWords("external", "direction", ExternalDependency.Direction.values());
        assertWords("issue", "severity", Issue.Severity.values());
        assertWords("issue", "state", Issue.State.values());
        assertWords("risk", "state", Risk.State.values());
        assertWords("rebaselining", "kind", Rebaselining.Kind.values());
        assertWords("budgetLine", "kind", BudgetLine.Kind.values());
        assertThat(member(definition("budgetElement"), "enum").elements().stream()
                        .map(Node::text))
                .containsExactlyElementsOf(
                        Arrays.stream(BudgetElement.values()).map(Enum::name).toList());
        assertWords("changeRequest", "state", ChangeRequest.State.values());
        assertLogWords("issue", Issue.State.values());
        assertLogWords("risk", Risk.State.values());
        assertLogWords("changeRequest", ChangeRequest.State.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void schema_goldenFile_isValid(String file) throws IOException {
        assertThat(VALIDATOR.errors(
                        Files.readString(RESOURCES.resolve("golden").resolve(file), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    static List<String> goldens() throws IOException {
        return names(RESOURCES.resolve("golden"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void schema_writtenRandomProject_isValid(long seed) {
        assertThat(VALIDATOR.errors(ProjectFile.write(RandomPlans.project(seed))))
                .isEmpty();
    }

    @Test
    void schema_sampleOfTheExamples_isValid() throws IOException {
        String sample = Files.readString(Path.of("../pmo-examples/samples/sales-renewal.json"), StandardCharsets.UTF_8);

        assertThat(VALIDATOR.errors(sample)).isEmpty();
        assertThat(ProjectFile.parse(sample, "sample").problems()).isEmpty();
    }

    @Test
    void page_ofTheProjectFile_hasAnExampleThatIsValidAndReadable() throws IOException {
        String page = Files.readString(Path.of("docs/project-file.md"), StandardCharsets.UTF_8);
        int begin = page.indexOf("```json") + "```json".length();
        String example = page.substring(begin, page.indexOf("```", begin));

        assertThat(VALIDATOR.errors(example)).isEmpty();
        assertThat(ProjectFile.parse(example, "docs/project-file.md").problems())
                .isEmpty();
    }

    /** What the reader rejects for its form the schema rejects too, but for what no schema can see. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("badForms")
    void schema_fileOfBadForm_isInvalid(String file) throws IOException {
        assertThat(VALIDATOR.errors(
                        Files.readString(RESOURCES.resolve("broken").resolve(file), StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    static Stream<String> badForms() throws IOException {
        return names(RESOURCES.resolve("broken")).stream().filter(SchemaTest::isOfBadForm);
    }

    private static boolean isOfBadForm(String file) {
        return ProjectFile.read(RESOURCES.resolve("broken").resolve(file)).problems().stream()
                .map(Problem::code)
                .anyMatch(code -> code.compareTo("PMO-2040") >= 0 && !BEYOND_A_SCHEMA.contains(code));
    }

    private void assertLogWords(String definition, Enum<?>... constants) {
        Node items = member(member(member(definition(definition), "properties"), "log"), "items");
        assertWords(member(member(items, "properties"), "state"), constants);
    }

    private void assertWords(String definition, String member, Enum<?>... constants) {
        assertWords(member(member(definition(definition), "properties"), member), constants);
    }

    private static void assertWords(Node property, Enum<?>... constants) {
        Node words = member(property, "enum");
        assertThat(words.elements().stream().map(Node::text))
                .containsExactlyElementsOf(
                        Arrays.stream(constants).map(Enum::name).toList());
    }

    private Node definition(String name) {
        return member(member(schema, "$defs"), name);
    }

    private static Node member(Node node, String name) {
        return node.member(name).orElseThrow(() -> new AssertionError("no " + name + " in " + node));
    }

    private static Node parse(String text) {
        try {
            return JsonReader.read(text, new Complaints("schema"));
        } catch (BadFile e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
