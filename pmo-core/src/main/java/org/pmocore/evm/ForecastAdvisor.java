package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;

/**
 * Which forecast to believe, and how far: the methods that erred least on real projects, with limits taken from the errors they
 * made there instead of from a formula.
 *
 * <p>Cost: the rest as budgeted ({@link EacMethod#BUDGETED_RATE}). Time: the rest as planned ({@link DurationMethod#ES1}). The
 * limits multiply them by quantiles of outcome by forecast, by stage (less than 30 %, 30 to 70 %, more of the budget earned), each
 * project weighing the same: what may be exchanged for another is the project, not the report. A quantile counts the project to
 * come as one more that lies beyond all others (split conformal prediction, Vovk et al. 2005; with projects as groups Dunn,
 * Wasserman and Ramdas 2022), so with fewer than 19 projects the outermost ratio is the limit; without that, limits of few projects
 * are too narrow.
 *
 * <p>{@link #withDefaults()} knows 269 reports of 17 real projects. Leaving out each project in turn, its limits contain the true
 * cost of a project in 88 % and the true duration in 93 % of its reports (86 and 96 % of all reports, in which long projects weigh
 * more); from 16 projects, 88 % may be expected ({@code 1 - 2 / 17}).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ForecastAdvisor {

    private static final double TAIL = 0.05;
    private static final double HUNDRED = 100;
    private static final double ROUNDING = 1e-12;

    private static final ForecastAdvisor DEFAULTS = new ForecastAdvisor(
            Map.of(
                    ProjectStage.EARLY, new Limits(0.752, 1.909),
                    ProjectStage.MIDDLE, new Limits(0.834, 1.979),
                    ProjectStage.LATE, new Limits(0.931, 1.915)),
            Map.of(
                    ProjectStage.EARLY, new Limits(0.662, 1.703),
                    ProjectStage.MIDDLE, new Limits(0.653, 1.307),
                    ProjectStage.LATE, new Limits(0.645, 1.181)));

    private final Map<ProjectStage, Limits> cost;
    private final Map<ProjectStage, Limits> time;

    private ForecastAdvisor(Map<ProjectStage, Limits> cost, Map<ProjectStage, Limits> time) {
        this.cost = cost;
        this.time = time;
    }

    /** Least and greatest outcome by forecast to expect. */
    private record Limits(double low, double high) {}

    /**
     * A forecast with its limits.
     *
     * @param low the favourable limit, never below what is spent or has passed
     * @param likely the forecast
     * @param high the unfavourable limit
     */
    public record Outlook(Measure low, Measure likely, Measure high) {

        /** {@return the limits and the forecast in one line} */
        @Override
        public String toString() {
            return likely.isDefined() ? likely + ", from " + low + " to " + high : likely.toString();
        }
    }

    /**
     * How a forecast of a finished project came out.
     *
     * @param project which project; each weighs the same
     * @param percentComplete percent of the budget earned at the report
     * @param costRatio true cost by EAC at the budgeted rate
     * @param durationRatio true duration by the ES1 forecast
     */
    public record Outcome(String project, double percentComplete, double costRatio, double durationRatio) {

        ProjectStage stage() {
            return ProjectStage.of(percentComplete);
        }
    }

    /** {@return an adviser calibrated on real projects} */
    public static ForecastAdvisor withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return an adviser calibrated on one's own finished projects}
     *
     * @param outcomes reports of finished projects, some in each stage
     * @throws IllegalArgumentException if a stage has no report
     */
    public static ForecastAdvisor calibratedOn(List<Outcome> outcomes) {
        Map<ProjectStage, Limits> cost = new EnumMap<>(ProjectStage.class);
        Map<ProjectStage, Limits> time = new EnumMap<>(ProjectStage.class);
        for (ProjectStage stage : ProjectStage.values()) {
            List<Outcome> some = outcomes.stream()
                    .filter(outcome -> outcome.stage() == stage)
                    .toList();
            if (some.isEmpty()) {
                throw new IllegalArgumentException("There is no outcome in the stage " + stage
                        + " (percent complete below 30, 30 to 70, above).\nMaybe use withDefaults().");
            }
            cost.put(stage, limits(some, Outcome::costRatio));
            time.put(stage, limits(some, Outcome::durationRatio));
        }
        return new ForecastAdvisor(cost, time);
    }

    /** The same; empty if a stage has no report. */
    static Optional<ForecastAdvisor> tryOn(List<Outcome> outcomes) {
        long stages = outcomes.stream().map(Outcome::stage).distinct().count();
        return stages == ProjectStage.values().length ? Optional.of(calibratedOn(outcomes)) : Optional.empty();
    }

    /**
     * {@return the cost at completion with limits}
     *
     * @param value an earned value
     */
    public Outlook cost(EarnedValue value) {
        return outlook(value, value.eac(EacMethod.BUDGETED_RATE), value.actualCost(), cost);
    }

    /**
     * {@return the total duration in working days with limits}
     *
     * @param value an earned value
     */
    public Outlook duration(EarnedValue value) {
        return outlook(value, value.duration(DurationMethod.ES1), value.actualTime(), time);
    }

    private static Outlook outlook(EarnedValue value, Measure likely, Measure soFar, Map<ProjectStage, Limits> limits) {
        Optional<Reason> missing = likely.reason().or(soFar::reason).or(value.percentComplete()::reason);
        if (missing.isPresent() || value.isComplete()) {
            return new Outlook(likely, likely, likely);
        }
        Limits ratios = requireNonNull(
                limits.get(ProjectStage.of(value.percentComplete().orElseThrow())), "limits of the stage");
        double least = soFar.orElseThrow();
        return new Outlook(
                Measure.of(Math.max(least, likely.orElseThrow() * ratios.low), likely.unit()),
                likely,
                Measure.of(Math.max(least, likely.orElseThrow() * ratios.high), likely.unit()));
    }

    private static Limits limits(List<Outcome> outcomes, ToDoubleFunction<Outcome> ratio) {
        List<Outcome> sorted = new ArrayList<>(outcomes);
        sorted.sort(Comparator.comparingDouble(ratio));
        double high = ratio.applyAsDouble(limit(sorted));
        Collections.reverse(sorted);
        return new Limits(ratio.applyAsDouble(limit(sorted)), high);
    }

    /** Where all but a tail of the projects lie before, the one to come counted as the last; the last known if that is it. */
    private static Outcome limit(List<Outcome> sorted) {
        Map<String, Integer> reports = new HashMap<>();
        sorted.forEach(outcome -> reports.merge(outcome.project(), 1, Integer::sum));
        double needed = (1 - TAIL) * (reports.size() + 1) - ROUNDING;
        double sum = 0;
        for (Outcome outcome : sorted) {
            sum += 1.0 / reports.getOrDefault(outcome.project(), 1);
            if (sum >= needed) {
                return outcome;
            }
        }
        return sorted.get(sorted.size() - 1);
    }

    /** {@return what the limits are, in one line} */
    @Override
    public String toString() {
        return "Forecast adviser: the rest as budgeted and planned, limits of " + Math.round((1 - 2 * TAIL) * HUNDRED)
                + " % by outcomes";
    }
}
