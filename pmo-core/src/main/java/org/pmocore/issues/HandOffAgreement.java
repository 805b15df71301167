package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.ledger.HandOffRow;
import org.pmocore.model.TaskId;

/**
 * What two teams have written down of a hand-off (受け渡し): who gives what to whom, by when, and whether that is agreed.
 *
 * <p>Written by the builder or taken from a row of a hand-off ledger. What is not known is left out. Immutable and thread-safe.
 *
 * <pre>{@code
 * HandOffAgreement.builder("H-1", "画面仕様書").teams("設計", "製造").tasks("A", "B")
 *         .promised(LocalDate.of(2026, 4, 10)).state(HandOffRow.State.AGREED).build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class HandOffAgreement {

    private final String id;
    private final String item;
    private final @Nullable String giver;
    private final @Nullable String receiver;
    private final @Nullable TaskId givingTask;
    private final @Nullable TaskId receivingTask;
    private final @Nullable LocalDate neededBy;
    private final @Nullable LocalDate promised;
    private final @Nullable LocalDate agreedOn;
    private final @Nullable String condition;
    private final HandOffRow.State state;

    private HandOffAgreement(Builder builder) {
        this.id = builder.id;
        this.item = builder.item;
        this.giver = builder.giver;
        this.receiver = builder.receiver;
        this.givingTask = builder.givingTask;
        this.receivingTask = builder.receivingTask;
        this.neededBy = builder.neededBy;
        this.promised = builder.promised;
        this.agreedOn = builder.agreedOn;
        this.condition = builder.condition;
        this.state = builder.state;
    }

    /**
     * {@return an agreement to be filled in, not agreed yet}
     *
     * @param id what people call it; the same from week to week
     * @param item what is handed over
     */
    public static Builder builder(String id, String item) {
        return new Builder(id, item);
    }

    /**
     * {@return what a row of a hand-off ledger says}
     *
     * @param row a row; one without an id goes by its number, one without a state is not agreed, agreed, handed over or received
     *     by the last date it has
     */
    public static HandOffAgreement of(HandOffRow row) {
        Builder builder = builder(
                row.handOffId().orElse("#" + row.row().number()), row.item().orElse("-"));
        builder.giver = row.giver().orElse(null);
        builder.receiver = row.receiver().orElse(null);
        builder.givingTask = row.givingTask().map(TaskId::of).orElse(null);
        builder.receivingTask = row.receivingTask().map(TaskId::of).orElse(null);
        builder.neededBy = row.neededBy().orElse(null);
        builder.promised = row.promised().orElse(null);
        builder.agreedOn = row.agreedOn().orElse(null);
        builder.condition = row.condition().orElse(null);
        return builder.state(row.status().orElseGet(() -> stateOf(row))).build();
    }

    private static HandOffRow.State stateOf(HandOffRow row) {
        if (row.receivedOn().isPresent()) {
            return HandOffRow.State.RECEIVED;
        }
        if (row.handedOverOn().isPresent()) {
            return HandOffRow.State.HANDED_OVER;
        }
        return row.agreedOn().isPresent() ? HandOffRow.State.AGREED : HandOffRow.State.NOT_AGREED;
    }

    /** {@return what people call it} */
    public String id() {
        return id;
    }

    /** {@return what is handed over} */
    public String item() {
        return item;
    }

    /** {@return the team that gives} */
    public Optional<String> giver() {
        return Optional.ofNullable(giver);
    }

    /** {@return the team that receives} */
    public Optional<String> receiver() {
        return Optional.ofNullable(receiver);
    }

    /** {@return the task whose result it is} */
    public Optional<TaskId> givingTask() {
        return Optional.ofNullable(givingTask);
    }

    /** {@return the task that needs it} */
    public Optional<TaskId> receivingTask() {
        return Optional.ofNullable(receivingTask);
    }

    /** {@return the last date on which the receiver says it is in time, inclusive} */
    public Optional<LocalDate> neededBy() {
        return Optional.ofNullable(neededBy);
    }

    /** {@return the date by which the giver promises it, inclusive} */
    public Optional<LocalDate> promised() {
        return Optional.ofNullable(promised);
    }

    /** {@return when it was agreed} */
    public Optional<LocalDate> agreedOn() {
        return Optional.ofNullable(agreedOn);
    }

    /** {@return when the receiver accepts it (受入条件)} */
    public Optional<String> condition() {
        return Optional.ofNullable(condition);
    }

    /** {@return where it stands} */
    public HandOffRow.State state() {
        return state;
    }

    /** Whether item, dates or condition are other than those of an earlier version. */
    boolean differsFrom(HandOffAgreement earlier) {
        return !item.equals(earlier.item)
                || !neededBy().equals(earlier.neededBy())
                || !promised().equals(earlier.promised())
                || !condition().equals(earlier.condition());
    }

    /** {@return id, item and state in one line} */
    @Override
    public String toString() {
        return id + " " + item + ": " + state
                + promised().map(date -> ", promised " + date).orElse("");
    }

    /** Collects what is known of a {@link HandOffAgreement}. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String item;
        private @Nullable String giver;
        private @Nullable String receiver;
        private @Nullable TaskId givingTask;
        private @Nullable TaskId receivingTask;
        private @Nullable LocalDate neededBy;
        private @Nullable LocalDate promised;
        private @Nullable LocalDate agreedOn;
        private @Nullable String condition;
        private HandOffRow.State state = HandOffRow.State.NOT_AGREED;

        private Builder(String id, String item) {
            this.id = requireNonNull(id, "id");
            this.item = requireNonNull(item, "item");
        }

        /**
         * {@return this builder, with the teams}
         *
         * @param from the team that gives
         * @param to the team that receives
         */
        public Builder teams(String from, String to) {
            this.giver = requireNonNull(from, "from");
            this.receiver = requireNonNull(to, "to");
            return this;
        }

        /**
         * {@return this builder, with the tasks}
         *
         * @param giving id of the task whose result it is
         * @param receiving id of the task that needs it
         */
        public Builder tasks(String giving, String receiving) {
            this.givingTask = TaskId.of(giving);
            this.receivingTask = TaskId.of(receiving);
            return this;
        }

        /**
         * {@return this builder, with the task that needs it}
         *
         * @param taskId its id
         */
        public Builder receivingTask(String taskId) {
            this.receivingTask = TaskId.of(taskId);
            return this;
        }

        /**
         * {@return this builder, with the date the receiver names}
         *
         * @param date last date on which it is in time, inclusive
         */
        public Builder neededBy(LocalDate date) {
            this.neededBy = requireNonNull(date, "date");
            return this;
        }

        /**
         * {@return this builder, with the date the giver promises}
         *
         * @param date that date, inclusive
         */
        public Builder promised(LocalDate date) {
            this.promised = requireNonNull(date, "date");
            return this;
        }

        /**
         * {@return this builder, with the date of the agreement}
         *
         * @param date that date
         */
        public Builder agreedOn(LocalDate date) {
            this.agreedOn = requireNonNull(date, "date");
            return this;
        }

        /**
         * {@return this builder, with the condition of acceptance}
         *
         * @param text when the receiver accepts it
         */
        public Builder condition(String text) {
            this.condition = requireNonNull(text, "text");
            return this;
        }

        /**
         * {@return this builder, with where it stands}
         *
         * @param value the state
         */
        public Builder state(HandOffRow.State value) {
            this.state = requireNonNull(value, "value");
            return this;
        }

        /** {@return the agreement} */
        public HandOffAgreement build() {
            return new HandOffAgreement(this);
        }

        /** {@return the agreement as it is so far} */
        @Override
        public String toString() {
            return build().toString();
        }
    }
}
