package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.time.Days;
import org.pmocore.time.WorkTime;

/**
 * What is known about the progress (status) of one task: actual dates, percent complete, remaining duration.
 *
 * <p>Every part may be missing; nothing is derived here. Percent complete is of duration, 0 to 100. Values are checked by
 * {@link Project.Builder#build()}, so that all mistakes of a status report are reported at once.
 *
 * <p>Immutable and thread-safe. The builder is not thread-safe.
 *
 * @since 0.1.0
 */
public final class Progress {

    /** Nothing reported: the task has not started as far as anyone knows. */
    public static final Progress NONE = builder().build();

    private final @Nullable LocalDateTime actualStart;
    private final @Nullable LocalDateTime actualFinish;
    private final @Nullable Double percentComplete;
    private final @Nullable Double physicalPercent;
    private final @Nullable Double unitsDone;
    private final @Nullable WorkTime remaining;
    private final @Nullable LocalDateTime suspended;
    private final @Nullable LocalDateTime resumes;

    private Progress(Builder builder) {
        this.actualStart = builder.actualStart;
        this.actualFinish = builder.actualFinish;
        this.percentComplete = builder.percentComplete;
        this.physicalPercent = builder.physicalPercent;
        this.unitsDone = builder.unitsDone;
        this.remaining = builder.remaining;
        this.suspended = builder.suspended;
        this.resumes = builder.resumes;
    }

    /** {@return a builder with nothing reported} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this progress} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.actualStart = actualStart;
        builder.actualFinish = actualFinish;
        builder.percentComplete = percentComplete;
        builder.physicalPercent = physicalPercent;
        builder.unitsDone = unitsDone;
        builder.remaining = remaining;
        builder.suspended = suspended;
        builder.resumes = resumes;
        return builder;
    }

    /** {@return the actual start, inclusive; empty if none was reported} */
    public Optional<LocalDateTime> actualStart() {
        return Optional.ofNullable(actualStart);
    }

    /** {@return the actual finish, exclusive; empty if none was reported} */
    public Optional<LocalDateTime> actualFinish() {
        return Optional.ofNullable(actualFinish);
    }

    /** {@return percent complete of the duration, 0 to 100; empty if none was reported} */
    public OptionalDouble percentComplete() {
        return percentComplete == null ? OptionalDouble.empty() : OptionalDouble.of(percentComplete);
    }

    /** {@return physical percent complete, 0 to 100: measured, not of the duration; empty if none was reported} */
    public OptionalDouble physicalPercent() {
        return physicalPercent == null ? OptionalDouble.empty() : OptionalDouble.of(physicalPercent);
    }

    /** {@return units done, 0 or more; empty if none was reported} */
    public OptionalDouble unitsDone() {
        return unitsDone == null ? OptionalDouble.empty() : OptionalDouble.of(unitsDone);
    }

    /** {@return the remaining duration as the owner states it; empty if it must be taken from percent complete} */
    public Optional<WorkTime> remaining() {
        return Optional.ofNullable(remaining);
    }

    /** {@return when work was suspended; empty if it was not} */
    public Optional<LocalDateTime> suspended() {
        return Optional.ofNullable(suspended);
    }

    /** {@return when work resumes, inclusive: the remaining part starts no earlier; empty if not stated} */
    public Optional<LocalDateTime> resumes() {
        return Optional.ofNullable(resumes);
    }

    /** {@return whether an actual start, an actual finish or a percentage or number of units above zero was reported} */
    public boolean isStarted() {
        return actualStart != null
                || actualFinish != null
                || isAboveZero(percentComplete)
                || isAboveZero(physicalPercent)
                || isAboveZero(unitsDone);
    }

    private static boolean isAboveZero(@Nullable Double value) {
        return value != null && value > 0;
    }

    /** {@return whether an actual finish was reported; 100 % alone does not finish a task} */
    public boolean isFinished() {
        return actualFinish != null;
    }

