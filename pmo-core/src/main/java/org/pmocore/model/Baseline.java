package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Amount;
import org.pmocore.time.Days;

/**
 * A baseline: the approved plan, frozen under a name, that performance is measured against (PMBOK Guide).
 *
 * <p>It keeps dates and budgets per task, so that later edits of the plan cannot change it. Tasks added after the freeze
 * have no entry; entries of tasks removed since stay. Immutable and thread-safe. The builder is not thread-safe.
 *
 * @since 0.1.0
 */
public final class Baseline {

    private final String name;
    private final LocalDate setOn;
    private final Map<TaskId, Entry> entries;
    private final List<TaskId> duplicates;

    private Baseline(Builder builder) {
        this.name = builder.name;
        this.setOn = builder.setOn;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(builder.entries));
        this.duplicates = List.copyOf(builder.duplicates);
    }

    /**
     * What was approved for one task.
     *
     * @param task the task
     * @param start approved start, inclusive
     * @param finish approved finish, exclusive
     * @param budget approved budget in money or effort; empty if the task had none
     * @param terms how the budget is spread and earned
     */
    public record Entry(
            TaskId task, LocalDateTime start, LocalDateTime finish, Optional<Amount> budget, WorkPackage terms) {

        /**
         * Rejects null dates.
         *
         * @param task the task
         * @param start approved start, inclusive
         * @param finish approved finish, exclusive
         * @param budget approved budget in money or effort; empty if the task had none
         * @param terms how the budget is spread and earned
         */
        public Entry {
            requireNonNull(task, "task");
            requireNonNull(start, "start");
            requireNonNull(finish, "finish");
            requireNonNull(budget, "budget");
            requireNonNull(terms, "terms");
        }

        /**
         * An entry on the {@linkplain WorkPackage#STANDARD standard terms}.
         *
         * @param task the task
         * @param start approved start, inclusive
         * @param finish approved finish, exclusive
         * @param budget approved budget in money or effort; empty if the task had none
         */
        public Entry(TaskId task, LocalDateTime start, LocalDateTime finish, Optional<Amount> budget) {
            this(task, start, finish, budget, WorkPackage.STANDARD);
        }
    }

    /**
     * {@return a builder for a baseline}
     *
     * @param name name of the baseline, unique in its project
     * @param setOn the date it was approved
     */
    public static Builder builder(String name, LocalDate setOn) {
        return new Builder(name, setOn);
    }

    /** {@return the name, unique in its project} */
    public String name() {
        return name;
    }

    /** {@return the date it was approved} */
    public LocalDate setOn() {
        return setOn;
    }

    /** {@return all entries in the order they were added} */
    public Collection<Entry> entries() {
        return entries.values();
    }

    /**
     * {@return what was approved for a task; empty if the task came later}
     *
     * @param task the task
     */
    public Optional<Entry> entry(TaskId task) {
        return Optional.ofNullable(entries.get(task));
    }

    List<TaskId> duplicates() {
        return duplicates;
    }

    /** {@return name, date and size in one line} */
    @Override
    public String toString() {
        return "Baseline " + DisplayWidth.truncate(name, 40) + " of " + setOn + ", " + entries.size() + " tasks";
    }

    /** Builds a {@link Baseline}. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final LocalDate setOn;
        private final Map<TaskId, Entry> entries = new LinkedHashMap<>();
        private final List<TaskId> duplicates = new ArrayList<>();

        private Builder(String name, LocalDate setOn) {
            this.name = requireNonNull(name, "name");
            this.setOn = requireNonNull(setOn, "setOn");
        }

        /**
         * Adds the approved dates of a task.
         *
         * @param taskId id of the task
         * @param start first date of work
         * @param finish last date of work, inclusive
         * @return this builder
         */
        public Builder task(String taskId, LocalDate start, LocalDate finish) {
            return add(new Entry(TaskId.of(taskId), Days.startOf(start), Days.endOf(finish), Optional.empty()));
        }

        /**
         * Adds the approved dates and budget of a task.
         *
         * @param taskId id of the task
         * @param start first date of work
         * @param finish last date of work, inclusive
         * @param budget approved money or effort
         * @return this builder
         */
        public Builder task(String taskId, LocalDate start, LocalDate finish, Amount budget) {
            return add(new Entry(TaskId.of(taskId), Days.startOf(start), Days.endOf(finish), Optional.of(budget)));
        }

        /**
         * Adds the approved dates, budget and terms of a task.
         *
         * @param taskId id of the task
         * @param start first date of work
         * @param finish last date of work, inclusive
         * @param budget approved money or effort
         * @param terms how the budget is spread and earned
         * @return this builder
         */
        public Builder task(String taskId, LocalDate start, LocalDate finish, Amount budget, WorkPackage terms) {
            return add(
                    new Entry(TaskId.of(taskId), Days.startOf(start), Days.endOf(finish), Optional.of(budget), terms));
        }

        /**
         * Adds what was approved for a task.
         *
         * @param entry the entry; a second one for the same task is reported when the project is built
         * @return this builder
         */
        public Builder add(Entry entry) {
            if (entries.putIfAbsent(entry.task(), entry) != null) {
                duplicates.add(entry.task());
            }
            return this;
        }

        /** {@return the baseline} */
        public Baseline build() {
            return new Baseline(this);
        }

        /** One line: name, date, number of tasks so far. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(name, 30) + " of " + setOn + ", not built yet: " + entries.size() + " tasks";
        }
    }
}
