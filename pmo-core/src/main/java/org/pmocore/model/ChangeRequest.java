package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Money;
import org.pmocore.time.WorkTime;

/**
 * A change request (変更要求): something that is to be done differently from what was agreed, with its effect and the decision.
 *
 * <p>An applied request names the baseline it was worked into, so that no baseline moves without a reason. Immutable and
 * thread-safe. The builder is not thread-safe.
 *
 * @since 0.1.0
 */
public final class ChangeRequest {

    private static final Lifecycle<State> LIFECYCLE = Lifecycle.builder(State.REQUESTED)
            .step(State.REQUESTED, State.IMPACT_ASSESSED)
            .step(State.IMPACT_ASSESSED, State.APPROVED, State.REJECTED, State.DEFERRED)
            .step(State.APPROVED, State.APPLIED)
            .step(State.DEFERRED, State.IMPACT_ASSESSED)
            .ends(State.REJECTED, State.DEFERRED)
            .build();

    private final String id;
    private final String title;
    private final LocalDate requestedOn;
    private final @Nullable State statedState;
    private final @Nullable String requestedBy;
    private final @Nullable String owner;
    private final @Nullable String team;
    private final @Nullable WorkTime impact;
    private final @Nullable Money impactCost;
    private final @Nullable LocalDate neededBy;
    private final @Nullable String decidedBy;
    private final @Nullable String outcome;
    private final @Nullable String baseline;
    private final List<TaskId> affectedTasks;
    private final List<Transition<State>> log;

    private ChangeRequest(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.requestedOn = builder.requestedOn;
        this.requestedBy = builder.requestedBy;
        this.owner = builder.owner;
        this.team = builder.team;
        this.impact = builder.impact;
        this.impactCost = builder.impactCost;
        this.neededBy = builder.neededBy;
        this.decidedBy = builder.decidedBy;
        this.outcome = builder.outcome;
        this.baseline = builder.baseline;
        this.affectedTasks = builder.affectedTasks;
        this.log = builder.log;
        this.statedState = builder.state == stateOfLog() ? null : builder.state;
    }

    private State stateOfLog() {
        return log.isEmpty() ? State.REQUESTED : log.get(log.size() - 1).to();
    }

    /** Where a change request stands in its life. */
    public enum State {
        /** Asked for. */
        REQUESTED,
        /** Its effect on dates and cost is known. */
        IMPACT_ASSESSED,
        /** Decided: it is to be done. */
        APPROVED,
        /** Worked into the plan, under a new baseline. */
        APPLIED,
        /** Decided: it is not to be done. */
        REJECTED,
        /** Put off; it may be assessed again. */
        DEFERRED;

        /** {@return whether a request in this state still waits for a decision or for being worked in} */
        public boolean isOpen() {
            return this == REQUESTED || this == IMPACT_ASSESSED || this == APPROVED;
        }
    }

    /**
     * {@return a builder}
     *
     * @param id the number of the request in its ledger, unique
     * @param title what is asked for, in one line
     * @param requestedOn the date it was asked for
     */
    public static Builder builder(String id, String title, LocalDate requestedOn) {
        return new Builder(id, title, requestedOn);
    }

    /** {@return the states of change requests and the steps between them} */
    public static Lifecycle<State> lifecycle() {
        return LIFECYCLE;
    }

    /** {@return a builder that starts from this request} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title, requestedOn);
        builder.state = statedState;
        builder.requestedBy = requestedBy;
        builder.owner = owner;
        builder.team = team;
        builder.impact = impact;
        builder.impactCost = impactCost;
        builder.neededBy = neededBy;
        builder.decidedBy = decidedBy;
        builder.outcome = outcome;
        builder.baseline = baseline;
        builder.affectedTasks = affectedTasks;
        builder.log = log;
        return builder;
    }

    /** {@return the number of the request in its ledger, unique} */
    public String id() {
        return id;
    }

    /** {@return what is asked for, in one line} */
    public String title() {
        return title;
    }

    /** {@return the date it was asked for} */
    public LocalDate requestedOn() {
        return requestedOn;
    }

    /** {@return where it stands: as stated, else by the last entry of its log; {@link State#REQUESTED} if neither says} */
    public State state() {
        return statedState == null ? stateOfLog() : statedState;
    }

