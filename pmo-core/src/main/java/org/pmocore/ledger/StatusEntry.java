package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.model.TaskId;

/**
 * One fact that a report states of a task: what was known before, what is reported, and whether it was taken.
 *
 * <p>Immutable and thread-safe.
 *
 * @param task the task
 * @param field what is reported
 * @param before what was known before; empty if nothing
 * @param after what is reported
 * @param source who reports it where, and up to when
 * @param doubt why a person should look at it; empty if there is nothing to ask
 * @since 0.1.0
 */
public record StatusEntry(
        TaskId task, Field field, Optional<String> before, String after, Source source, Optional<Doubt> doubt) {

    private static final Messages MESSAGES = Messages.of(StatusEntry.class);
    private static final int LINE_CELLS = 80;

    /**
     * Where a fact comes from.
     *
     * <p>Immutable and thread-safe.
     *
     * @param place file and row, as a spreadsheet counts: {@code wbs.csv#12}
     * @param reporter who reports; empty if the row does not say
     * @param reportedOn up to when the row tells, inclusive
     */
    public record Source(String place, Optional<String> reporter, LocalDate reportedOn) {

        /**
         * Rejects null.
         *
         * @param place file and row
         * @param reporter who reports
         * @param reportedOn up to when the row tells
         */
        public Source {
            requireNonNull(place, "place");
            requireNonNull(reporter, "reporter");
            requireNonNull(reportedOn, "reportedOn");
        }

        /** {@return file and row} */
        @Override
        public String toString() {
            return place;
        }
    }

    /** What a report states. */
    public enum Field {
        /** The date work began, inclusive. */
        ACTUAL_START,
        /** The date work ended, inclusive. */
        ACTUAL_FINISH,
        /** Percent complete, 0 to 100. */
        PERCENT_COMPLETE
    }

    /** Why a person should look at a reported fact. */
    public enum Doubt {
        /** Percent complete is lower than it was; taken, because work may have to be done again. */
        FELL(true),
        /** A date that was reported before is another now; not taken, because a fact does not change by itself. */
        FACT_CHANGED(false),
        /** The task was reported finished before; not taken. */
        FINISHED_BEFORE(false),
        /** A finish is reported with less than 100 percent; neither is taken. */
        FINISHED_INCOMPLETE(false),
        /** The finish lies before the start, in one report or in several; no date is taken. */
        FINISH_BEFORE_START(false),
        /** Percent complete is below 0 or above 100; not taken. */
        OUT_OF_RANGE(false),
        /** The task is a summary, whose progress is that of the tasks under it; not taken. */
        SUMMARY(false),
        /** The date lies after the date up to which the report tells; not taken. */
        IN_THE_FUTURE(false),
        /** Another report of the same date says something else; none of them is taken. */
        CONTRADICTED(false),
        /** A later report says something else, which is taken instead. */
        SUPERSEDED(false),
        /** The report is older than what is known; not taken. */
        TOO_OLD(false);

        private final boolean taken;

        Doubt(boolean taken) {
            this.taken = taken;
        }
    }

    /**
     * Rejects null.
     *
     * @param task the task
     * @param field what is reported
     * @param before what was known before
     * @param after what is reported
     * @param source who reports it where
     * @param doubt why a person should look at it
     */
    public StatusEntry {
        requireNonNull(task, "task");
        requireNonNull(field, "field");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(source, "source");
        requireNonNull(doubt, "doubt");
    }

    /** {@return whether the fact is in the new project} */
    public boolean isTaken() {
        return doubt.isEmpty() || doubt.get().taken;
    }

    /** {@return whether the fact is news: it differs from what was known} */
    public boolean isChange() {
        return before.filter(after::equals).isEmpty();
    }

    /**
     * {@return a polite question to the reporter; empty without a doubt}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public Optional<String> question(Locale locale) {
        return doubt.map(its -> MESSAGES.text(
                locale,
                "doubt." + its.name(),
                task.value(),
                MESSAGES.text(locale, "status." + field.name()),
                before.orElse("-"),
                after,
                source.place(),
                source.reportedOn()));
    }

    /** {@return up to when the report tells, inclusive} */
    public LocalDate reportedOn() {
        return source.reportedOn();
    }

    StatusEntry because(Doubt why) {
        return new StatusEntry(task, field, before, after, source, Optional.of(why));
    }

    /** {@return task, field, old and new value in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(
                task + " " + field + " " + before.orElse("-") + " -> " + after
                        + doubt.map(its -> (isTaken() ? " (" : " (held, ") + its + ")")
                                .orElse("") + " " + source,
                LINE_CELLS);
    }
}
