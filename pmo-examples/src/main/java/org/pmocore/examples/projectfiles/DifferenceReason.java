package org.pmocore.examples.projectfiles;

/**
 * Why a calculated value differs from the one in the file.
 *
 * @since 0.1.0
 */
public enum DifferenceReason {
    /** The task is scheduled manually: the tool keeps what was typed. */
    MANUAL,
    /** Leveling of resources delays the task in the tool. */
    LEVELED,
    /** The hours of several resources, or of one that is not in the file, set the dates in the tool. */
    RESOURCES,
    /** Work is spread unevenly over the task, so that the resources and not the duration set the finish. */
    CONTOUR,
    /** The task is interrupted, or was interrupted when it was reported. */
    SPLIT,
    /** The task belongs to another file or hangs on one. */
    EXTERNAL,
    /** The dates in the file break the links, the duration or the calendar in it: they were never calculated, or before a change. */
    STALE,
    /** The calculation here says itself that it does not follow something the task asks for. */
    NOT_FOLLOWED,
    /** No reason was found. */
    UNKNOWN
}
