package org.pmocore.issues;

import java.util.List;
import java.util.stream.IntStream;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * Little's law as a check on the time to resolution: in the long run the mean time an issue stays open is the mean backlog
 * divided by the closures per week. Where those that were closed took much less, the old ones are still open, and a mean or
 * median over closed issues is too good.
 *
 * <p>Source: J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9 (1961). Immutable and thread-safe.
 *
 * @param meanBacklog open issues at the end of a full week, on average
 * @param closuresPerWeek issues closed, rejected or merged in a full week, on average
 * @param impliedTime mean backlog / closures per week, in calendar days; undefined ({@link Reason#NO_CLOSURE}) if nothing was closed
 * @param observedTime mean calendar days from raised to closed of the issues that were closed; undefined if there are none
 * @since 0.1.0
 */
public record LittleCheck(Measure meanBacklog, Measure closuresPerWeek, Measure impliedTime, Measure observedTime) {

    private static final double DAYS_OF_WEEK = 7;

    static LittleCheck of(List<WeekFlow> weeks, IntStream calendarDaysOfClosed) {
        Measure backlog = mean(weeks.stream().mapToInt(WeekFlow::backlog), Unit.COUNT);
        Measure closures = mean(weeks.stream().mapToInt(WeekFlow::closures), Unit.PER_WEEK);
        return new LittleCheck(
                backlog, closures, implied(backlog, closures), mean(calendarDaysOfClosed, Unit.CALENDAR_DAYS));
    }

    /** {@return implied / observed time; about 1 in a steady state, above it if old issues stay open; a reason if one is missing} */
    public Measure ratio() {
        return impliedTime.dividedBy(observedTime, Reason.NO_DATA);
    }

    private static Measure implied(Measure backlog, Measure closures) {
        if (!closures.isDefined()) {
            return Measure.undefined(Reason.NO_DATA, Unit.CALENDAR_DAYS);
        }
        return closures.orElseThrow() == 0
                ? Measure.undefined(Reason.NO_CLOSURE, Unit.CALENDAR_DAYS)
                : Measure.of(DAYS_OF_WEEK * backlog.orElseThrow() / closures.orElseThrow(), Unit.CALENDAR_DAYS);
    }

    private static Measure mean(IntStream figures, Unit unit) {
        return figures.average().stream()
                .mapToObj(mean -> Measure.of(mean, unit))
                .findFirst()
                .orElse(Measure.undefined(Reason.NO_DATA, unit));
    }

    /** {@return both times in one line} */
    @Override
    public String toString() {
        return "Little: implied " + impliedTime + ", closed ones took " + observedTime;
    }
}
