package org.pmocore.evm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * How often limits of a forecast contained the outcome, over all reports and by stage.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ForecastCoverage {

    static final ForecastCoverage NONE = new ForecastCoverage(Map.of(), Map.of(), 0);

    private static final double HUNDRED = 100;

    private final Map<ProjectStage, Count> counts;
    private final Map<String, Count> projects;
    private final int missing;

    private ForecastCoverage(Map<ProjectStage, Count> counts, Map<String, Count> projects, int missing) {
        this.counts = counts;
        this.projects = projects;
        this.missing = missing;
    }

    private record Count(int inside, int all) {

        Count plus(Count other) {
            return new Count(inside + other.inside, all + other.all);
        }
    }

    ForecastCoverage plus(ForecastCase report, Optional<Boolean> contained) {
        if (contained.isEmpty()) {
            return new ForecastCoverage(counts, projects, missing + 1);
        }
        Count one = new Count(contained.get() ? 1 : 0, 1);
        return new ForecastCoverage(with(counts, report.stage(), one), with(projects, report.project(), one), missing);
    }

    private static <K> Map<K, Count> with(Map<K, Count> counts, K key, Count one) {
        Map<K, Count> sums = new HashMap<>(counts);
        sums.merge(key, one, Count::plus);
        return sums;
    }

    /** {@return the share of reports whose limits contained the outcome, in percent} */
    public Measure share() {
        return share(inside(), reports());
    }

    /**
     * {@return the same for one stage}
     *
     * @param stage by the share earned at the report
     */
    public Measure share(ProjectStage stage) {
        Count count = counts.getOrDefault(stage, new Count(0, 0));
        return share(count.inside, count.all);
    }

    /**
     * {@return the mean over projects of the share of their reports, in percent: what a calibration by projects promises, since
     * one with many reports weighs no more}
     */
    public Measure shareByProject() {
        return projects.isEmpty()
                ? share(0, 0)
                : Measure.of(
                        projects.values().stream()
                                .mapToDouble(count -> HUNDRED * count.inside / count.all)
                                .average()
                                .orElseThrow(),
                        Unit.PERCENT);
    }

    /** {@return reports whose limits contained the outcome} */
    public int inside() {
        return counts.values().stream().mapToInt(Count::inside).sum();
    }

    /** {@return reports with limits} */
    public int reports() {
        return counts.values().stream().mapToInt(Count::all).sum();
    }

    /** {@return reports without limits: there was no forecast, or the other projects lacked a stage to calibrate on} */
    public int missing() {
        return missing;
    }

    private static Measure share(int part, int whole) {
        return whole == 0
                ? Measure.undefined(Reason.NO_DATA, Unit.PERCENT)
                : Measure.of(HUNDRED * part / whole, Unit.PERCENT);
    }

    /** {@return the share and the counts in one line} */
    @Override
    public String toString() {
        return "Limits contain " + share() + " of the outcomes: " + inside() + " of " + reports() + " reports, "
                + shareByProject() + " by project";
    }
}
