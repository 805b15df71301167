package org.pmocore.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Problem;

/**
 * What one cell says: a value, nothing, that it is not decided yet, or something that cannot be taken.
 *
 * @param value the value or, in place of one, a {@link Presence}
 * @param problem what is to be said about the cell, without its place; null if nothing
 */
record CellReading(Object value, @Nullable Problem problem) {

    /** An empty cell. */
    static final CellReading BLANK = new CellReading(Presence.BLANK, null);

    /** A cell that says that there is no value, or none yet. */
    static final CellReading MARKED = new CellReading(Presence.MARKED, null);

    static CellReading of(Object value) {
        return new CellReading(value, null);
    }

    /** A value that was taken, with something to be said about it. */
    static CellReading doubtful(Object value, String code, Object... arguments) {
        return new CellReading(value, Problem.warning(CellReading.class, code, arguments));
    }

    /** A cell whose value was not taken. */
    static CellReading wrong(String code, Object... arguments) {
        return new CellReading(Presence.UNREADABLE, Problem.error(CellReading.class, code, arguments));
    }

    /** A cell whose value was not taken because it can mean several things. */
    static CellReading question(List<String> candidates, String code, Object... arguments) {
        return new CellReading(
                Presence.UNREADABLE,
                Problem.error(CellReading.class, code, arguments).asking(candidates));
    }

    CellReading suggesting(Optional<String> text) {
        return problem == null ? this : new CellReading(value, problem.suggesting(text));
    }
}
