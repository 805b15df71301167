package org.pmocore.internal.levelling;

/**
 * How a problem is solved.
 *
 * @param unit what is added to every regret when chance draws, so that the worst node can be drawn too
 * @param parallel whether the first schedule goes through time instead of node after node
 * @param justify whether each schedule is pushed to its end and back again, and the better one kept
 * @param search how better schedules are looked for
 * @param schedules how many schedules are generated at most, every pass counted
 * @param seed where chance comes from
 */
public record LevellingSettings(long unit, boolean parallel, boolean justify, Search search, int schedules, long seed) {

    /** How better schedules are looked for. */
    public enum Search {
        /** Not at all. */
        NONE,
        /** Nodes are drawn at random, likelier the better their value. */
        SAMPLING,
        /** Orders of nodes are crossed and the best survive. */
        GENETIC
    }
}
