package org.pmocore.examples.projectfiles;

/**
 * The values that planning tools calculate for a task and keep in their files.
 *
 * <p>Of Primavera P6 the early and late dates are those of the work that is left.
 *
 * @since 0.1.0
 */
public enum DateField {
    /** The scheduled start. */
    START("Start"),
    /** The scheduled finish, exclusive. */
    FINISH("Finish"),
    /** The early start. */
    EARLY_START("ES"),
    /** The early finish, exclusive. */
    EARLY_FINISH("EF"),
    /** The late start. */
    LATE_START("LS"),
    /** The late finish, exclusive. */
    LATE_FINISH("LF"),
    /** The total float in working time. */
    TOTAL_FLOAT("TF"),
    /** The free float in working time. */
    FREE_FLOAT("FF"),
    /** Whether the task is critical; of Primavera P6 whether it is on the longest path. */
    CRITICAL("critical");

    private final String label;

    DateField(String label) {
        this.label = label;
    }

    /** {@return the letters that the trade has for it, the same in all languages} */
    public String label() {
        return label;
    }

    boolean isFloat() {
        return this == TOTAL_FLOAT || this == FREE_FLOAT;
    }

    /** Whether the forward pass gives it. */
    boolean isEarly() {
        return compareTo(EARLY_FINISH) <= 0;
    }

    /** Whether the backward pass gives it. */
    boolean isLate() {
        return this == LATE_START || this == LATE_FINISH;
    }
}
