package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.time.Days;
import org.pmocore.time.WorkTime;

/**
 * A task (activity), milestone, level of effort or summary of a project plan, with what is planned and what is reported.
 *
 * <p>Durations are working time on the task's own calendar, or elapsed time. A task states its own predecessors, as the
 * column 先行タスク of a progress ledger does. A task is checked as part of its project: see
 * {@link Project.Builder#build()}.
 *
 * <p>Immutable and thread-safe. The builder is not thread-safe.
 *
 * @since 0.1.0
 */
public final class Task {

    private final TaskId id;
    private final String name;
    private final Kind kind;
    private final @Nullable TaskId parent;
    private final @Nullable WorkTime duration;
    private final @Nullable String calendar;
    private final @Nullable Constraint constraint;
    private final @Nullable Constraint secondaryConstraint;
    private final @Nullable LocalDateTime manualStart;
    private final @Nullable LocalDateTime deadline;
    private final @Nullable LocalDate promised;
    private final @Nullable LocalDateTime expectedFinish;
    private final List<Dependency> predecessors;
    private final List<ExternalDependency> externals;
    private final List<Split> splits;
    private final @Nullable ThreePointEstimate estimate;
    private final Progress progress;
    private final @Nullable String owner;
    private final @Nullable String team;
    private final @Nullable Money budget;
    private final @Nullable Effort effort;
    private final List<Assignment> assignments;

    private Task(Builder builder) {
        this.id = builder.id;
        this.name = builder.name;
        this.kind = builder.kind;
        this.parent = builder.parent;
        this.duration = builder.duration;
        this.calendar = builder.calendar;
        this.constraint = builder.constraint;
        this.secondaryConstraint = builder.secondaryConstraint;
        this.manualStart = builder.manualStart;
        this.deadline = builder.deadline;
        this.promised = builder.promised;
        this.expectedFinish = builder.expectedFinish;
        this.predecessors = List.copyOf(builder.predecessors);
        this.externals = List.copyOf(builder.externals);
        this.splits = List.copyOf(builder.splits);
        this.estimate = builder.estimate;
        this.progress = builder.progress;
        this.owner = builder.owner;
        this.team = builder.team;
        this.budget = builder.budget;
        this.effort = builder.effort;
        this.assignments = List.copyOf(builder.assignments);
    }

    /** What kind of work, or point in time, a task stands for. */
    public enum Kind {
        /** Work with a duration. */
        TASK,
        /** A point at which something begins; it sits on the first working instant. */
        START_MILESTONE,
        /** A point at which something is reached; it sits on the last working instant. */
        FINISH_MILESTONE,
        /** Support work that lasts as long as the tasks it is linked to (hammock); it drives nothing. */
        LEVEL_OF_EFFORT,
        /** A node of the WBS; its dates and figures come from the tasks under it. */
        SUMMARY;

        /** {@return whether this is a start or finish milestone} */
        public boolean isMilestone() {
            return this == START_MILESTONE || this == FINISH_MILESTONE;
        }
    }

    /**
     * {@return a builder for a task}
     *
     * @param id the key of the task
     */
    public static Builder builder(String id) {
        return new Builder(TaskId.of(id));
    }

    /** {@return a builder that starts from this task} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the key of the task} */
    public TaskId id() {
        return id;
    }

    /** {@return the name as people say it; the id where none was given} */
    public String name() {
        return name;
    }

    /** {@return what kind of work or point in time this is} */
    public Kind kind() {
        return kind;
    }

    /** {@return whether this is a start or finish milestone} */
    public boolean isMilestone() {
        return kind.isMilestone();
    }

    /** {@return whether this is a summary task} */
    public boolean isSummary() {
        return kind == Kind.SUMMARY;
    }

    /** {@return the summary task this one belongs to in the WBS; empty at the top level} */
    public Optional<TaskId> parent() {
        return Optional.ofNullable(parent);
    }

    /** {@return the planned duration, working or elapsed time; empty for milestones, levels of effort and summaries} */
    public Optional<WorkTime> duration() {
        return Optional.ofNullable(duration);
    }

    /**
     * {@return whether its work runs on the clock, as elapsed time: what is left of it, if that is stated, else the planned
     * duration}
     */
    public boolean isElapsed() {
        return progress.remaining().or(this::duration).map(WorkTime::isElapsed).orElse(false);
    }

