package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmocore.evm.ForecastMethod.Target;
import org.pmocore.house.ToStringContract;

/** Errors of forecasts calculated by hand, and how often limits hold on projects whose outcomes are spread evenly. */
class ForecastBenchmarkTest {

    /** BAC 100, PD 4 days. */
    private static final String EVEN = "25 50 75 100";

    /** Costs 125 instead of 100 and takes 5 days instead of 4; CPI is 0.8 throughout. */
    private static final FinishedProject DEAR = project("dear", EVEN, "2 40 50", "4 80 100", "5 100 125");

    /** Costs 90; takes 5 days. */
    private static final FinishedProject CHEAP = project("cheap", EVEN, "1 20 20", "5 100 90");

    /**
     * Of DEAR: EAC(PF=1) is 110 and 120, EAC(CPI) 125 twice, BAC 100; ES1 is 4.4 and 4.8, PD 4. Of CHEAP: all of cost are 100; ES1 is
     * 4.2, ES2 is 5, PD 4.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EAC_BUDGET, 9.5556, 9.5556, 1.5556, 3",
        "EAC_CPI, 5.5556, 5.5556, 5.5556, 3",
        "BAC, 15.5556, 15.5556, -4.4444, 3",
        "ES1, 12, 12, -12, 3",
        "ES2, 0, 0, 0, 3",
        "PD, 20, 20, -20, 3"
    })
    void errors_ofTwoProjects_weighThemTheSame(
            ForecastMethod method, double mean, double median, double bias, int reports) {
        ForecastErrors errors = ForecastBenchmark.of(List.of(DEAR, CHEAP)).errors(method);
        assertThat(errors.mean().orElseThrow()).isCloseTo(mean, within(1e-4));
        assertThat(errors.median().orElseThrow()).isCloseTo(median, within(1e-4));
        assertThat(errors.bias().orElseThrow()).isCloseTo(bias, within(1e-4));
        assertThat(errors.reports()).isEqualTo(reports);
        assertThat(errors.missing()).isZero();
        ToStringContract.check(errors);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "EAC_BUDGET, EARLY, 11.1111, 1",
        "EAC_BUDGET, MIDDLE, 12, 1",
        "EAC_BUDGET, LATE, 4, 1",
        "ES1, EARLY, 16, 1"
    })
    void errors_ofStage_areOfItsReports(ForecastMethod method, ProjectStage stage, double mean, int reports) {
        ForecastErrors errors = ForecastBenchmark.of(List.of(DEAR, CHEAP)).errors(method, stage);
        assertThat(errors.mean().orElseThrow()).isCloseTo(mean, within(1e-4));
        assertThat(errors.reports()).isEqualTo(reports);
    }

    /** The moving indices of the last periods; the fourth day is two tasks, one of them done, so that ED(t) is 3.5 days. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"EAC_CPI_3, 125", "EAC_CPI_6, 125", "EAC_MICOM, 131.25", "EDM1, 4.5", "EDM2, 4.571428571428571"})
    void forecast_fromHistory_isAsByHand(ForecastMethod method, double expected) {
        EarnedValueHistory soFar = DEAR.history().upTo(2);
        assertThat(method.of(soFar).orElseThrow()).isCloseTo(expected, within(1e-9));
    }

    /** Every method has a value at a report where all figures are known, and forecasts what happened once all is done. */
    @ParameterizedTest
    @EnumSource(ForecastMethod.class)
    void forecast_ofEveryMethod_hasAValue(ForecastMethod method) {
        assertThat(method.of(DEAR.history().upTo(1)).isDefined()).isTrue();
        assertThat(method.label()).isNotBlank();
        assertThat(ForecastMethod.of(method.target())).contains(method);
    }

    /** EAC(CPI) is right on DEAR; without it nothing is known of the middle. */
    @Test
    void pick_withoutTheProjectItself_isTheBestOnTheOthers() {
        FinishedProject third = project("third", EVEN, "2 40 50", "5 100 125");
        ForecastBenchmark benchmark = ForecastBenchmark.of(List.of(DEAR, CHEAP, third));
        assertThat(benchmark.pick(Target.COST, ProjectStage.MIDDLE, "third")).contains(ForecastMethod.EAC_CPI);
        assertThat(ForecastBenchmark.of(List.of(DEAR, CHEAP)).pick(Target.COST, ProjectStage.MIDDLE, "dear"))
                .isEmpty();
        assertThat(benchmark.errorsOfPicks(Target.COST).missing()).isEqualTo(2);
    }

