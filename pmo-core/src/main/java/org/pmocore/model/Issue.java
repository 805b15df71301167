package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Money;
import org.pmocore.time.WorkTime;

/**
 * An issue (課題): something that has happened and must be settled by somebody by a date, with the tasks it holds up.
 *
 * <p>The affected tasks are the key that connects the issue ledger with the plan. Immutable and thread-safe. The builder is
 * not thread-safe.
 *
 * @since 0.1.0
 */
public final class Issue {

    private static final Lifecycle<State> LIFECYCLE = Lifecycle.builder(State.NEW)
            .step(State.NEW, State.ACCEPTED, State.REJECTED, State.MERGED)
            .step(State.ACCEPTED, State.IN_PROGRESS)
            .step(State.IN_PROGRESS, State.WAITING, State.RESOLVED)
            .step(State.WAITING, State.IN_PROGRESS)
            .step(State.RESOLVED, State.CLOSED, State.IN_PROGRESS)
            .step(State.CLOSED, State.IN_PROGRESS)
            .waits(State.WAITING)
            .ends(State.CLOSED, State.REJECTED, State.MERGED)
            .build();

    private final String id;
    private final String title;
    private final LocalDate raisedOn;
    private final Severity severity;
    private final @Nullable State statedState;
    private final @Nullable LocalDate dueOn;
    private final @Nullable LocalDate neededBy;
    private final @Nullable LocalDate statedClosedOn;
    private final @Nullable LocalDate updatedOn;
    private final @Nullable String raisedBy;
    private final @Nullable String askedTo;
    private final @Nullable WorkTime impact;
    private final @Nullable Money impactCost;
    private final @Nullable String owner;
    private final @Nullable String team;
    private final List<TaskId> affectedTasks;
    private final @Nullable String action;
    private final @Nullable String doneWhen;
    private final @Nullable String outcome;
    private final @Nullable String waitingFor;
    private final @Nullable String mergedInto;
    private final @Nullable Integer statedLevel;
    private final List<EarlierDueDate> earlierDueDates;
    private final List<Transition<State>> log;
    private final List<Escalation> escalations;

    private Issue(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.raisedOn = builder.raisedOn;
        this.severity = builder.severity;
        this.dueOn = builder.dueOn;
        this.neededBy = builder.neededBy;
        this.updatedOn = builder.updatedOn;
        this.raisedBy = builder.raisedBy;
        this.askedTo = builder.askedTo;
        this.impact = builder.impact;
        this.impactCost = builder.impactCost;
        this.owner = builder.owner;
        this.team = builder.team;
        this.affectedTasks = builder.affectedTasks;
        this.action = builder.action;
        this.doneWhen = builder.doneWhen;
        this.outcome = builder.outcome;
        this.mergedInto = builder.mergedInto;
        this.earlierDueDates = builder.earlierDueDates;
        this.log = builder.log;
        this.escalations = builder.escalations;
        this.statedState = unless(builder.state, stateOfLog());
        this.statedClosedOn = unless(builder.closedOn, endOfLog().orElse(null));
        this.waitingFor = unless(builder.waitingFor, partyOfLog().orElse(null));
        this.statedLevel = unless(builder.escalationLevel, highestEscalation());
    }

