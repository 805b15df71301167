package org.pmocore.ledger;

/** Reads the cells of one column, once what holds for the whole column is known. */
@FunctionalInterface
interface CellParser {

    /** What a cell says whose text, folded by {@link Folding#value}, is not empty and no mark for "nothing". */
    CellReading read(String text);
}