    /** {@return whether anything was reported at all} */
    public boolean isReported() {
        return isStarted()
                || percentComplete != null
                || physicalPercent != null
                || unitsDone != null
                || remaining != null
                || suspended != null
                || resumes != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Progress that
                && Objects.equals(actualStart, that.actualStart)
                && Objects.equals(actualFinish, that.actualFinish)
                && Objects.equals(percentComplete, that.percentComplete)
                && Objects.equals(physicalPercent, that.physicalPercent)
                && Objects.equals(unitsDone, that.unitsDone)
                && Objects.equals(remaining, that.remaining)
                && Objects.equals(suspended, that.suspended)
                && Objects.equals(resumes, that.resumes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                actualStart, actualFinish, percentComplete, physicalPercent, unitsDone, remaining, suspended, resumes);
    }

    /** {@return the reported parts in one line} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "started ", actualStart);
        append(text, "finished ", actualFinish);
        append(text, "% ", percentComplete);
        append(text, "physical % ", physicalPercent);
        append(text, "units ", unitsDone);
        append(text, "remaining ", remaining);
        append(text, "suspended ", suspended);
        append(text, "resumes ", resumes);
        return text.length() == 0 ? "nothing reported" : DisplayWidth.truncate(text.toString(), 80);
    }

    private static void append(StringBuilder text, String label, @Nullable Object value) {
        if (value != null) {
            text.append(text.length() == 0 ? "" : ", ").append(label).append(value);
        }
    }

    /** Builds a {@link Progress}. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDateTime actualStart;
        private @Nullable LocalDateTime actualFinish;
        private @Nullable Double percentComplete;
        private @Nullable Double physicalPercent;
        private @Nullable Double unitsDone;
        private @Nullable WorkTime remaining;
        private @Nullable LocalDateTime suspended;
        private @Nullable LocalDateTime resumes;

        private Builder() {}

        /**
         * Sets the actual start.
         *
         * @param instant when work started, inclusive
         * @return this builder
         */
        public Builder actualStart(LocalDateTime instant) {
            this.actualStart = requireNonNull(instant, "instant");
            return this;
        }

        /**
         * Sets the actual start to the start of a date.
         *
         * @param date the date work started on
         * @return this builder
         */
        public Builder actualStart(LocalDate date) {
            return actualStart(Days.startOf(date));
        }

        /**
         * Sets the actual finish.
         *
         * @param instant when work finished, exclusive
         * @return this builder
         */
        public Builder actualFinish(LocalDateTime instant) {
            this.actualFinish = requireNonNull(instant, "instant");
            return this;
        }

        /**
         * Sets the actual finish to the end of a date.
         *
         * @param date the last date that was worked on
         * @return this builder
         */
        public Builder actualFinish(LocalDate date) {
            return actualFinish(Days.endOf(date));
        }

        /**
         * Sets percent complete of the duration.
         *
         * @param percent 0 to 100
         * @return this builder
         */
        public Builder percentComplete(double percent) {
            this.percentComplete = percent;
            return this;
        }

        /**
         * Sets physical percent complete.
         *
         * @param value physical percent complete, 0 to 100: measured, not of the duration
         * @return this builder
         */
        public Builder physicalPercent(double value) {
            this.physicalPercent = value;
            return this;
        }

        /**
         * Sets units done.
         *
         * @param value units done, 0 or more
         * @return this builder
         */
        public Builder unitsDone(double value) {
            this.unitsDone = value;
            return this;
        }

        /**
         * Sets the remaining duration.
         *
         * @param time working time left, as asked from the owner
         * @return this builder
         */
        public Builder remaining(WorkTime time) {
            this.remaining = requireNonNull(time, "time");
            return this;
        }

        /**
         * Sets when work was suspended.
         *
         * @param instant the first instant without work
         * @return this builder
         */
        public Builder suspended(LocalDateTime instant) {
            this.suspended = requireNonNull(instant, "instant");
            return this;
        }

        /**
         * Sets when work resumes.
         *
         * @param instant the first instant with work again
         * @return this builder
         */
        public Builder resumes(LocalDateTime instant) {
            this.resumes = requireNonNull(instant, "instant");
            return this;
        }

        /** {@return the progress} */
        public Progress build() {
            return new Progress(this);
        }

        /** One line: the progress so far. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(build().toString(), 60) + ", not built yet";
        }
    }
}
