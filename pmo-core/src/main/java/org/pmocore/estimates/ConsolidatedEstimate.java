package org.pmocore.estimates;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pmocore.estimates.EstimateFinding.Kind;
import org.pmocore.internal.math.Quantiles;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.schedule.Schedule;

/**
 * The estimates of several groups added up, by group and by kind of work, with what there is to ask.
 *
 * <p>All estimates that count have one unit, the commonest; what is left out is among the findings. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ConsolidatedEstimate {

    private static final double HUNDRED = 100;
    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final double MINUTES_PER_DAY = 1440;

    private final EstimateRules rules;
    private final Unit unit;
    private final List<Valued> counted;
    private final EstimateTotal total;
    private final Map<String, Measure> shares;
    private final Optional<ReferenceDuration> duration;
    private final List<EstimateFinding> findings;

    ConsolidatedEstimate(EstimateRules rules, List<Estimate> estimates, Optional<Schedule> schedule) {
        List<EstimateFinding> found = new ArrayList<>();
        Selection selection = new Selection(rules, estimates, found);
        this.rules = rules;
        this.unit = selection.unit();
        this.counted = selection.counted();
        this.total = sum(counted);
        this.shares = shareByWorkType();
        this.duration = schedule.flatMap(this::compare);
        schedule.ifPresent(plan -> Coverage.check(plan.project(), counted, found));
        Patterns.check(rules, counted, found);
        Patterns.shares(rules, shares, found);
        duration.ifPresent(reference -> checkDuration(reference, found));
        found.sort(comparing(EstimateFinding::kind));
        this.findings = List.copyOf(found);
    }

    /** {@return the rules it was made by} */
    public EstimateRules rules() {
        return rules;
    }

    /** {@return the unit of the sums: person-hours or money} */
    public Unit unit() {
        return unit;
    }

    /** {@return the estimates that count, in the order given} */
    public List<Estimate> estimates() {
        return counted.stream().map(Valued::estimate).toList();
    }

    /** {@return the sum of all} */
    public EstimateTotal total() {
        return total;
    }

    /** {@return the sums by group, in the order given; estimates without a group under the empty name} */
    public Map<String, EstimateTotal> byGroup() {
        return grouped(valued -> valued.estimate().group().orElse(""));
    }

    /** {@return the sums by kind of work, in the order given; estimates without one under the empty name} */
    public Map<String, EstimateTotal> byWorkType() {
        return grouped(Valued::workType);
    }

    /** {@return the share of each kind of work in the expected value of the sum, in percent; undefined if that is zero} */
    public Map<String, Measure> shares() {
        return shares;
    }

    /** {@return work per unit of size, by kind of work and unit, in the order given} */
    public List<Productivity> productivity() {
        List<Productivity> rows = new ArrayList<>();
        Patterns.sized(counted).forEach((key, group) -> {
            double[] each = group.stream().mapToDouble(Patterns::perUnit).toArray();
            double work = group.stream()
                    .mapToDouble(valued -> valued.likely().doubleValue())
                    .sum();
            double size = group.stream()
                    .mapToDouble(
                            valued -> valued.estimate().size().orElseThrow().doubleValue())
                    .sum();
            rows.add(new Productivity(
                    key.get(0),
                    key.get(1),
                    each.length,
                    Measure.of(Quantiles.median(each), unit),
                    Measure.of(work / size, unit)));
        });
        return List.copyOf(rows);
    }

    /** {@return the reference duration beside the plan; empty without a plan or for estimates in money} */
    public Optional<ReferenceDuration> duration() {
        return duration;
    }

    /** {@return what to ask, the gravest kind first, then in the order given} */
    public List<EstimateFinding> findings() {
        return findings;
    }

    /**
     * {@return the findings of one kind}
     *
     * @param kind what was found
     */
    public List<EstimateFinding> findings(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /**
     * {@return the groups as a table}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        return EstimateText.table(this, rows);
    }

    /** {@return mean and range, then the groups; for people, not for parsing} */
    @Override
    public String toString() {
        return EstimateText.summary(this);
    }

    private Map<String, EstimateTotal> grouped(Function<Valued, String> key) {
        Map<String, EstimateTotal> sums = new LinkedHashMap<>();
        Patterns.grouped(counted, key).forEach((name, group) -> sums.put(name, sum(group)));
        return Collections.unmodifiableMap(sums);
    }

    private EstimateTotal sum(List<Valued> parts) {
        return EstimateTotal.of(unit, rules.correlation(), parts);
    }

    private Map<String, Measure> shareByWorkType() {
        double whole = total.mean().orElse(0);
        Map<String, Measure> parts = new LinkedHashMap<>();
        byWorkType()
                .forEach((name, sum) -> parts.put(
                        name,
                        whole == 0
                                ? Measure.undefined(Reason.NO_DATA, Unit.PERCENT)
                                : Measure.of(sum.mean().orElseThrow() / whole * HUNDRED, Unit.PERCENT)));
        return Collections.unmodifiableMap(parts);
    }

    private Optional<ReferenceDuration> compare(Schedule schedule) {
        if (!unit.equals(Unit.PERSON_HOURS) || counted.isEmpty()) {
            return Optional.empty();
        }
        double personMonths = total.mean().orElseThrow() / rules.hoursPerMonth();
        double planned = Duration.between(schedule.start(), schedule.finish()).toMinutes() / MINUTES_PER_DAY;
        return Optional.of(new ReferenceDuration(
                personMonths, rules.monthsPerCubeRoot() * Math.cbrt(personMonths), planned / DAYS_PER_MONTH));
    }

    private void checkDuration(ReferenceDuration reference, List<EstimateFinding> found) {
        if (reference.shortening().orElse(0) >= rules.shortening() * HUNDRED) {
            found.add(new EstimateFinding(
                    Kind.SHORT_DURATION,
                    Optional.empty(),
                    List.of(),
                    List.of(
                            reference.plannedMonths(),
                            reference.personMonths(),
                            reference.referenceMonths(),
                            reference.shortening())));
        }
    }
}
