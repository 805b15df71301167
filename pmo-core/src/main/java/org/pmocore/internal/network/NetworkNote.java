package org.pmocore.internal.network;

/**
 * Something in a project that the passes do not follow to the letter, so that nothing is left out silently.
 *
 * @param position the task, by its place in the plan
 * @param kind what it is
 */
public record NetworkNote(int position, Kind kind) {

    /** What is not followed to the letter. */
    public enum Kind {
        /** A constraint of a summary that does not carry over to the tasks under it was not used. */
        SUMMARY_CONSTRAINT,
        /** A lag in percent of a summary's duration counts as zero. */
        SUMMARY_PERCENT_LAG,
        /** A lag in percent of the duration of something outside the project counts as zero. */
        EXTERNAL_PERCENT_LAG,
        /** A task is started or finished but its actual start is not known. */
        UNKNOWN_ACTUAL_START,
        /** A gap in elapsed time inside a task that counts working time was taken as working time. */
        ELAPSED_GAP,
        /** Work is suspended but nobody knows until when; it goes on from the data date. */
        UNKNOWN_RESUME,
        /** Constraints, deadline and outside dates of a level of effort are not used: its dates come from its tasks. */
        BOUND_EFFORT,
        /** A level of effort has nothing to span on one side; its own duration or nothing was used there. */
        UNTIED_EFFORT,
        /** Gaps in a milestone, a summary or a level of effort are not used: it has no work of its own to interrupt. */
        SPLIT_WITHOUT_WORK
    }
}
