package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.health.HealthDimension;
import org.pmocore.health.HealthLimit;
import org.pmocore.health.HealthRules;
import org.pmocore.health.Indicator;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

class HealthRulesFileTest {

    @TempDir
    private Path directory;

    @Test
    void write_standardRules_readsBackEqual() {
        HealthRules rules = HealthRules.standard();
        Path file = directory.resolve("rules.json");

        HealthRulesFile.write(rules, file);
        HealthRules again = HealthRulesFile.read(file).orThrow();

        assertThat(again.rules()).isEqualTo(rules.rules());
        assertThat(again.id()).isEqualTo(rules.id());
        assertThat(again.version()).isEqualTo(rules.version());
        assertThat(again.mandatory()).isEqualTo(rules.mandatory());
        assertThat(HealthRulesFile.write(again)).isEqualTo(HealthRulesFile.write(rules));
    }

    @Test
    void parse_rulesByHand_readsLimitsExactly() {
        HealthRules rules = HealthRulesFile.parse(
                        file("\"mandatory\": [\"COST\"],", "\"SPI\", \"amber\": \"<0.950\", \"red\": \"<= 0.85\""), "r")
                .orThrow();

        assertThat(rules.rule(Indicator.SPI).orElseThrow().red()).isEqualTo(HealthLimit.atOrBelow("0.85"));
        assertThat(rules.rule(Indicator.SPI).orElseThrow().amber()).hasToString("< 0.950");
        assertThat(rules.mandatory()).isEqualTo(Set.of(HealthDimension.COST));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PMO-2153 | "SPI", "amber": "0.95", "red": "< 0.85"     | /rules/0/amber     | "0.95" is not a limit
            PMO-2150 | "SPI", "amber": "> 0.95", "red": "< 0.85"   | /rules/0/red       | different sides: amber > 0.95, red < 0.85
            PMO-2151 | "SPI", "amber": "< 0.85", "red": "< 0.95"   | /rules/0/amber     | beyond the red one
            PMO-2128 | "SPY", "amber": "< 0.95", "red": "< 0.85"   | /rules/0/indicator | "SPY" is not one of
            PMO-2103 | "SPI", "amber": "< 0.95"                    | /rules/0           | "red" is missing
            PMO-2101 | "SPI", "amber": "< 0.95", "rot": "< 0.85", "red": "< 0.85" | /rules/0/rot | There is no "rot"
            """)
    void parse_badRule_saysWhatAndWhere(String code, String rule, String pointer, String what) {
        Loaded<HealthRules> loaded = HealthRulesFile.parse(file("", rule), "rules.json");

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.location().orElseThrow().pointer()).isEqualTo(pointer);
            assertThat(problem.location().orElseThrow().line()).isEqualTo(2);
            assertThat(problem.what(Locale.ENGLISH)).contains(what);
            assertThat(problem.what(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
        });
    }

    @Test
    void parse_indicatorTwiceAndNothingMandatory_saysBoth() {
        String rule = "\"SPI\", \"amber\": \"< 0.95\", \"red\": \"< 0.85\"";
        String twice = rule + ", \"source\": \"s\" },\n  { \"indicator\": " + rule;

        assertThat(HealthRulesFile.parse(file("\"mandatory\": [],", twice), "r").problems())
                .extracting(Problem::code)
                .containsExactly("PMO-2154", "PMO-2152");
    }

    @Test
    void read_missingFileOrProjectFile_isAProblem() {
        assertThat(HealthRulesFile.read(directory.resolve("none.json")).problems())
                .extracting(Problem::code)
                .containsExactly("PMO-2001");
        assertThat(HealthRulesFile.parse("{ \"format\": \"pmo-core/project\", \"version\": \"1.0\" }", "p")
                        .problems())
                .extracting(Problem::code)
                .containsExactly("PMO-2042");
    }

    @Test
    void schema_healthRules_knowsTheMembersAndIndicatorsOfTheReader() throws BadFile {
        Node schema = JsonReader.read(HealthRulesFile.schema(), new Complaints("schema"));
        Node rule = schema.member("$defs").orElseThrow().member("rule").orElseThrow();

        assertThat(members(schema)).isEqualTo(Shape.HEALTH_RULES.members());
        assertThat(members(rule)).isEqualTo(Shape.HEALTH_RULE.members());
        assertThat(rule
                        .member("properties")
                        .orElseThrow()
                        .member("indicator")
                        .orElseThrow()
                        .member("enum")
                        .orElseThrow()
                        .elements()
                        .stream()
                        .map(Node::text))
                .containsExactlyElementsOf(
                        Arrays.stream(Indicator.values()).map(Enum::name).toList());
        assertThat(new SchemaValidator(HealthRulesFile.schema()).errors(HealthRulesFile.write(HealthRules.standard())))
                .isEmpty();
    }

    private static Set<String> members(Node object) {
        return object.member("properties").orElseThrow().members().keySet();
    }

    private static String file(String mandatory, String rule) {
        return "{ \"format\": \"pmo-core/health-rules\", \"version\": \"1.0\", \"id\": \"ours\", \"rulesVersion\": \"1\", "
                + mandatory + " \"rules\": [\n  { \"indicator\": " + rule + ", \"source\": \"steering\" } ] }";
    }
}
