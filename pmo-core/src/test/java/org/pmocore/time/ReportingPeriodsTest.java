package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edges of periods, read off a wall calendar. */
class ReportingPeriodsTest {

    private static final LocalDate APRIL_FIRST = LocalDate.of(2026, 4, 1);

    /** Four, four and five weeks from Saturday 28 March 2026. */
    private static final ReportingPeriods WEEKS_4_4_5 = ReportingPeriods.closingOn(
            LocalDate.of(2026, 3, 28),
            List.of(LocalDate.of(2026, 4, 24), LocalDate.of(2026, 5, 22), LocalDate.of(2026, 6, 26)));

    private static final Map<String, ReportingPeriods> CUTS = Map.of(
            "days", ReportingPeriods.days(),
            "weeks", ReportingPeriods.weeks(DayOfWeek.MONDAY),
            "sundays", ReportingPeriods.weeks(DayOfWeek.SUNDAY),
            "months", ReportingPeriods.months(),
            "20th", ReportingPeriods.monthsClosingOn(20),
            "30th", ReportingPeriods.monthsClosingOn(30),
            "quarters", ReportingPeriods.quarters(Month.APRIL),
            "us-quarters", ReportingPeriods.quarters(Month.OCTOBER),
            "years", ReportingPeriods.years(Month.APRIL),
            "4-4-5", WEEKS_4_4_5);

    @ParameterizedTest
    @CsvSource({
        "days,        2026-04-05, 2026-04-05, 2026-04-05, 2026-04-05",
        "weeks,       2026-04-05, 2026-03-30, 2026-03-30, 2026-04-05",
        "weeks,       2026-04-06, 2026-04-06, 2026-04-06, 2026-04-12",
        "sundays,     2026-04-05, 2026-04-05, 2026-04-05, 2026-04-11",
        "months,      2028-02-29, 2028-02,    2028-02-01, 2028-02-29",
        "months,      2026-12-31, 2026-12,    2026-12-01, 2026-12-31",
        "20th,        2026-04-20, 2026-04,    2026-03-21, 2026-04-20",
        "20th,        2026-04-21, 2026-05,    2026-04-21, 2026-05-20",
        "20th,        2026-12-21, 2027-01,    2026-12-21, 2027-01-20",
        "30th,        2026-02-28, 2026-02,    2026-01-31, 2026-02-28",
        "30th,        2026-03-01, 2026-03,    2026-03-01, 2026-03-30",
        "30th,        2026-03-31, 2026-04,    2026-03-31, 2026-04-30",
        "quarters,    2026-03-31, FY2025-Q4,  2026-01-01, 2026-03-31",
        "quarters,    2026-04-01, FY2026-Q1,  2026-04-01, 2026-06-30",
        "us-quarters, 2026-09-30, FY2025-Q4,  2026-07-01, 2026-09-30",
        "years,       2027-03-31, FY2026,     2026-04-01, 2027-03-31",
        "4-4-5,       2026-03-28, P1,         2026-03-28, 2026-04-24",
        "4-4-5,       2026-05-22, P2,         2026-04-25, 2026-05-22",
        "4-4-5,       2026-05-23, P3,         2026-05-23, 2026-06-26",
    })
    void of_date_isThePeriodOnTheWallCalendar(
            String cut, LocalDate date, String name, LocalDate first, LocalDate last) {
        assertThat(CUTS.get(cut).of(date)).isEqualTo(new ReportingPeriod(name, first, last));
    }

    @Test
    void between_anyCut_leavesNoGap() {
        CUTS.forEach((name, cut) -> {
            List<ReportingPeriod> periods = cut.between(APRIL_FIRST, LocalDate.of(2026, 6, 26));
            assertThat(periods.get(0).contains(APRIL_FIRST)).as(name).isTrue();
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).first())
                        .as(name)
                        .isEqualTo(periods.get(i - 1).last().plusDays(1));
            }
            assertThat(periods.get(periods.size() - 1).end()).as(name).isAfter("2026-06-26T23:59:00");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-27", "2026-06-27"})
    void of_outsideOfTheAccountingCalendar_isRejected(LocalDate date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEEKS_4_4_5.of(date))
                .withMessage("The date " + date + " lies outside of the accounting calendar (2026-03-28 to 2026-06-26)."
                        + "\nMaybe list the closing dates of more years.");
    }

    @Test
    void wrongDates_areRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriods.closingOn(APRIL_FIRST, List.of()))
                .withMessageContaining("no last date (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriods.closingOn(APRIL_FIRST, List.of(APRIL_FIRST, APRIL_FIRST)))
                .withMessageContaining("must run forwards");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriods.monthsClosingOn(0))
                .withMessageContaining("(0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriods.days().between(APRIL_FIRST, APRIL_FIRST.minusDays(1)))
                .withMessageContaining("2026-04-01 to 2026-03-31");
    }

    @Test
    void toString_saysHowTimeIsCut() {
        assertThat(CUTS.get("quarters")).hasToString("Reporting periods: fiscal quarters from april");
        assertThat(WEEKS_4_4_5).hasToString("Reporting periods: 3 periods from 2026-03-28");
        assertThat(CUTS.get("20th").of(APRIL_FIRST)).hasToString("2026-04");
    }
}
