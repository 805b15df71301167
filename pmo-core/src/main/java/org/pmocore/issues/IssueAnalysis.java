package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.pmocore.model.Project;

/**
 * Counts and ages the issues of a project at a data date.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IssueAnalysis {

    private static final IssueAnalysis DEFAULTS = new IssueAnalysis(List.of(7, 14, 21));

    private final List<Integer> bucketEnds;

    private IssueAnalysis(List<Integer> bucketEnds) {
        this.bucketEnds = bucketEnds;
    }

    /** {@return an analysis with ages of 0-7, 8-14, 15-21 and 22+ working days} */
    public static IssueAnalysis withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return an analysis with other classes of ages; the last class, beyond all ends, is added}
     *
     * @param workingDays the oldest age of each class in working days, inclusive, ascending from 0 or more
     * @throws IllegalArgumentException if there is none, or they do not ascend
     */
    public IssueAnalysis withBuckets(int... workingDays) {
        int previous = -1;
        for (int end : workingDays) {
            if (end <= previous) {
                throw new IllegalArgumentException("The ends of the age classes (" + Arrays.toString(workingDays)
                        + ") must ascend from 0 or more.\nMaybe use 7, 14, 21.");
            }
            previous = end;
        }
        if (workingDays.length == 0) {
            throw new IllegalArgumentException("The ends of the age classes must not be empty.\nMaybe use 7, 14, 21.");
        }
        return new IssueAnalysis(Arrays.stream(workingDays).boxed().toList());
    }

    /**
     * {@return the issues at the end of a date}
     *
     * @param project a project
     * @param dataDate the data date, inclusive: what was raised and closed up to its end counts
     */
    public IssueSummary analyze(Project project, LocalDate dataDate) {
        requireNonNull(dataDate, "dataDate");
        return new IssueSummary(new IssueSummary.Basis(dataDate, project.calendar(), bucketEnds), project.issues());
    }

    /** {@return the classes of ages in one line} */
    @Override
    public String toString() {
        return "Issue analysis, age classes up to " + bucketEnds + " working days and beyond";
    }
}
