package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;

/** Published earned-value figures, run through whole projects. */
class EarnedValueOracleTest {

    private static final String THIRTEEN = "28975 81681 91681 138586 218141 302478 323632 345876 360738";

    private static final Map<String, Function<EarnedValue, Measure>> QUANTITIES = Map.ofEntries(
            Map.entry("PV", EarnedValue::plannedValue),
            Map.entry("EV", EarnedValue::earnedValue),
            Map.entry("SV", EarnedValue::scheduleVariance),
            Map.entry("CV", EarnedValue::costVariance),
            Map.entry("SPI", EarnedValue::spi),
            Map.entry("CPI", EarnedValue::cpi),
            Map.entry("EAC", EarnedValue::eac),
            Map.entry("EAC_BUDGETED", value -> value.eac(EacMethod.BUDGETED_RATE)),
            Map.entry("ETC", EarnedValue::etc),
            Map.entry("VAC", EarnedValue::vac),
            Map.entry("TCPI", EarnedValue::tcpi),
            Map.entry("ES", EarnedValue::earnedSchedule),
            Map.entry("SVT", EarnedValue::svT),
            Map.entry("SPIT", EarnedValue::spiT));

    @ParameterizedTest(name = "{0}: {5} {6}")
    @CsvFileSource(resources = "published-figures.csv", numLinesToSkip = 1)
    void quantity_ofPublishedProject_isAsPublished(ArgumentsAccessor row) {
        EarnedValue value = PeriodPlan.at(row.getInteger(1), row.getString(2), row.getString(3), row.getString(4));
        Measure quantity = QUANTITIES.get(row.getString(5)).apply(value);
        assertThat(quantity.orElseThrow())
                .as("%s, %s at day %s", row.getString(0), row.getString(5), row.getString(1))
                .isCloseTo(row.getDouble(6), within(row.getDouble(7)));
    }

    /** Tolerance: the expected figures are rounded to six decimals of the unscaled value. */
    @ParameterizedTest(name = "day {0}")
    @CsvFileSource(resources = "thirteen-periods.csv", numLinesToSkip = 1)
    void allQuantities_ofThirteenPeriods_areAsCalculatedIndependently(ArgumentsAccessor row) {
        EarnedValue value = PeriodPlan.at(row.getInteger(0), THIRTEEN, row.getString(1), row.getString(2));
        Measure[] found = {
            value.scheduleVariance(),
            value.costVariance(),
            value.spi(),
            value.cpi(),
            value.earnedSchedule(),
            value.svT(),
            value.spiT(),
            value.eac(EacMethod.BUDGETED_RATE),
            value.eac(),
            value.etc(),
            value.vac(),
            value.tcpi(),
            value.percentPlanned(),
            value.percentComplete(),
            value.percentSpent()
        };
        double[] figures =
                Arrays.stream(found).mapToDouble(Measure::orElseThrow).toArray();
        double[] expected = new double[found.length];
        for (int i = 0; i < found.length; i++) {
            expected[i] = row.getDouble(i + 3);
        }
        for (int i = 0; i < found.length; i++) {
            double tolerance = i < 2 || i >= 7 && i <= 10 ? 1e-3 : i >= 12 ? 5e-5 : 5e-7;
            assertThat(figures[i])
                    .as("column %d of day %s", i + 3, row.getInteger(0))
                    .isCloseTo(expected[i], within(tolerance));
        }
    }

    /** Source: redmine_issue_evm README, holidays 3 to 5 May 2017. A span of holidays only counts all its days. */
    @ParameterizedTest(name = "{0} to {1}, {2} h: {4} h on {3}")
    @CsvSource({
        "2017-05-01, 2017-05-08, 12, 2017-05-01, 4, 0",
        "2017-05-01, 2017-05-08, 12, 2017-05-02, 8, 0",
        "2017-05-01, 2017-05-08, 12, 2017-05-07, 8, 0",
        "2017-05-01, 2017-05-08, 12, 2017-05-08, 12, 0",
        "2017-05-01, 2017-05-07, 10, 2017-05-01, 5, 0",
        "2017-05-01, 2017-05-07, 10, 2017-05-02, 10, 0",
        "2017-05-03, 2017-05-07, 20, 2017-05-03, 4, 0",
        "2017-05-03, 2017-05-07, 20, 2017-05-06, 16, 0",
        "2017-05-03, 2017-05-07, 20, 2017-05-07, 20, 0"
    })
    void plannedValue_overGoldenWeek_isSpreadOverWorkingDays(
            LocalDate start, LocalDate due, String hours, LocalDate date, double expected, double tolerance) {
        WorkCalendar calendar = WorkCalendar.standard()
                .withHolidays(LocalDate.of(2017, 5, 3), LocalDate.of(2017, 5, 4), LocalDate.of(2017, 5, 5));
        Project project = Project.builder("ticket")
                .start(start)
                .calendar(calendar)
                .task("T", t -> t.days(3))
                .baseline(Baseline.builder("plan", start)
                        .task("T", start, due, Effort.ofPersonHours(hours))
                        .build())
                .build();
        EarnedValue value = EarnedValueAnalysis.withDefaults().analyze(project, date);
        assertThat(value.plannedValue().orElseThrow()).isCloseTo(expected, within(tolerance));
        assertThat(value.plannedValueAt(date)).isEqualTo(value.plannedValue());
    }

