package org.pmocore.issues;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Issue;
import org.pmocore.time.WorkCalendar;

/**
 * An open issue with its age at a data date: the whole age, and the part of it in which it was ours to act.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IssueAge {

    private static final int ID_CELLS = 12;
    private static final int TITLE_CELLS = 30;

    private final Issue issue;
    private final Life life;
    private final WorkCalendar calendar;
    private final LocalDate dataDate;
    private final @Nullable LocalDate dueOn;
    private final int workingDays;

    private IssueAge(Issue issue, WorkCalendar calendar, LocalDate dataDate) {
        this.issue = issue;
        this.life = Life.of(issue, dataDate);
        this.calendar = calendar;
        this.dataDate = dataDate;
        this.dueOn = issue.dueAt(dataDate).orElse(null);
        this.workingDays = calendar.workingDaysBetween(issue.raisedOn(), dataDate);
    }

    static IssueAge of(Issue issue, WorkCalendar calendar, LocalDate dataDate) {
        return new IssueAge(issue, calendar, dataDate);
    }

    /** {@return the issue} */
    public Issue issue() {
        return issue;
    }

    /** {@return working days from the date raised, inclusive, to the data date, exclusive: 0 if raised on it} */
    public Measure ageWorkingDays() {
        return days(workingDays);
    }

    /** {@return calendar days from the date raised to the data date: 0 if raised on it} */
    public Measure ageCalendarDays() {
        return Measure.of((double) ChronoUnit.DAYS.between(issue.raisedOn(), dataDate), Unit.CALENDAR_DAYS);
    }

    /**
     * {@return working days of its age in which it waited for another party, as its log has them; 0 if nothing says that it
     * ever waited; undefined ({@link Reason#NOT_DATED}) if it waits now and no log says since when}
     */
    public Measure waitingWorkingDays() {
        return life.waitsSinceUnknown() ? undated() : days(life.daysWaiting(calendar, dataDate));
    }

    /**
     * {@return working days of its age in which it was open and ours to act: the age without waiting and without the time it
     * was closed before it came back; undefined as {@link #waitingWorkingDays()}}
     */
    public Measure oursWorkingDays() {
        return life.waitsSinceUnknown() ? undated() : days(ours());
    }

    /** {@return working days in its present state; undefined ({@link Reason#NOT_DATED}) if nothing says when that began} */
    public Measure workingDaysInState() {
        return life.inStateSince()
                .map(since -> days(calendar.workingDaysBetween(since, dataDate)))
                .orElseGet(IssueAge::undated);
    }

    /** {@return working days since something was last written about it, in its log or else as the day of its last update} */
    public Measure workingDaysSinceUpdate() {
        return days(calendar.workingDaysBetween(life.updatedOn(), dataDate));
    }

    /** {@return the due date as it was known at the data date, inclusive} */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** {@return whether the data date is after the due date, be it by days without work only; false without a due date} */
    public boolean isOverdue() {
        return dueOn != null && dueOn.isBefore(dataDate);
    }

    /**
     * {@return working days after the due date up to and including the data date, 0 if it is not yet overdue; undefined
     * ({@link Reason#NOT_DATED}) without a due date}
     */
    public Measure overdueWorkingDays() {
        return dueOn == null ? undated() : days(workingDaysOverdue());
    }

    /**
     * {@return working days after the data date up to and including the due date, 0 if due today or overdue; undefined
     * ({@link Reason#NOT_DATED}) without a due date}
     */
    public Measure dueInWorkingDays() {
        if (dueOn == null) {
            return undated();
        }
        return days(isOverdue() ? 0 : calendar.workingDaysBetween(dataDate.plusDays(1), dueOn.plusDays(1)));
    }

    /** {@return how often a due date was given up for another one by the data date} */
    public int redatedCount() {
        return life.redatedCount();
    }

    /** {@return how often it came back after it had been closed, by the data date} */
    public int reopenedCount() {
        return life.reopenings().size();
    }

    int workingDays() {
        return workingDays;
    }

    boolean waitsSinceUnknown() {
        return life.waitsSinceUnknown();
    }

    int ours() {
        return life.daysOurs(calendar, dataDate);
    }

    int workingDaysOverdue() {
        return dueOn != null && dueOn.isBefore(dataDate)
                ? calendar.workingDaysBetween(dueOn.plusDays(1), dataDate.plusDays(1))
                : 0;
    }

    private static Measure days(int workingDays) {
        return Measure.of(workingDays, Unit.WORKING_DAYS);
    }

    private static Measure undated() {
        return Measure.undefined(Reason.NOT_DATED, Unit.WORKING_DAYS);
    }

    /** {@return number, title, age and lateness in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(issue.id(), ID_CELLS) + " " + DisplayWidth.truncate(issue.title(), TITLE_CELLS)
                + ": " + workingDays + " wd old" + (isOverdue() ? ", " + workingDaysOverdue() + " wd overdue" : "");
    }
}
