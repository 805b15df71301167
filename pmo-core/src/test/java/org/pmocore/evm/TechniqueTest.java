package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pmocore.evm.Plans.FRIDAY;
import static org.pmocore.evm.Plans.MONDAY;
import static org.pmocore.evm.Plans.WEDNESDAY;
import static org.pmocore.evm.Plans.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.EarningTechnique;
import org.pmocore.model.Phasing;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.WorkPackage;
import org.pmocore.time.Days;

/** How budgets are spread and earned by the terms of the baseline. */
class TechniqueTest {

    /** What is reported of task A of 40 hours in a week. */
    private static final Map<String, Progress> REPORTS = Map.of(
            "NOTHING", Progress.NONE,
            "STARTED", Progress.builder().actualStart(MONDAY).build(),
            "HALF", Progress.builder().actualStart(MONDAY).percentComplete(50).build(),
            "MOST", Progress.builder().actualStart(MONDAY).percentComplete(95).build(),
            "MEASURED",
                    Progress.builder().physicalPercent(30).percentComplete(50).build(),
            "COUNTED", Progress.builder().unitsDone(30).build(),
            "TOO_MANY", Progress.builder().unitsDone(150).build(),
            "DONE",
                    Progress.builder()
                            .actualStart(MONDAY)
                            .actualFinish(WEDNESDAY)
                            .build());

