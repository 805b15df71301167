package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Money;
import org.pmocore.time.WorkTime;

/**
 * A risk (リスク): something that may happen, with its probability and its effect on the tasks it threatens.
 *
 * <p>Immutable and thread-safe. The builder is not thread-safe.
 *
 * @since 0.1.0
 */
public final class Risk {

    private static final Lifecycle<State> LIFECYCLE = Lifecycle.builder(State.IDENTIFIED)
            .step(State.IDENTIFIED, State.ASSESSED)
            .step(State.ASSESSED, State.PLANNED)
            .step(State.PLANNED, State.WATCHED)
            .step(State.WATCHED, State.OCCURRED, State.EXPIRED, State.CLOSED)
            .ends(State.CLOSED)
            .build();

    private final String id;
    private final String title;
    private final @Nullable LocalDate raisedOn;
    private final @Nullable State statedState;
    private final @Nullable Double probability;
    private final @Nullable WorkTime impact;
    private final @Nullable Money impactCost;
    private final List<TaskId> affectedTasks;
    private final @Nullable String response;
    private final @Nullable String trigger;
    private final @Nullable String owner;
    private final @Nullable LocalDate dueOn;
    private final @Nullable String outcome;
    private final @Nullable String becameIssue;
    private final List<Transition<State>> log;

    private Risk(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.raisedOn = builder.raisedOn;
        this.probability = builder.probability;
        this.impact = builder.impact;
        this.impactCost = builder.impactCost;
        this.affectedTasks = builder.affectedTasks;
        this.response = builder.response;
        this.trigger = builder.trigger;
        this.owner = builder.owner;
        this.dueOn = builder.dueOn;
        this.outcome = builder.outcome;
        this.becameIssue = builder.becameIssue;
        this.log = builder.log;
        this.statedState = builder.state == stateOfLog() ? null : builder.state;
    }

    private State stateOfLog() {
        return log.isEmpty() ? State.IDENTIFIED : log.get(log.size() - 1).to();
    }

    /** Where a risk stands in its life. */
    public enum State {
        /** Named, not yet assessed. */
        IDENTIFIED,
        /** Probability and effect are known. */
        ASSESSED,
        /** A response is planned. */
        PLANNED,
        /** Watched for its trigger. */
        WATCHED,
        /** It happened; an issue carries on from here. */
        OCCURRED,
        /** Its time has passed. */
        EXPIRED,
        /** Closed for another reason. */
        CLOSED;

        /** {@return whether the risk can still happen} */
        public boolean isOpen() {
            return this == IDENTIFIED || this == ASSESSED || this == PLANNED || this == WATCHED;
        }
    }

    /**
     * {@return a builder}
     *
     * @param id the number of the risk in its ledger, unique
     * @param title what may happen, in one line
     */
    public static Builder builder(String id, String title) {
        return new Builder(id, title);
    }

    /** {@return a builder that starts from this risk} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title);
        builder.raisedOn = raisedOn;
        builder.state = statedState;
        builder.probability = probability;
        builder.impact = impact;
        builder.impactCost = impactCost;
        builder.affectedTasks = affectedTasks;
        builder.response = response;
        builder.trigger = trigger;
        builder.owner = owner;
        builder.dueOn = dueOn;
        builder.outcome = outcome;
        builder.becameIssue = becameIssue;
        builder.log = log;
        return builder;
    }

    /** {@return the number of the risk in its ledger, unique} */
    public String id() {
        return id;
    }

    /** {@return what may happen, in one line} */
    public String title() {
        return title;
    }

    /** {@return the date it was named} */
    public Optional<LocalDate> raisedOn() {
        return Optional.ofNullable(raisedOn);
    }

    /** {@return where it stands: as stated, else by the last entry of its log; {@link State#IDENTIFIED} if neither says} */
    public State state() {
        return statedState == null ? stateOfLog() : statedState;
    }

    /** {@return the states of risks and the steps between them} */
    public static Lifecycle<State> lifecycle() {
        return LIFECYCLE;
    }

    /** {@return the probability that it happens, 0 to 1} */
    public OptionalDouble probability() {
        return probability == null ? OptionalDouble.empty() : OptionalDouble.of(probability);
    }

    /** {@return the delay of each affected task if it happens} */
    public Optional<WorkTime> impact() {
        return Optional.ofNullable(impact);
    }

