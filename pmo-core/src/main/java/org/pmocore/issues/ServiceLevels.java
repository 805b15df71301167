package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Issue;
import org.pmocore.time.WorkCalendar;

/**
 * How long issues of each severity may take (SLA), on which clock, and whether the clock stops while another party is waited
 * for.
 *
 * <pre>{@code
 * ServiceLevels ours = ServiceLevels.inWorkingDays()
 *     .withLimit(Issue.Severity.HIGH, 5)
 *     .withLimit(Issue.Severity.MEDIUM, 10)
 *     .withClockStoppedWhileWaiting();
 * issues.serviceReport(ours).breached();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ServiceLevels {

    private static final double USUAL_WARNING = 0.8;

    private final @Nullable WorkCalendar clock;
    private final Map<Issue.Severity, Integer> limits;
    private final double warningAt;
    private final boolean stopsWhileWaiting;

    private ServiceLevels(
            @Nullable WorkCalendar clock,
            Map<Issue.Severity, Integer> limits,
            double warningAt,
            boolean stopsWhileWaiting) {
        this.clock = clock;
        this.limits = Collections.unmodifiableMap(limits);
        this.warningAt = warningAt;
        this.stopsWhileWaiting = stopsWhileWaiting;
    }

    /** {@return levels without limits yet, counted in working days of the project, warning at 80 % of a limit} */
    public static ServiceLevels inWorkingDays() {
        return new ServiceLevels(null, new EnumMap<>(Issue.Severity.class), USUAL_WARNING, false);
    }

    /**
     * {@return the same, counted in working days of a calendar, such as that of a help desk}
     *
     * @param calendar the calendar
     */
    public static ServiceLevels inWorkingDaysOf(WorkCalendar calendar) {
        return new ServiceLevels(
                requireNonNull(calendar, "calendar"), new EnumMap<>(Issue.Severity.class), USUAL_WARNING, false);
    }

    /** {@return the same, counted in calendar days} */
    public static ServiceLevels inCalendarDays() {
        return inWorkingDaysOf(WorkCalendar.allHours());
    }

    /**
     * {@return the same with a limit}
     *
     * @param severity the severity it holds for
     * @param days the days an issue may take from the date raised; a breach is more than that
     * @throws IllegalArgumentException if it is negative
     */
    public ServiceLevels withLimit(Issue.Severity severity, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("The limit (" + days + ") for " + severity
                    + " must not be negative.\nMaybe use 0 for the same day.");
        }
        Map<Issue.Severity, Integer> changed = new EnumMap<>(Issue.Severity.class);
        changed.putAll(limits);
        changed.put(severity, days);
        return new ServiceLevels(clock, changed, warningAt, stopsWhileWaiting);
    }

    /**
     * {@return the same with another share of a limit from which open issues are warned of}
     *
     * @param share above 0, at most 1; 0.8 if not stated
     * @throws IllegalArgumentException if the share is out of range
     */
    public ServiceLevels withWarningAt(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share (" + share + ") must be above 0 and at most 1.\nMaybe divide a percentage by 100.");
        }
        return new ServiceLevels(clock, limits, share, stopsWhileWaiting);
    }

    /** {@return the same with a clock that stops while an issue waits for another party, by its log} */
    public ServiceLevels withClockStoppedWhileWaiting() {
        return new ServiceLevels(clock, limits, warningAt, true);
    }

    /**
     * {@return the days an issue of a severity may take; empty if there is no limit}
     *
     * @param severity a severity
     */
    public Optional<Integer> limit(Issue.Severity severity) {
        return Optional.ofNullable(limits.get(severity));
    }

    /** {@return the share of a limit from which open issues are warned of} */
    public double warningAt() {
        return warningAt;
    }

    /** {@return whether the clock stops while an issue waits for another party} */
    public boolean isClockStoppedWhileWaiting() {
        return stopsWhileWaiting;
    }

    /** {@return the calendar of the clock; empty for that of the project} */
    public Optional<WorkCalendar> clock() {
        return Optional.ofNullable(clock);
    }

    /** {@return limits and clock in one line} */
    @Override
    public String toString() {
        String days = limits.entrySet().stream()
                .map(limit -> limit.getKey() + " " + limit.getValue())
                .collect(Collectors.joining(", "));
        return "Service levels in days: " + (days.isEmpty() ? "none" : days)
                + (stopsWhileWaiting ? ", clock stops while waiting" : "");
    }
}