    /** {@return the name of the task's own calendar; empty for the project's default calendar} */
    public Optional<String> calendar() {
        return Optional.ofNullable(calendar);
    }

    /** {@return the primary date constraint} */
    public Optional<Constraint> constraint() {
        return Optional.ofNullable(constraint);
    }

    /** {@return the secondary date constraint, as Primavera P6 knows it} */
    public Optional<Constraint> secondaryConstraint() {
        return Optional.ofNullable(secondaryConstraint);
    }

    /**
     * {@return the start somebody set by hand, inclusive, of a manually scheduled task (手動スケジュール): until it has really
     * started it stays there for its duration, whatever its dependencies and constraints ask, and its successors follow it}
     */
    public Optional<LocalDateTime> manualStart() {
        return Optional.ofNullable(manualStart);
    }

    /** {@return the date that bounds the late finish and so the float, exclusive; it never moves early dates} */
    public Optional<LocalDateTime> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** {@return the last date promised to somebody outside the team, inclusive; reported against, it bounds nothing} */
    public Optional<LocalDate> promised() {
        return Optional.ofNullable(promised);
    }

    /** {@return the finish the owner expects, exclusive; used only by scheduling rules that honour it} */
    public Optional<LocalDateTime> expectedFinish() {
        return Optional.ofNullable(expectedFinish);
    }

    /** {@return the dependencies of which this task is the successor, in the order they were stated} */
    public List<Dependency> predecessors() {
        return predecessors;
    }

    /** {@return the dependencies on things outside the project} */
    public List<ExternalDependency> externalDependencies() {
        return externals;
    }

    /** {@return the interruptions of this task, in order} */
    public List<Split> splits() {
        return splits;
    }

    /** {@return the three-point estimate of the duration} */
    public Optional<ThreePointEstimate> estimate() {
        return Optional.ofNullable(estimate);
    }

    /** {@return what is reported; {@link Progress#NONE} if nothing} */
    public Progress progress() {
        return progress;
    }

    /** {@return who answers for the task} */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** {@return the team (group, company) that does the work: the party of hand-offs} */
    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    /** {@return the budget in money} */
    public Optional<Money> budget() {
        return Optional.ofNullable(budget);
    }

    /** {@return the planned effort} */
    public Optional<Effort> effort() {
        return Optional.ofNullable(effort);
    }

    /** {@return the resources the task holds while it lasts, in the order they were stated} */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** {@return id, name and kind or duration in one line} */
    @Override
    public String toString() {
        String size = duration == null ? kind.name() : duration.toString();
        return DisplayWidth.truncate(
                id + " " + DisplayWidth.truncate(name, 40) + " (" + size + (team == null ? "" : ", " + team) + ")", 80);
    }

    /** Builds a {@link Task}. Values are checked by the project. Not thread-safe. */
    public static final class Builder {

        private final TaskId id;
        private String name;
        private Kind kind = Kind.TASK;
        private @Nullable TaskId parent;
        private @Nullable WorkTime duration;
        private @Nullable String calendar;
        private @Nullable Constraint constraint;
        private @Nullable Constraint secondaryConstraint;
        private @Nullable LocalDateTime manualStart;
        private @Nullable LocalDateTime deadline;
        private @Nullable LocalDate promised;
        private @Nullable LocalDateTime expectedFinish;
        private List<Dependency> predecessors = List.of();
        private List<ExternalDependency> externals = List.of();
        private List<Split> splits = List.of();
        private @Nullable ThreePointEstimate estimate;
        private Progress progress = Progress.NONE;
        private @Nullable String owner;
        private @Nullable String team;
        private @Nullable Money budget;
        private @Nullable Effort effort;
        private List<Assignment> assignments = List.of();

        private Builder(TaskId id) {
            this.id = id;
            this.name = id.value();
        }

