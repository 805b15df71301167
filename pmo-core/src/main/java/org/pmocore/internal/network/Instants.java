package org.pmocore.internal.network;

/** The two ends of time, far enough from the end of {@code long} that sums with any lag stay on their side. */
final class Instants {

    /** No lower bound. */
    static final long NONE = Long.MIN_VALUE / 4;

    /** No upper bound. */
    static final long OPEN = Long.MAX_VALUE / 4;

    private Instants() {}

    static boolean isReal(long minute) {
        return minute > NONE && minute < OPEN;
    }
}