    /** Rules of EIA-748 / NDIA; 40 hours. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "PERCENT, HALF, 20",
        "PERCENT 80, MOST, 32",
        "PERCENT 80, DONE, 40",
        "FIXED 0, NOTHING, 0",
        "FIXED 0, MOST, 0",
        "FIXED 0, DONE, 40",
        "FIXED 50, NOTHING, 0",
        "FIXED 50, STARTED, 20",
        "FIXED 25, HALF, 10",
        "FIXED 25, DONE, 40",
        "PHYSICAL, MEASURED, 12",
        "PHYSICAL, NOTHING, 0",
        "UNITS 120, COUNTED, 10",
        "UNITS 120, TOO_MANY, 40",
        "LEVEL_OF_EFFORT, NOTHING, 24",
        "TIME_PHASED, HALF, 20"
    })
    void earnedValue_ofTechnique_followsItsRule(String technique, String report, double expected) {
        EarnedValue value = Plans.at(WEDNESDAY, week(technique, "LINEAR", REPORTS.getOrDefault(report, Progress.NONE)));
        assertThat(value.earnedValue().orElseThrow()).isEqualTo(expected);
        assertThat(value.gaps(Gap.NO_PERCENT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"PHYSICAL", "UNITS 10"})
    void earnedValue_withoutMeasurement_isAGap(String technique) {
        EarnedValue value = Plans.at(WEDNESDAY, week(technique, "LINEAR", REPORTS.getOrDefault("HALF", Progress.NONE)));
        assertThat(value.earnedValue().orElseThrow()).isZero();
        assertThat(value.gaps(Gap.NO_PERCENT)).hasSize(1);
    }

    /** Microsoft's field reference for BCWP: 10, 10, 20, 20 at 50 % of the duration is 20, physical percent would be 30. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"TIME_PHASED, 20", "PERCENT, 30"})
    void earnedValue_ofUnevenWeek_isMicrosofts(String technique, double expected) {
        Project project = week(
                technique,
                "0 0.16666666666666666 0.3333333333333333 0.6666666666666666 1",
                REPORTS.getOrDefault("HALF", Progress.NONE),
                60,
                4);
        assertThat(Plans.at(WEDNESDAY, project).earnedValue().orElseThrow()).isEqualTo(expected);
    }

    /** 40 hours from Monday to Friday; the standard curves by their 5 % steps (P6, MPXJ): a working day is four steps. */
    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "AT_START, 2026-06-01, 40",
        "AT_FINISH, 2026-06-04, 0",
        "AT_FINISH, 2026-06-05, 40",
        "BACK_LOADED, 2026-06-01, 5.6",
        "FRONT_LOADED, 2026-06-01, 10.4",
        "BELL, 2026-06-01, 1.6",
        "BELL, 2026-06-02, 10.8",
        "TURTLE, 2026-06-01, 3.6",
        "DOUBLE_PEAK, 2026-06-01, 5.08",
        "EARLY_PEAK, 2026-06-01, 5",
        "LATE_PEAK, 2026-06-01, 2.32",
        "LATE_PEAK, 2026-06-05, 40",
        "0.2 0.6 1, 2026-06-01, 14.4"
    })
    void plannedValue_ofPhasing_followsTheCurve(String phasing, LocalDate date, double expected) {
        EarnedValue value = Plans.at(date, week("PERCENT", phasing, Progress.NONE));
        assertThat(value.plannedValue().orElseThrow()).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-06-01, 5", "2026-06-02, 10", "2026-06-03, 20", "2026-06-05, 40"})
    void plannedValue_perPeriod_isLinearWithinEach(LocalDate date, double expected) {
        Phasing phasing = Phasing.perPeriod(List.of(
                new Phasing.Period(Days.endOf(MONDAY.plusDays(1)), hours(10)),
                new Phasing.Period(Days.endOf(FRIDAY), hours(30))));
        Project project = Plans.weekOf(WEDNESDAY, p -> p, hours(40))
                .baseline(Baseline.builder("v2", MONDAY)
                        .task("A", MONDAY, FRIDAY, hours(40), WorkPackage.STANDARD.withPhasing(phasing))
                        .build())
                .build();
        assertThat(Plans.at(date, project).plannedValue().orElseThrow()).isEqualTo(expected);
    }

    @Test
    void earnedValue_byMilestonesAndApportioned_followTheOtherTasks() {
        WorkPackage inspection = WorkPackage.STANDARD
                .withTechnique(EarningTechnique.parse("APPORTIONED A"))
                .withControlAccount("QA");
        Project project = Project.builder("steps")
                .start(MONDAY)
                .dataDate(WEDNESDAY)
                .task("A", t -> t.days(5))
                .task("I", t -> t.days(1))
                .task("P", t -> t.days(5))
                .milestone("M1", m -> m.progress(p -> p.actualFinish(WEDNESDAY)))
                .milestone("M2", m -> m)
                .baseline(Baseline.builder("v1", MONDAY)
                        .task(
                                "A",
                                MONDAY,
                                FRIDAY,
                                hours(40),
                                WorkPackage.STANDARD.withTechnique(EarningTechnique.parse("MILESTONES M1=40; M2=60")))
                        .task("I", FRIDAY, FRIDAY, hours(10), inspection)
                        .task("P", FRIDAY, FRIDAY, hours(8), WorkPackage.STANDARD.asPlanning())
                        .build())
                .build();
        EarnedValue value = Plans.at(WEDNESDAY, project);
        assertThat(value.earnedValue().orElseThrow()).isEqualTo(16 + 4);
        assertThat(value.plannedValue().orElseThrow()).isEqualTo(24 + 6);
        assertThat(value.gaps(Gap.PLANNING_PACKAGE)).hasSize(1);
        assertThat(value.byControlAccount().get("QA").earnedValue().orElseThrow())
                .isEqualTo(4);
    }

    @Test
    void withoutLevelOfEffort_leavesTheDiscreteWork() {
        Project project = Plans.weekOf(WEDNESDAY, p -> p.percentComplete(20), hours(40))
                .task("L", t -> t.days(5))
                .baseline(Baseline.builder("v2", MONDAY)
                        .task("A", MONDAY, FRIDAY, hours(40))
                        .task(
                                "L",
                                MONDAY,
                                FRIDAY,
                                hours(80),
                                WorkPackage.STANDARD.withTechnique(new EarningTechnique.LevelOfEffort()))
                        .build())
                .build();
        EarnedValue value = Plans.at(WEDNESDAY, project);
        assertThat(value.spi().orElseThrow()).isCloseTo((8.0 + 48) / (24 + 48), within(1e-12));
        assertThat(value.withoutLevelOfEffort().spi().orElseThrow()).isCloseTo(8.0 / 24, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PERCENT",
                "PERCENT 80",
                "FIXED 50",
                "PHYSICAL",
                "UNITS 120",
                "MILESTONES M1=40; M2=60",
                "APPORTIONED T1",
                "LEVEL_OF_EFFORT",
                "TIME_PHASED"
            })
    void technique_textForm_readsBack(String text) {
        assertThat(EarningTechnique.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTHING", "DONE"})
    void plannedValue_ofEveryCurve_endsAtBudget(String report) {
        for (String name :
                List.of("BACK_LOADED", "FRONT_LOADED", "BELL", "TURTLE", "DOUBLE_PEAK", "EARLY_PEAK", "LATE_PEAK")) {
            EarnedValue value = Plans.at(FRIDAY, week("PERCENT", name, REPORTS.getOrDefault(report, Progress.NONE)));
            assertThat(value.plannedValue()).isEqualTo(value.budgetAtCompletion());
            assertThat(Phasing.parse(name)).hasToString(name);
        }
    }

    private static Project week(String technique, String phasing, Progress progress) {
        return week(technique, phasing, progress, 40, 5);
    }

    private static Project week(String technique, String phasing, Progress progress, long amount, int days) {
        WorkPackage terms = WorkPackage.STANDARD
                .withTechnique(EarningTechnique.parse(technique))
                .withPhasing(Phasing.parse(phasing));
        return Project.builder("one week")
                .start(MONDAY)
                .dataDate(WEDNESDAY)
                .task("A", t -> t.days(days).progress(progress))
                .baseline(Baseline.builder("v1", MONDAY)
                        .task(
                                "A",
                                MONDAY,
                                MONDAY.plusDays(days - 1),
                                days == 5 ? hours((double) amount) : Money.of("USD", amount),
                                terms)
                        .build())
                .build();
    }
}