    /** What is stated, unless it follows without being said: so it still follows when the log goes on. */
    private static <T> @Nullable T unless(@Nullable T stated, @Nullable T following) {
        return Objects.equals(stated, following) ? null : stated;
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
        builder.state = statedState;
        builder.dueOn = dueOn;
        builder.neededBy = neededBy;
        builder.closedOn = statedClosedOn;
        builder.updatedOn = updatedOn;
        builder.raisedBy = raisedBy;
        builder.askedTo = askedTo;
        builder.impact = impact;
        builder.impactCost = impactCost;
        builder.owner = owner;
        builder.team = team;
        builder.affectedTasks = affectedTasks;
        builder.action = action;
        builder.doneWhen = doneWhen;
        builder.outcome = outcome;
        builder.waitingFor = waitingFor;
        builder.mergedInto = mergedInto;
        builder.escalationLevel = statedLevel;
        builder.earlierDueDates = earlierDueDates;
        builder.log = log;
        builder.escalations = escalations;
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

    /** {@return where it stands: as stated, else by the last entry of its log; {@link State#NEW} if neither says} */
    public State state() {
        return statedState == null ? stateOfLog() : statedState;
    }

    /** {@return the states of issues and the steps between them} */
    public static Lifecycle<State> lifecycle() {
        return LIFECYCLE;
    }

    /** {@return the date it must be settled by, inclusive} */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /**
     * {@return the date it must be settled by lest it has an effect, inclusive, as people state it; what the plan says of it is
     * computed by the issue analysis}
     */
    public Optional<LocalDate> neededBy() {
        return Optional.ofNullable(neededBy);
    }

    /**
     * {@return the date it was closed, rejected or merged: as stated, else that from which the log leaves it ended; empty while it
     * is open}
     */
    public Optional<LocalDate> closedOn() {
        return statedClosedOn == null ? endOfLog() : Optional.of(statedClosedOn);
    }

    /** {@return the day its entry in the ledger was last touched, as stated} */
    public Optional<LocalDate> updatedOn() {
        return Optional.ofNullable(updatedOn);
    }

    /** {@return who raised it} */
    public Optional<String> raisedBy() {
        return Optional.ofNullable(raisedBy);
    }

    /** {@return who was asked for an answer (回答依頼先)} */
    public Optional<String> askedTo() {
        return Optional.ofNullable(askedTo);
    }

    /** {@return by how much it delays each affected task once it is settled, as people estimate it} */
    public Optional<WorkTime> impact() {
        return Optional.ofNullable(impact);
    }

    /** {@return what it costs, as people estimate it} */
    public Optional<Money> impactCost() {
        return Optional.ofNullable(impactCost);
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

    /** {@return the party it waits for: as stated, else that of the last entry of its log if that one waits} */
    public Optional<String> waitingFor() {
        return waitingFor == null ? partyOfLog() : Optional.of(waitingFor);
    }

    /** {@return the number of the issue it was merged into} */
    public Optional<String> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /**
     * {@return the level it was escalated to: as stated, else the highest of its escalations; 0 none, 1 team lead, 2 project
     * manager, 3 steering or customer}
     */
    public int escalationLevel() {
        return statedLevel == null ? highestEscalation() : statedLevel;
    }

    /** {@return the escalations that were made, oldest first} */
    public List<Escalation> escalations() {
        return escalations;
    }

    /** {@return the due dates it had before, oldest first: each is one re-dating} */
    public List<EarlierDueDate> earlierDueDates() {
        return earlierDueDates;
    }

    /** {@return how often its due date was given up for another one} */
    public int redatedCount() {
        return earlierDueDates.size();
    }

    /** {@return its states since it was raised, each with the date it began, oldest first; empty if only the present one is known} */
    public List<Transition<State>> log() {
        return log;
    }

    /** {@return how often it came back after it had been closed, by its log} */
    public int reopenedCount() {
        int count = 0;
        for (int place = 1; place < log.size(); place++) {
            boolean wasOpen = log.get(place - 1).to().isOpen();
            count += !wasOpen && log.get(place).to().isOpen() ? 1 : 0;
        }
        return count;
    }

    /**
     * {@return its state at the end of a date; empty before it was raised, and where neither log nor closing date says}
     *
     * @param date the date
     */
    public Optional<State> stateAt(LocalDate date) {
        if (raisedOn.isAfter(date)) {
            return Optional.empty();
        }
        if (log.isEmpty()) {
            boolean closed = statedClosedOn != null && !statedClosedOn.isAfter(date);
            return closed || isAsKnownLast(date) ? Optional.of(state()) : Optional.empty();
        }
        State found = State.NEW;
        for (Transition<State> entry : log) {
            found = entry.on().isAfter(date) ? found : entry.to();
        }
        return Optional.of(found);
    }

    /**
     * {@return the date it had to be settled by as known at the end of a date: an earlier due date until it was replaced}
     *
     * @param date the date
     */
    public Optional<LocalDate> dueAt(LocalDate date) {
        return earlierDueDates.stream()
                .filter(due -> due.until().filter(day -> day.isAfter(date)).isPresent())
                .map(EarlierDueDate::date)
                .findFirst()
                .or(this::dueOn);
    }

    /**
     * {@return whether the issue was raised and not yet closed at the end of a date}
     *
     * @param date the date
     */
    public boolean isOpenAt(LocalDate date) {
        if (raisedOn.isAfter(date)) {
            return false;
        }
        if (!log.isEmpty()) {
            return stateAt(date).orElse(State.NEW).isOpen();
        }
        return statedClosedOn == null ? state().isOpen() : statedClosedOn.isAfter(date);
    }

    private boolean isAsKnownLast(LocalDate date) {
        LocalDate last = updatedOn == null ? raisedOn : updatedOn;
        return statedClosedOn == null && !last.isAfter(date);
    }

    private State stateOfLog() {
        return log.isEmpty() ? State.NEW : log.get(log.size() - 1).to();
    }

    private Optional<String> partyOfLog() {
        return log.isEmpty() ? Optional.empty() : log.get(log.size() - 1).party();
    }

    private int highestEscalation() {
        return escalations.stream().mapToInt(Escalation::level).max().orElse(0);
    }

    /** The first entry of the ended states the log ends with: remarks after the closing do not move it. */
    Optional<LocalDate> endOfLog() {
        LocalDate end = null;
        for (Transition<State> entry : log) {
            boolean began = end == null;
            end = entry.to().isOpen() ? null : began ? entry.on() : end;
        }
        return Optional.ofNullable(end);
    }

    /** {@return number, state and title in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(id + " " + state() + " " + title, 80);
    }

    /** Builds an {@link Issue}. Values are checked by the project. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String title;
        private final LocalDate raisedOn;
        private Severity severity = Severity.MEDIUM;
        private @Nullable State state;
        private @Nullable LocalDate dueOn;
        private @Nullable LocalDate neededBy;
        private @Nullable LocalDate updatedOn;
        private @Nullable String raisedBy;
        private @Nullable String askedTo;
        private @Nullable WorkTime impact;
        private @Nullable Money impactCost;
        private @Nullable LocalDate closedOn;
        private @Nullable String owner;
        private @Nullable String team;
        private List<TaskId> affectedTasks = List.of();
        private @Nullable String action;
        private @Nullable String doneWhen;
        private @Nullable String outcome;
        private @Nullable String waitingFor;
        private @Nullable String mergedInto;
        private @Nullable Integer escalationLevel;
        private List<EarlierDueDate> earlierDueDates = List.of();
        private List<Transition<State>> log = List.of();
        private List<Escalation> escalations = List.of();

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
         * @param value where it stands; by the log, or {@link State#NEW} without one, if not stated
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
         * Sets the date it must be settled by lest it has an effect.
         *
         * @param value the date, inclusive
         * @return this builder
         */
        public Builder neededBy(LocalDate value) {
            this.neededBy = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the day its entry in the ledger was last touched.
         *
         * @param value the day its entry in the ledger was last touched
         * @return this builder
         */
        public Builder updatedOn(LocalDate value) {
            this.updatedOn = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets who raised it.
         *
         * @param value who raised it
         * @return this builder
         */
        public Builder raisedBy(String value) {
            this.raisedBy = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets who was asked for an answer.
         *
         * @param value who was asked for an answer
         * @return this builder
         */
        public Builder askedTo(String value) {
            this.askedTo = requireNonNull(value, "value");
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
         * Sets the number of the issue it was merged into.
         *
         * @param value number of another issue
         * @return this builder
         */
        public Builder mergedInto(String value) {
            this.mergedInto = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets its states since it was raised, replacing what was set before. Where state and closing date are not stated
         * they follow from it.
         *
         * @param entries all of them, oldest first; what comes first follows {@link State#NEW}
         * @return this builder
         */
        public Builder log(List<Transition<State>> entries) {
            this.log = List.copyOf(entries);
            return this;
        }

        /**
         * Sets the escalations that were made, replacing what was set before.
         *
         * @param values all of them, oldest first
         * @return this builder
         */
        public Builder escalations(List<Escalation> values) {
            this.escalations = List.copyOf(values);
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
        public Builder earlierDueDates(List<EarlierDueDate> values) {
            this.earlierDueDates = List.copyOf(values);
            return this;
        }

        /** {@return the issue} */
        public Issue build() {
            return new Issue(this);
        }

        /** One line: id, title. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(id + " " + title, 60) + ", not built yet";
        }
    }
}
