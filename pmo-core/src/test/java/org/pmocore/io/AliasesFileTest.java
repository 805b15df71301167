package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.ledger.StatusIntake;
import org.pmocore.model.Problem;

class AliasesFileTest {

    private static final StatusIntake INTAKE =
            StatusIntake.withDefaults().withAlias("例の 画面", "A").withAlias("ＡＰＩ", "B-1");

    @Test
    void write_thenRead_givesTheSameAliases(@TempDir Path directory) {
        Path file = directory.resolve("aliases.json");
        AliasesFile.write(INTAKE, file);
        StatusIntake again = AliasesFile.read(file).orThrow();

        assertThat(again.aliases()).isEqualTo(INTAKE.aliases()).containsKeys("例の画面", "api");
        assertThat(new SchemaValidator(AliasesFile.schema()).errors(AliasesFile.write(INTAKE)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': ' ', 'task': 'A'} | PMO-2136",
                "{'name': 'x'} | PMO-2103",
                "{'name': 'x', 'task': 'A'}, {'name': 'Ｘ', 'task': 'B'} | PMO-2167",
                "{'nam': 'x', 'task': 'A'} | PMO-2101"
            })
    void parse_aBadAlias_isToldByItsCode(String aliases, String code) {
        String text =
                ("{'format': 'pmo-core/aliases', 'version': '1.0', 'aliases': [" + aliases + "]}").replace('\'', '"');

        assertThat(AliasesFile.parse(text, "aliases.json").problems())
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @Test
    void schema_knowsTheMembersOfTheReader() throws BadFile {
        Node schema = JsonReader.read(AliasesFile.schema(), new Complaints("schema"));
        Node alias = schema.member("$defs").orElseThrow().member("alias").orElseThrow();

        assertThat(schema.member("properties").orElseThrow().members().keySet()).isEqualTo(Shape.ALIASES.members());
        assertThat(alias.member("properties").orElseThrow().members().keySet()).isEqualTo(Shape.ALIAS.members());
    }
}
