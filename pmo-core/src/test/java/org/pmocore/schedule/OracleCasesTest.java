package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.oracle.OracleCase;
import org.pmocore.oracle.OracleCases;

/**
 * Networks with dates known from elsewhere, each with its source in the datum: textbooks, other engines' suites, hand
 * computation, and dates Primavera P6 and Microsoft Project stored themselves. Tolerance: none, to the minute.
 */
class OracleCasesTest {

    /** The families of cases and how many fields each asserts, so that none is passed by not being looked at. */
    @ParameterizedTest
    @CsvSource({
        "textbook, 5, 166",
        "rcp,     20, 340",
        "gp,       7,  27",
        "p6n,     13, 162",
        "ops,     47, 520",
        "msp,      8, 602",
        "tj,       2,  24"
    })
    void family_everyField_agrees(String family, int cases, int fields) {
        List<OracleCheck> checks =
                OracleCases.committed(family).stream().map(OracleCheck::of).toList();

        assertThat(checks).hasSize(cases);
        assertThat(checks).flatExtracting(OracleCheck::differences).isEmpty();
        assertThat(checks.stream().mapToInt(OracleCheck::fields).sum()).isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("neutral")
    void case_underTheStandardRules_agreesToo(OracleCase oracle) {
        ScheduleRules rules = OracleCheck.withOptions(oracle, ScheduleRules.standard());

        assertThat(OracleCheck.of(oracle, rules).differences()).isEmpty();
    }

    /** Cases that do not turn on a raw instant of one product. */
    static Stream<OracleCase> neutral() {
        return Stream.of("textbook", "rcp", "gp", "p6n", "ops")
                .flatMap(family -> OracleCases.committed(family).stream());
    }
}
