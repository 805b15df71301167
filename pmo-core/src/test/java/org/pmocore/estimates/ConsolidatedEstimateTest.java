package org.pmocore.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pmocore.estimates.Estimates.days;
import static org.pmocore.estimates.Estimates.sound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.ledger.EstimateRow;
import org.pmocore.ledger.Ledger;
import org.pmocore.ledger.LedgerIntake;
import org.pmocore.ledger.LedgerKind;
import org.pmocore.ledger.Sheet;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.measure.Unit;
import org.pmocore.model.Loaded;

class ConsolidatedEstimateTest {

    /** JUAS: 2.4 times the cube root of the person-months; 1,000 person-months take 24 months. */
    @ParameterizedTest(name = "{0} person-months take {1} months")
    @CsvSource({"1000, 24.0, 1e-9", "1, 2.4, 1e-9", "8, 4.8, 1e-9", "100, 11.139813, 1e-6"})
    void duration_ofAnEffort_followsTheCubeRoot(double personMonths, double months, double tolerance) {
        Estimate estimate = Estimate.builder("E1")
                .value(EstimateRules.standard().personMonths(personMonths))
                .build();
        ReferenceDuration duration = EstimateConsolidation.withDefaults()
                .consolidate(List.of(estimate), Estimates.plan())
                .duration()
                .orElseThrow();

        assertThat(duration.referenceMonths()).isEqualTo(months, within(tolerance));
        assertThat(duration.plannedMonths()).isEqualTo(91 * 12 / 365.25, within(0.05));
    }

    /** One person-month in other agreements. */
    @ParameterizedTest(name = "{0} h a day, {1} days a month: {2} h")
    @CsvSource({"8, 20, 160", "7.5, 20, 150", "8, 22, 176", "7.75, 18, 139.5"})
    void personMonths_byAgreement_differ(double hours, double perMonth, double expected) {
        EstimateRules rules =
                EstimateRules.builder().personMonth(hours, perMonth).build();

        assertThat(rules.personMonths(1)).isEqualTo(Effort.ofPersonHours(expected));
        assertThat(rules.personDays(1)).isEqualTo(Effort.ofPersonHours(hours));
    }

    @Test
    void sums_byGroupAndWorkType_addUpToTheWhole() {
        ConsolidatedEstimate sum = EstimateConsolidation.withDefaults().consolidate(Estimates.whole());

        assertThat(sum.total().likely()).hasToString("368 person-hours");
        assertThat(sum.byGroup().get("設計").likely()).hasToString("120 person-hours");
        assertThat(sum.byGroup().get("製造").likely()).hasToString("248 person-hours");
        assertThat(sum.byWorkType().keySet()).containsExactly("design", "build");
        assertThat(sum.shares().values().stream()
                        .mapToDouble(share -> share.orElseThrow())
                        .sum())
                .isEqualTo(100, within(1e-9));
    }

    @Test
    void unit_ofMixedEstimates_isTheCommonest() {
        List<Estimate> estimates = List.of(
                Estimate.builder("E1").value(days(3)).build(),
                Estimate.builder("E2").value(Money.of("JPY", 300_000)).build(),
                Estimate.builder("E3").value(Money.of("JPY", 500_000)).build());
        ConsolidatedEstimate sum = EstimateConsolidation.withDefaults().consolidate(estimates, Estimates.plan());

        assertThat(sum.unit()).isEqualTo(Unit.money(Currency.getInstance("JPY")));
        assertThat(sum.total().likely()).hasToString("JPY 800,000");
        assertThat(sum.duration()).as("money has no reference duration").isEmpty();
    }

    @Test
    void productivity_ofOneKindOfWork_hasMedianAndWhole() {
        List<Estimate> estimates = List.of(
                sound("E1", 1, 2, 3).workType("build").size(2, "screens").build(),
                sound("E2", 1, 3, 9).workType("build").size(2, "screens").build(),
                sound("E3", 1, 6, 9).workType("build").size(3, "screens").build());

        assertThat(EstimateConsolidation.withDefaults().consolidate(estimates).productivity())
                .singleElement()
                .hasToString("build: 12 person-hours per screens (median of 3), 12.57 person-hours in all");
    }

    @Test
    void consolidate_sameIdAndVersionTwice_isRefused() {
        List<Estimate> estimates = new ArrayList<>(Estimates.whole());
        estimates.add(sound("E1", 1, 2, 3).build());

        assertThatThrownBy(() -> EstimateConsolidation.withDefaults().consolidate(estimates))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are two estimates E1 of the same date and version.\n"
                        + "Maybe give each its own id, or a version.");
    }

    @Test
    void consolidate_rowsOfALedger_givesTheSumInPersonHours() {
        Sheet sheet = Sheet.of(
                "見積一覧.csv",
                List.of(
                        List.of("WBS番号", "グループ", "工程", "楽観値(人日)", "最頻値(人日)", "悲観値(人日)", "見積根拠"),
                        List.of("A", "設計", "設計", "4", "7", "12", "画面数"),
                        List.of("B", "製造", "製造", "20", "31", "60", ""),
                        List.of("C", "設計", "設計", "", "未定", "", "")));
        Loaded<Ledger<EstimateRow>> loaded =
                LedgerIntake.at(LocalDate.of(2026, 2, 6)).read(LedgerKind.ESTIMATES, sheet);
        List<Estimate> estimates =
                loaded.value().orElseThrow().rows().stream().map(Estimate::of).toList();
        ConsolidatedEstimate sum = EstimateConsolidation.withDefaults().consolidate(estimates, Estimates.plan());

        assertThat(estimates).extracting(Estimate::id).containsExactly("A/設計/設計", "B/製造/製造", "C/設計/設計");
        assertThat(sum.total().likely()).hasToString("304 person-hours");
        assertThat(sum.findings())
                .extracting(EstimateFinding::kind)
                .containsExactly(
                        EstimateFinding.Kind.NOT_COVERED, EstimateFinding.Kind.NO_VALUE, EstimateFinding.Kind.NO_BASIS);
    }

    @Test
    void print_aConsolidation_fitsJShell() {
        assertThat(EstimateConsolidation.withDefaults().consolidate(Estimates.whole(), Estimates.plan()))
                .hasToString("""
                        Estimate of 394.67 person-hours from 3 values, 0 findings
                        Range P10 319.34 person-hours, P90 469.99 person-hours, 0 without a range
                        Group  Values               Low                 Mean              High
                        -----  ------  ----------------  -------------------  ----------------
                        設計        2   72 person-hours  122.67 person-hours  184 person-hours
                        製造        1  160 person-hours     272 person-hours  480 person-hours""");
    }
}
