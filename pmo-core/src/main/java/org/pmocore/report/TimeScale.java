package org.pmocore.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Places instants on a horizontal stretch of pixels, by the clock: a weekend is as wide as two days.
 *
 * @param from the instant at the left end
 * @param to the instant at the right end, later
 * @param left pixels
 * @param right pixels
 */
record TimeScale(LocalDateTime from, LocalDateTime to, double left, double right) {

    private static final double DAYS_PER_MONTH = 30.4;
    private static final int[] MONTH_STEPS = {1, 2, 3, 6, 12, 24, 60};

    TimeScale {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The scale (" + from + " to " + to + ") must have a length.");
        }
    }

    double x(LocalDateTime instant) {
        double share = (double) Duration.between(from, instant).toMinutes()
                / Duration.between(from, to).toMinutes();
        return left + share * (right - left);
    }

    double x(LocalDate date) {
        return x(date.atStartOfDay());
    }

    /** As {@link #x(LocalDateTime)}, but not beyond either end. */
    double within(LocalDateTime instant) {
        return Math.max(left, Math.min(right, x(instant)));
    }

    boolean contains(LocalDateTime instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }

    double pixelsPerDay() {
        return (right - left)
                * Duration.ofDays(1).toMinutes()
                / Duration.between(from, to).toMinutes();
    }

    /** The firsts of months, at least so many pixels apart; whole years count from January. */
    List<LocalDate> months(double apart) {
        int step = MONTH_STEPS[MONTH_STEPS.length - 1];
        for (int i = MONTH_STEPS.length - 1; i >= 0; i--) {
            if (MONTH_STEPS[i] * DAYS_PER_MONTH * pixelsPerDay() >= apart) {
                step = MONTH_STEPS[i];
            }
        }
        List<LocalDate> firsts = new ArrayList<>();
        YearMonth month = YearMonth.from(from);
        for (; !month.atDay(1).isAfter(to.toLocalDate()); month = month.plusMonths(1)) {
            boolean onStep = (month.getYear() * 12L + month.getMonthValue() - 1) % step == 0;
            if (onStep && !month.atDay(1).atStartOfDay().isBefore(from)) {
                firsts.add(month.atDay(1));
            }
        }
        return firsts;
    }
}
