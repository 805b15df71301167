package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The replacement of one baseline by another on a date, as an event that says why, who approved it and what becomes of the
 * variances so far (EIA-748, guidelines 29 to 31). Both baselines stay in the project: history never changes.
 *
 * <pre>{@code
 * Rebaselining.of(Rebaselining.Kind.REPROGRAM, date, "v1", "v2")
 *     .withZero(Rebaselining.Variance.COST)
 *     .approved("the target cannot be met any more", "steering committee");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param on last date that is measured against the old baseline; later ones are measured against the new one
 * @param from name of the old baseline
 * @param to name of the new baseline
 * @param kind what kind of change it is
 * @param setToZero the variances that begin again at zero after the date; the others go on. What was set to zero is not
 *     forgotten: it is shown as an adjustment ever after
 * @param approval why, and by whom it was approved
 * @since 0.1.0
 */
public record Rebaselining(
        LocalDate on, String from, String to, Kind kind, Set<Variance> setToZero, Approval approval) {

    /** What kind of change a re-baselining is. */
    public enum Kind {
        /** The rest of the work is planned again within the same total budget. */
        REPLAN,
        /** Formal re-programming: the target is given up, for an over-target baseline or an over-target schedule. */
        REPROGRAM,
        /** The scope changed, and the contract with it. */
        SCOPE_CHANGE
    }

    /** A variance up to the date of a re-baselining. */
    public enum Variance {
        /** CV: what was earned beside what it cost. */
        COST,
        /** SV: what was earned beside what was planned. */
        SCHEDULE
    }

    /**
     * Rejects null components; the rest is checked as part of the project.
     *
     * @param on last date that is measured against the old baseline
     * @param from name of the old baseline
     * @param to name of the new baseline
     * @param kind what kind of change it is
     * @param setToZero the variances that begin again at zero
     * @param approval why, and by whom it was approved
     */
    public Rebaselining {
        requireNonNull(on, "on");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(kind, "kind");
        requireNonNull(approval, "approval");
        Set<Variance> ordered = EnumSet.noneOf(Variance.class);
        ordered.addAll(setToZero);
        setToZero = Collections.unmodifiableSet(ordered);
    }

    /**
     * {@return a re-baselining that keeps both variances and still lacks its approval}
     *
     * @param kind what kind of change it is
     * @param on last date that is measured against the old baseline
     * @param from name of the old baseline
     * @param to name of the new baseline
     */
    public static Rebaselining of(Kind kind, LocalDate on, String from, String to) {
        return new Rebaselining(on, from, to, kind, Set.of(), Approval.MISSING);
    }

    /**
     * {@return the same that sets variances to zero}
     *
     * @param variances which ones; the others are kept
     */
    public Rebaselining withZero(Variance... variances) {
        return new Rebaselining(on, from, to, kind, Set.copyOf(List.of(variances)), approval);
    }

    /**
     * {@return the same with an approval}
     *
     * @param reason why, as people say it
     * @param approver who approved it
     */
    public Rebaselining approved(String reason, String approver) {
        return new Rebaselining(on, from, to, kind, setToZero, new Approval(reason, approver));
    }
}
