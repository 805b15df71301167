package org.pmocore.impact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;

/**
 * What a change does to one milestone: the date that was promised, approved, expected so far and expected now, and the days
 * between them.
 *
 * <p>Working days (営業日) are counted on the milestone's own calendar, of which {@link #calendar()} is the name; calendar
 * days (暦日) between the dates as shown. Positive slip is later. A margin is what is left up to the end of the due date;
 * negative is late.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class MilestoneImpact {

    private static final int NAME_CELLS = 20;

    private final Task task;
    private final WorkCalendar calendar;
    private final LocalDateTime before;
    private final LocalDateTime after;
    private final @Nullable LocalDateTime baseline;

    private MilestoneImpact(Task task, WorkCalendar calendar, Schedule before, Schedule after) {
        this.task = task;
        this.calendar = calendar;
        this.before = before.task(task.id()).finish();
        this.after = after.task(task.id()).finish();
        this.baseline = baselineOf(before.project(), task, this.before);
    }

    static MilestoneImpact of(Task task, Schedule before, Schedule after) {
        return new MilestoneImpact(task, after.project().calendarOf(task), before, after);
    }

    private static @Nullable LocalDateTime baselineOf(Project project, Task task, LocalDateTime otherwise) {
        Baseline latest = project.latestBaseline().orElse(null);
        if (latest == null) {
            return otherwise;
        }
        return latest.entry(task.id()).map(Baseline.Entry::finish).orElse(null);
    }

    /** {@return the milestone} */
    public Task task() {
        return task;
    }

    /** {@return the name of the calendar whose working days are counted} */
    public String calendar() {
        return calendar.name();
    }

    /** {@return the last date promised, inclusive} */
    public Optional<LocalDate> promised() {
        return task.promised();
    }

    /** {@return the date the margins are measured against, inclusive: the promised one, else that of the deadline} */
    public Optional<LocalDate> due() {
        return task.promised().or(() -> task.deadline().map(Days::lastDayOf));
    }

    /**
     * {@return the date of the latest baseline; the schedule before the change where no baseline was frozen; empty if the
     * milestone came after the freeze}
     */
    public Optional<LocalDateTime> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** {@return the date before the change, exclusive unless this is a start milestone} */
    public LocalDateTime before() {
        return before;
    }

    /** {@return the date after the change, exclusive unless this is a start milestone} */
    public LocalDateTime after() {
        return after;
    }

    /** {@return the date before the change, to show} */
    public LocalDate dateBefore() {
        return shown(before);
    }

    /** {@return the date after the change, to show} */
    public LocalDate dateAfter() {
        return shown(after);
    }

    /** {@return working days from before to after the change; positive is later} */
    public Measure slipWorkingDays() {
        return workingDays(slip());
    }

    /** {@return calendar days from the date shown before to the date shown after; positive is later} */
    public Measure slipCalendarDays() {
        return calendarDays(dateBefore(), dateAfter());
    }

    /** {@return working days left up to the due date before the change; negative is late; undefined without a due date} */
    public Measure marginBefore() {
        return margin(before);
    }

    /** {@return working days left up to the due date after the change; negative is late; undefined without a due date} */
    public Measure marginAfter() {
        return margin(after);
    }

    /** {@return working days past the due date after the change; 0 if it is kept; undefined without a due date} */
    public Measure lateWorkingDays() {
        Measure margin = marginAfter();
        return margin.isDefined() ? workingDays(Math.max(0, -margin.orElseThrow())) : margin;
    }

    /** {@return calendar days past the due date after the change; 0 if it is kept; undefined without a due date} */
    public Measure lateCalendarDays() {
        return due().map(due -> calendarDays(due, dateAfter().isAfter(due) ? dateAfter() : due))
                .orElse(Measure.undefined(Reason.NOT_DATED, Unit.CALENDAR_DAYS));
    }

    /** {@return whether the change moves this milestone} */
    public boolean isMoved() {
        return !Tolerance.isZero(slip());
    }

    /** {@return whether the due date is missed after the change; false without a due date} */
    public boolean isLate() {
        return Tolerance.isNegative(marginAfter().orElse(0));
    }

    double slip() {
        return Tolerance.clean(Comparison.days(calendar, before, after));
    }

    private boolean isStart() {
        return task.kind() == Task.Kind.START_MILESTONE;
    }

    private LocalDate shown(LocalDateTime instant) {
        return isStart() ? instant.toLocalDate() : Days.lastDayOf(instant);
    }

    /** A start in the middle of its due date is in time, so starts are measured from date to date. */
    private Measure margin(LocalDateTime instant) {
        LocalDate due = due().orElse(null);
        if (due == null) {
            return Measure.undefined(Reason.NOT_DATED, Unit.WORKING_DAYS);
        }
        return workingDays(
                isStart()
                        ? Comparison.days(calendar, Days.startOf(instant.toLocalDate()), Days.startOf(due))
                        : Comparison.days(calendar, instant, Days.endOf(due)));
    }

    private static Measure workingDays(double days) {
        return Measure.of(Tolerance.clean(days), Unit.WORKING_DAYS);
    }

    private static Measure calendarDays(LocalDate from, LocalDate to) {
        return Measure.of((double) ChronoUnit.DAYS.between(from, to), Unit.CALENDAR_DAYS);
    }

    /** Name, dates and what they mean in one line, such as {@code RV Customer review: 2026-04-24 -> 2026-05-01, 2 working days late}. */
    @Override
    public String toString() {
        String name = DisplayWidth.truncate(Label.of(task), NAME_CELLS);
        String dates = isMoved() ? dateBefore() + " -> " + dateAfter() : "stays " + dateAfter();
        return name + ": " + dates + ", " + judgement();
    }

    private String judgement() {
        Measure margin = marginAfter();
        if (!margin.isDefined()) {
            return "slip " + slipWorkingDays();
        }
        return isLate() ? lateWorkingDays() + " late" : "margin " + margin;
    }
}
