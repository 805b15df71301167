package org.pmocore.estimates;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;
import org.pmocore.model.TaskId;

/**
 * Something to ask about a set of estimates before it is signed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what was found
 * @param task the task or summary it is about; empty if it is about none
 * @param estimates ids of the estimates it is about, in the order given; none for a task nobody estimated
 * @param values the figures of the text, in its order
 * @since 0.1.0
 */
public record EstimateFinding(Kind kind, Optional<TaskId> task, List<String> estimates, List<Object> values) {

    private static final Messages MESSAGES = Messages.of(EstimateFinding.class);

    /** What can be found, the gravest first. */
    public enum Kind {
        /** A task has no estimate, and nothing above or below it has one. */
        NOT_COVERED,
        /** The same work is estimated by two, or by a summary and something under it. */
        COVERED_TWICE,
        /** An estimate is for a task that is not in the plan. */
        UNKNOWN_TASK,
        /** An estimate has no value and no size that the rules turn into work; it is not in the sum. */
        NO_VALUE,
        /** An estimate is in another unit than most; it is not in the sum. */
        OTHER_UNIT,
        /** Low, likely and high are not in order; the likely value counts, without a range. */
        NOT_ORDERED,
        /** There is a later version of the same estimate; this one is not in the sum. */
        SUPERSEDED,
        /** A size was turned into work by the rules. */
        FROM_SIZE,
        /** An estimate has one value and no range. */
        ONE_VALUE,
        /** An estimate does not say what it rests on. */
        NO_BASIS,
        /** The work per unit of size is far from that of the same kind of work. */
        OUTLIER,
        /** All values of a group are round: they may be guesses. */
        ALL_ROUND,
        /** Estimates of one kind of work take different things for granted. */
        DIFFERENT_ASSUMPTIONS,
        /** A kind of work has another share than it usually has. */
        UNUSUAL_SHARE,
        /** The plan is much shorter than is usual for that much work. */
        SHORT_DURATION
    }

    /**
     * Rejects null and copies the lists.
     *
     * @param kind what was found
     * @param task the task or summary it is about
     * @param estimates ids of the estimates it is about
     * @param values the figures of the text
     */
    public EstimateFinding {
        requireNonNull(kind, "kind");
        requireNonNull(task, "task");
        estimates = List.copyOf(estimates);
        values = List.copyOf(values);
    }

    static EstimateFinding of(Kind kind, Estimate estimate, Object... values) {
        return new EstimateFinding(kind, estimate.task(), List.of(estimate.id()), List.of(values));
    }

    /**
     * {@return the finding in a sentence, and what to do}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String text(Locale locale) {
        Object[] arguments = values.stream()
                .map(value -> value instanceof Measure measure ? measure.format(locale) : value)
                .toArray();
        String key = "finding." + kind.name();
        String alone = key + "." + arguments.length;
        return MESSAGES.text(locale, MESSAGES.has(locale, alone) ? alone : key, arguments);
    }

    /** {@return the finding in English} */
    @Override
    public String toString() {
        return text(Locale.ROOT);
    }
}
