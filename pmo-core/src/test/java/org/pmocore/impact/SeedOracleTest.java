package org.pmocore.impact;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/**
 * Source of all figures: the case "A is late, so B cannot start, so the customer review RV cannot be held in time", computed by
 * an independent critical path program; tolerance 1e-9 days, dates to the minute.
 */
class SeedOracleTest {

    private static final double TOLERANCE = 1e-9;
    private static final Impact SEED = SeedNetwork.impact("A+4");

    @ParameterizedTest
    @CsvSource({
        "baseline_rv_ready,    2026-04-24T17:00",
        "forecast_rv_ready,    2026-05-01T17:00",
        "latest_B_start,       2026-04-15T08:00",
    })
    void seed_date_isThatOfTheOracle(String what, LocalDateTime expected) {
        MilestoneImpact review = SEED.milestone("RV");
        LocalDateTime date = switch (what) {
            case "baseline_rv_ready" -> review.before();
            case "forecast_rv_ready" -> review.after();
            default -> SEED.latestStart("RV", "B").orElseThrow();
        };

        assertThat(date).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "baseline_buffer_wd,       2",
        "late_wd,                  2",
        "late_calendar_days,       3",
        "delay_at_source_wd,       4",
        "absorbed_by_buffer_wd,    2",
        "recovery_needed_wd,       2",
        "slip_wd,                  4",
        "slip_calendar_days,       7",
        "margin_after,            -2",
        "C_float_to_B_before,      2",
        "C_float_to_B_after,       6",
    })
    void seed_days_areThoseOfTheOracle(String what, double expected) {
        MilestoneImpact review = SEED.milestone("RV");
        ChainStep.NonDriver c = SEED.chain("RV").get(1).nonDrivers().get(0);
        Measure days = switch (what) {
            case "baseline_buffer_wd", "absorbed_by_buffer_wd" -> review.marginBefore();
            case "late_wd" -> review.lateWorkingDays();
            case "late_calendar_days" -> review.lateCalendarDays();
            case "delay_at_source_wd" -> SEED.chain("RV").get(0).own();
            case "recovery_needed_wd" -> Remedies.of(SEED, SEED.milestone("RV")).workingDays();
            case "slip_wd" -> review.slipWorkingDays();
            case "slip_calendar_days" -> review.slipCalendarDays();
            case "margin_after" -> review.marginAfter();
            case "C_float_to_B_before" -> c.floatBefore();
            default -> c.floatAfter();
        };

        assertThat(days.orElseThrow()).isCloseTo(expected, within(TOLERANCE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, A:  2026-04-06T08:00..2026-04-10T17:00 -> 2026-04-06T08:00..2026-04-16T17:00; slip 0.0 4.0; own 4.0",
        "1, B:  2026-04-13T08:00..2026-04-22T17:00 -> 2026-04-17T08:00..2026-04-28T17:00; slip 4.0 4.0; own 0.0",
        "2, E:  2026-04-23T08:00..2026-04-24T17:00 -> 2026-04-30T08:00..2026-05-01T17:00; slip 4.0 4.0; own 0.0",
        "3, RV: 2026-04-24T17:00..2026-04-24T17:00 -> 2026-05-01T17:00..2026-05-01T17:00; slip 4.0 4.0; own 0.0",
    })
    void chain_step_isThatOfTheOracle(int index, String expected) {
        ChainStep step = SEED.chain("RV").get(index);

        String dates = step.startBefore() + ".." + step.finishBefore() + " -> " + step.startAfter() + ".."
                + step.finishAfter();
        String slips = "slip " + days(step.startSlip()) + " " + days(step.finishSlip()) + "; own " + days(step.own());
        assertThat(step.task().id() + ": " + dates + "; " + slips).isEqualTo(expected.replaceFirst(": +", ": "));
        assertThat(days(step.absorbed()) + days(step.calendarEffect())).isZero();
    }

    /** Columns: changes; dates of A finish, C finish, B, E; margin of RV; drivers of B; link float of A and of C to B. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A+2,     04-14 04-08 04-15..04-24 04-27..04-28,  0, A,   0.0 4.0",
        "C+4,     04-10 04-14 04-15..04-24 04-27..04-28,  0, C,   2.0 0.0",
        "A+4 C+6, 04-16 04-16 04-17..04-28 04-30..05-01, -2, A C, 0.0 0.0",
        "A+4 B-2, 04-16 04-08 04-17..04-24 04-27..04-28,  0, A,   0.0 6.0",
        "B+3,     04-10 04-08 04-13..04-27 04-28..04-30, -1, A,   0.0 2.0",
    })
    void variants_dates_areThoseOfTheOracle(
            String changes, String dates, double margin, String drivers, String linkFloats) {
        Impact impact = SeedNetwork.impact(changes);

        assertThat(dates(impact)).isEqualTo(dates);
        assertThat(impact.milestone("RV").marginAfter().orElseThrow()).isCloseTo(margin, within(TOLERANCE));
        assertThat(driversOfB(impact)).isEqualTo(drivers);
        assertThat(linkFloats(impact)).isEqualTo(linkFloats);
    }

    /** "Shapley split of the RV delay when A +4 and C +6": v of each set of changes, and what remains but for one. */
    @ParameterizedTest
    @CsvSource({"A+4, 2", "C+6, 2", "A+4 C+6, 2"})
    void concurrency_eachSetOfCauses_isLateByTheSame(String changes, double late) {
        assertThat(SeedNetwork.impact(changes).milestone("RV").lateWorkingDays().orElseThrow())
                .isCloseTo(late, within(TOLERANCE));
    }

    @Test
    void recovery_ofSeed_isOnAnyTaskOfTheChain() {
        assertThat(Remedies.of(SEED, SEED.milestone("RV")).onOneOf())
                .extracting(task -> task.id().value())
                .containsExactly("A", "B", "E");
        assertThat(Remedies.of(SEED, SEED.milestone("RV")).together()).isEmpty();
    }

    @Test
    void recovery_ofTwoCauses_needsBoth() {
        Impact impact = SeedNetwork.impact("A+4 C+6");
        Remedies recovery = Remedies.of(impact, impact.milestone("RV"));

        assertThat(recovery.onOneOf()).extracting(task -> task.id().value()).containsExactly("B", "E");
        assertThat(recovery.together()).extracting(task -> task.id().value()).containsExactly("A", "C");
    }

    @Test
    void chain_ofTwoCauses_keepsBothDrivers() {
        assertThat(SeedNetwork.impact("A+4 C+6").chain("RV").get(1).drivers())
                .extracting(task -> task.id().value())
                .containsExactly("A", "C");
    }

    /** The link of C to B opens; the total float of C grows by 4 as well because the project ends later. */
    @Test
    void floatChanges_ofSeed_areOfC() {
        assertThat(SEED.floatChanges()).singleElement().satisfies(change -> {
            assertThat(change.task().id()).isEqualTo(TaskId.of("C"));
            assertThat(days(change.before())).isEqualTo(2);
            assertThat(days(change.after())).isEqualTo(6);
        });
        assertThat(SEED.newlyCritical()).isEmpty();
    }

    @Test
    void newlyCritical_whenDriverChanges_isTheNewDriver() {
        assertThat(SeedNetwork.impact("C+4").newlyCritical())
                .extracting(Task::id)
                .containsExactly(TaskId.of("C"));
    }

    private static String dates(Impact impact) {
        return finish(impact, "A") + " " + finish(impact, "C") + " " + start(impact, "B") + ".." + finish(impact, "B")
                + " " + start(impact, "E") + ".." + finish(impact, "E");
    }

    private static String start(Impact impact, String task) {
        return shown(impact.after().task(task).start(), "08:00");
    }

    private static String finish(Impact impact, String task) {
        return shown(impact.after().task(task).finish(), "17:00");
    }

    private static String shown(LocalDateTime instant, String time) {
        assertThat(instant.toLocalTime()).hasToString(time);
        return instant.toLocalDate().toString().substring("2026-".length());
    }

    private static String driversOfB(Impact impact) {
        return impact.after().drivingLinksOf(TaskId.of("B")).stream()
                .map(link -> link.dependency().predecessor().value())
                .collect(joining(" "));
    }

    private static String linkFloats(Impact impact) {
        return impact.after().predecessorsOf(TaskId.of("B")).stream()
                .map(link -> Double.toString(link.relationshipFloat().toMinutes() / 480.0))
                .collect(joining(" "));
    }

    private static double days(Measure measure) {
        return measure.orElseThrow();
    }
}
