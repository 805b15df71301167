package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.network.Bindings;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Constraint;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.BindingReason.Kind;
import org.pmocore.time.WorkAxis;

/** Finds everything that holds a task where it is. */
final class ReasonFinder {

    private final Schedule schedule;
    private final Project project;
    private final NetworkRules rules;
    private final ScheduledTask task;
    private final Task plan;
    private final List<BindingReason> reasons = new ArrayList<>();

    ReasonFinder(ScheduledTask task, Schedule schedule) {
        this.schedule = schedule;
        this.project = schedule.project();
        this.rules = schedule.rules().forNetwork();
        this.task = task;
        this.plan = task.task();
    }

    WhyNotEarlier find() {
        if (task.isRollUp()) {
            add(Kind.TASKS_UNDER, task, true, task.start());
        } else if (plan.kind() == Task.Kind.LEVEL_OF_EFFORT) {
            add(Kind.LEVEL_OF_EFFORT, task, true, task.start());
        } else if (task.isFinished()) {
            add(Kind.ACTUAL_DATE, task, false, task.finish());
        } else if (plan.manualStart().isPresent() && !plan.progress().isStarted()) {
            add(Kind.MANUAL_DATE, task, true, plan.manualStart().get());
        } else {
            findBounds();
        }
        return new WhyNotEarlier(task, List.copyOf(reasons));
    }

    private void findBounds() {
        Bindings bindings = schedule.bindingsOf(task.node());
        if (bindings.isRecorded()) {
            Optional<LocalDateTime> resumes = plan.progress().resumes();
            add(resumes.isPresent() ? Kind.RESUME_DATE : Kind.ACTUAL_DATE, task, true, resumes.orElseGet(task::start));
            return;
        }
        for (Bindings.Bound bound : bindings.bounds()) {
            if (bound.excess() >= 0 && bound.dependency() != Bindings.NO_DEPENDENCY) {
                addLink(bound);
            }
        }
        addPins();
        for (Bindings.Bound bound : bindings.bounds()) {
            if (bound.excess() >= 0 && bound.dependency() == Bindings.NO_DEPENDENCY) {
                addOwnBounds(bound);
            }
        }
        if (reasons.isEmpty()) {
            addLate();
        }
        addExpectedFinish();
    }

    private void addLink(Bindings.Bound bound) {
        ScheduledLink link = new ScheduledLink(schedule, bound.dependency());
        reasons.add(new BindingReason(
                Kind.DEPENDENCY,
                link.successor(),
                bound.ofStart(),
                Schedule.instant(bound.minute()),
                Optional.of(link),
                Optional.empty()));
    }

    private void addPins() {
        constraintsOf(plan)
                .filter(constraint -> isMandatory(constraint) && holds(constraint))
                .filter(constraint ->
                        !plan.progress().isStarted() || constraint.kind().onFinish())
                .forEach(constraint -> add(constraint, task));
    }

    /** A bound of its own may come from several sides at once. */
    private void addOwnBounds(Bindings.Bound bound) {
        int before = reasons.size();
        addFloors(bound);
        for (ScheduledTask at = task; at != null; at = above(at)) {
            addConstraints(bound, at);
            addExternal(bound, at);
            addLagsFromActualStarts(bound, at);
        }
        boolean started = plan.progress().isStarted();
        if (bound.ofStart() && started) {
            plan.progress()
                    .resumes()
                    .filter(date -> holds(date, true))
                    .ifPresent(date -> add(Kind.RESUME_DATE, task, true, date));
        }
        boolean pinned = constraintsOf(plan).anyMatch(one -> isMandatory(one) && holds(one));
        if (reasons.size() == before && !pinned) {
            add(Kind.OTHER_BOUND, task, bound.ofStart(), Schedule.instant(bound.minute()));
        }
    }

    private void addFloors(Bindings.Bound bound) {
        if (!bound.ofStart() || !waitsForFloor()) {
            return;
        }
        LocalDateTime start = project.start();
        if (holds(start, true)) {
            add(Kind.PROJECT_START, task, true, start);
        }
        schedule.dataDate()
                .filter(date -> rules.has(Switch.DATA_DATE_FLOOR) && holds(date, true))
                .ifPresent(date -> add(Kind.DATA_DATE, task, true, date));
    }

    /** Under some rules only what nothing else bounds waits for the start of the project. */
    private boolean waitsForFloor() {
        boolean bound = !plan.predecessors().isEmpty()
                || plan.constraint().filter(ReasonFinder::isFromBelow).isPresent();
        return !bound || !rules.has(Switch.FLOOR_OPEN_STARTS_ONLY);
    }

