package org.pmocore.ledger;

/**
 * What the cells of a ledger's field hold, and so how they are read.
 *
 * @since 0.1.0
 */
public enum FieldType {
    /** The key of the row, unique in its ledger; text, never a number. */
    ID,
    /** The key of a row in another ledger; text, never a number. */
    ID_OF_OTHER,
    /** Text, kept as it is. */
    TEXT,
    /** Text of a leading column that counts downwards: empty cells below mean "the same as above". */
    GROUP,
    /** The name of a person or a team. */
    PERSON,
    /** A date, perhaps with a time of day. */
    DATE,
    /** Several dates, separated by commas or line breaks. */
    DATES,
    /** A month, read as its first day. */
    MONTH,
    /** A percentage, 0 to 100; whether a column counts in hundredths or as a fraction of one is decided for the column. */
    PERCENT,
    /** An amount of work with its unit: person-hours, person-days or person-months. */
    EFFORT,
    /** An amount of money with its currency. */
    MONEY,
    /** A number. */
    NUMBER,
    /** A number with a unit of the trade: pages, screens, KLOC. */
    QUANTITY,
    /** A length of time: working days, hours or calendar days. */
    DAYS,
    /** Yes or no: circle or cross. */
    FLAG,
    /** Predecessors with type and lag, such as {@code A01FS+2d;B03SS}. */
    LINKS,
    /** Several keys of rows in another ledger, separated by commas or line breaks. */
    REFERENCES,
    /** One word out of a list. */
    CHOICE,
    /** The state of the row, one word out of a list in the order of its life. */
    STATE,
    /** A percentage or a word: 30 % or "high". */
    PROBABILITY;

    /** {@return whether the cells are keys, which a spreadsheet must not turn into numbers or dates} */
    public boolean isKey() {
        return this == ID || this == ID_OF_OTHER;
    }
}
