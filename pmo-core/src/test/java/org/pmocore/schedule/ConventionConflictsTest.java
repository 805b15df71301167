package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.oracle.OracleCase;
import org.pmocore.oracle.OracleCases;
import org.pmocore.schedule.ScheduleRules.LateBound;

/**
 * Figures of the R package criticalpath (MIT; {@code test-cpt-early_start_finish_by_relation_type.R}) that no product gives:
 * each follows from naming the two options in which that package differs. Tolerance: none.
 */
class ConventionConflictsTest {

    /** A lead, or a finish tied to an early date, may pull a start before the project; only open ends are bounded late. */
    private static final Map<String, ScheduleRules> SETS = Map.of(
            "START", ScheduleRules.standard().withProjectStartFloor(false),
            "LATE", ScheduleRules.standard().withLateBound(LateBound.OPEN_ENDS),
            "BOTH", ScheduleRules.standard().withProjectStartFloor(false).withLateBound(LateBound.OPEN_ENDS));

    /** What each case needs at least, fewer switches leave differences; and the span of the project in hours. */
    @ParameterizedTest
    @CsvSource({
        "rcp-ff-dureq-lagneg, BOTH, 5",
        "rcp-ff-durgt-lagneg, LATE, 6",
        "rcp-ff-durlt-lag0,   START, 6",
        "rcp-ff-durlt-lagneg, BOTH, 7",
        "rcp-sf-dureq-lag0,   BOTH, 6",
        "rcp-sf-dureq-lagneg, BOTH, 8",
        "rcp-sf-durgt-lag0,   BOTH, 8",
        "rcp-sf-durgt-lagneg, BOTH, 10",
        "rcp-sf-durgt-lagpos, LATE, 6",
        "rcp-sf-durlt-lag0,   BOTH, 8",
        "rcp-sf-durlt-lagneg, BOTH, 10",
        "rcp-sf-durlt-lagpos, START, 6",
        "rcp-ss-dureq-lagneg, BOTH, 5",
        "rcp-ss-durgt-lag0,   LATE, 6",
        "rcp-ss-durgt-lagneg, BOTH, 7",
        "rcp-ss-durlt-lagneg, START, 6"
    })
    void case_underTheNamedSwitches_agreesInEveryField(String id, String needed, long span) {
        OracleCase oracle = cases().filter(one -> one.id().equals(id)).findAny().orElseThrow();
        Map<String, Map<String, String>> differences = SETS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        set -> OracleCheck.of(oracle, set.getValue()).differences()));

        assertThat(differences.get(needed)).isEmpty();
        assertThat(differences.get("BOTH")).isEmpty();
        assertThat(OracleCheck.of(oracle, ScheduleRules.standard()).differences())
                .isNotEmpty();
        assertThat(span(oracle)).isEqualTo(Duration.ofHours(span));
        if (needed.equals("BOTH")) {
            assertThat(differences.get("START")).isNotEmpty();
            assertThat(differences.get("LATE")).isNotEmpty();
        }
    }

    /** That package names the span from the first start to the last finish. */
    private static Duration span(OracleCase oracle) {
        Schedule schedule =
                CriticalPathMethod.withDefaults().withRules(SETS.get("BOTH")).schedule(oracle.project());
        return Duration.between(schedule.start(), schedule.finish());
    }

    @Test
    void cases_all_areLookedAt() {
        assertThat(cases().mapToInt(oracle ->
                                OracleCheck.of(oracle, SETS.get("BOTH")).fields())
                        .sum())
                .isEqualTo(16 * 16);
    }

    private static Stream<OracleCase> cases() {
        return OracleCases.committed("rcp-conflicts").stream();
    }
}
