package org.pmocore.examples.projectfiles;

/** Why a figure of earned value is not the one in the file. */
enum EarnedValueReason {
    /** The task has no baseline cost, so that it has no figures here. */
    NO_BASELINE,
    /** The task earns by its physical percent complete, which is not read. */
    PHYSICAL,
    /** The figure lies within the baseline of the task, which is spread evenly here and may not be in the file. */
    CONTOUR,
    /** All that was spent is booked at the data date here; the file knows what was spent later. */
    LATER_COST,
    /** None of these. */
    NOT_FOUND
}
