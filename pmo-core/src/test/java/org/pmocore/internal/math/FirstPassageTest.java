package org.pmocore.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstPassageTest {

    private static final int HORIZON = 60;

    /** A fair walk from 1: the first return to 0 at step 2n + 1 has the chance Catalan(n) / 2^(2n + 1) (Feller I, III.4). */
    @ParameterizedTest(name = "within {0} steps: {1}")
    @CsvSource({"0, 0", "1, 0.5", "2, 0.5", "3, 0.625", "5, 0.6875", "7, 0.7265625", "9, 0.75390625"})
    void within_fairWalkFromOne_isCatalan(int steps, double chance) {
        assertThat(FirstPassage.of(1, new int[] {1, -1}, HORIZON).within(steps)).isCloseTo(chance, within(1e-14));
    }

    /** Gambler's ruin: from level s with chance p of a fall below 1/2, zero is ever reached with (p / (1 - p))^s. */
    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({"1, 0.5", "2, 0.25", "3, 0.125"})
    void withinHorizon_walkUpward_isRuin(int start, double chance) {
        assertThat(FirstPassage.of(start, new int[] {1, -1, -1}, 400).withinHorizon())
                .isCloseTo(chance, within(1e-9));
    }

    @ParameterizedTest(name = "{0} by {1} a step: {2} steps")
    @CsvSource({"10, 3, 4", "9, 3, 3", "1, 5, 1", "0, 3, 0"})
    void quantile_sameStepEachTime_isQuotientRoundedUp(int start, int fall, int steps) {
        FirstPassage passage = FirstPassage.of(start, new int[] {fall}, HORIZON);
        assertThat(passage.quantile(0.01)).hasValue(steps);
        assertThat(passage.quantile(1)).hasValue(steps);
    }

    @Test
    void quantile_neverFalling_isEmpty() {
        assertThat(FirstPassage.of(3, new int[] {0, -2}, HORIZON).quantile(0.01))
                .isEmpty();
        assertThat(FirstPassage.of(61, new int[] {1}, HORIZON).quantile(0.01)).isEmpty();
        assertThat(FirstPassage.of(60, new int[] {1}, HORIZON).quantile(1)).hasValue(60);
    }

    /** Against what it replaces: drawing the steps, 20,000 times. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void within_randomSteps_isWhatDrawingGives(long seed) {
        Random random = new Random(seed);
        int[] falls = random.ints(5, -3, 6).toArray();
        int start = 1 + random.nextInt(12);
        FirstPassage exact = FirstPassage.of(start, falls, HORIZON);
        int draws = 20_000;
        int[] reached = new int[HORIZON + 1];
        for (int draw = 0; draw < draws; draw++) {
            int level = start;
            for (int step = 1; step <= HORIZON && level > 0; step++) {
                level -= falls[random.nextInt(falls.length)];
                if (level <= 0) {
                    reached[step]++;
                }
            }
        }
        double sum = 0;
        for (int step = 1; step <= HORIZON; step++) {
            sum += (double) reached[step] / draws;
            assertThat(exact.within(step))
                    .as("from %s by %s within %s", start, Arrays.toString(falls), step)
                    .isCloseTo(sum, within(0.02));
        }
    }
}
