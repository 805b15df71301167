package org.pmocore.estimates;

import org.pmocore.measure.Amount;

/** An estimate that counts, with the values it counts with; without a range all three are the same. */
record Valued(Estimate estimate, Amount low, Amount likely, Amount high, boolean hasRange) {

    static Valued point(Estimate estimate, Amount value) {
        return new Valued(estimate, value, value, value, false);
    }

    String workType() {
        return estimate.workType().orElse("");
    }
}
