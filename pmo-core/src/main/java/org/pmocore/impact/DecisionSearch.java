package org.pmocore.impact;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Collects what can be decided about a milestone that is missed, and until when. */
final class DecisionSearch {

    private final Story story;
    private final MilestoneImpact milestone;
    private final Project project;
    private final LocalDate now;

    DecisionSearch(Story story) {
        this.story = story;
        this.milestone = story.milestone;
        this.project = story.impact.after().project();
        this.now = story.impact
                .after()
                .dataDate()
                .map(Days::lastDayOf)
                .orElseGet(() -> project.start().toLocalDate());
    }

    Optional<Decision> decision() {
        if (!milestone.isLate() || story.target().progress().isFinished()) {
            return Optional.empty();
        }
        List<Decision.Option> options = new ArrayList<>();
        options.add(new Decision.NewPromise(milestone.due().orElseThrow(), milestone.dateAfter()));
        startBy().filter(this::isOpen).ifPresent(options::add);
        shortened().stream().filter(this::isOpen).forEach(options::add);
        if (options.stream().noneMatch(option -> option instanceof Decision.Shorten)) {
            options.add(new Decision.Replan());
        }
        Optional<LocalDate> by =
                options.stream().flatMap(option -> option.openUntil().stream()).min(Comparator.naturalOrder());
        return Optional.of(new Decision(milestone, by, options));
    }

    private boolean isOpen(Decision.Option option) {
        return option.openUntil().filter(day -> day.isBefore(now)).isEmpty();
    }

    private Optional<Decision.Option> startBy() {
        return story.receiver()
                .map(ChainStep::task)
                .flatMap(task -> story.impact
                        .latestStart(story.target().id().value(), task.id().value())
                        .filter(latest -> latest.isBefore(story.after(task).start()))
                        .map(latest -> new Decision.StartBy(
                                task, latest.toLocalDate(), Optional.of(lastWorkingDayBefore(latest.toLocalDate())))));
    }

    private List<Decision.Option> shortened() {
        Remedies recovery = Remedies.of(story.impact, milestone);
        Measure days = recovery.workingDays();
        List<Decision.Option> options = new ArrayList<>();
        recovery.onOneOf().forEach(task -> options.add(shorten(List.of(task), days)));
        if (!recovery.together().isEmpty()) {
            options.add(shorten(recovery.together(), days));
        }
        return options;
    }

    private Decision.Option shorten(List<Task> tasks, Measure days) {
        Optional<LocalDate> first =
                tasks.stream().map(task -> lastDayToShorten(task, days)).min(Comparator.naturalOrder());
        return new Decision.Shorten(tasks, days, first);
    }

    /** Before it starts; of work in progress as long as there is so much left to do. */
    private LocalDate lastDayToShorten(Task task, Measure days) {
        ScheduledTask scheduled = story.after(task);
        if (!task.progress().isStarted()) {
            return lastWorkingDayBefore(scheduled.start().toLocalDate());
        }
        WorkCalendar calendar = scheduled.calendar();
        long minutes = WorkTime.days(days.orElseThrow()).minutesOn(calendar);
        LocalDateTime enoughLeft = calendar.minus(scheduled.finish(), Duration.ofMinutes(minutes));
        return lastWorkingDayBefore(enoughLeft.toLocalDate());
    }

    private LocalDate lastWorkingDayBefore(LocalDate date) {
        return project.calendar().previousWorkingDay(date.minusDays(1));
    }
}
