package org.pmocore.issues;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Issue;
import org.pmocore.time.WorkCalendar;

/**
 * An open issue with its age at a data date.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IssueAge {

    private static final int ID_CELLS = 12;
    private static final int TITLE_CELLS = 30;

    private final Issue issue;
    private final int workingDays;
    private final int calendarDays;
    private final boolean overdue;
    private final int workingDaysOverdue;

    private IssueAge(Issue issue, int workingDays, int calendarDays, boolean overdue, int workingDaysOverdue) {
        this.issue = issue;
        this.workingDays = workingDays;
        this.calendarDays = calendarDays;
        this.overdue = overdue;
        this.workingDaysOverdue = workingDaysOverdue;
    }

    static IssueAge of(Issue issue, WorkCalendar calendar, LocalDate dataDate) {
        LocalDate due = issue.dueOn().orElse(dataDate);
        boolean overdue = due.isBefore(dataDate);
        return new IssueAge(
                issue,
                calendar.workingDaysBetween(issue.raisedOn(), dataDate),
                Math.toIntExact(ChronoUnit.DAYS.between(issue.raisedOn(), dataDate)),
                overdue,
                overdue ? calendar.workingDaysBetween(due.plusDays(1), dataDate.plusDays(1)) : 0);
    }

    /** {@return the issue} */
    public Issue issue() {
        return issue;
    }

    /** {@return working days from the date raised, inclusive, to the data date, exclusive: 0 if raised on it} */
    public Measure ageWorkingDays() {
        return Measure.of(workingDays, Unit.WORKING_DAYS);
    }

    /** {@return calendar days from the date raised to the data date: 0 if raised on it} */
    public Measure ageCalendarDays() {
        return Measure.of(calendarDays, Unit.CALENDAR_DAYS);
    }

    /** {@return whether the data date is after the due date, be it by days without work only; false without a due date} */
    public boolean isOverdue() {
        return overdue;
    }

    /**
     * {@return working days after the due date up to and including the data date, 0 if it is not yet overdue; undefined
     * ({@link Reason#NOT_DATED}) without a due date}
     */
    public Measure overdueWorkingDays() {
        return issue.dueOn().isPresent()
                ? Measure.of(workingDaysOverdue, Unit.WORKING_DAYS)
                : Measure.undefined(Reason.NOT_DATED, Unit.WORKING_DAYS);
    }

    int workingDays() {
        return workingDays;
    }

    int workingDaysOverdue() {
        return workingDaysOverdue;
    }

    /** {@return number, title, age and lateness in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(issue.id(), ID_CELLS) + " " + DisplayWidth.truncate(issue.title(), TITLE_CELLS)
                + ": " + workingDays + " wd old" + (overdue ? ", " + workingDaysOverdue + " wd overdue" : "");
    }
}
