package org.pmocore.issues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Issue;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;

/**
 * What one open issue does to the dates of the plan, by the date until which it stays open.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IssueImpact {

    private static final int CELLS = 30;

    private final Issue issue;
    private final Schedule schedule;
    private final List<Task> waiting;
    private final OpenUntil now;
    private final List<OpenUntil> weeks;
    private final List<OpenUntil> course;
    private final boolean promised;
    private final @Nullable LocalDate neededBy;
    private final @Nullable LocalDate keptUntil;
    private final List<IssueFinding> findings;

    private IssueImpact(IssueProbe probe, LocalDate dataDate, List<LocalDate> dates) {
        this.issue = probe.issue();
        this.schedule = probe.plan().before();
        this.waiting = probe.waiting();
        this.now = probe.at(dataDate);
        this.weeks = dates.stream().map(probe::at).toList();
        LocalDate end = lastDay(dates);
        this.promised = IssueProbe.movesAPromise(probe.at(end));
        this.neededBy = promised
                ? probe.lastWithout(IssueProbe::movesAPromise, dataDate, end)
                        .map(date -> workingDay(date, dataDate))
                        .orElse(null)
                : null;
        this.keptUntil = IssueProbe.breaksAPromise(probe.at(end))
                ? probe.lastWithout(IssueProbe::breaksAPromise, dataDate, end)
                        .map(date -> workingDay(date, dataDate))
                        .orElse(null)
                : null;
        this.course = course(probe, dataDate, dates);
        this.findings = findings(probe.held());
    }

    static IssueImpact of(IssueProbe probe, LocalDate dataDate, List<LocalDate> dates) {
        return new IssueImpact(probe, dataDate, dates);
    }

    /** A date when all work of the plan is done, so that an issue open until then moves whatever depends on it. */
    private LocalDate lastDay(List<LocalDate> dates) {
        LocalDate finish = Days.lastDayOf(schedule.finish()).plusDays(1);
        LocalDate horizon = dates.get(dates.size() - 1);
        return finish.isAfter(horizon) ? finish : horizon;
    }

    /** Settled on a free day is settled on the working day before, but never before the data date. */
    private LocalDate workingDay(LocalDate date, LocalDate dataDate) {
        WorkCalendar calendar = schedule.project().calendar();
        LocalDate day = calendar.previousWorkingDay(date);
        return day.isBefore(dataDate) ? dataDate : day;
    }

    private List<OpenUntil> course(IssueProbe probe, LocalDate dataDate, List<LocalDate> dates) {
        TreeSet<LocalDate> days = new TreeSet<>(dates);
        days.add(dataDate);
        neededBy().ifPresent(days::add);
        promisesKeptUntil().ifPresent(days::add);
        return days.stream().map(probe::at).toList();
    }

    private List<IssueFinding> findings(List<Task> held) {
        List<IssueFinding> found = new ArrayList<>();
        List<Task> finished =
                held.stream().filter(task -> task.progress().isFinished()).toList();
        List<Task> started = held.stream()
                .filter(task -> task.progress().isStarted() && !task.progress().isFinished())
                .toList();
        if (held.isEmpty()) {
            found.add(IssueFinding.of(IssueFinding.Kind.NO_TASK, issue, List.of()));
        }
        if (!finished.isEmpty()) {
            found.add(IssueFinding.of(IssueFinding.Kind.TASK_FINISHED, issue, finished));
        }
        if (!started.isEmpty()) {
            found.add(IssueFinding.of(IssueFinding.Kind.TASK_STARTED, issue, started));
        }
        if (!waiting.isEmpty() && !promised) {
            found.add(IssueFinding.of(IssueFinding.Kind.NO_PROMISE, issue, waiting));
        }
        neededBy().ifPresent(needed -> {
            issue.dueAt(now.date())
                    .filter(due -> due.isAfter(needed))
                    .ifPresent(
                            due -> found.add(IssueFinding.tooLate(IssueFinding.Kind.DUE_TOO_LATE, issue, due, needed)));
            issue.neededBy()
                    .filter(stated -> stated.isAfter(needed))
                    .ifPresent(stated -> found.add(
                            IssueFinding.tooLate(IssueFinding.Kind.NEEDED_BY_TOO_LATE, issue, stated, needed)));
        });
        return List.copyOf(found);
    }

    /** {@return the issue} */
    public Issue issue() {
        return issue;
    }

    /** {@return the tasks it keeps from starting, those under a named summary included; started and finished ones are findings} */
    public List<Task> heldTasks() {
        return waiting;
    }

    /** {@return the milestones it moves even if it is settled on the data date} */
    public OpenUntil ifSettledNow() {
        return now;
    }

    /** {@return what it does if it stays open until the end of each week after the data date} */
    public List<OpenUntil> weeks() {
        return weeks;
    }

    /**
     * {@return the same with the data date, the needed-by date and the date until which promises are kept, in the order of
     * dates}
     */
    public List<OpenUntil> course() {
        return course;
    }

    /**
     * {@return what it does if it stays open until a date of the {@link #course()}: the last one not after the date asked for}
     *
     * @param date a date, not before the data date
     * @throws IllegalArgumentException if it is before the data date
     */
    public OpenUntil ifOpenUntil(LocalDate date) {
        return course.stream()
                .filter(open -> !open.date().isAfter(date))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("The date (" + date + ") is before the data date ("
                        + now.date() + ").\nMaybe ask for a later one."));
    }

    /** {@return whether any milestone with a due date depends on what it holds up} */
    public boolean concernsPromises() {
        return promised;
    }

    /**
     * {@return the last working day it may stay open without moving any milestone that has a due date; empty if none depends on
     * it, or one moves even if it is settled on the data date}
     */
    public Optional<LocalDate> neededBy() {
        return Optional.ofNullable(neededBy);
    }

    /**
     * {@return the last working day it may stay open without making any milestone late, or later than it is already late; empty
     * if it never does, or does so even if it is settled on the data date}
     */
    public Optional<LocalDate> promisesKeptUntil() {
        return Optional.ofNullable(keptUntil);
    }

    /**
     * {@return its weight: the mean over the weeks ahead of the slip of all milestones with a due date added up, in working days;
     * undefined ({@link Reason#NO_DATA}) if it holds no task that has not started}
     */
    public Measure weight() {
        return waiting.isEmpty()
                ? Measure.undefined(Reason.NO_DATA, Unit.WORKING_DAYS)
                : Measure.of(
                        weeks.stream()
                                .mapToDouble(open -> open.promisedSlip().orElse(0))
                                .average()
                                .orElse(0),
                        Unit.WORKING_DAYS);
    }

    /** {@return the least total float of the tasks it holds, in working days; undefined if it holds none, or float is not known} */
    public Measure leastFloat() {
        Measure least = Measure.undefined(Reason.NO_DATA, Unit.WORKING_DAYS);
        for (Task task : waiting) {
            Measure its = schedule.task(task.id()).totalFloatDays();
            boolean lower = its.isDefined() && (!least.isDefined() || its.orElseThrow() < least.orElseThrow());
            least = lower ? its : least;
        }
        return least;
    }

    /** {@return why its effect cannot be told, and what in the ledger contradicts it} */
    public List<IssueFinding> findings() {
        return findings;
    }

    /**
     * {@return what it does and by when it is needed in a few sentences}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String explain(Locale locale) {
        return ImpactText.explain(this, locale);
    }

    /** {@return number, title, needed-by date and weight in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(issue.id() + " " + issue.title(), CELLS) + ": needed by "
                + neededBy().map(LocalDate::toString).orElse("-") + ", weight " + weight();
    }
}
