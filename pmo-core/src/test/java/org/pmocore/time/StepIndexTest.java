package org.pmocore.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepIndexTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void firstEndingAfter_anyStaircase_sameAsLookingAtEveryStep(long seed) {
        Random random = new Random(seed);
        int span = 1 + random.nextInt(5_000);
        long[] ends = LongStream.generate(() -> random.nextInt(span) - span / 2)
                .limit(random.nextInt(200))
                .sorted()
                .toArray();
        if (ends.length > 0 && random.nextBoolean()) {
            ends[ends.length - 1] += 1_000_000_000_000L; // an outlier crowds all others into one bucket
        }
        StepIndex index = new StepIndex(ends);
        for (long x = -span; x <= span; x++) {
            assertThat(index.firstEndingAfter(x)).isEqualTo(slow(ends, x));
        }
    }

    @Test
    void firstEndingAfter_noSteps_isZero() {
        assertThat(new StepIndex(new long[0]).firstEndingAfter(5)).isZero();
        assertThat(new StepIndex(new long[0]).firstEndingAfter(-5)).isZero();
    }

    private static int slow(long[] ends, long x) {
        int i = 0;
        while (i < ends.length && ends[i] <= x) {
            i++;
        }
        return i;
    }
}
