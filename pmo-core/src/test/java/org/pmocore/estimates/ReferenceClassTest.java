package org.pmocore.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.estimates.ClosingRecord.SizeClass;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

class ReferenceClassTest {

    /** Cost ratios 0.9, 1.0, 1.1, 1.3, 2.0; duration ratios 1.0, 1.1, 1.2, 1.5, 1.6. */
    private static final List<ClosingRecord> WEB =
            List.of(web(90, 100), web(100, 110), web(110, 120), web(130, 150), web(200, 160));

    /** PERCENTILE.INC of the ratios, by hand: place 1 + 4 p. */
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "COST, 0, 0.9, 1e-12",
        "COST, 0.5, 1.1, 1e-12",
        "COST, 0.8, 1.44, 1e-12",
        "COST, 1, 2.0, 1e-12",
        "DURATION, 0.5, 1.2, 1e-12",
        "DURATION, 0.8, 1.52, 1e-12",
        "DURATION, 0.9, 1.56, 1e-12"
    })
    void overrun_ofFiveProjects_isTheQuantile(Overrun what, double share, double ratio, double tolerance) {
        assertThat(ReferenceClass.of(WEB).overrun(what, share).orElseThrow()).isEqualTo(ratio, within(tolerance));
    }

    @Test
    void raised_anEstimate_isTimesTheOverrun() {
        ReferenceClass ours = ReferenceClass.of(WEB);

        assertThat(ours.raised(Measure.of(Effort.ofPersonHours(1000)), 0.8)).hasToString("1,440 person-hours");
        assertThat(ours.kept(Overrun.COST)).hasToString("40%");
        assertThat(ours.costPer("FP", Unit.PERSON_HOURS)).hasToString("11 person-hours");
    }

    @Test
    void overrun_ofTooFewProjects_isUnstableNotANumber() {
        ReferenceClass four = ReferenceClass.of(WEB.subList(0, 4));

        assertThat(four.overrun(Overrun.COST, 0.8).reason()).contains(Reason.UNSTABLE);
        assertThat(four.kept(Overrun.COST).reason()).contains(Reason.UNSTABLE);
        assertThat(four.raised(Measure.of(Effort.ofPersonHours(10)), 0.8).reason())
                .contains(Reason.UNSTABLE);
        assertThat(ReferenceClass.of(List.of()).overrun(Overrun.COST, 0.8).reason())
                .contains(Reason.NO_DATA);
    }

    @Test
    void of_fieldAndSize_takesThoseOnly() {
        List<ClosingRecord> all = new ArrayList<>(WEB);
        all.add(ClosingRecord.builder("other")
                .domain("embedded")
                .sizeClass(SizeClass.MEDIUM)
                .build());
        all.add(ClosingRecord.builder("unknown").build());
        ReferenceClass ours = ReferenceClass.of(all);

        assertThat(ours.of("web", SizeClass.MEDIUM).records()).isEqualTo(WEB);
        assertThat(ours.records()).hasSize(7);
        assertThat(ours.count(Overrun.COST))
                .as("projects that know plan and outcome")
                .isEqualTo(5);
    }

    @Test
    void shareOf_aKindOfWork_isTheMedian() {
        List<ClosingRecord> records = new ArrayList<>();
        for (int test : new int[] {20, 25, 30, 35, 60}) {
            records.add(ClosingRecord.builder("P" + test)
                    .spent("test", Money.of("JPY", test))
                    .spent("build", Money.of("JPY", 100 - test))
                    .build());
        }

        assertThat(ReferenceClass.of(records).shareOf("test").orElseThrow()).isEqualTo(0.30, within(1e-12));
    }

    @Test
    void print_aReferenceClass_fitsJShell() {
        assertThat(ReferenceClass.of(WEB)).hasToString("""
                        Reference class of 5 projects
                        Duration P50 x 1.20, P80 x 1.52
                        Cost P50 x 1.10, P80 x 1.44""");
    }

    private static ClosingRecord web(int hours, int days) {
        return ClosingRecord.builder("P" + hours)
                .domain("web")
                .sizeClass(SizeClass.MEDIUM)
                .size(10, "FP")
                .workingDays(100, days)
                .cost(Effort.ofPersonHours(100), Effort.ofPersonHours(hours))
                .build();
    }
}
