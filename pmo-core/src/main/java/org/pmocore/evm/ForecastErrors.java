package org.pmocore.evm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * How far a method missed: (forecast - outcome) / outcome in percent, first averaged over the reports of each project, so that one
 * with many reports weighs no more, then over the projects.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mean MAPE, the mean over projects of the absolute error
 * @param median the median over projects of the same
 * @param bias MPE, the mean over projects of the signed error; above zero is forecast too dear or too late
 * @param reports reports with a forecast
 * @param missing reports at which the method had no value
 * @since 0.1.0
 */
public record ForecastErrors(Measure mean, Measure median, Measure bias, int reports, int missing) {

    private static final double HUNDRED = 100;

    /** Errors by project, not a number where there is no forecast. */
    static ForecastErrors of(List<double[]> byProject) {
        List<double[]> known = byProject.stream()
                .map(errors -> Arrays.stream(errors)
                        .filter(error -> !Double.isNaN(error))
                        .toArray())
                .filter(errors -> errors.length > 0)
                .toList();
        int all = byProject.stream().mapToInt(errors -> errors.length).sum();
        int reports = known.stream().mapToInt(errors -> errors.length).sum();
        double[] absolute = known.stream()
                .mapToDouble(
                        errors -> Arrays.stream(errors).map(Math::abs).average().orElse(0))
                .sorted()
                .toArray();
        double bias = known.stream()
                .mapToDouble(errors -> Arrays.stream(errors).average().orElse(0))
                .average()
                .orElse(Double.NaN);
        return new ForecastErrors(
                percent(Arrays.stream(absolute).average().orElse(Double.NaN)),
                percent(median(absolute)),
                percent(bias),
                reports,
                all - reports);
    }

    private static double median(double[] sorted) {
        int size = sorted.length;
        return size == 0 ? Double.NaN : (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }

    private static Measure percent(double share) {
        return Double.isNaN(share)
                ? Measure.undefined(Reason.NO_DATA, Unit.PERCENT)
                : Measure.of(share * HUNDRED, Unit.PERCENT);
    }

    /** {@return the errors in one line} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Error %s, median %s, signed %s, %d reports", mean, median, bias, reports);
    }
}
