package org.pmocore.impact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.internal.text.WorkDays;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** One change as a sentence: what becomes different in the plan, not what follows from it. */
final class ChangeText {

    private final Project project;
    private final Locale locale;
    private final Wording wording;

    /**
     * Prepares sentences.
     *
     * @param project the project before the change
     * @param locale the reader's locale
     * @param wording words of that locale
     */
    ChangeText(Project project, Locale locale, Wording wording) {
        this.project = project;
        this.locale = locale;
        this.wording = wording;
    }

    static String of(Change change, Project project, Locale locale) {
        Wording brief = new Wording(locale, false);
        String text = new ChangeText(project, locale, brief).sentence(change);
        return brief.spansYears() ? new ChangeText(project, locale, new Wording(locale, true)).sentence(change) : text;
    }

    String sentence(Change change) {
        if (change instanceof Change.Delay || change instanceof Change.NewDuration) {
            return ofDuration(change);
        }
        if (change instanceof Change.OfTask one) {
            return ofTask(one);
        }
        if (change instanceof Change.AddedLink || change instanceof Change.RemovedLink) {
            return ofLink(change);
        }
        if (change instanceof Change.NewLag lag) {
            return ofLag(lag);
        }
        if (change instanceof Change.AddedTask added) {
            return wording.say("change.added", wording.nameAndTeam(added.task()));
        }
        if (change instanceof Change.Redefined redefined) {
            return wording.say("change.redefined", name(redefined.task().id()));
        }
        return ofWholePlan(change);
    }

    private String ofDuration(Change change) {
        if (change instanceof Change.NewDuration longer) {
            return wording.say("change.duration", name(longer.task()), time(longer.duration(), longer.task()));
        }
        Change.Delay delay = (Change.Delay) change;
        boolean shorter = delay.by().isNegative();
        WorkTime by = shorter ? delay.by().negated() : delay.by();
        return wording.say(shorter ? "change.shorter" : "change.longer", name(delay.task()), time(by, delay.task()));
    }

    private String ofTask(Change.OfTask change) {
        if (change instanceof Change.RemovedTask removed) {
            return removed(removed.task());
        }
        if (change instanceof Change.NewConstraint constraint) {
            return constrained(constraint);
        }
        if (change instanceof Change.Remaining remaining) {
            return wording.say("change.remaining", name(remaining.task()), time(remaining.left(), remaining.task()));
        }
        if (change instanceof Change.ActualStart start) {
            return wording.say(
                    "change.started", name(start.task()), start.instant().toLocalDate());
        }
        return change instanceof Change.ActualFinish finish
                ? wording.say("change.finished", name(finish.task()), Days.lastDayOf(finish.instant()))
                : reported(change.task(), ((Change.Reported) change).progress());
    }

    private String reported(TaskId task, Progress progress) {
        Optional<LocalDate> finish = progress.actualFinish().map(Days::lastDayOf);
        if (finish.isPresent()) {
            return wording.say("change.finished", name(task), finish.get());
        }
        Optional<LocalDate> start = progress.actualStart().map(instant -> instant.toLocalDate());
        Optional<String> left = progress.remaining().map(time -> time(time, task));
        if (start.isPresent()) {
            return left.map(time -> wording.say("change.running", name(task), start.get(), time))
                    .orElseGet(() -> wording.say("change.started", name(task), start.get()));
        }
        return left.map(time -> wording.say("change.remaining", name(task), time))
                .orElseGet(() -> wording.say("change.reported", name(task)));
    }

    private String removed(TaskId id) {
        int under = new Wbs(project).leaves(id).size();
        return project.task(id).isSummary()
                ? wording.say("change.removed.summary", name(id), under)
                : wording.say("change.removed", name(id));
    }

    private String constrained(Change.NewConstraint change) {
        return change.constraint()
                .map(constraint -> wording.say("change.constraint", name(change.task()), text(constraint)))
                .orElseGet(() -> wording.say("change.unconstrained", name(change.task())));
    }

    private String text(Constraint constraint) {
        LocalDate date = constraint
                .date()
                .map(instant -> constraint.kind().onFinish() ? Days.lastDayOf(instant) : instant.toLocalDate())
                .orElse(LocalDate.EPOCH);
        return constraint.kind().needsDate()
                ? wording.say("constraint." + constraint.kind(), date)
                : wording.say("constraint." + constraint.kind());
    }

    private String ofLink(Change change) {
        boolean added = change instanceof Change.AddedLink;
        Dependency link = added ? ((Change.AddedLink) change).link() : ((Change.RemovedLink) change).link();
        String lag = link.lag().isZero() ? "" : wording.say("change.withLag", time(link.lag(), link.predecessor()));
        String key = added ? "change.addedLink." + link.type().code() : "change.removedLink";
        return wording.say(
                key,
                name(link.predecessor()),
                name(link.successor()),
                lag,
                link.type().code());
    }

    private String ofLag(Change.NewLag change) {
        Dependency link = change.link();
        return wording.say(
                "change.lag",
                name(link.predecessor()),
                name(link.successor()),
                link.type().code(),
                time(link.lag(), link.predecessor()),
                time(change.lag(), link.predecessor()));
    }

    private String ofWholePlan(Change change) {
        if (change instanceof Change.Closure closure) {
            return closure.from().equals(closure.toInclusive())
                    ? wording.say("change.closure.one", closure.calendar(), closure.from())
                    : wording.say("change.closure.many", closure.calendar(), closure.from(), closure.toInclusive());
        }
        if (change instanceof Change.Overtime overtime) {
            return wording.say("change.overtime", overtime.calendar(), overtime.date());
        }
        return change instanceof Change.NewDataDate date
                ? wording.say("change.dataDate", Days.lastDayOf(date.instant()))
                : wording.say("change.frame");
    }

    private String name(TaskId id) {
        return project.find(id).map(wording::nameAndTeam).orElseGet(() -> wording.say("quoted", id));
    }

    /** Working days and hours of the calendar of a task, hours on the clock, or a percentage. */
    private String time(WorkTime time, TaskId id) {
        if (time.isPercent()) {
            return wording.say("time.percent", time.amount());
        }
        Optional<Task> task = project.find(id);
        WorkCalendar calendar = task.map(project::calendarOf).orElse(project.calendar());
        long minutes = time.minutesOn(calendar);
        if (time.isElapsed()) {
            return minutes % Comparison.CLOCK_DAY == 0
                    ? wording.say("time.calendarDays", minutes / Comparison.CLOCK_DAY)
                    : WorkDays.text(locale, minutes, Integer.MAX_VALUE);
        }
        return WorkDays.text(locale, minutes, calendar.minutesPerDay());
    }
}