    /**
     * Forecast 100, outcome 101, 102, 103, ...: of n projects the limits miss the least and the greatest (and from 40 on what lies
     * beyond ceil(0.95 n) of the others), so that 1 - 2 / n hold, or 90 %.
     */
    @ParameterizedTest(name = "{0} projects")
    @CsvSource({"17, 15", "30, 28", "40, 36"})
    void coverage_ofOutcomesSpreadEvenly_isWhatACalibrationPromises(int projects, int held) {
        ForecastCoverage coverage = spread(projects).coverage(Target.COST);
        assertThat(coverage.reports()).isEqualTo(3 * projects);
        assertThat(coverage.inside()).isEqualTo(3 * held);
        assertThat(coverage.shareByProject().orElseThrow()).isCloseTo(100.0 * held / projects, within(1e-9));
        assertThat(coverage.share(ProjectStage.LATE).orElseThrow()).isCloseTo(100.0 * held / projects, within(1e-9));
        assertThat(coverage.missing()).isZero();
        ToStringContract.check(coverage);
    }

    /** One more project with three late reports inside: three reports of many, but one project of many. */
    @Test
    void shareByProject_ofALongProject_weighsItOnce() {
        List<FinishedProject> projects = new ArrayList<>(spread(17).projects());
        projects.add(project("long", EVEN, "1 20 20", "2 50 50", "3 80 80", "4 85 85", "5 90 90", "6 100 110"));
        ForecastCoverage coverage = ForecastBenchmark.of(projects).coverage(Target.COST);
        assertThat(coverage.share().orElseThrow()).isCloseTo(100.0 * (45 + 5) / (51 + 5), within(1e-9));
        assertThat(coverage.shareByProject().orElseThrow()).isCloseTo(100.0 * 16 / 18, within(1e-9));
    }

    @Test
    void coverage_withoutAStageAmongTheOthers_isMissing() {
        ForecastCoverage coverage = ForecastBenchmark.of(List.of(DEAR, CHEAP)).coverage(Target.DURATION);
        assertThat(coverage.missing()).isEqualTo(3);
        assertThat(coverage.share().isDefined()).isFalse();
        assertThat(coverage.shareByProject().isDefined()).isFalse();
        assertThat(coverage.share(ProjectStage.EARLY).isDefined()).isFalse();
    }

    /** A report before 5 % is earned counts in all errors, not in those where forecasts are stable. */
    @Test
    void errorsWhereStable_leaveOutTheFirstReports() {
        FinishedProject early = project("early", EVEN, "1 4 4", "3 50 50", "5 100 100");
        ForecastBenchmark benchmark = ForecastBenchmark.of(List.of(early));
        assertThat(benchmark.errors(ForecastMethod.ES2).reports()).isEqualTo(2);
        assertThat(benchmark.errorsWhereStable(ForecastMethod.ES2).reports()).isEqualTo(1);
        assertThat(benchmark.errorsWhereStable(ForecastMethod.ES2).mean().orElseThrow())
                .isCloseTo(20, within(1e-9));
    }

    @Test
    void benchmark_ofNothingOrOfNamesakes_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastBenchmark.of(List.of()))
                .withMessageContaining("(0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastBenchmark.of(List.of(DEAR, DEAR)))
                .withMessageContaining("\"dear\"");
        EarnedValueHistory begun = history(EVEN, "2 40 50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinishedProject.of("begun", begun))
                .withMessageContaining("\"begun\" has earned 40%");
        EarnedValueHistory free = history(EVEN, "4 100 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinishedProject.of("free", free))
                .withMessageContaining("must be above zero");
        assertThatIllegalArgumentException().isThrownBy(() -> begun.upTo(2)).withMessageContaining("from 1 to 1");
    }

    @Test
    void toString_ofBenchmark_namesTheBest() {
        ForecastBenchmark benchmark = ForecastBenchmark.of(List.of(DEAR, CHEAP));
        ToStringContract.check(benchmark);
        ToStringContract.check(DEAR);
        assertThat(benchmark.toString())
                .startsWith("Forecasts of 2 projects at 3 reports")
                .contains("EAC(CPI)");
    }

    /** A duration is forecast 4 days, and takes 4. */
    private static ForecastBenchmark spread(int projects) {
        return ForecastBenchmark.of(IntStream.rangeClosed(1, projects)
                .mapToObj(i -> project("P" + i, EVEN, "1 20 20", "2 50 50", "3 80 80", "4 100 " + (100 + i)))
                .toList());
    }

    /** Reports: day, EV, AC. */
    private static FinishedProject project(String name, String planned, String... reports) {
        return FinishedProject.of(name, history(planned, reports));
    }

    private static EarnedValueHistory history(String planned, String... reports) {
        return EarnedValueHistory.of(Arrays.stream(reports)
                .map(report -> report.split(" "))
                .map(report -> PeriodPlan.at(Integer.parseInt(report[0]), planned, report[1], report[2]))
                .toList());
    }
}
