package org.pmocore.issues;

import java.util.OptionalInt;

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
