package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.model.Constraint;

/**
 * One reason why a task is not earlier. Where several hold at once each would hold it alone, and all must change before the task
 * can move.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what holds the task
 * @param task the task the reason is stated on: the task itself, or a summary above it
 * @param ofStart whether the start is held; else the finish
 * @param asked the first instant it allows, lag included; exclusive where it holds the finish. It may lie in a pause, and even
 *     behind the date where a mandatory date breaks logic
 * @param link the dependency, for {@link Kind#DEPENDENCY} and {@link Kind#LAG_FROM_ACTUAL_START}
 * @param constraint the constraint, for {@link Kind#CONSTRAINT} and {@link Kind#AS_LATE_AS_POSSIBLE}
 * @since 0.1.0
 */
public record BindingReason(
        Kind kind,
        ScheduledTask task,
        boolean ofStart,
        LocalDateTime asked,
        Optional<ScheduledLink> link,
        Optional<Constraint> constraint) {

    /** What holds a task. */
    public enum Kind {
        /** A dependency that drives; its relationship float says how much room it has left. */
        DEPENDENCY,
        /**
         * A dependency whose lag runs from the actual start of its predecessor, wherever what is left of that lies
         * ({@link ScheduleRules.LagAfterActual#FROM_ACTUAL_START}).
         */
        LAG_FROM_ACTUAL_START,
        /** A constraint on the task or on a summary above it. */
        CONSTRAINT,
        /** A predecessor outside the project. */
        EXTERNAL_DATE,
        /** The data date: nothing that is not done is scheduled before it. */
        DATA_DATE,
        /** The planned start of the project. */
        PROJECT_START,
        /** Suspended work goes on no earlier. */
        RESUME_DATE,
        /** The expected finish sets the remaining duration. */
        EXPECTED_FINISH,
        /**
         * The task is to be done as late as possible and was moved up to its successors. Where there was no room to move it, what
         * bounds it is named instead, and it may stay there without it.
         */
        AS_LATE_AS_POSSIBLE,
        /** The task was put where it is by hand; its dependencies do not move it. */
        MANUAL_DATE,
        /** It happened. */
        ACTUAL_DATE,
        /** A level of effort takes its dates from the tasks it spans. */
        LEVEL_OF_EFFORT,
        /** The dates of a summary are those of the tasks under it. */
        TASKS_UNDER,
        /** Another bound that the rules derive from what is reported. */
        OTHER_BOUND
    }

    /**
     * {@return the reason as a clause}
     *
     * @param locale the reader's locale: Japanese, else English
     */
    public String explain(Locale locale) {
        return new WhyText(locale).reason(this);
    }

    /** {@return kind, date and dependency in one line} */
    @Override
    public String toString() {
        String above = task.isRollUp() ? " on " + ScheduleText.id(task) : "";
        return kind + " " + asked + link.map(by -> " " + ScheduleText.link(by)).orElse(above);
    }
}
