package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The terms of an approved budget: how it is spread over time, how it is earned, and which control account it belongs to
 * (EIA-748).
 *
 * <p>Immutable and thread-safe.
 *
 * @param phasing how the budget is spread between start and finish
 * @param technique how progress is turned into value earned
 * @param controlAccount the control account, a cell of work and organisation with one manager; empty where none is kept
 * @param isPlanning whether it is a planning package: work with dates and budget but without detail, which earns nothing before
 *     it is broken down
 * @since 0.1.0
 */
public record WorkPackage(
        Phasing phasing, EarningTechnique technique, Optional<String> controlAccount, boolean isPlanning) {

    /** Linear over working time, earned by percent complete, no control account. */
    public static final WorkPackage STANDARD =
            new WorkPackage(Phasing.LINEAR, EarningTechnique.STANDARD, Optional.empty(), false);

    /**
     * Rejects null components.
     *
     * @param phasing how the budget is spread
     * @param technique how progress is turned into value earned
     * @param controlAccount the control account; empty where none is kept
     * @param isPlanning whether it is a planning package
     */
    public WorkPackage {
        requireNonNull(phasing, "phasing");
        requireNonNull(technique, "technique");
        requireNonNull(controlAccount, "controlAccount");
    }

    /**
     * {@return the same with another phasing}
     *
     * @param value how the budget is spread
     */
    public WorkPackage withPhasing(Phasing value) {
        return new WorkPackage(value, technique, controlAccount, isPlanning);
    }

    /**
     * {@return the same with another technique}
     *
     * @param value how progress is turned into value earned
     */
    public WorkPackage withTechnique(EarningTechnique value) {
        return new WorkPackage(phasing, value, controlAccount, isPlanning);
    }

    /**
     * {@return the same in a control account}
     *
     * @param name the control account
     */
    public WorkPackage withControlAccount(String name) {
        return new WorkPackage(phasing, technique, Optional.of(name), isPlanning);
    }

    /** {@return the same as a planning package} */
    public WorkPackage asPlanning() {
        return new WorkPackage(phasing, technique, controlAccount, true);
    }
}
