package org.pmocore.estimates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Measure;

/**
 * What changed from one version of the estimates to the next (版差分), by id.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EstimateRevision {

    private static final int ROWS = 8;
    private static final int NAME_CELLS = 20;

    private final List<Change> changes;

    private EstimateRevision(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** How an estimate changed. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** Its likely value is another. */
        REVALUED,
        /** Its likely value is the same; its range, size, assumptions, basis, task, group or kind of work is another. */
        RESTATED
    }

    /**
     * The change of one estimate.
     *
     * <p>Immutable and thread-safe.
     *
     * @param kind how it changed
     * @param before what it was; empty if it is new
     * @param after what it is; empty if it is gone
     */
    public record Change(Kind kind, Optional<Estimate> before, Optional<Estimate> after) {

        /** {@return the id of the estimate} */
        public String id() {
            return after.or(() -> before).orElseThrow().id();
        }

        /**
         * {@return by how much its likely value grew, the whole of it if it is new, less than nothing if it is gone; empty if
         * it has no value, or one of another unit than before}
         */
        public Optional<Amount> growth() {
            Optional<Amount> old = before.flatMap(Estimate::likely);
            Optional<Amount> now = after.flatMap(Estimate::likely);
            if (kind == Kind.ADDED) {
                return now;
            }
            if (kind == Kind.REMOVED) {
                return old.map(amount -> amount.zero().minus(amount));
            }
            return old.flatMap(
                    was -> now.filter(is -> is.unit().equals(was.unit())).map(is -> is.minus(was)));
        }

        /** {@return id, kind and growth in one line} */
        @Override
        public String toString() {
            return id() + " " + kind + growth().map(amount -> " " + amount).orElse("");
        }
    }

    /**
     * {@return what changed between two versions}
     *
     * @param before the earlier estimates, each id once
     * @param after the later estimates, each id once
     * @throws IllegalArgumentException if an id stands twice in one version
     */
    public static EstimateRevision between(Collection<Estimate> before, Collection<Estimate> after) {
        Map<String, Estimate> old = byId(before);
        Map<String, Estimate> now = byId(after);
        List<Change> changes = new ArrayList<>();
        now.forEach((id, estimate) ->
                change(Optional.ofNullable(old.get(id)), Optional.of(estimate)).ifPresent(changes::add));
        old.forEach((id, estimate) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change(Kind.REMOVED, Optional.of(estimate), Optional.empty()));
            }
        });
        return new EstimateRevision(changes);
    }

    /** {@return the changes: new and changed ones in the order of the later version, then those that are gone} */
    public List<Change> changes() {
        return changes;
    }

    /** {@return by how much the sum of the likely values grew, of each unit; the parts of {@link #changes()} add up to it} */
    public List<Measure> growth() {
        Map<Object, Amount> sums = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.growth().isPresent()) {
                Amount growth = change.growth().get();
                sums.merge(growth.unit(), growth, Amount::plus);
            } else {
                change.before()
                        .flatMap(Estimate::likely)
                        .ifPresent(amount ->
                                sums.merge(amount.unit(), amount.zero().minus(amount), Amount::plus));
                change.after()
                        .flatMap(Estimate::likely)
                        .ifPresent(amount -> sums.merge(amount.unit(), amount, Amount::plus));
            }
        }
        return sums.values().stream().map(Measure::of).toList();
    }

    /** {@return how many changes and the first of them; for people, not for parsing} */
    @Override
    public String toString() {
        TextTable.Builder table =
                TextTable.builder().left("Estimate", NAME_CELLS).left("Change").right("Growth");
        changes.forEach(change -> table.row(
                change.id(),
                change.kind(),
                change.growth().map(Object::toString).orElse("-")));
        return changes.size() + " changed estimates, growth " + (changes.isEmpty() ? "none" : growth()) + "\n"
                + table.build().render(ROWS);
    }

    private static Map<String, Estimate> byId(Collection<Estimate> estimates) {
        Map<String, Estimate> byId = new LinkedHashMap<>();
        for (Estimate estimate : estimates) {
            if (byId.put(estimate.id(), estimate) != null) {
                throw new IllegalArgumentException("The estimate " + estimate.id()
                        + " stands twice in one version.\nMaybe compare ConsolidatedEstimate.estimates() of both.");
            }
        }
        return byId;
    }

    private static Optional<Change> change(Optional<Estimate> before, Optional<Estimate> after) {
        if (before.isEmpty()) {
            return Optional.of(new Change(Kind.ADDED, before, after));
        }
        Estimate old = before.orElseThrow();
        Estimate now = after.orElseThrow();
        if (!old.likely().equals(now.likely())) {
            return Optional.of(new Change(Kind.REVALUED, before, after));
        }
        return Objects.equals(content(old), content(now))
                ? Optional.empty()
                : Optional.of(new Change(Kind.RESTATED, before, after));
    }

    /** What two versions are compared by; neither the date nor the name of the version. */
    private static List<Object> content(Estimate estimate) {
        return List.of(
                estimate.task(),
                estimate.group(),
                estimate.workType(),
                estimate.size().map(size -> size.stripTrailingZeros()),
                estimate.sizeUnit(),
                estimate.low(),
                estimate.high(),
                estimate.basis(),
                estimate.assumptions());
    }
}
