package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.issues.EscalationRole;
import org.pmocore.issues.EscalationRules;
import org.pmocore.issues.EscalationTrigger;
import org.pmocore.model.Issue;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

class EscalationRulesFileTest {

    private static final String LEVEL =
            "{ \"level\": 1, \"role\": \"TEAM_LEAD\", \"acknowledgeWithin\": 1, \"repeatEvery\": 3 }";

    @TempDir
    private Path directory;

    @Test
    void write_standardRules_readsBackEqual() {
        EscalationRules rules = EscalationRules.standard().toBuilder()
                .route("", 1, "PMO")
                .route("", 2, "田中")
                .route("", 3, "役員会")
                .route("製造", 1, "鈴木")
                .build();
        Path file = directory.resolve("rules.json");

        EscalationRulesFile.write(rules, file);
        Loaded<EscalationRules> loaded = EscalationRulesFile.read(file);
        EscalationRules again = loaded.orThrow();

        assertThat(loaded.problems()).isEmpty();
        assertThat(again.id()).isEqualTo(rules.id());
        assertThat(again.version()).isEqualTo(rules.version());
        assertThat(again.levels()).isEqualTo(rules.levels());
        assertThat(again.rules()).isEqualTo(rules.rules());
        assertThat(again.routes()).isEqualTo(rules.routes());
        assertThat(EscalationRulesFile.write(again)).isEqualTo(EscalationRulesFile.write(rules));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PMO-2128 | "a", "when": [{ "trigger": "LATE", "limit": 1 }], "level": 1    | /rules/0/when/0/trigger | "LATE" is not one of
            PMO-2103 | "a", "when": [{ "trigger": "AGE", "limit": 1 }]                 | /rules/0                | "level" is missing
            PMO-2704 | "a", "when": [{ "trigger": "AGE", "limit": 1 }], "level": 4     | /rules/0                | no level 4
            PMO-2703 | "a", "when": [], "level": 1                                     | /rules/0                | no condition
            PMO-2705 | "a", "when": [{ "trigger": "AGE", "limit": -1 }], "level": 1    | /rules/0                | AGE is -1
            """)
    void parse_badRule_saysWhatAndWhere(String code, String rule, String pointer, String what) {
        Loaded<EscalationRules> loaded = EscalationRulesFile.parse(file(rule), "rules.json");

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.location().orElseThrow().pointer()).isEqualTo(pointer);
            assertThat(problem.location().orElseThrow().line()).isEqualTo(3);
            assertThat(problem.what(Locale.ENGLISH)).contains(what);
            assertThat(problem.what(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
        });
    }

    @Test
    void parse_doubtfulRules_warnBesideTheValue() {
        String rule =
                "\"a\", \"severities\": [\"HIGH\", \"LOW\"], \"when\": [{ \"trigger\": \"AGE\", \"limit\": 9 }], \"level\": 1";
        Loaded<EscalationRules> loaded = EscalationRulesFile.parse(file(rule), "rules.json");

        assertThat(loaded.orThrow().rules()).hasSize(1);
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly("PMO-2710");
    }

    @Test
    void schema_escalationRules_knowsTheMembersOfTheReader() throws BadFile {
        Node schema = JsonReader.read(EscalationRulesFile.schema(), new Complaints("schema"));
        Map<String, Node> definitions = schema.member("$defs").orElseThrow().members();

        assertThat(members(schema)).isEqualTo(Shape.ESCALATION_RULES.members());
        assertThat(members(definitions.get("level"))).isEqualTo(Shape.ESCALATION_LEVEL.members());
        assertThat(members(definitions.get("rule"))).isEqualTo(Shape.ESCALATION_RULE.members());
        assertThat(members(definitions.get("condition"))).isEqualTo(Shape.ESCALATION_CONDITION.members());
        assertThat(members(definitions.get("route"))).isEqualTo(Shape.ESCALATION_ROUTE.members());
        assertWords(property(definitions.get("level"), "role"), EscalationRole.values());
        assertWords(property(definitions.get("condition"), "trigger"), EscalationTrigger.values());
        assertWords(
                property(definitions.get("rule"), "severities").member("items").orElseThrow(), Issue.Severity.values());
        assertThat(new SchemaValidator(EscalationRulesFile.schema())
                        .errors(EscalationRulesFile.write(EscalationRules.standard())))
                .isEmpty();
    }

    private static void assertWords(Node property, Enum<?>... words) {
        assertThat(property.member("enum").orElseThrow().elements().stream().map(Node::text))
                .containsExactlyElementsOf(Arrays.stream(words).map(Enum::name).toList());
    }

    private static Node property(Node object, String name) {
        return object.member("properties").orElseThrow().member(name).orElseThrow();
    }

    private static Set<String> members(Node object) {
        return object.member("properties").orElseThrow().members().keySet();
    }

    private static String file(String rule) {
        return "{ \"format\": \"pmo-core/escalation-rules\", \"version\": \"1.0\", \"id\": \"ours\", \"rulesVersion\": \"1\",\n"
                + " \"levels\": [" + LEVEL + "], \"rules\": [\n  { \"id\": " + rule + ", \"source\": \"PMO\" } ] }";
    }
}
