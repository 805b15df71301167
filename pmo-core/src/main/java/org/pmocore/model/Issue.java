package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;

/**
 * An issue (課題): something that has happened and must be settled by somebody by a date, with the tasks it holds up.
 *
 * <p>The affected tasks are the key that connects the issue ledger with the plan. Immutable and thread-safe. The builder is
 * not thread-safe.
 *
 * @since 0.1.0
 */
public final class Issue {

    private final String id;
    private final String title;
    private final LocalDate raisedOn;
    private final Severity severity;
    private final State state;
    private final @Nullable LocalDate dueOn;
    private final @Nullable LocalDate closedOn;
    private final @Nullable String owner;
    private final @Nullable String team;
    private final List<TaskId> affectedTasks;
    private final @Nullable String action;
    private final @Nullable String doneWhen;
    private final @Nullable String outcome;
    private final @Nullable String waitingFor;
    private final int escalationLevel;
    private final List<LocalDate> earlierDueDates;

    private Issue(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.raisedOn = builder.raisedOn;
        this.severity = builder.severity;
        this.state = builder.state;
        this.dueOn = builder.dueOn;
        this.closedOn = builder.closedOn;
        this.owner = builder.owner;
        this.team = builder.team;
        this.affectedTasks = builder.affectedTasks;
        this.action = builder.action;
        this.doneWhen = builder.doneWhen;
        this.outcome = builder.outcome;
        this.waitingFor = builder.waitingFor;
        this.escalationLevel = builder.escalationLevel;
        this.earlierDueDates = builder.earlierDueDates;
    }

    /** How much an issue hurts if it stays open. */
    public enum Severity {
        /** Nuisance. */
        LOW,
        /** Hurts, with a way around. */
        MEDIUM,
        /** Stops work or breaks a promise. */
        HIGH
    }

    /** Where an issue stands in its life. Escalation is a level, not a state. */
    public enum State {
        /** Raised, not yet looked at. */
        NEW,
        /** Accepted as an issue. */
        ACCEPTED,
        /** Somebody works on it. */
        IN_PROGRESS,
        /** Waiting for another party. */
        WAITING,
        /** Solved, not yet verified. */
        RESOLVED,
        /** Verified and closed. */
        CLOSED,
        /** Not an issue, with a reason. */
        REJECTED,
        /** Merged into another issue. */
        MERGED;

        /** {@return whether an issue in this state still needs work} */
        public boolean isOpen() {
            return this == NEW || this == ACCEPTED || this == IN_PROGRESS || this == WAITING || this == RESOLVED;
        }
    }

    /**
     * {@return a builder}
     *
     * @param id the number of the issue in its ledger, unique
     * @param title what is the matter, in one line
     * @param raisedOn the date it was raised
     */
    public static Builder builder(String id, String title, LocalDate raisedOn) {
        return new Builder(id, title, raisedOn);
    }

    /** {@return a builder that starts from this issue} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title, raisedOn);
        builder.severity = severity;
        builder.state = state;
        builder.dueOn = dueOn;
        builder.closedOn = closedOn;
        builder.owner = owner;
        builder.team = team;
        builder.affectedTasks = affectedTasks;
        builder.action = action;
        builder.doneWhen = doneWhen;
        builder.outcome = outcome;
        builder.waitingFor = waitingFor;
        builder.escalationLevel = escalationLevel;
        builder.earlierDueDates = earlierDueDates;
        return builder;
    }

    /** {@return the number of the issue in its ledger, unique} */
    public String id() {
        return id;
    }

    /** {@return what is the matter, in one line} */
    public String title() {
        return title;
    }

    /** {@return the date it was raised} */
    public LocalDate raisedOn() {
        return raisedOn;
    }

    /** {@return how much it hurts; {@link Severity#MEDIUM} if not stated} */
    public Severity severity() {
        return severity;
    }

    /** {@return where it stands; {@link State#NEW} if not stated} */
    public State state() {
        return state;
    }

    /** {@return the date it must be settled by, inclusive} */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** {@return the date it was closed, rejected or merged} */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** {@return who settles it} */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** {@return the team of the owner} */
    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    /** {@return the tasks and milestones it holds up} */
    public List<TaskId> affectedTasks() {
        return affectedTasks;
    }

    /** {@return what is being done about it} */
    public Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /** {@return the condition under which it counts as settled} */
    public Optional<String> doneWhen() {
        return Optional.ofNullable(doneWhen);
    }

