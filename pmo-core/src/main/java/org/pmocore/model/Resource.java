package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;

/**
 * A resource: a person, a team of equal people, a machine or a room that tasks need while they last.
 *
 * <p>Its capacity says how many units there are at once, from a date on if that changes. Its calendar says when it can work;
 * without one it works whenever a task does. Checked as part of the project: see {@link Project.Builder#build()}.
 *
 * <p>Immutable and thread-safe. The builder is not thread-safe.
 *
 * @since 0.1.0
 */
public final class Resource {

    private final String id;
    private final String name;
    private final @Nullable String calendar;
    private final double capacity;
    private final NavigableMap<LocalDate, Double> capacityChanges;

    private Resource(Builder builder) {
        this.id = builder.id;
        this.name = builder.name;
        this.calendar = builder.calendar;
        this.capacity = builder.capacity;
        this.capacityChanges = Collections.unmodifiableNavigableMap(new TreeMap<>(builder.capacityChanges));
    }

    /**
     * {@return a builder for a resource with one unit}
     *
     * @param id the key that assignments refer to, not blank
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** {@return a builder that starts from this resource} */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.name = name;
        builder.calendar = calendar;
        builder.capacity = capacity;
        builder.capacityChanges.putAll(capacityChanges);
        return builder;
    }

    /** {@return the key that assignments refer to} */
    public String id() {
        return id;
    }

    /** {@return the name as people say it; the id where none was given} */
    public String name() {
        return name;
    }

    /** {@return the name of the calendar it works on; empty if it works whenever a task does} */
    public Optional<String> calendar() {
        return Optional.ofNullable(calendar);
    }

    /** {@return how many units there are at once before the first change; zero or more} */
    public double capacity() {
        return capacity;
    }

    /** {@return the capacities that hold from a date on, by that date} */
    public NavigableMap<LocalDate, Double> capacityChanges() {
        return capacityChanges;
    }

    /**
     * {@return how many units there are at once on a date}
     *
     * @param date the date
     */
    public double capacityOn(LocalDate date) {
        Map.Entry<LocalDate, Double> change = capacityChanges.floorEntry(date);
        return change == null ? capacity : change.getValue();
    }

    /** {@return id, name and capacity in one line} */
    @Override
    public String toString() {
        String more = capacityChanges.isEmpty() ? "" : " and " + capacityChanges.size() + " changes";
        return DisplayWidth.truncate(
                DisplayWidth.truncate(id, 20) + " " + DisplayWidth.truncate(name, 24) + " (capacity " + plain(capacity)
                        + more + ")",
                80);
    }

    static String plain(double units) {
        return Double.isFinite(units)
                ? BigDecimal.valueOf(units).stripTrailingZeros().toPlainString()
                : Double.toString(units);
    }

    /** Builds a {@link Resource}. Values are checked by the project. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private String name;
        private @Nullable String calendar;
        private double capacity = 1;
        private final Map<LocalDate, Double> capacityChanges = new TreeMap<>();

        private Builder(String id) {
            this.id = requireNonNull(id, "id").strip();
            this.name = this.id;
            if (this.id.isEmpty()) {
                throw new IllegalArgumentException(
                        "The resource id must not be blank.\nMaybe give it the name people use, such as \"sato\".");
            }
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
         * Sets the calendar it works on.
         *
         * @param calendarName name of a calendar of the project
         * @return this builder
         */
        public Builder calendar(String calendarName) {
            this.calendar = requireNonNull(calendarName, "calendarName");
            return this;
        }

        /**
         * Sets how many units there are at once.
         *
         * @param units zero or more; 1 is one person or machine full time
         * @return this builder
         */
        public Builder capacity(double units) {
            this.capacity = units;
            return this;
        }

        /**
         * Sets how many units there are at once from a date on, until the next change.
         *
         * @param date first date of the new capacity
         * @param units zero or more
         * @return this builder
         */
        public Builder capacityFrom(LocalDate date, double units) {
            capacityChanges.put(requireNonNull(date, "date"), units);
            return this;
        }

        /** {@return the resource; its values are checked when its project is built} */
        public Resource build() {
            return new Resource(this);
        }

        /** One line: id and name. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(id + " " + name, 60) + ", not built yet";
        }
    }
}
