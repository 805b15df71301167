package org.pmocore.evm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmocore.time.Days;
import org.pmocore.time.ReportingPeriod;
import org.pmocore.time.ReportingPeriods;
import org.pmocore.time.WorkAxis;

/** The periods of a phased budget: how far each axis of working time is at their ends, and the last report in each. */
final class PhasedColumns {

    final CompiledPlan plan;
    final List<ReportingPeriod> periods;

    private final List<LocalDate> firstDates;
    private final List<long[]> marks;
    private final @Nullable Status[] reports;

    private PhasedColumns(CompiledPlan plan, List<ReportingPeriod> periods, Collection<LocalDateTime> reports) {
        this.plan = plan;
        this.periods = periods;
        this.firstDates = periods.stream().map(ReportingPeriod::first).toList();
        this.marks = periods.stream()
                .map(period -> plan.spread.marks(WorkAxis.minuteOf(period.end())))
                .toList();
        this.reports = new Status[periods.size()];
        LocalDateTime[] last = new LocalDateTime[periods.size()];
        reports.forEach(instant -> last[indexOf(Days.lastDayOf(instant))] = instant);
        IntStream.range(0, last.length)
                .filter(i -> last[i] != null)
                .forEach(i -> this.reports[i] = new Status(plan, last[i]));
    }

    /**
     * From the first budget to the last one or to the last report; none where there is neither.
     *
     * @param reports the instants of the reports, exclusive, in order
     */
    static PhasedColumns of(CompiledPlan plan, ReportingPeriods cut, Collection<LocalDateTime> reports) {
        List<LocalDate> days =
                new ArrayList<>(reports.stream().map(Days::lastDayOf).toList());
        int[] budgeted = IntStream.range(0, plan.rows.size())
                .filter(row -> plan.spread.budgeted[row])
                .toArray();
        edge(budgeted, row -> plan.spread.firstMinute(row))
                .map(first -> WorkAxis.dateTimeOf(first).toLocalDate())
                .ifPresent(days::add);
        edge(budgeted, row -> -plan.spread.endMinute(row))
                .map(end -> Days.lastDayOf(WorkAxis.dateTimeOf(-end)))
                .ifPresent(days::add);
        List<ReportingPeriod> periods =
                days.isEmpty() ? List.of() : cut.between(Collections.min(days), Collections.max(days));
        return new PhasedColumns(plan, periods, reports);
    }

    private static Optional<Long> edge(int[] rows, ToLongFunction<Integer> minute) {
        return IntStream.of(rows).boxed().map(minute::applyAsLong).min(Long::compare);
    }

    /** The place of a period of this table. */
    int indexOf(ReportingPeriod period) {
        int place = Collections.binarySearch(firstDates, period.first());
        if (place < 0 || !periods.get(place).equals(period)) {
            throw new IllegalArgumentException("The period " + period + " (" + period.first() + " to " + period.last()
                    + ") is none of this table.\nMaybe take it from periods().");
        }
        return place;
    }

    private int indexOf(LocalDate day) {
        int place = Collections.binarySearch(firstDates, day);
        return place < 0 ? -place - 2 : place;
    }

    /** Planned up to the end of a period, each row rounded by itself. */
    long plannedTo(int period, int[] rows) {
        long sum = 0;
        for (int row : rows) {
            sum += period < 0 ? 0 : plan.spread.plannedAt(row, marks.get(period));
        }
        return sum;
    }

    /** The last report in a period; none if there was no report in it. */
    @Nullable
    Status report(int period) {
        return reports[period];
    }

    /** The last report before a period. */
    @Nullable
    Status reportBefore(int period) {
        for (int i = period - 1; i >= 0; i--) {
            if (reports[i] != null) {
                return reports[i];
            }
        }
        return null;
    }

    /** The rows people get to see: all but summaries that never had bookings and have no lonely budget. */
    int[] listedRows() {
        return IntStream.range(0, plan.rows.size())
                .filter(row -> !plan.rows.isSummary(row) || plan.gap(row) != null || isBooked(row))
                .toArray();
    }

    private boolean isBooked(int row) {
        for (Status report : reports) {
            if (report != null && report.spending.booked[row]) {
                return true;
            }
        }
        return false;
    }
}
