package org.pmocore.estimates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pmocore.estimates.EstimateFinding.Kind;
import org.pmocore.internal.math.Quantiles;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;

/** What strikes the eye when estimates lie side by side: outliers, round figures, different assumptions, unusual shares. */
final class Patterns {

    /** With fewer, one value alone would make the pattern. */
    private static final int ENOUGH = 5;

    /** Makes the median absolute deviation, or else the mean one, comparable with a standard deviation. */
    private static final double MEDIAN_SCALE = 0.6745;

    private static final double MEAN_SCALE = 1.253314;
    private static final double HUNDRED = 100;

    private final EstimateRules rules;
    private final List<Valued> counted;
    private final List<EstimateFinding> findings;

    private Patterns(EstimateRules rules, List<Valued> counted, List<EstimateFinding> findings) {
        this.rules = rules;
        this.counted = counted;
        this.findings = findings;
    }

    static void check(EstimateRules rules, List<Valued> counted, List<EstimateFinding> findings) {
        Patterns patterns = new Patterns(rules, counted, findings);
        patterns.outliers();
        patterns.roundGroups();
        patterns.assumptions();
    }

    static <K> Map<K, List<Valued>> grouped(List<Valued> counted, Function<Valued, K> key) {
        Map<K, List<Valued>> groups = new LinkedHashMap<>();
        counted.forEach(valued -> groups.computeIfAbsent(key.apply(valued), name -> new ArrayList<>())
                .add(valued));
        return groups;
    }

    /** Kind of work and unit of size; only estimates with a size of their own value can be compared. */
    static Map<List<String>, List<Valued>> sized(List<Valued> counted) {
        List<Valued> sized = counted.stream()
                .filter(valued -> valued.estimate().size().isPresent())
                .filter(valued -> valued.estimate().likely().isPresent())
                .toList();
        return grouped(
                sized,
                valued ->
                        List.of(valued.workType(), valued.estimate().sizeUnit().orElseThrow()));
    }

    static double perUnit(Valued valued) {
        return valued.likely().doubleValue()
                / valued.estimate().size().orElseThrow().doubleValue();
    }

    private void outliers() {
        sized(counted).forEach((key, group) -> {
            double[] logs = group.stream()
                    .mapToDouble(valued -> Math.log(perUnit(valued)))
                    .toArray();
            if (logs.length >= ENOUGH && Arrays.stream(logs).allMatch(Double::isFinite)) {
                outliers(key.get(1), group, logs);
            }
        });
    }

    private void outliers(String sizeUnit, List<Valued> group, double[] logs) {
        double median = Quantiles.median(logs);
        double spread = spread(logs, median);
        if (spread == 0) {
            return;
        }
        for (int i = 0; i < logs.length; i++) {
            if (Math.abs(logs[i] - median) / spread > rules.outlierScore()) {
                Valued valued = group.get(i);
                Unit unit = valued.likely().unit();
                findings.add(EstimateFinding.of(
                        Kind.OUTLIER,
                        valued.estimate(),
                        valued.estimate().id(),
                        Measure.of(Math.exp(logs[i]), unit),
                        Measure.of(Math.exp(median), unit),
                        sizeUnit));
            }
        }
    }

    /** Iglewicz and Hoaglin 1993: the median absolute deviation; where that is zero, the mean one. */
    private static double spread(double[] values, double median) {
        double[] distances =
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
        double middle = Quantiles.median(distances);
        return middle > 0
                ? middle / MEDIAN_SCALE
                : MEAN_SCALE * Arrays.stream(distances).average().orElseThrow();
    }

    private void roundGroups() {
        BigDecimal step = rules.roundStep().number();
        grouped(counted, valued -> valued.estimate().group().orElse("")).forEach((name, group) -> {
            boolean isRound = group.stream()
                    .allMatch(valued -> valued.likely().unit().equals(Unit.PERSON_HOURS)
                            && valued.likely().number().remainder(step).signum() == 0);
            if (isRound && group.size() >= ENOUGH) {
                findings.add(new EstimateFinding(
                        Kind.ALL_ROUND,
                        Optional.empty(),
                        ids(group),
                        List.of(name.isEmpty() ? "-" : name, group.size(), step.doubleValue() / rules.hoursPerDay())));
            }
        });
    }

    private void assumptions() {
        grouped(counted, Valued::workType).forEach((name, group) -> {
            Set<String> texts = new LinkedHashSet<>();
            group.forEach(
                    valued -> valued.estimate().assumptions().map(String::strip).ifPresent(texts::add));
            if (texts.size() > 1) {
                findings.add(new EstimateFinding(
                        Kind.DIFFERENT_ASSUMPTIONS,
                        Optional.empty(),
                        ids(group),
                        List.of(name.isEmpty() ? "-" : name, texts.size(), String.join(" / ", texts))));
            }
        });
    }

    static void shares(EstimateRules rules, Map<String, Measure> shares, List<EstimateFinding> findings) {
        rules.shares().forEach((name, usual) -> {
            double share =
                    shares.getOrDefault(name, Measure.of(0, Unit.PERCENT)).orElse(Double.NaN) / HUNDRED;
            if (Math.abs(share - usual) > rules.shareTolerance()) {
                findings.add(new EstimateFinding(
                        Kind.UNUSUAL_SHARE,
                        Optional.empty(),
                        List.of(),
                        List.of(
                                name,
                                Measure.of(share * HUNDRED, Unit.PERCENT),
                                Measure.of(usual * HUNDRED, Unit.PERCENT))));
            }
        });
    }

    private static List<String> ids(List<Valued> group) {
        return group.stream().map(valued -> valued.estimate().id()).toList();
    }
}
