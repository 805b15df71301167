package org.pmocore.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A class of ages and how many open issues are in it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the youngest age of the class in working days, inclusive
 * @param to the oldest age of the class in working days, inclusive; empty for the last class, which has no end
 * @param count open issues of that age
 * @since 0.1.0
 */
public record AgeBucket(int from, OptionalInt to, int count) {

    /** The classes with these ends, the open one added, and how many of the ages are in each. */
    static List<AgeBucket> of(List<Integer> ends, IntStream ages) {
        int[] sorted = ages.sorted().toArray();
        List<AgeBucket> buckets = new ArrayList<>();
        int place = 0;
        int from = 0;
        for (int end : ends) {
            int before = place;
            while (place < sorted.length && sorted[place] <= end) {
                place++;
            }
            buckets.add(new AgeBucket(from, OptionalInt.of(end), place - before));
            from = end + 1;
        }
        buckets.add(new AgeBucket(from, OptionalInt.empty(), sorted.length - place));
        return List.copyOf(buckets);
    }

    /** {@return the range as people write it: {@code 8-14} or {@code 22+}} */
    public String label() {
        return to.isPresent() ? from + "-" + to.getAsInt() : from + "+";
    }

    /** {@return range and number in one line} */
    @Override
    public String toString() {
        return label() + ": " + count;
    }
}
