package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pmocore.internal.text.Messages;
import org.pmocore.model.TaskId;

/**
 * A name in a report that no task of the plan has as its id: which task is meant?
 *
 * <p>It stays open until somebody answers by {@link StatusIntake#withAlias}: a likely name is no id. Immutable and thread-safe.
 *
 * @param written the id, or else the name, as the row has it
 * @param source file and row, as a spreadsheet counts
 * @param candidates tasks that may be meant, the likeliest first; none if nothing is alike
 * @since 0.1.0
 */
public record NameQuestion(String written, String source, List<Candidate> candidates) {

    private static final Messages MESSAGES = Messages.of(NameQuestion.class);
    private static final int HUNDRED = 100;

    /**
     * A task that may be meant.
     *
     * <p>Immutable and thread-safe.
     *
     * @param task the task
     * @param name its name
     * @param score how much of its name, or id, is found in what is written, above 0 and at most 1
     */
    public record Candidate(TaskId task, String name, double score) {

        /**
         * Rejects null.
         *
         * @param task the task
         * @param name its name
         * @param score how much of its name is found
         */
        public Candidate {
            requireNonNull(task, "task");
            requireNonNull(name, "name");
        }
    }

    /**
     * Rejects null and copies the list.
     *
     * @param written the id, or else the name, as the row has it
     * @param source file and row
     * @param candidates tasks that may be meant
     */
    public NameQuestion {
        requireNonNull(written, "written");
        requireNonNull(source, "source");
        candidates = List.copyOf(candidates);
    }

    /**
     * {@return the question, with the tasks that may be meant}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String text(Locale locale) {
        String list = candidates.stream()
                .map(candidate -> MESSAGES.text(
                        locale,
                        "name.candidate",
                        candidate.task().value(),
                        candidate.name(),
                        Math.round(candidate.score() * HUNDRED)))
                .collect(Collectors.joining(MESSAGES.text(locale, "name.or")));
        return candidates.isEmpty()
                ? MESSAGES.text(locale, "name.unknown", written, source)
                : MESSAGES.text(locale, "name.which", written, source, list);
    }

    /** {@return the question in English} */
    @Override
    public String toString() {
        return text(Locale.ROOT);
    }
}
