package org.pmocore.issues;

import java.time.LocalDate;

/**
 * How many issues came and went in one week, and how many were open at its end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param monday the first day of the week
 * @param arrivals issues raised in the week, and those that came back in it (A)
 * @param closures issues closed, rejected or merged in the week; one closed twice in it counts twice (C)
 * @param backlog open issues at the end of the week, or at the data date: the backlog of the week before + A - C
 * @param reopenings those of the arrivals that came back after they had been closed
 * @since 0.1.0
 */
public record WeekFlow(LocalDate monday, int arrivals, int closures, int backlog, int reopenings) {

    /**
     * A week in which nothing came back.
     *
     * @param monday the first day of the week
     * @param arrivals issues raised in the week
     * @param closures issues closed, rejected or merged in the week
     * @param backlog open issues at the end of the week
     */
    public WeekFlow(LocalDate monday, int arrivals, int closures, int backlog) {
        this(monday, arrivals, closures, backlog, 0);
    }

    /** {@return week and figures in one line} */
    @Override
    public String toString() {
        String back = reopenings == 0 ? "" : " (" + reopenings + " reopened)";
        return "Week of " + monday + ": +" + arrivals + back + " -" + closures + ", " + backlog + " open";
    }
}