    /** {@return how it ended} */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** {@return the party it waits for} */
    public Optional<String> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }

    /** {@return the level it was escalated to: 0 none, 1 team lead, 2 project manager, 3 steering or customer} */
    public int escalationLevel() {
        return escalationLevel;
    }

    /** {@return the due dates it had before, oldest first: each is one re-dating} */
    public List<LocalDate> earlierDueDates() {
        return earlierDueDates;
    }

    /**
     * {@return whether the issue was raised and not yet closed at the end of a date}
     *
     * @param date the date
     */
    public boolean isOpenAt(LocalDate date) {
        boolean raised = !raisedOn.isAfter(date);
        boolean closedByThen = closedOn == null ? !state.isOpen() : !closedOn.isAfter(date);
        return raised && !closedByThen;
    }

    /** {@return number, state and title in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(id + " " + state + " " + title, 80);
    }

    /** Builds an {@link Issue}. Values are checked by the project. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String title;
        private final LocalDate raisedOn;
        private Severity severity = Severity.MEDIUM;
        private State state = State.NEW;
        private @Nullable LocalDate dueOn;
        private @Nullable LocalDate closedOn;
        private @Nullable String owner;
        private @Nullable String team;
        private List<TaskId> affectedTasks = List.of();
        private @Nullable String action;
        private @Nullable String doneWhen;
        private @Nullable String outcome;
        private @Nullable String waitingFor;
        private int escalationLevel = 0;
        private List<LocalDate> earlierDueDates = List.of();

        private Builder(String id, String title, LocalDate raisedOn) {
            this.id = requireNonNull(id, "id");
            this.title = requireNonNull(title, "title");
            this.raisedOn = requireNonNull(raisedOn, "raisedOn");
        }

        /**
         * Sets how much it hurts.
         *
         * @param value how much it hurts; {@link Severity#MEDIUM} if not stated
         * @return this builder
         */
        public Builder severity(Severity value) {
            this.severity = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets where it stands.
         *
         * @param value where it stands; {@link State#NEW} if not stated
         * @return this builder
         */
        public Builder state(State value) {
            this.state = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the date it must be settled by.
         *
         * @param value the date it must be settled by, inclusive
         * @return this builder
         */
        public Builder dueOn(LocalDate value) {
            this.dueOn = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the date it was closed.
         *
         * @param value the date it was closed, rejected or merged
         * @return this builder
         */
        public Builder closedOn(LocalDate value) {
            this.closedOn = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets who settles it.
         *
         * @param value who settles it
         * @return this builder
         */
        public Builder owner(String value) {
            this.owner = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the team of the owner.
         *
         * @param value the team of the owner
         * @return this builder
         */
        public Builder team(String value) {
            this.team = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the tasks and milestones it holds up, replacing what was set before.
         *
         * @param taskIds ids of tasks or milestones
         * @return this builder
         */
        public Builder affectedTasks(String... taskIds) {
            this.affectedTasks = Arrays.stream(taskIds).map(TaskId::of).toList();
            return this;
        }

        /**
         * Sets what is being done about it.
         *
         * @param value what is being done about it
         * @return this builder
         */
        public Builder action(String value) {
            this.action = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the condition under which it counts as settled.
         *
         * @param value the condition under which it counts as settled
         * @return this builder
         */
        public Builder doneWhen(String value) {
            this.doneWhen = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how it ended.
         *
         * @param value how it ended
         * @return this builder
         */
        public Builder outcome(String value) {
            this.outcome = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the party it waits for.
         *
         * @param value the party it waits for
         * @return this builder
         */
        public Builder waitingFor(String value) {
            this.waitingFor = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the level it was escalated to.
         *
         * @param value the level it was escalated to: 0 none, 1 team lead, 2 project manager, 3 steering or customer
         * @return this builder
         */
        public Builder escalationLevel(int value) {
            this.escalationLevel = value;
            return this;
        }

        /**
         * Sets the due dates it had before, replacing what was set before.
         *
         * @param values all of them, in order
         * @return this builder
         */
        public Builder earlierDueDates(List<LocalDate> values) {
            this.earlierDueDates = List.copyOf(values);
            return this;
        }

        /** {@return the issue} */
        public Issue build() {
            return new Issue(this);
        }

        /** One line: id, state, title. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(id + " " + state + " " + title, 60) + ", not built yet";
        }
    }
}
