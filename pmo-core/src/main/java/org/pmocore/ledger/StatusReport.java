package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A progress ledger as one group handed it in, and up to when it tells.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ledger the rows
 * @param asOf last date it knows of, inclusive; a row with a data date or a date of update of its own goes by that
 * @since 0.1.0
 */
public record StatusReport(Ledger<ProgressRow> ledger, LocalDate asOf) {

    /**
     * Rejects null.
     *
     * @param ledger the rows
     * @param asOf last date it knows of
     */
    public StatusReport {
        requireNonNull(ledger, "ledger");
        requireNonNull(asOf, "asOf");
    }

    /** {@return file and date in one line} */
    @Override
    public String toString() {
        return ledger.sheet().file() + " as of " + asOf + ", " + ledger.rows().size() + " rows";
    }
}
