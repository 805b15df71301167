package org.pmocore.evm;

/**
 * How far a project is, by the share of its budget that is earned: forecasts err differently early and late.
 *
 * @since 0.1.0
 */
public enum ProjectStage {
    /** Less than 30 % earned. */
    EARLY,
    /** From 30 % to less than 70 %. */
    MIDDLE,
    /** 70 % or more. */
    LATE;

    private static final double MIDDLE_FROM = 30;
    private static final double LATE_FROM = 70;

    /**
     * {@return the stage}
     *
     * @param percentComplete EV / BAC in percent
     */
    public static ProjectStage of(double percentComplete) {
        return percentComplete < MIDDLE_FROM ? EARLY : percentComplete < LATE_FROM ? MIDDLE : LATE;
    }
}
