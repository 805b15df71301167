package org.pmocore.issues;

import java.time.LocalDate;

/**
 * How many issues came and went in one week, and how many were open at its end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param monday the first day of the week
 * @param arrivals issues raised in the week (A)
 * @param closures issues closed, rejected or merged in the week (C)
 * @param backlog open issues at the end of the week, or at the data date: the backlog of the week before + A - C
 * @since 0.1.0
 */
public record WeekFlow(LocalDate monday, int arrivals, int closures, int backlog) {

    /** {@return week and figures in one line} */
    @Override
    public String toString() {
        return "Week of " + monday + ": +" + arrivals + " -" + closures + ", " + backlog + " open";
    }
}
