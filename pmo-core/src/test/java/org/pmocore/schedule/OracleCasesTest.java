package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.oracle.OracleCase;
import org.pmocore.oracle.OracleCases;
import tools.jackson.databind.json.JsonMapper;

/**
 * Networks with dates known from elsewhere, each with its source in the datum: textbooks, other engines' suites, hand
 * computation, and dates Primavera P6 and Microsoft Project stored themselves. Tolerance: none, to the minute.
 */
class OracleCasesTest {

    /** The families of cases and how many fields each asserts, so that none is passed by not being looked at. */
    @ParameterizedTest
    @CsvSource({
        "textbook,     6, 184",
        "rcp,         20, 340",
        "gp,           7,  27",
        "p6n,         13, 162",
        "ops,         47, 539",
        "msp,          9, 716",
        "tj,           2,  24",
        "float-paths,  4,  38",
        "own,         12,  58",
        "whatif,       1, 104"
    })
    void family_everyField_agreesOrIsListedWithItsReason(String family, int cases, int fields) {
        OracleRun run = OracleRun.of(OracleCases.committed(family), OracleCases.committed("textbook"));

        assertThat(run.surprises()).isEmpty();
        assertThat(run.cases).hasSize(cases);
        assertThat(run.fields).isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("neutral")
    void case_underTheStandardRules_agreesToo(OracleCase oracle) {
        ScheduleRules rules = OracleOptions.on(oracle, ScheduleRules.standard());

        assertThat(OracleCheck.of(oracle, rules).differences().keySet())
                .isSubsetOf(KnownDifferences.of(Set.of(oracle.id())).keySet());
    }

    /** Cases that do not turn on a raw instant of one product. */
    static Stream<OracleCase> neutral() {
        return Stream.of("textbook", "rcp", "gp", "p6n", "ops")
                .flatMap(family -> OracleCases.committed(family).stream());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"taks\":[]}",
                "{\"id\":\"x\",\"tasks\":[{\"id\":\"A\",\"durations\":1}]}",
                "{\"id\":\"x\",\"links\":[{\"from\":\"A\",\"to\":\"B\",\"slack\":1}]}",
                "{\"id\":\"x\",\"expect\":{\"tasks\":{\"A\":{\"earlyStart\":1}}}}",
                "{\"id\":\"x\",\"options\":{\"lags\":\"24H\"}}"
            })
    void case_unknownWord_isRefused(String json) {
        assertThatThrownBy(() -> new OracleCase(new JsonMapper().readTree(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown words");
    }

    @ParameterizedTest
    @CsvSource({
        "lagCalendar, SOMEWHERE",
        "totalFloat, MEAN",
        "progressMode, WISHFUL",
        "criticalDefinition, FEELING",
        "openEndsCritical, perhaps",
        "ssLagFrom, NOWHERE",
        "useProjectFinishForFloat, N"
    })
    void case_unknownValueOfAnOption_isRefused(String option, String value) {
        OracleCase oracle = new OracleCase(new JsonMapper()
                .readTree("{\"id\":\"x\",\"dialect\":\"P6\",\"options\":{\"" + option + "\":\"" + value + "\"}}"));

        assertThatThrownBy(() -> OracleOptions.rules(oracle)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Networks whose expected dates follow other conventions: what is in dispute, and nothing else, differs. */
    @ParameterizedTest
    @MethodSource("conflicts")
    void conflict_onlyDisputedFields_differ(OracleCase oracle) {
        assertThat(OracleCheck.of(oracle).differences().keySet())
                .as(oracle.notes())
                .isEqualTo(oracle.disputed());
    }

    static List<OracleCase> conflicts() {
        return OracleCases.committed("conflicts");
    }
}