        private Builder(Task task) {
            this(task.id);
            this.name = task.name;
            this.kind = task.kind;
            this.parent = task.parent;
            this.duration = task.duration;
            this.calendar = task.calendar;
            this.constraint = task.constraint;
            this.secondaryConstraint = task.secondaryConstraint;
            this.manualStart = task.manualStart;
            this.deadline = task.deadline;
            this.promised = task.promised;
            this.expectedFinish = task.expectedFinish;
            this.predecessors = task.predecessors;
            this.externals = task.externals;
            this.splits = task.splits;
            this.estimate = task.estimate;
            this.progress = task.progress;
            this.owner = task.owner;
            this.team = task.team;
            this.budget = task.budget;
            this.effort = task.effort;
            this.assignments = task.assignments;
        }

        /**
         * Sets the name as people say it.
         *
         * @param text the name
         * @return this builder
         */
        public Builder name(String text) {
            this.name = requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets the kind.
         *
         * @param value what the task stands for
         * @return this builder
         */
        public Builder kind(Kind value) {
            this.kind = requireNonNull(value, "value");
            return this;
        }

        /**
         * Puts the task under a summary task.
         *
         * @param summaryId id of the summary task
         * @return this builder
         */
        public Builder parent(String summaryId) {
            this.parent = TaskId.of(summaryId);
            return this;
        }

        /**
         * Sets the duration in days of the task's calendar.
         *
         * @param count number of days, fractions allowed
         * @return this builder
         */
        public Builder days(double count) {
            return duration(WorkTime.days(count));
        }

        /**
         * Sets the duration.
         *
         * @param time working or elapsed time
         * @return this builder
         */
        public Builder duration(WorkTime time) {
            this.duration = requireNonNull(time, "time");
            return this;
        }

        /**
         * Sets the task's own calendar.
         *
         * @param calendarName name of a calendar of the project
         * @return this builder
         */
        public Builder calendar(String calendarName) {
            this.calendar = requireNonNull(calendarName, "calendarName");
            return this;
        }

        /**
         * Sets the primary date constraint.
         *
         * @param value the constraint
         * @return this builder
         */
        public Builder constraint(Constraint value) {
            this.constraint = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the secondary date constraint.
         *
         * @param value the constraint
         * @return this builder
         */
        public Builder secondaryConstraint(Constraint value) {
            this.secondaryConstraint = requireNonNull(value, "value");
            return this;
        }

        /**
         * Takes away both date constraints.
         *
         * @return this builder
         */
        public Builder withoutConstraints() {
            this.constraint = null;
            this.secondaryConstraint = null;
            return this;
        }

        /**
         * Makes this a manually scheduled task.
         *
         * @param start when it starts, inclusive, whatever its dependencies ask
         * @return this builder
         */
        public Builder manual(LocalDateTime start) {
            this.manualStart = requireNonNull(start, "start");
            return this;
        }

        /**
         * Makes this a manually scheduled task.
         *
         * @param date the date it starts on, from the first working instant of it
         * @return this builder
         */
        public Builder manual(LocalDate date) {
            return manual(Days.startOf(date));
        }

        /**
         * Sets the deadline.
         *
         * @param finish latest finish, exclusive
         * @return this builder
         */
        public Builder deadline(LocalDateTime finish) {
            this.deadline = requireNonNull(finish, "finish");
            return this;
        }

        /**
         * Sets the deadline to the end of a date.
         *
         * @param date last date allowed, inclusive
         * @return this builder
         */
        public Builder deadline(LocalDate date) {
            return deadline(Days.endOf(date));
        }

        /**
         * Sets the date promised to somebody outside the team.
         *
         * @param date last date that keeps the promise, inclusive
         * @return this builder
         */
        public Builder promised(LocalDate date) {
            this.promised = requireNonNull(date, "date");
            return this;
        }

        /**
         * Sets the finish the owner expects.
         *
         * @param finish the expected finish, exclusive
         * @return this builder
         */
        public Builder expectedFinish(LocalDateTime finish) {
            this.expectedFinish = requireNonNull(finish, "finish");
            return this;
        }

        /**
         * Adds finish-to-start dependencies without lag.
         *
         * @param predecessorIds ids of the tasks this one waits for
         * @return this builder
         */
        public Builder after(String... predecessorIds) {
            for (String predecessor : predecessorIds) {
                after(predecessor, Dependency.Type.FINISH_TO_START, WorkTime.ZERO);
            }
            return this;
        }

        /**
         * Adds a dependency without lag.
         *
         * @param predecessorId id of the task this one waits for
         * @param type which ends are tied
         * @return this builder
         */
        public Builder after(String predecessorId, Dependency.Type type) {
            return after(predecessorId, type, WorkTime.ZERO);
        }

        /**
         * Adds a dependency.
         *
         * @param predecessorId id of the task this one waits for
         * @param type which ends are tied
         * @param lag delay between the ends; negative for a lead
         * @return this builder
         */
        public Builder after(String predecessorId, Dependency.Type type, WorkTime lag) {
            return predecessors(append(predecessors, new Dependency(TaskId.of(predecessorId), id, type, lag)));
        }

        /**
         * Replaces all dependencies of which this task is the successor.
         *
         * @param dependencies the dependencies
         * @return this builder
         */
        public Builder predecessors(List<Dependency> dependencies) {
            this.predecessors = List.copyOf(dependencies);
            return this;
        }

        /**
         * Adds a dependency on something outside the project.
         *
         * @param dependency the anchored dependency
         * @return this builder
         */
        public Builder external(ExternalDependency dependency) {
            this.externals = append(externals, dependency);
            return this;
        }

        /**
         * Adds an interruption.
         *
         * @param split the interruption, after those added before
         * @return this builder
         */
        public Builder split(Split split) {
            this.splits = append(splits, split);
            return this;
        }

        /**
         * Sets the three-point estimate of the duration.
         *
         * @param value the estimate
         * @return this builder
         */
        public Builder estimate(ThreePointEstimate value) {
            this.estimate = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets what is reported, replacing what was.
         *
         * @param value the progress
         * @return this builder
         */
        public Builder progress(Progress value) {
            this.progress = requireNonNull(value, "value");
            return this;
        }

        /**
         * Adds to what is reported, such as {@code p -> p.actualStart(date).percentComplete(40)}.
         *
         * @param change sets parts of the progress
         * @return this builder
         */
        public Builder progress(UnaryOperator<Progress.Builder> change) {
            return progress(change.apply(progress.toBuilder()).build());
        }

        /**
         * Sets who answers for the task.
         *
         * @param person name of the owner
         * @return this builder
         */
        public Builder owner(String person) {
            this.owner = requireNonNull(person, "person");
            return this;
        }

        /**
         * Sets the team that does the work.
         *
         * @param group name of the team
         * @return this builder
         */
        public Builder team(String group) {
            this.team = requireNonNull(group, "group");
            return this;
        }

        /**
         * Sets the budget in money.
         *
         * @param money the budget
         * @return this builder
         */
        public Builder budget(Money money) {
            this.budget = requireNonNull(money, "money");
            return this;
        }

        /**
         * Sets the planned effort.
         *
         * @param hours the effort in person-hours
         * @return this builder
         */
        public Builder effort(Effort hours) {
            this.effort = requireNonNull(hours, "hours");
            return this;
        }

        /**
         * Assigns one unit of each of some resources: one person, or one machine, full time.
         *
         * @param resourceIds ids of resources of the project
         * @return this builder
         */
        public Builder assign(String... resourceIds) {
            for (String resource : resourceIds) {
                assign(resource, 1);
            }
            return this;
        }

        /**
         * Assigns a resource.
         *
         * @param resourceId id of a resource of the project
         * @param units how much of it; 1 is one person or machine full time, 0.5 half of one
         * @return this builder
         */
        public Builder assign(String resourceId, double units) {
            return assignments(append(assignments, new Assignment(resourceId, units)));
        }

        /**
         * Replaces all assignments.
         *
         * @param values the assignments
         * @return this builder
         */
        public Builder assignments(List<Assignment> values) {
            this.assignments = List.copyOf(values);
            return this;
        }

        /** {@return the task; its values are checked when its project is built} */
        public Task build() {
            return new Task(this);
        }

        /** One line: id, kind, name. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(id.value() + " " + kind + " " + name, 60) + ", not built yet";
        }

        private static <T> List<T> append(List<T> list, T element) {
            List<T> longer = new ArrayList<>(list.size() + 1);
            longer.addAll(list);
            longer.add(requireNonNull(element, "element"));
            return List.copyOf(longer);
        }
    }
}