    /** Source: redmine_issue_evm README @d55363b, 24 h on three calendar days, closed on the third; erratum: 8 h on 8/3. */
    @ParameterizedTest(name = "{0}: PV {1}, EV {2}, AC {3}")
    @CsvSource({"2015-08-01, 8, 0, 10", "2015-08-02, 16, 0, 16", "2015-08-03, 24, 24, 24"})
    void figures_ofThreeDayTicket_areAsPublished(LocalDate date, double planned, double earned, double spent) {
        LocalDate first = LocalDate.of(2015, 8, 1);
        LocalDate last = LocalDate.of(2015, 8, 3);
        WorkCalendar everyDay = WorkCalendar.builder("every day")
                .week(List.of(DayOfWeek.values()), Shift.of("09:00", "17:00"))
                .build();
        Project project = Project.builder("ticket")
                .start(first)
                .calendar(everyDay)
                .dataDate(date)
                .task(
                        "T",
                        t -> date.equals(last)
                                ? t.days(3).progress(p -> p.actualStart(first).actualFinish(last))
                                : t.days(3))
                .baseline(Baseline.builder("plan", first)
                        .task("T", first, last, Effort.ofPersonHours(24))
                        .build())
                .cost("T", first, Effort.ofPersonHours(10))
                .build();
        Project.Builder costs = project.toBuilder();
        if (!date.isBefore(first.plusDays(1))) {
            costs.cost("T", first.plusDays(1), Effort.ofPersonHours(6));
        }
        if (!date.isBefore(last)) {
            costs.cost("T", last, Effort.ofPersonHours(8));
        }
        EarnedValue value = EarnedValueAnalysis.withDefaults().analyze(costs.build(), date);
        assertThat(value.plannedValue()).hasToString(hours(planned));
        assertThat(value.earnedValue()).hasToString(hours(earned));
        assertThat(value.actualCost()).hasToString(hours(spent));
    }

    private static String hours(double hours) {
        return String.format(Locale.ROOT, "%.0f person-hours", hours);
    }

    /** Source: Microsoft's field reference for BCWS and BCWP, flat baselines; the calendar-exact value of its third example. */
    @ParameterizedTest(name = "{0} {1} days, {2} %, after {3} days: PV {4}, EV {5}")
    @CsvSource({
        "400, 8, 25, 2, 100, 100, 0",
        "400, 8, 50, 2, 100, 200, 0",
        "100, 4, 60, 3, 75, 60, 0",
        "500, 61, 50, 30, 245.90, 250, 0.005"
    })
    void figures_ofMicrosoftsExamples_areAsDocumented(
            String cost, int days, double percent, int after, double planned, double earned, double tolerance) {
        LocalDate start = LocalDate.of(2026, 6, 1);
        Project project = Project.builder("microsoft")
                .start(start)
                .calendar(WorkCalendar.allHours())
                .task("T", t -> t.days(days).progress(p -> p.percentComplete(percent)))
                .baseline(Baseline.builder("plan", start)
                        .task("T", start, start.plusDays(days - 1), Money.of("USD", cost))
                        .build())
                .build();
        EarnedValue value = EarnedValueAnalysis.withDefaults().analyze(project, start.plusDays(after - 1));
        assertThat(value.plannedValue().orElseThrow()).isCloseTo(planned, within(tolerance));
        assertThat(value.earnedValue().orElseThrow()).isCloseTo(earned, within(tolerance));
    }
}
