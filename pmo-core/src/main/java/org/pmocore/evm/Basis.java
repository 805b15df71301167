package org.pmocore.evm;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Baseline;
import org.pmocore.time.WorkCalendar;

/** What all figures of one analysis, of the whole and of its parts, stand on. */
record Basis(
        LocalDateTime dataDate,
        WorkCalendar calendar,
        @Nullable Baseline baseline,
        Yardstick yardstick,
        ProgressAtDate progress,
        Bookings bookings,
        Plateau plateau) {

    Optional<String> baselineName() {
        return Optional.ofNullable(baseline).map(Baseline::name);
    }
}
