package org.pmocore.health;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;

/**
 * A task or an issue behind a finding, with the size of its effect.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind whether it is a task or an issue
 * @param id its id in the plan or in the ledger
 * @param name its name or title
 * @param effect what it contributes, in the unit of the indicator; for a flaw of the report the total float of the task,
 *     because a flaw on the critical path misleads most
 * @since 0.1.0
 */
public record Offender(Kind kind, String id, String name, Measure effect) {

    private static final int LABEL_CELLS = 50;

    /** What is pointed at. */
    public enum Kind {
        /** A task or milestone of the plan. */
        TASK,
        /** An issue of the ledger. */
        ISSUE
    }

    /**
     * Rejects null components.
     *
     * @param kind whether it is a task or an issue
     * @param id its id in the plan or in the ledger
     * @param name its name or title
     * @param effect what it contributes, in the unit of the indicator; for a flaw of the report the total float of the task, because a flaw on the critical path misleads most
     */
    public Offender {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(effect, "effect");
    }

    /** {@return id and name, such as {@code RV Customer review}} */
    public String label() {
        return name.isEmpty() || name.equals(id) ? id : id + " " + name;
    }

    /** {@return id, name and effect in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(label(), LABEL_CELLS) + " (" + effect.format(Locale.ROOT) + ")";
    }
}