    private void addConstraints(Bindings.Bound bound, ScheduledTask at) {
        constraintsOf(at.task())
                .filter(constraint ->
                        isFromBelow(constraint) && constraint.kind().onFinish() != bound.ofStart())
                .filter(constraint -> !isMandatory(constraint))
                .filter(this::holds)
                .filter(constraint ->
                        !plan.progress().isStarted() || constraint.kind().onFinish())
                .forEach(constraint -> add(constraint, at));
    }

    private void addExternal(Bindings.Bound bound, ScheduledTask at) {
        for (ExternalDependency external : at.task().externalDependencies()) {
            boolean giving = external.direction() == ExternalDependency.Direction.PREDECESSOR;
            if (giving && external.type().toStart() == bound.ofStart()) {
                LocalDateTime asked = DateCheck.asked(external, task);
                if (holds(asked, bound.ofStart())) {
                    add(Kind.EXTERNAL_DATE, at, bound.ofStart(), asked);
                }
            }
        }
    }

    private void addLagsFromActualStarts(Bindings.Bound bound, ScheduledTask at) {
        int end = schedule.network().firstDependency(at.position() + 1);
        for (int number = schedule.network().firstDependency(at.position()); number < end; number++) {
            OptionalLong minute = schedule.network().askedFromActualStart(number);
            ScheduledLink link = new ScheduledLink(schedule, number);
            boolean sameEnd = link.dependency().type().toStart() == bound.ofStart();
            if (minute.isPresent() && sameEnd && holds(Schedule.instant(minute.getAsLong()), bound.ofStart())) {
                reasons.add(new BindingReason(
                        Kind.LAG_FROM_ACTUAL_START,
                        at,
                        bound.ofStart(),
                        Schedule.instant(minute.getAsLong()),
                        Optional.of(link),
                        Optional.empty()));
            }
        }
    }

    private void addLate() {
        Optional<Constraint> late = constraintsOf(plan)
                .filter(one -> one.kind() == Constraint.Kind.AS_LATE_AS_POSSIBLE)
                .findFirst();
        Kind kind = late.isPresent() ? Kind.AS_LATE_AS_POSSIBLE : Kind.OTHER_BOUND;
        LocalDateTime date = task.remainingStart().orElseGet(task::start);
        reasons.add(new BindingReason(kind, task, true, date, Optional.empty(), late));
    }

    private void addExpectedFinish() {
        plan.expectedFinish()
                .filter(date -> rules.has(Switch.EXPECTED_FINISH) && holds(date, false))
                .ifPresent(date -> add(Kind.EXPECTED_FINISH, task, false, date));
    }

    private void add(Kind kind, ScheduledTask at, boolean ofStart, LocalDateTime asked) {
        reasons.add(new BindingReason(kind, at, ofStart, asked, Optional.empty(), Optional.empty()));
    }

    private void add(Constraint constraint, ScheduledTask at) {
        LocalDateTime asked = constraint.date().orElseThrow();
        boolean ofStart = !constraint.kind().onFinish();
        reasons.add(new BindingReason(Kind.CONSTRAINT, at, ofStart, asked, Optional.empty(), Optional.of(constraint)));
    }

    private boolean holds(Constraint constraint) {
        return constraint
                .date()
                .filter(date -> holds(date, !constraint.kind().onFinish()))
                .isPresent();
    }

    private boolean holds(LocalDateTime asked, boolean ofStart) {
        long own = ofStart ? task.dates().start(task.node()) : task.dates().finish(task.node());
        WorkAxis axis = task.clock().axis();
        return axis.workBefore(WorkAxis.minuteOf(asked)) >= axis.workBefore(own);
    }

    private @Nullable ScheduledTask above(ScheduledTask at) {
        int parent = schedule.network().parentOf(at.position());
        return parent < 0 ? null : schedule.tasks().get(parent);
    }

    private static Stream<Constraint> constraintsOf(Task task) {
        return Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream());
    }

    private static boolean isMandatory(Constraint constraint) {
        return constraint.kind() == Constraint.Kind.MANDATORY_START
                || constraint.kind() == Constraint.Kind.MANDATORY_FINISH;
    }

    private static boolean isFromBelow(Constraint constraint) {
        return switch (constraint.kind()) {
            case AS_LATE_AS_POSSIBLE, START_NO_LATER_THAN, FINISH_NO_LATER_THAN -> false;
            default -> true;
        };
    }
}
