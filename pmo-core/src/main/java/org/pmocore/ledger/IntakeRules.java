package org.pmocore.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pmocore.ledger.LedgerIntake.DateOrder;

/** What a ledger does not say of itself and somebody has decided; null where nobody has. */
record IntakeRules(
        @Nullable LocalDate dataDate,
        BigDecimal hoursPerDay,
        BigDecimal daysPerMonth,
        @Nullable EffortUnit effortUnit,
        @Nullable String currency,
        @Nullable DateOrder dateOrder) {}
