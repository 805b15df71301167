package org.pmocore.report;

import static java.util.Objects.requireNonNull;

import org.pmocore.evm.EarnedValue;
import org.pmocore.health.HealthReport;
import org.pmocore.issues.IssueSummary;
import org.pmocore.schedule.Schedule;

/**
 * Makes the weekly report of a project from what the other rooms calculated.
 *
 * <pre>{@code
 * WeeklyReport report = WeeklyReporting.withDefaults().report(schedule, earnedValue, issues, health);
 * report.toMarkdown(Locale.ENGLISH);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class WeeklyReporting {

    private static final double NEAR_CRITICAL_DAYS = 5;
    private static final WeeklyReporting STANDARD = new WeeklyReporting(NEAR_CRITICAL_DAYS);

    private final double nearCriticalDays;

    private WeeklyReporting(double nearCriticalDays) {
        this.nearCriticalDays = nearCriticalDays;
    }

    /** {@return reporting that lists work with up to 5 working days of total float as near-critical} */
    public static WeeklyReporting withDefaults() {
        return STANDARD;
    }

    /**
     * {@return reporting that lists other work as near-critical; it judges nothing, it only fills the table}
     *
     * @param workingDays total float up to which open work is listed, in working days, 0 or more
     * @throws IllegalArgumentException if the number is negative or not finite
     */
    public WeeklyReporting withNearCriticalDays(double workingDays) {
        if (!(workingDays >= 0) || Double.isInfinite(workingDays)) {
            throw new IllegalArgumentException("The near-critical float (" + workingDays
                    + ") must be a number of working days from 0.\nMaybe use 5.");
        }
        return new WeeklyReporting(workingDays);
    }

    /** {@return total float up to which open work is listed as near-critical, in working days} */
    public double nearCriticalDays() {
        return nearCriticalDays;
    }

    /**
     * {@return the weekly report of one project at one data date}
     *
     * @param schedule its schedule
     * @param earnedValue its earned value
     * @param issues its issues
     * @param health its health, assessed from these three
     * @throws IllegalArgumentException if the health is that of another project or data date
     */
    public WeeklyReport report(Schedule schedule, EarnedValue earnedValue, IssueSummary issues, HealthReport health) {
        requireNonNull(earnedValue, "earnedValue");
        boolean sameProject = health.projectName().equals(schedule.project().name());
        if (!sameProject || !health.dataDate().equals(issues.dataDate())) {
            throw new IllegalArgumentException("The health is that of " + health.projectName() + " at "
                    + health.dataDate() + ", the rest that of "
                    + schedule.project().name() + " at " + issues.dataDate()
                    + ".\nMaybe assess the health from the same schedule, earned value and issues.");
        }
        return WeeklyReport.of(Facts.of(this, schedule, earnedValue, issues, health));
    }

    /** {@return the option in one line} */
    @Override
    public String toString() {
        return "Weekly reporting, near-critical up to " + nearCriticalDays + " working days of total float";
    }
}
