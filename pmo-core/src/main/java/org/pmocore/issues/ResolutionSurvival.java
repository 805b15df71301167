package org.pmocore.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * How long issues stay open, the open ones counted in: the Kaplan-Meier estimate of the share still open after so many working
 * days.
 *
 * <p>A median over closed issues alone is too good, because those that take long are not closed yet. Here an open issue counts
 * as long as it has been open and is then left out (censored); so do rejected and merged ones, which were not resolved, from
 * the day they ended. An issue that came back counts up to its last closing. Issues closed without a date are left out.
 *
 * <p>Source: Kaplan and Meier 1958; standard errors by Greenwood 1926. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ResolutionSurvival {

    private static final double TOLERANCE = 1e-12;
    private static final double MEDIAN = 0.5;
    private static final double P85 = 0.85;
    private static final double HUNDRED = 100;
    private static final int ROWS = 8;

    private final List<Step> steps;
    private final int resolved;
    private final int censored;

    private ResolutionSurvival(List<Step> steps, int resolved, int censored) {
        this.steps = List.copyOf(steps);
        this.resolved = resolved;
        this.censored = censored;
    }

    /**
     * One age at which issues were resolved.
     *
     * @param workingDays the age
     * @param atRisk issues that were open that long or longer
     * @param resolved those of them resolved at that age
     * @param shareOpen the share still open after it, 0 to 1
     * @param standardError the standard error of that share (Greenwood); 0 where the share is 0
     * @since 0.1.0
     */
    public record Step(int workingDays, int atRisk, int resolved, double shareOpen, double standardError) {

        /** {@return age and share in one line} */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d wd: %d of %d resolved, %.1f %% open",
                    workingDays,
                    resolved,
                    atRisk,
                    HUNDRED * shareOpen);
        }
    }

    /** How many issues ended their observation at an age. */
    private static final class Ended {
        private int resolved;
        private int censored;
    }

    /** Collects ages. */
    static final class Builder {

        private final TreeMap<Integer, Ended> byAge = new TreeMap<>();

        Builder resolved(int workingDays) {
            byAge.computeIfAbsent(workingDays, age -> new Ended()).resolved++;
            return this;
        }

        Builder censored(int workingDays) {
            byAge.computeIfAbsent(workingDays, age -> new Ended()).censored++;
            return this;
        }

        ResolutionSurvival build() {
            int atRisk = byAge.values().stream()
                    .mapToInt(ended -> ended.resolved + ended.censored)
                    .sum();
            int open = atRisk;
            int resolved = 0;
            double share = 1;
            double greenwood = 0;
            List<Step> steps = new ArrayList<>();
            for (var each : byAge.entrySet()) {
                int gone = each.getValue().resolved;
                if (gone > 0) {
                    share = gone == open ? 0 : share * (open - gone) / open;
                    greenwood += gone == open ? 0 : (double) gone / open / (open - gone);
                    steps.add(new Step(each.getKey(), open, gone, share, share * Math.sqrt(greenwood)));
                }
                resolved += gone;
                open -= gone + each.getValue().censored;
            }
            return new ResolutionSurvival(steps, resolved, atRisk - resolved);
        }
    }

    /** {@return the ages at which issues were resolved, the youngest first} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return how many issues were resolved, each with its time} */
    public int resolvedCount() {
        return resolved;
    }

    /** {@return how many issues count only as long as they were seen open} */
    public int censoredCount() {
        return censored;
    }

    /**
     * {@return the share still open after an age, 0 to 1; 1 before the first resolution}
     *
     * @param workingDays the age in working days
     */
    public double shareOpenAfter(int workingDays) {
        double share = 1;
        for (Step step : steps) {
            share = step.workingDays() <= workingDays ? step.shareOpen() : share;
        }
        return share;
    }

    /** {@return the age by which half of all issues are resolved, as {@link #quantile}} */
    public Measure median() {
        return quantile(MEDIAN);
    }

    /** {@return the age by which 85 % of all issues are resolved, as {@link #quantile}} */
    public Measure p85() {
        return quantile(P85);
    }

    /**
     * {@return the age in working days by which a share of all issues is resolved; undefined ({@link Reason#NOT_REACHED}) if so
     * many are still open that it is not known yet, ({@link Reason#NO_DATA}) without issues}
     *
     * @param share above 0, at most 1
     * @throws IllegalArgumentException if the share is out of range
     */
    public Measure quantile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share (" + share + ") must be above 0 and at most 1.\nMaybe divide a percentage by 100.");
        }
        Reason missing = resolved + censored == 0 ? Reason.NO_DATA : Reason.NOT_REACHED;
        return steps.stream()
                .filter(step -> step.shareOpen() <= 1 - share + TOLERANCE)
                .findFirst()
                .map(step -> Measure.of(step.workingDays(), Unit.WORKING_DAYS))
                .orElse(Measure.undefined(missing, Unit.WORKING_DAYS));
    }

    /**
     * {@return the steps as a table, the youngest age first}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .right("Working days")
                .right("At risk")
                .right("Resolved")
                .right("Open %")
                .right("+/- %");
        for (Step step : steps) {
            table.row(
                    step.workingDays(),
                    step.atRisk(),
                    step.resolved(),
                    percent(step.shareOpen()),
                    percent(step.standardError()));
        }
        return table.build().render(rows);
    }

    /** Short, so that the first line keeps to its 80 cells. */
    private static String shown(Measure days) {
        if (days.isDefined()) {
            return Math.round(days.orElseThrow()) + " wd";
        }
        return days.reason().filter(Reason.NOT_REACHED::equals).isPresent() ? "not reached" : "-";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", HUNDRED * share);
    }

    /** {@return medians in one line, then the first steps} */
    @Override
    public String toString() {
        String head = "Time to resolution: median " + shown(median()) + ", P85 " + shown(p85()) + "; " + resolved
                + " resolved, " + censored + " censored";
        return steps.isEmpty() ? head : head + "\n" + table(ROWS);
    }
}
