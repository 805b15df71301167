package org.pmocore.estimates;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pmocore.estimates.EstimateFinding.Kind;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;

/** Which estimates count, with which values, and why the others do not. */
final class Selection {

    private static final Comparator<Estimate> AGE = comparing((Estimate estimate) ->
                    estimate.estimatedOn().map(date -> date.toEpochDay()).orElse(Long.MIN_VALUE))
            .thenComparing(estimate -> estimate.version().orElse(""));

    private final EstimateRules rules;
    private final List<EstimateFinding> findings;
    private final Unit unit;
    private final List<Valued> counted = new ArrayList<>();

    Selection(EstimateRules rules, List<Estimate> all, List<EstimateFinding> findings) {
        this.rules = rules;
        this.findings = findings;
        List<Estimate> latest = latest(all);
        this.unit = commonest(latest);
        latest.forEach(this::value);
    }

    Unit unit() {
        return unit;
    }

    List<Valued> counted() {
        return List.copyOf(counted);
    }

    private List<Estimate> latest(List<Estimate> all) {
        Map<String, Estimate> latest = new LinkedHashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Estimate estimate : all) {
            if (!seen.add(List.of(estimate.id(), estimate.estimatedOn(), estimate.version()))) {
                throw new IllegalArgumentException("There are two estimates " + estimate.id()
                        + " of the same date and version.\nMaybe give each its own id, or a version.");
            }
            latest.merge(estimate.id(), estimate, (one, other) -> AGE.compare(one, other) < 0 ? other : one);
        }
        for (Estimate estimate : all) {
            Estimate last = latest.getOrDefault(estimate.id(), estimate);
            if (estimate != last) {
                findings.add(
                        EstimateFinding.of(Kind.SUPERSEDED, estimate, estimate.id(), named(estimate), named(last)));
            }
        }
        return List.copyOf(latest.values());
    }

    private static String named(Estimate estimate) {
        return estimate.version()
                .or(() -> estimate.estimatedOn().map(Object::toString))
                .orElse("-");
    }

    private Unit commonest(List<Estimate> estimates) {
        Map<Unit, Integer> counts = new LinkedHashMap<>();
        for (Estimate estimate : estimates) {
            worth(estimate).ifPresent(amount -> counts.merge(amount.unit(), 1, Integer::sum));
        }
        Unit best = Unit.PERSON_HOURS;
        int most = 0;
        for (Map.Entry<Unit, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private Optional<Amount> worth(Estimate estimate) {
        return estimate.likely().or(() -> fromSize(estimate));
    }

    private Optional<Amount> fromSize(Estimate estimate) {
        Optional<Effort> each = estimate.sizeUnit().map(rules.effortPerSizeUnit()::get);
        return each.flatMap(
                effort -> estimate.size().map(BigDecimal::doubleValue).map(effort::times));
    }

    private void value(Estimate estimate) {
        Optional<Amount> worth = worth(estimate);
        if (worth.isEmpty()) {
            findings.add(EstimateFinding.of(Kind.NO_VALUE, estimate, estimate.id()));
            return;
        }
        if (!worth.get().unit().equals(unit)) {
            findings.add(EstimateFinding.of(Kind.OTHER_UNIT, estimate, estimate.id(), Measure.of(worth.get())));
            return;
        }
        counted.add(valued(estimate, worth.get()));
        if (estimate.basis().isEmpty()) {
            findings.add(EstimateFinding.of(Kind.NO_BASIS, estimate, estimate.id()));
        }
    }

    private Valued valued(Estimate estimate, Amount worth) {
        if (estimate.likely().isEmpty()) {
            findings.add(EstimateFinding.of(
                    Kind.FROM_SIZE,
                    estimate,
                    estimate.id(),
                    estimate.size().orElseThrow(),
                    estimate.sizeUnit().orElseThrow(),
                    Measure.of(worth)));
            return Valued.point(estimate, worth);
        }
        Optional<Amount> low = estimate.low();
        Optional<Amount> high = estimate.high();
        if (low.isEmpty() || high.isEmpty()) {
            findings.add(EstimateFinding.of(Kind.ONE_VALUE, estimate, estimate.id()));
            return Valued.point(estimate, worth);
        }
        if (low.get().number().compareTo(worth.number()) > 0
                || worth.number().compareTo(high.get().number()) > 0) {
            findings.add(EstimateFinding.of(
                    Kind.NOT_ORDERED,
                    estimate,
                    estimate.id(),
                    Measure.of(low.get()),
                    Measure.of(worth),
                    Measure.of(high.get())));
            return Valued.point(estimate, worth);
        }
        return new Valued(estimate, low.get(), worth, high.get(), true);
    }
}
