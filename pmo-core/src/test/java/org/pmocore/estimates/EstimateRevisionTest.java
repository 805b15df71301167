package org.pmocore.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmocore.estimates.Estimates.days;
import static org.pmocore.estimates.Estimates.sound;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Money;

class EstimateRevisionTest {

    @Test
    void changes_betweenVersions_areNamedByKind() {
        List<Estimate> before = List.of(
                sound("E1", 1, 2, 3).build(),
                sound("E2", 1, 2, 3).build(),
                sound("E3", 1, 2, 3).build(),
                sound("E4", 1, 2, 3).version("1").build());
        List<Estimate> after = List.of(
                sound("E5", 4, 5, 6).build(),
                sound("E1", 1, 3, 4).build(),
                sound("E2", 1, 2, 5).build(),
                sound("E4", 1, 2, 3).version("2").build());
        EstimateRevision revision = EstimateRevision.between(before, after);

        assertThat(revision.changes())
                .extracting(Object::toString)
                .containsExactly(
                        "E5 ADDED 40 person-hours",
                        "E1 REVALUED 8 person-hours",
                        "E2 RESTATED 0 person-hours",
                        "E3 REMOVED -16 person-hours");
        assertThat(revision.growth()).extracting(Object::toString).containsExactly("32 person-hours");
        assertThat(revision.toString()).startsWith("4 changed estimates, growth [32 person-hours]\n");
    }

    @Test
    void growth_ofAnotherUnit_isToldForEach() {
        EstimateRevision revision = EstimateRevision.between(
                List.of(Estimate.builder("E1").value(days(2)).build()),
                List.of(Estimate.builder("E1").value(Money.of("JPY", 900)).build()));

        assertThat(revision.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.growth()).isEqualTo(Optional.empty()));
        assertThat(revision.growth()).extracting(Object::toString).containsExactly("-16 person-hours", "JPY 900");
    }

    @Test
    void between_sameIdTwice_isRefused() {
        List<Estimate> twice =
                List.of(sound("E1", 1, 2, 3).build(), sound("E1", 1, 2, 4).build());

        assertThatThrownBy(() -> EstimateRevision.between(List.of(), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E1 stands twice");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void growth_randomVersions_isTheDifferenceOfTheSums(long seed) {
        Random random = new Random(seed);
        List<Estimate> before = draw(random);
        List<Estimate> after = draw(random);
        BigDecimal expected = sum(after).subtract(sum(before));

        assertThat(EstimateRevision.between(before, after).growth())
                .singleElement()
                .satisfies(growth -> assertThat(growth.exact().orElseThrow()).isEqualByComparingTo(expected));
    }

    private static List<Estimate> draw(Random random) {
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (random.nextInt(4) > 0) {
                estimates.add(Estimate.builder("E" + i)
                        .value(days(random.nextInt(3) / 4.0))
                        .build());
            }
        }
        return estimates;
    }

    private static BigDecimal sum(List<Estimate> estimates) {
        return estimates.stream()
                .flatMap(estimate -> estimate.likely().stream())
                .map(Amount::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
