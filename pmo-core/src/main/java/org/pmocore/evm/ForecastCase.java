package org.pmocore.evm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocore.measure.Measure;

/** A report of a finished project: how far every method missed the outcome, and what an adviser would learn from it. */
final class ForecastCase {

    private final FinishedProject project;
    private final EarnedValue value;
    private final double percent;
    private final Map<ForecastMethod, Double> errors = new EnumMap<>(ForecastMethod.class);

    private ForecastCase(FinishedProject project, EarnedValueHistory soFar) {
        this.project = project;
        this.value = soFar.latest();
        this.percent = value.percentComplete().orElseThrow();
        for (ForecastMethod method : ForecastMethod.values()) {
            double outcome = outcome(method.target()).orElseThrow();
            Measure forecast = method.of(soFar);
            errors.put(method, forecast.isDefined() ? forecast.orElseThrow() / outcome - 1 : Double.NaN);
        }
    }

    static List<ForecastCase> allOf(FinishedProject project) {
        return project.underWay().stream()
                .map(soFar -> new ForecastCase(project, soFar))
                .toList();
    }

    ProjectStage stage() {
        return ProjectStage.of(percent);
    }

    String project() {
        return project.name();
    }

    boolean isUnstable() {
        return value.isEarlyFor(Metric.EAC_CPI) || value.isEarlyFor(Metric.IEAC_T) || value.isEarlyFor(Metric.EDAC);
    }

    /** Relative to the outcome; not a number without a forecast. */
    double error(ForecastMethod method) {
        return errors.getOrDefault(method, Double.NaN);
    }

    Optional<ForecastAdvisor.Outcome> outcome() {
        double cost = 1 / (1 + error(ForecastMethod.EAC_BUDGET));
        double duration = 1 / (1 + error(ForecastMethod.ES1));
        return Double.isFinite(cost) && Double.isFinite(duration)
                ? Optional.of(new ForecastAdvisor.Outcome(project.name(), percent, cost, duration))
                : Optional.empty();
    }

    /** Empty where the adviser has no limits. */
    Optional<Boolean> isInside(ForecastAdvisor adviser, ForecastMethod.Target target) {
        ForecastAdvisor.Outlook outlook =
                target == ForecastMethod.Target.COST ? adviser.cost(value) : adviser.duration(value);
        if (!outlook.low().isDefined()) {
            return Optional.empty();
        }
        double outcome = outcome(target).orElseThrow();
        return Optional.of(outlook.low().orElseThrow() <= outcome
                && outcome <= outlook.high().orElseThrow());
    }

    private Measure outcome(ForecastMethod.Target target) {
        return target == ForecastMethod.Target.COST ? project.cost() : project.duration();
    }
}
