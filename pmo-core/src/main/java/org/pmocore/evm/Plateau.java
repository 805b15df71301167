package org.pmocore.evm;

/**
 * Which time earned schedule takes where the planned curve is flat at EV, so that more than one time fits.
 *
 * <p>Once EV has reached BAC all of them take the first time at which all was planned.
 *
 * @since 0.1.0
 */
public enum Plateau {
    /** The end of the flat part: the last time at which no more than EV was planned (Lipke 2003). */
    END,
    /** The start of the flat part: the first time by which EV was planned. */
    START,
    /**
     * The data date if it lies on the flat part; otherwise its end if the work is behind plan and its start if it is ahead, as
     * ProTrack does. The sign of SV(t) then never contradicts SV before all is earned.
     */
    DATA_DATE_IF_INSIDE
}