    /** {@return the tasks and milestones it touches} */
    public List<TaskId> affectedTasks() {
        return affectedTasks;
    }

    /** {@return its states since it was asked for, each with the date it began, oldest first} */
    public List<Transition<State>> log() {
        return log;
    }

    /** {@return who asks for it} */
    public Optional<String> requestedBy() {
        return Optional.ofNullable(requestedBy);
    }

    /** {@return who sees to it} */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** {@return the team of the owner} */
    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    /** {@return by how much it delays each affected task, as assessed} */
    public Optional<WorkTime> impact() {
        return Optional.ofNullable(impact);
    }

    /** {@return what it costs, as assessed} */
    public Optional<Money> impactCost() {
        return Optional.ofNullable(impactCost);
    }

    /** {@return the date it must be decided by, inclusive} */
    public Optional<LocalDate> neededBy() {
        return Optional.ofNullable(neededBy);
    }

    /** {@return who decided} */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** {@return how it was decided and why} */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** {@return the name of the baseline it was worked into} */
    public Optional<String> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** {@return number, state and title in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(id + " " + state() + " " + title, 80);
    }

    /** Builds a {@link ChangeRequest}. Values are checked by the project. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String title;
        private final LocalDate requestedOn;
        private @Nullable State state;
        private @Nullable String requestedBy;
        private @Nullable String owner;
        private @Nullable String team;
        private @Nullable WorkTime impact;
        private @Nullable Money impactCost;
        private @Nullable LocalDate neededBy;
        private @Nullable String decidedBy;
        private @Nullable String outcome;
        private @Nullable String baseline;
        private List<TaskId> affectedTasks = List.of();
        private List<Transition<State>> log = List.of();

        private Builder(String id, String title, LocalDate requestedOn) {
            this.id = requireNonNull(id, "id");
            this.title = requireNonNull(title, "title");
            this.requestedOn = requireNonNull(requestedOn, "requestedOn");
        }

        /**
         * Sets where it stands.
         *
         * @param value where it stands; by the log, or {@link State#REQUESTED} without one, if not stated
         * @return this builder
         */
        public Builder state(State value) {
            this.state = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the tasks and milestones it touches, replacing what was set before.
         *
         * @param taskIds ids of tasks or milestones
         * @return this builder
         */
        public Builder affectedTasks(String... taskIds) {
            this.affectedTasks = Arrays.stream(taskIds).map(TaskId::of).toList();
            return this;
        }

        /**
         * Sets its states since it was asked for, replacing what was set before. Where the state is not stated it follows from it.
         *
         * @param entries all of them, oldest first; what comes first follows {@link State#REQUESTED}
         * @return this builder
         */
        public Builder log(List<Transition<State>> entries) {
            this.log = List.copyOf(entries);
            return this;
        }

        /**
         * Sets who asks for it.
         *
         * @param value who asks for it
         * @return this builder
         */
        public Builder requestedBy(String value) {
            this.requestedBy = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets who sees to it.
         *
         * @param value who sees to it
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
         * Sets by how much it delays each affected task.
         *
         * @param value working or elapsed time, not a percentage
         * @return this builder
         */
        public Builder impact(WorkTime value) {
            this.impact = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets what it costs.
         *
         * @param value money of the currency of the project
         * @return this builder
         */
        public Builder impactCost(Money value) {
            this.impactCost = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the date it must be decided by.
         *
         * @param value the date, inclusive
         * @return this builder
         */
        public Builder neededBy(LocalDate value) {
            this.neededBy = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets who decided.
         *
         * @param value who decided
         * @return this builder
         */
        public Builder decidedBy(String value) {
            this.decidedBy = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how it was decided and why.
         *
         * @param value how it was decided and why
         * @return this builder
         */
        public Builder outcome(String value) {
            this.outcome = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the name of the baseline it was worked into.
         *
         * @param value name of a baseline of the project
         * @return this builder
         */
        public Builder baseline(String value) {
            this.baseline = requireNonNull(value, "value");
            return this;
        }

        /** {@return the request} */
        public ChangeRequest build() {
            return new ChangeRequest(this);
        }

        /** One line: id, title. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(id + " " + title, 60) + ", not built yet";
        }
    }
}
