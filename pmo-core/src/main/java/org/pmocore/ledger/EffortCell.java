package org.pmocore.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Effort;

/** Reads amounts of work: 3人日, 24h, 0.5人月, or bare numbers in the unit of the column. Values are kept to 0.01 h. */
final class EffortCell implements CellParser {

    private static final int DECIMALS = 2;

    private final @Nullable EffortUnit columnUnit;
    private final IntakeRules rules;

    EffortCell(@Nullable EffortUnit columnUnit, IntakeRules rules) {
        this.columnUnit = columnUnit;
        this.rules = rules;
    }

    @Override
    public CellReading read(String text) {
        Optional<Figure> figure = Figure.in(text);
        if (figure.isEmpty()) {
            return CellReading.wrong("PMO-4140", text);
        }
        if (!figure.get().grouped()) {
            return Figure.askComma(text);
        }
        String rest = figure.get().rest();
        if (rest.isEmpty() && columnUnit == null) {
            return CellReading.wrong("PMO-4141", text);
        }
        Optional<EffortUnit> unit = rest.isEmpty() ? Optional.ofNullable(columnUnit) : EffortUnit.of(rest);
        if (unit.isEmpty()) {
            return CellReading.wrong("PMO-4140", text);
        }
        try {
            return CellReading.of(Effort.ofPersonHours(hours(figure.get().number(), unit.get())));
        } catch (IllegalArgumentException e) {
            return CellReading.wrong("PMO-4140", text);
        }
    }

    private BigDecimal hours(BigDecimal number, EffortUnit unit) {
        BigDecimal hours = switch (unit) {
            case PERSON_HOURS -> number;
            case PERSON_DAYS -> number.multiply(rules.hoursPerDay());
            case PERSON_MONTHS -> number.multiply(rules.daysPerMonth()).multiply(rules.hoursPerDay());
        };
        return hours.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