    /** {@return the extra cost if it happens} */
    public Optional<Money> impactCost() {
        return Optional.ofNullable(impactCost);
    }

    /** {@return the tasks and milestones it threatens} */
    public List<TaskId> affectedTasks() {
        return affectedTasks;
    }

    /** {@return how it is answered: avoided, mitigated, transferred or accepted, and by what} */
    public Optional<String> response() {
        return Optional.ofNullable(response);
    }

    /** {@return the sign by which its onset is recognised} */
    public Optional<String> trigger() {
        return Optional.ofNullable(trigger);
    }

    /** {@return who watches it} */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** {@return the date the response must be in place, inclusive} */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** {@return how it ended} */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** {@return the number of the issue that carries on from here after it occurred} */
    public Optional<String> becameIssue() {
        return Optional.ofNullable(becameIssue);
    }

    /** {@return its states since it was named, each with the date it began, oldest first} */
    public List<Transition<State>> log() {
        return log;
    }

    /** {@return number, state and title in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(id + " " + state() + " " + title, 80);
    }

    /** Builds a {@link Risk}. Values are checked by the project. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String title;
        private @Nullable LocalDate raisedOn;
        private @Nullable State state;
        private @Nullable String outcome;
        private @Nullable String becameIssue;
        private List<Transition<State>> log = List.of();
        private @Nullable Double probability;
        private @Nullable WorkTime impact;
        private @Nullable Money impactCost;
        private List<TaskId> affectedTasks = List.of();
        private @Nullable String response;
        private @Nullable String trigger;
        private @Nullable String owner;
        private @Nullable LocalDate dueOn;

        private Builder(String id, String title) {
            this.id = requireNonNull(id, "id");
            this.title = requireNonNull(title, "title");
        }

        /**
         * Sets where it stands.
         *
         * @param value where it stands; by the log, or {@link State#IDENTIFIED} without one, if not stated
         * @return this builder
         */
        public Builder state(State value) {
            this.state = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the probability that it happens.
         *
         * @param value the probability that it happens, 0 to 1
         * @return this builder
         */
        public Builder probability(double value) {
            this.probability = value;
            return this;
        }

        /**
         * Sets the delay of each affected task if it happens.
         *
         * @param value the delay of each affected task if it happens
         * @return this builder
         */
        public Builder impact(WorkTime value) {
            this.impact = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the extra cost if it happens.
         *
         * @param value the extra cost if it happens
         * @return this builder
         */
        public Builder impactCost(Money value) {
            this.impactCost = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the tasks and milestones it threatens, replacing what was set before.
         *
         * @param taskIds ids of tasks or milestones
         * @return this builder
         */
        public Builder affectedTasks(String... taskIds) {
            this.affectedTasks = Arrays.stream(taskIds).map(TaskId::of).toList();
            return this;
        }

        /**
         * Sets how it is answered.
         *
         * @param value how it is answered: avoided, mitigated, transferred or accepted, and by what
         * @return this builder
         */
        public Builder response(String value) {
            this.response = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the sign by which its onset is recognised.
         *
         * @param value the sign by which its onset is recognised
         * @return this builder
         */
        public Builder trigger(String value) {
            this.trigger = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets who watches it.
         *
         * @param value who watches it
         * @return this builder
         */
        public Builder owner(String value) {
            this.owner = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the date the response must be in place.
         *
         * @param value the date the response must be in place, inclusive
         * @return this builder
         */
        public Builder dueOn(LocalDate value) {
            this.dueOn = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the date it was named.
         *
         * @param value the date it was named
         * @return this builder
         */
        public Builder raisedOn(LocalDate value) {
            this.raisedOn = requireNonNull(value, "value");
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
         * Sets the number of the issue that carries on after it occurred.
         *
         * @param value number of an issue
         * @return this builder
         */
        public Builder becameIssue(String value) {
            this.becameIssue = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets its states since it was named, replacing what was set before. Where the state is not stated it follows from it.
         *
         * @param entries all of them, oldest first; what comes first follows {@link State#IDENTIFIED}
         * @return this builder
         */
        public Builder log(List<Transition<State>> entries) {
            this.log = List.copyOf(entries);
            return this;
        }

        /** {@return the risk} */
        public Risk build() {
            return new Risk(this);
        }

        /** One line: id, title. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(id + " " + title, 60) + ", not built yet";
        }
    }
}
