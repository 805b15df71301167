package org.pmocore.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Reason;

/** Survival against the textbook case: 21 children on 6-MP, weeks in remission (Freireich et al. 1963; Cox and Oakes 1984). */
class ResolutionSurvivalTest {

    private static final int[] RELAPSED = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    private static final int[] CENSORED = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};

    private static ResolutionSurvival remission() {
        ResolutionSurvival.Builder survival = new ResolutionSurvival.Builder();
        for (int week : RELAPSED) {
            survival.resolved(week);
        }
        for (int week : CENSORED) {
            survival.censored(week);
        }
        return survival.build();
    }

    @ParameterizedTest(name = "{0}: {1} of {2}, share {3}, error {4}")
    @CsvSource({
        "6, 3, 21, 0.8571, 0.0764",
        "7, 1, 17, 0.8067, 0.0869",
        "10, 1, 15, 0.7529, 0.0963",
        "13, 1, 12, 0.6902, 0.1068",
        "16, 1, 11, 0.6275, 0.1141",
        "22, 1, 7, 0.5378, 0.1282",
        "23, 1, 6, 0.4482, 0.1346"
    })
    void steps_remission_areAsPublished(int week, int gone, int atRisk, double share, double error) {
        ResolutionSurvival.Step step = remission().steps().stream()
                .filter(its -> its.workingDays() == week)
                .findFirst()
                .orElseThrow();
        assertThat(step.resolved()).isEqualTo(gone);
        assertThat(step.atRisk()).isEqualTo(atRisk);
        assertThat(step.shareOpen()).isCloseTo(share, within(5e-5));
        assertThat(step.standardError()).isCloseTo(error, within(5e-5));
        assertThat(remission().shareOpenAfter(week)).isEqualTo(step.shareOpen());
    }

    @Test
    void quantiles_remission_areAsPublished() {
        assertThat(remission().median().orElseThrow()).isEqualTo(23);
        assertThat(remission().p85().reason()).contains(Reason.NOT_REACHED);
        assertThat(remission().shareOpenAfter(5)).isEqualTo(1);
        ToStringContract.check(remission());
        ToStringContract.check(remission().steps().get(0));
        assertThatIllegalArgumentException().isThrownBy(() -> remission().quantile(0));
    }

    @Test
    void median_withoutIssues_hasNoData() {
        ResolutionSurvival none = new ResolutionSurvival.Builder().build();
        assertThat(none.median().reason()).contains(Reason.NO_DATA);
        ToStringContract.check(none);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shareOpen_randomAges_fallsAndEqualsTheShareWithoutCensoring(long seed) {
        Random random = new Random(seed);
        ResolutionSurvival.Builder mixed = new ResolutionSurvival.Builder();
        ResolutionSurvival.Builder whole = new ResolutionSurvival.Builder();
        int[] ages = random.ints(200, 0, 40).toArray();
        for (int age : ages) {
            whole.resolved(age);
            if (random.nextInt(3) == 0) {
                mixed.censored(age);
            } else {
                mixed.resolved(age);
            }
        }
        double before = 1;
        for (ResolutionSurvival.Step step : mixed.build().steps()) {
            assertThat(step.shareOpen()).isBetween(0.0, before);
            before = step.shareOpen();
        }
        for (ResolutionSurvival.Step step : whole.build().steps()) {
            long left =
                    Arrays.stream(ages).filter(age -> age > step.workingDays()).count();
            assertThat(step.shareOpen()).isCloseTo(left / 200.0, within(1e-12));
        }
    }
}
