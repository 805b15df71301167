package org.pmocore.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;

/**
 * The decision that a broken promise asks for (相談): the ways out, each of them scheduled, and the last day on which all of
 * them are still open.
 *
 * <pre>{@code
 * impact.decision("RV").ifPresent(decision -> print(decision.explain(Locale.JAPANESE)));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param milestone the milestone that is missed
 * @param by the last working day of the project's calendar on which every option with such a day is open, not before the data
 *     date; empty if none of them has one: decide at once
 * @param options the ways out, at least two; an option that was open before the data date only is left out
 * @since 0.1.0
 */
public record Decision(MilestoneImpact milestone, Optional<LocalDate> by, List<Option> options) {

    private static final int LINE_CELLS = 80;

    /**
     * Copies the options.
     *
     * @param milestone the milestone that is missed
     * @param by the last day to decide
     * @param options the ways out
     */
    public Decision {
        options = List.copyOf(options);
    }

    /**
     * A way out.
     *
     * @since 0.1.0
     */
    public sealed interface Option {

        /** {@return the last working day on which one can still decide for it, inclusive; empty if no schedule says} */
        Optional<LocalDate> openUntil();
    }

    /**
     * To promise another date: the earliest one the plan allows.
     *
     * @param from the date that is missed, inclusive
     * @param to the new date, inclusive
     * @since 0.1.0
     */
    public record NewPromise(LocalDate from, LocalDate to) implements Option {

        @Override
        public Optional<LocalDate> openUntil() {
            return Optional.empty();
        }
    }

    /**
     * To start the task that receives the delay by the latest start that keeps the date.
     *
     * @param task the task
     * @param latest its latest start, inclusive
     * @param openUntil the last working day before it
     * @since 0.1.0
     */
    public record StartBy(Task task, LocalDate latest, Optional<LocalDate> openUntil) implements Option {}

    /**
     * To shorten tasks by what is missing, such as with more people.
     *
     * @param tasks one task, or several that must all be shortened
     * @param by working days of the milestone's calendar, each of them
     * @param openUntil the last working day before the first of them starts; of work in progress the last one from which so much is
     *     left to do
     * @since 0.1.0
     */
    public record Shorten(List<Task> tasks, Measure by, Optional<LocalDate> openUntil) implements Option {

        /**
         * Copies the tasks.
         *
         * @param tasks one task, or several
         * @param by working days
         * @param openUntil the last day to decide for it
         */
        public Shorten {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * To plan anew, where no task and no set of changed tasks can be shortened by what is missing.
     *
     * @since 0.1.0
     */
    public record Replan() implements Option {

        @Override
        public Optional<LocalDate> openUntil() {
            return Optional.empty();
        }
    }

    /**
     * The request in one sentence: by when to decide between what.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the sentence
     */
    public String explain(Locale locale) {
        return DecisionText.of(this, locale);
    }

    /** Milestone, day and kinds of the options in one line. */
    @Override
    public String toString() {
        String kinds = options.stream()
                .map(option -> option.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
        String day = by.map(date -> "by " + date).orElse("at once");
        return DisplayWidth.truncate("Decide " + milestone.task().id() + " " + day + ": " + kinds, LINE_CELLS);
    }
}
