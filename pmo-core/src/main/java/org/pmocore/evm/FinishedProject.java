package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.pmocore.measure.Measure;

/**
 * A project whose end is known, with all it reported on the way: what forecasts are measured against.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what it is called; told apart by it
 * @param history the earned value at each report, the last one complete
 * @param cost what it cost in the end
 * @param duration how long it took: working days from the baseline's start to the last actual finish
 * @since 0.1.0
 */
public record FinishedProject(String name, EarnedValueHistory history, Measure cost, Measure duration) {

    /**
     * Rejects outcomes without a value.
     *
     * @param name what it is called; told apart by it
     * @param history the earned value at each report, the last one complete
     * @param cost what it cost in the end
     * @param duration how long it took: working days from the baseline's start to the last actual finish
     */
    public FinishedProject {
        requireNonNull(name, "name");
        requireNonNull(history, "history");
        requirePositive("cost", cost, name);
        requirePositive("duration", duration, name);
    }

    /**
     * {@return a project with the outcome that its last report tells}
     *
     * @param name what it is called; told apart by it
     * @param history the earned value at each report
     * @throws IllegalArgumentException if the last report is not complete, or tells no cost or no time
     */
    public static FinishedProject of(String name, EarnedValueHistory history) {
        EarnedValue last = history.latest();
        if (!last.isComplete()) {
            throw new IllegalArgumentException("The project \"" + name + "\" has earned " + last.percentComplete()
                    + " and must have earned all.\nMaybe add the last report.");
        }
        return new FinishedProject(name, history, last.actualCost(), last.actualTime());
    }

    /** {@return the history as it stood at each report at which something was earned, but not all} */
    public List<EarnedValueHistory> underWay() {
        List<EarnedValueHistory> reports = new ArrayList<>();
        for (int period = 1; period <= history.periods(); period++) {
            EarnedValue value = history.values().get(period - 1);
            if (value.earnedValue().orElse(0) > 0 && !value.isComplete()) {
                reports.add(history.upTo(period));
            }
        }
        return reports;
    }

    private static void requirePositive(String what, Measure outcome, String name) {
        if (!(requireNonNull(outcome, what).orElse(0) > 0)) {
            throw new IllegalArgumentException("The " + what + " (" + outcome + ") of the project \"" + name
                    + "\" must be above zero.\nMaybe add actual costs and actual finishes to its last report.");
        }
    }

    /** {@return name, reports, cost and duration in one line} */
    @Override
    public String toString() {
        return name + ": " + history.periods() + " reports, " + cost + ", " + duration;
    }
}
