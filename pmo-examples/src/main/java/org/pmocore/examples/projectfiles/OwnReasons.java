package org.pmocore.examples.projectfiles;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;

/** Why the values of one task are not what its neighbours in the file lead to. */
final class OwnReasons {

    private final ImportedProject imported;
    private final Project project;
    private final Set<TaskId> notFollowed;

    OwnReasons(ImportedProject imported, Schedule schedule) {
        this.imported = imported;
        this.project = schedule.project();
        this.notFollowed = schedule.notes().stream()
                .filter(note -> note.element() == Problem.Element.TASK)
                .map(note -> TaskId.of(note.id()))
                .collect(Collectors.toSet());
    }

    /** What the file says of the task that leads to other dates than links and durations do. */
    Optional<DifferenceReason> ofTraits(TaskId id) {
        return requireNonNull(imported.storedDates().get(id)).traits().stream().min(Enum::compareTo);
    }

    /**
     * The reason for a difference that begins at a task.
     *
     * @param step what the dates of its neighbours in the file lead to
     */
    DifferenceReason of(TaskId id, FieldComparison difference, DateValues step) {
        Optional<DifferenceReason> trait = ofTraits(id);
        if (trait.isPresent()) {
            return trait.get();
        }
        if (notFollowed.contains(id)) {
            return DifferenceReason.NOT_FOLLOWED;
        }
        return isStale(id, difference, step) ? DifferenceReason.STALE : DifferenceReason.UNKNOWN;
    }

    /**
     * Early dates before what the links in the file allow, late dates after it, or dates that do not hold the duration; not
     * of a task in progress, of which tools keep less than they know.
     */
    private boolean isStale(TaskId id, FieldComparison difference, DateValues step) {
        Optional<LocalDateTime> bound = step.date(difference.field());
        boolean running = project.task(id).progress().isStarted();
        boolean breaksLink = !running
                && bound.isPresent()
                && difference.stored() instanceof LocalDateTime stored
                && (difference.field().isEarly() ? stored.isBefore(bound.get()) : stored.isAfter(bound.get()));
        return breaksLink || !holdsDuration(id);
    }

    private boolean holdsDuration(TaskId id) {
        Task task = project.task(id);
        WorkCalendar calendar = project.calendarOf(task);
        StoredDates stored = requireNonNull(imported.storedDates().get(id));
        if (task.progress().isStarted()
                || task.duration().isEmpty()
                || !task.splits().isEmpty()) {
            return true;
        }
        Optional<Duration> lasts = stored.earlyStart()
                .flatMap(start -> stored.earlyFinish().map(finish -> calendar.between(start, finish)));
        long minutes = task.progress()
                .remaining()
                .or(task::duration)
                .map(time -> time.minutesOn(calendar))
                .orElse(0L);
        boolean elapsed = task.duration().get().isElapsed();
        return elapsed || lasts.isEmpty() || lasts.get().toMinutes() == minutes;
    }
}
