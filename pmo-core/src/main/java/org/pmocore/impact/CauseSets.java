package org.pmocore.impact;

import java.util.List;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;

/**
 * Smallest sets of causes that have an effect together: none of them can be left out. Sets of up to three causes are tried,
 * each by scheduling.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sets the sets, small ones first
 * @param complete whether there are no others; false if larger sets, or more of them, were left untried
 * @since 0.1.0
 */
public record CauseSets(List<List<Cause>> sets, boolean complete) {

    private static final int LINE_CELLS = 80;

    /**
     * Copies the sets.
     *
     * @param sets the sets
     * @param complete whether there are no others
     */
    public CauseSets {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /** {@return whether no set was found; if not {@link #complete()}, larger ones may still exist} */
    public boolean isEmpty() {
        return sets.isEmpty();
    }

    /** The names of the causes, set by set, in one line. */
    @Override
    public String toString() {
        String text = sets.stream()
                .map(set -> set.stream().map(Cause::name).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining("; "));
        String shown = sets.isEmpty() ? "no set of up to 3 causes" : text;
        return DisplayWidth.truncate(shown + (complete ? "" : ", larger sets not tried"), LINE_CELLS);
    }
}
