package org.pmocore.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/** Finds what lies between two snapshots of a project, in an order in which it can be applied. */
final class SnapshotDifference {

    private final Project before;
    private final Project after;
    private final List<Change> progress = new ArrayList<>();
    private final List<Change> links = new ArrayList<>();
    private final List<Change> plans = new ArrayList<>();
    private final List<Change> additions = new ArrayList<>();
    private final List<Change> removals = new ArrayList<>();

    SnapshotDifference(Project before, Project after) {
        this.before = before;
        this.after = after;
    }

    Changes changes() {
        if (before.dataDate().isPresent() && after.dataDate().isEmpty()) {
            throw new IllegalArgumentException("The later snapshot of " + after.name()
                    + " has no data date, the earlier one has.\nMaybe exchange them.");
        }
        after.dataDate()
                .filter(date -> !before.dataDate().equals(Optional.of(date)))
                .ifPresent(date -> progress.add(new Change.NewDataDate(date)));
        for (Task task : after.tasks()) {
            before.find(task.id()).ifPresentOrElse(earlier -> compare(earlier, task), () -> add(task));
        }
        before.tasks().stream()
                .filter(task -> after.find(task.id()).isEmpty())
                .forEach(task -> removals.add(new Change.RemovedTask(task.id())));
        return new Changes(progress, revisions());
    }

    private List<Change> revisions() {
        List<Change> revisions = new ArrayList<>();
        boolean sameFrame = before.start().equals(after.start())
                && before.mustFinishBy().equals(after.mustFinishBy())
                && before.calendar().equals(after.calendar())
                && before.calendars().equals(after.calendars());
        if (!sameFrame) {
            revisions.add(new Change.NewFrame(after));
        }
        revisions.addAll(additions);
        revisions.addAll(plans);
        revisions.addAll(links);
        revisions.addAll(removals);
        return revisions;
    }

    private void compare(Task earlier, Task later) {
        boolean sameKind = earlier.kind() == later.kind();
        if (sameKind && !earlier.progress().equals(later.progress())) {
            boolean begun = earlier.progress().isStarted() || later.progress().isStarted();
            // what is left of a task nobody has begun is its plan
            (begun ? progress : plans).add(new Change.Reported(later.id(), later.progress()));
        }
        comparePlans(earlier, later);
        compareLinks(earlier, later);
    }

    /** A duration or a constraint alone is told as such; anything else, or of work that has begun, as a new form of the task. */
    private void comparePlans(Task earlier, Task later) {
        boolean begun = Durations.statesWhatIsLeft(earlier) || Durations.statesWhatIsLeft(later);
        boolean sameDuration = earlier.duration().equals(later.duration());
        boolean sameConstraint = earlier.constraint().equals(later.constraint());
        boolean simple = TaskEdits.isPlannedAlike(earlier, later)
                && earlier.secondaryConstraint().isEmpty()
                && later.secondaryConstraint().isEmpty()
                && (sameDuration || (!begun && later.kind() == Task.Kind.TASK));
        boolean same = sameDuration
                && sameConstraint
                && earlier.secondaryConstraint().equals(later.secondaryConstraint())
                && TaskEdits.isPlannedAlike(earlier, later);
        if (same) {
            return;
        }
        if (!simple) {
            plans.add(new Change.Redefined(later));
            return;
        }
        if (!sameDuration) {
            plans.add(new Change.NewDuration(later.id(), later.duration().orElseThrow()));
        }
        if (!sameConstraint) {
            plans.add(new Change.NewConstraint(later.id(), later.constraint()));
        }
    }

    private void compareLinks(Task earlier, Task later) {
        List<Dependency> gone = new ArrayList<>(earlier.predecessors());
        gone.removeIf(link -> after.find(link.predecessor()).isEmpty());
        gone.removeIf(link -> later.predecessors().stream().anyMatch(link::isSameTieAs));
        List<Dependency> come = new ArrayList<>(later.predecessors());
        come.removeIf(link -> earlier.predecessors().stream().anyMatch(link::isSameTieAs));
        for (Dependency link : gone) {
            Optional<Dependency> other =
                    come.stream().filter(one -> isAlike(one, link)).findFirst();
            links.add(other.<Change>map(one -> new Change.NewLag(link, one.lag()))
                    .orElseGet(() -> new Change.RemovedLink(link)));
            other.ifPresent(come::remove);
        }
        come.forEach(link -> links.add(new Change.AddedLink(link)));
    }

    private static boolean isAlike(Dependency one, Dependency other) {
        TaskId from = other.predecessor();
        return one.predecessor().equals(from) && one.type() == other.type();
    }

    private void add(Task task) {
        additions.add(new Change.AddedTask(task, List.of()));
    }
}
