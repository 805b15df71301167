package org.pmocore.model;

import static java.util.Objects.requireNonNull;

/**
 * Why an approved budget was changed, and who approved it. Immutable and thread-safe.
 *
 * @param reason why, as people say it
 * @param approver who approved it
 * @since 0.1.0
 */
public record Approval(String reason, String approver) {

    /** Neither is known yet; a project with such a change is rejected. */
    public static final Approval MISSING = new Approval("", "");

    /**
     * Rejects null components; blank ones are reported when the project is built.
     *
     * @param reason why, as people say it
     * @param approver who approved it
     */
    public Approval {
        requireNonNull(reason, "reason");
        requireNonNull(approver, "approver");
    }
}
