package org.pmocore.impact;

import java.util.Optional;
import org.pmocore.measure.Money;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** The days an action is taken in, and what they cost. */
final class ActionSteps {

    private ActionSteps() {}

    static void checkLimit(String what, WorkTime limit) {
        if (limit.isPercent() || limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("The limit (" + limit + ") of " + what
                    + " must be a length of time above zero.\nMaybe say it in days: days(2).");
        }
    }

    static void checkLag(Dependency link, WorkTime limit) {
        WorkTime lag = link.lag();
        if (lag.isPercent() || (!lag.isZero() && lag.isElapsed() != limit.isElapsed())) {
            throw new IllegalArgumentException("The lag of " + link + " cannot become less by " + limit
                    + ": they are different kinds of time.\nMaybe say both in working days, or both in elapsed days.");
        }
    }

    static void checkCost(Optional<Money> cost) {
        if (cost.filter(money -> money.amount().signum() < 0).isPresent()) {
            throw new IllegalArgumentException("The cost (" + cost.get()
                    + ") of an action must not be negative.\nMaybe leave it out if it is not known.");
        }
    }

    static void checkDiscretionary(Project project, Dependency link) {
        boolean mandatory = project.task(link.successor()).predecessors().stream()
                .anyMatch(other -> other.isSameTieAs(link) && !other.discretionary());
        if (mandatory) {
            throw new IllegalArgumentException("The dependency " + link
                    + " is mandatory and cannot be given up.\nMaybe it is only preferred: mark it in the plan with"
                    + " asDiscretionary().");
        }
    }

    /** How many days there are in a limit, a day that is begun counted as one. */
    static int days(WorkTime limit, WorkCalendar calendar) {
        return (int) ((limit.minutesOn(calendar) + day(limit, calendar) - 1) / day(limit, calendar));
    }

    static WorkTime amount(WorkTime limit, int steps, int most) {
        if (steps >= most) {
            return limit;
        }
        return limit.isElapsed() ? WorkTime.elapsedDays(steps) : WorkTime.days(steps);
    }

    static Optional<Money> cost(Optional<Money> perDay, WorkTime amount, WorkCalendar calendar) {
        return perDay.map(cost -> cost.times(inDays(amount, calendar)));
    }

    /** An amount in days: of its calendar, or of the clock if it is elapsed time. */
    static double inDays(WorkTime amount, WorkCalendar calendar) {
        return (double) amount.minutesOn(calendar) / day(amount, calendar);
    }

    static WorkTime sum(WorkTime one, WorkTime other, WorkCalendar calendar) {
        return one.isZero() || other.isZero() || one.kind() == other.kind()
                ? one.plus(other)
                : WorkTime.minutes(Math.addExact(one.minutesOn(calendar), other.minutesOn(calendar)));
    }

    static String perDay(Optional<Money> cost) {
        return cost.map(money -> ", " + money + " a day").orElse("");
    }

    static String whole(Optional<Money> cost) {
        return cost.map(money -> ", " + money).orElse("");
    }

    private static int day(WorkTime time, WorkCalendar calendar) {
        return time.isElapsed() ? Comparison.CLOCK_DAY : calendar.minutesPerDay();
    }
}
