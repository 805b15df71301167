package org.pmocore.internal.levelling;

/** A stream of chance that follows from a seed and a number alone (SplitMix64, Steele, Lea and Flood 2014). */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /** The stream of a seed and the number of a try. */
    Draws(long seed, long number) {
        this.state = mixed(seed ^ mixed(number + GOLDEN));
    }

    /** From 0, inclusive, to 1, exclusive. */
    double next() {
        state += GOLDEN;
        return (mixed(state) >>> 11) * UNIT;
    }

    int below(int bound) {
        return (int) (next() * bound);
    }

    private static long mixed(long value) {
        long one = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
        return two ^ (two >>> 31);
    }
}
