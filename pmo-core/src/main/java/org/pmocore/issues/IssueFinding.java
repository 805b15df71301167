package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.model.Issue;
import org.pmocore.model.Task;

/**
 * Why the effect of an issue on the dates cannot be told, or what in the ledger contradicts it: a matter for a question, not a
 * number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what was found
 * @param issue the issue
 * @param tasks the tasks it is about; none if it is about the issue as a whole
 * @param stated the date the ledger states, where it is about one
 * @param needed the date the plan says, where it is about one
 * @since 0.1.0
 */
public record IssueFinding(
        Kind kind, Issue issue, List<Task> tasks, Optional<LocalDate> stated, Optional<LocalDate> needed) {

    private static final Messages MESSAGES = Messages.of(IssueFinding.class);
    private static final int CELLS = 80;

    /** What was found. */
    public enum Kind {
        /** It names no task or milestone it holds up. */
        NO_TASK,
        /** It holds up tasks that have finished. */
        TASK_FINISHED,
        /** It holds up tasks that have started. */
        TASK_STARTED,
        /** No milestone with a due date depends on what it holds up. */
        NO_PROMISE,
        /** Its due date lies after the date the plan needs it settled by. */
        DUE_TOO_LATE,
        /** Its stated needed-by date lies after the date the plan needs it settled by. */
        NEEDED_BY_TOO_LATE
    }

    /**
     * Rejects null components.
     *
     * @param kind what was found
     * @param issue the issue
     * @param tasks the tasks it is about
     * @param stated the date the ledger states
     * @param needed the date the plan says
     */
    public IssueFinding {
        requireNonNull(kind, "kind");
        requireNonNull(issue, "issue");
        tasks = List.copyOf(tasks);
        requireNonNull(stated, "stated");
        requireNonNull(needed, "needed");
    }

    static IssueFinding of(Kind kind, Issue issue, List<Task> tasks) {
        return new IssueFinding(kind, issue, tasks, Optional.empty(), Optional.empty());
    }

    static IssueFinding tooLate(Kind kind, Issue issue, LocalDate stated, LocalDate needed) {
        return new IssueFinding(kind, issue, List.of(), Optional.of(stated), Optional.of(needed));
    }

    /**
     * {@return the finding in a sentence}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String text(Locale locale) {
        return MESSAGES.text(
                locale,
                "finding." + kind.name(),
                ImpactText.label(issue, locale),
                ImpactText.names(tasks, locale),
                stated.map(Object.class::cast).orElse(""),
                needed.map(Object.class::cast).orElse(""));
    }

    /** {@return the sentence in English, cut to one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(text(Locale.ENGLISH), CELLS);
    }
}
