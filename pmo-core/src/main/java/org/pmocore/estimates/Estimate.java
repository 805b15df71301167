package org.pmocore.estimates;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.ledger.EstimateRow;
import org.pmocore.measure.Amount;
import org.pmocore.model.TaskId;

/**
 * An estimate (見積もり): how much work or money one group expects a piece of the project to take.
 *
 * <p>The value is one point, or three: low (楽観値), likely (最頻値) and high (悲観値). All are amounts of one unit: effort in
 * person-hours or money of one currency. An estimate may have a size only, such as 120 FP; then {@link EstimateRules} may say how
 * much work a unit of size takes. Values that are out of order are kept as they are and told by the consolidation. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Estimate.builder("E1").task("A").group("design").value(Effort.ofPersonHours(64)).basis("like last year").build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Estimate {

    private final String id;
    private final @Nullable TaskId task;
    private final @Nullable String group;
    private final @Nullable String workType;
    private final @Nullable BigDecimal size;
    private final @Nullable String sizeUnit;
    private final @Nullable Amount low;
    private final @Nullable Amount likely;
    private final @Nullable Amount high;
    private final @Nullable String basis;
    private final @Nullable String assumptions;
    private final @Nullable LocalDate estimatedOn;
    private final @Nullable String version;

    private Estimate(Builder builder) {
        this.id = builder.id;
        this.task = builder.task;
        this.group = builder.group;
        this.workType = builder.workType;
        this.size = builder.size;
        this.sizeUnit = builder.sizeUnit;
        this.low = builder.low;
        this.likely = builder.likely;
        this.high = builder.high;
        this.basis = builder.basis;
        this.assumptions = builder.assumptions;
        this.estimatedOn = builder.estimatedOn;
        this.version = builder.version;
    }

    /**
     * {@return an estimate to be filled in}
     *
     * @param id what people call it: its number, or the row it stands in; the same in every version
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * {@return an estimate from a row of an estimate ledger; a value below zero or a size that is not above zero is left out, and
     * the consolidation tells that the value is missing}
     *
     * @param row a row; its id becomes task, group and kind of work, which stay the same from version to version, or else the
     *     number of the row
     */
    public static Estimate of(EstimateRow row) {
        String key = Stream.of(row.wbs(), row.group(), row.workType())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
        Builder builder = builder(row.wbs().isPresent() ? key : "#" + row.row().number());
        row.wbs().ifPresent(builder::task);
        row.group().ifPresent(builder::group);
        row.workType().ifPresent(builder::workType);
        row.basis().ifPresent(builder::basis);
        row.assumptions().ifPresent(builder::assumptions);
        row.estimatedOn().ifPresent(builder::estimatedOn);
        row.version().ifPresent(builder::version);
        row.size()
                .filter(size -> size.number().signum() > 0)
                .ifPresent(size -> builder.size(size.number(), row.sizeUnit().orElse(size.unit())));
        values(row, builder);
        return builder.build();
    }

    private static void values(EstimateRow row, Builder builder) {
        Optional<Amount> likely = notNegative(row.likely()).or(() -> notNegative(row.amount()));
        Optional<Amount> low = notNegative(row.low());
        Optional<Amount> high = notNegative(row.high());
        if (low.isPresent() && high.isPresent() && row.likely().isPresent() && likely.isPresent()) {
            builder.value(low.get(), likely.get(), high.get());
        } else {
            likely.ifPresent(builder::value);
        }
    }

    private static Optional<Amount> notNegative(Optional<? extends Amount> value) {
        return value.<Amount>map(amount -> amount).filter(amount -> !amount.isNegative());
    }

    /** {@return the same values, to be changed} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return what people call it} */
    public String id() {
        return id;
    }

    /** {@return the task or summary it is for; empty if it names none} */
    public Optional<TaskId> task() {
        return Optional.ofNullable(task);
    }

    /** {@return the group that estimates} */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }

    /** {@return the kind of work, such as design or test (作業種別)} */
    public Optional<String> workType() {
        return Optional.ofNullable(workType);
    }

    /** {@return the size, above 0, in {@link #sizeUnit()}} */
    public Optional<BigDecimal> size() {
        return Optional.ofNullable(size);
    }

    /** {@return what the size counts, such as FP, KLOC or screens; present if the size is} */
    public Optional<String> sizeUnit() {
        return Optional.ofNullable(sizeUnit);
    }

    /** {@return the low value (楽観値)} */
    public Optional<Amount> low() {
        return Optional.ofNullable(low);
    }

    /** {@return the likely value (最頻値), or the only one} */
    public Optional<Amount> likely() {
        return Optional.ofNullable(likely);
    }

    /** {@return the high value (悲観値)} */
    public Optional<Amount> high() {
        return Optional.ofNullable(high);
    }

    /** {@return what it rests on (見積根拠)} */
    public Optional<String> basis() {
        return Optional.ofNullable(basis);
    }

    /** {@return what it takes for granted (前提条件)} */
    public Optional<String> assumptions() {
        return Optional.ofNullable(assumptions);
    }

    /** {@return the day it was made} */
    public Optional<LocalDate> estimatedOn() {
        return Optional.ofNullable(estimatedOn);
    }

    /** {@return its version (版)} */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** {@return id, task and values in one line} */
    @Override
    public String toString() {
        String values = low != null && high != null ? low + " / " + likely + " / " + high : String.valueOf(likely);
        return id + (task == null ? "" : " for " + task) + ": " + (likely == null ? "no value" : values);
    }

    /** Collects the values of an {@link Estimate}. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private @Nullable TaskId task;
        private @Nullable String group;
        private @Nullable String workType;
        private @Nullable BigDecimal size;
        private @Nullable String sizeUnit;
        private @Nullable Amount low;
        private @Nullable Amount likely;
        private @Nullable Amount high;
        private @Nullable String basis;
        private @Nullable String assumptions;
        private @Nullable LocalDate estimatedOn;
        private @Nullable String version;

        private Builder(String id) {
            if (id.isBlank()) {
                throw new IllegalArgumentException(
                        "The id of an estimate (\"" + id + "\") is blank.\nMaybe take the number of its row.");
            }
            this.id = id;
        }

        private Builder(Estimate estimate) {
            this(estimate.id);
            this.task = estimate.task;
            this.group = estimate.group;
            this.workType = estimate.workType;
            this.size = estimate.size;
            this.sizeUnit = estimate.sizeUnit;
            this.low = estimate.low;
            this.likely = estimate.likely;
            this.high = estimate.high;
            this.basis = estimate.basis;
            this.assumptions = estimate.assumptions;
            this.estimatedOn = estimate.estimatedOn;
            this.version = estimate.version;
        }

        /**
         * {@return this builder, for a task or summary of the plan}
         *
         * @param taskId its id
         */
        public Builder task(String taskId) {
            this.task = TaskId.of(taskId);
            return this;
        }

        /**
         * {@return this builder, with the group that estimates}
         *
         * @param name its name
         */
        public Builder group(String name) {
            this.group = requireNonNull(name, "name");
            return this;
        }

        /**
         * {@return this builder, with the kind of work}
         *
         * @param name such as design, build or test
         */
        public Builder workType(String name) {
            this.workType = requireNonNull(name, "name");
            return this;
        }

        /**
         * {@return this builder, with the size of what is to be made}
         *
         * @param value above 0
         * @param unit what it counts, such as FP, KLOC or screens
         */
        public Builder size(BigDecimal value, String unit) {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException("The size (" + value.toPlainString() + " " + unit + ") of estimate "
                        + id + " must be above 0.\nMaybe leave it out where it is not known.");
            }
            this.size = value;
            this.sizeUnit = requireNonNull(unit, "unit");
            return this;
        }

        /**
         * {@return this builder, with the size of what is to be made}
         *
         * @param value a whole number above 0
         * @param unit what it counts, such as FP, KLOC or screens
         */
        public Builder size(long value, String unit) {
            return size(BigDecimal.valueOf(value), unit);
        }

        /**
         * {@return this builder, with one value and no range}
         *
         * @param value effort or money, not negative
         */
        public Builder value(Amount value) {
            this.likely = notNegative(value);
            this.low = null;
            this.high = null;
            return this;
        }

        /**
         * {@return this builder, with three values of one unit; their order is not checked here}
         *
         * @param lowest low value (楽観値), not negative
         * @param mode likely value (最頻値), not negative
         * @param highest high value (悲観値), not negative
         */
        public Builder value(Amount lowest, Amount mode, Amount highest) {
            if (!lowest.unit().equals(mode.unit()) || !highest.unit().equals(mode.unit())) {
                throw new IllegalArgumentException("The values (" + lowest + ", " + mode + ", " + highest
                        + ") of estimate " + id + " have different units.\nMaybe convert them to one first.");
            }
            this.low = notNegative(lowest);
            this.likely = notNegative(mode);
            this.high = notNegative(highest);
            return this;
        }

        /**
         * {@return this builder, with what the estimate rests on}
         *
         * @param text for example a similar project, or a count
         */
        public Builder basis(String text) {
            this.basis = requireNonNull(text, "text");
            return this;
        }

        /**
         * {@return this builder, with what the estimate takes for granted}
         *
         * @param text as its authors write it
         */
        public Builder assumptions(String text) {
            this.assumptions = requireNonNull(text, "text");
            return this;
        }

        /**
         * {@return this builder, with the day the estimate was made}
         *
         * @param date that day
         */
        public Builder estimatedOn(LocalDate date) {
            this.estimatedOn = requireNonNull(date, "date");
            return this;
        }

        /**
         * {@return this builder, with a version}
         *
         * @param name such as 1.2
         */
        public Builder version(String name) {
            this.version = requireNonNull(name, "name");
            return this;
        }

        private Amount notNegative(Amount value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("The value (" + value + ") of estimate " + id
                        + " is negative.\nMaybe take scope out as a change instead.");
            }
            return value;
        }

        /** {@return the estimate} */
        public Estimate build() {
            return new Estimate(this);
        }

        /** {@return the estimate as it is so far} */
        @Override
        public String toString() {
            return build().toString();
        }
    }
}
