package org.pmocore.ledger;

/**
 * Whether a field of a row has a value and, if not, why not. Unknown is not zero: a blank, a deliberate "not decided" and a text
 * that cannot be read are three different things.
 *
 * @since 0.1.0
 */
public enum Presence {
    /** There is a value. */
    GIVEN,
    /** The cell is empty. */
    BLANK,
    /** The cell says that there is no value, or none yet: 未定, TBD, a dash. */
    MARKED,
    /** The cell says something that could not be taken; a problem tells why. */
    UNREADABLE,
    /** The ledger has no column for the field. */
    NO_COLUMN
}
