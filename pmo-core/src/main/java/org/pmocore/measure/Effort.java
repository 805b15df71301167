package org.pmocore.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * An exact amount of work effort in person-hours (工数), at two decimals.
 *
 * <p>Where a project keeps no costs, budgets and actuals are stated in effort and every earned-value figure works on it
 * just as on {@link Money}.
 *
 * <pre>{@code
 * Effort planned = Effort.ofPersonHours(40);
 * Effort spent = Effort.parse("12.5 person-hours");
 * planned.minus(spent);                               // 27.5 person-hours
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param personHours hours of one person, at two decimals
 * @since 0.1.0
 */
public record Effort(BigDecimal personHours) implements Amount, Comparable<Effort> {

    static final String SUFFIX = "person-hours";

    private static final int SCALE = 2;
    private static final Effort NOTHING = new Effort(BigDecimal.ZERO);

    /**
     * Checks the figure and brings it to two decimals.
     *
     * @param personHours hours of one person
     * @throws IllegalArgumentException if the figure has more than two decimals
     */
    public Effort {
        requireNonNull(personHours, "personHours");
        personHours = Decimals.exactly(personHours, SCALE, SUFFIX);
    }

    /**
     * An effort from person-hours.
     *
     * @param personHours hours of one person, with at most two decimals
     * @return the effort
     * @throws IllegalArgumentException if the figure is not finite or has more than two decimals
     */
    public static Effort ofPersonHours(double personHours) {
        if (!Double.isFinite(personHours)) {
            throw new IllegalArgumentException("The person-hours (" + personHours + ") must be a finite number.\n"
                    + "Maybe leave the effort out where none is known.");
        }
        return new Effort(BigDecimal.valueOf(personHours));
    }

    /**
     * An effort from person-hours.
     *
     * @param personHours hours of one person, with at most two decimals: {@code "12.5"}
     * @return the effort
     * @throws IllegalArgumentException if the text is no number with at most two decimals
     */
    public static Effort ofPersonHours(String personHours) {
        return new Effort(Decimals.number(personHours, personHours));
    }

    /**
     * An effort from person-hours.
     *
     * @param personHours hours of one person, with at most two decimals
     * @return the effort
     * @throws IllegalArgumentException if the figure has more than two decimals
     */
    public static Effort ofPersonHours(BigDecimal personHours) {
        return new Effort(personHours);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text figure, space, unit: {@code "12.5 person-hours"}
     * @return the effort
     * @throws IllegalArgumentException if the text has another form
     */
    public static Effort parse(String text) {
        String stripped = text.strip();
        if (!stripped.endsWith(SUFFIX)) {
            throw new IllegalArgumentException("The text (" + text + ") must be a figure and " + SUFFIX
                    + ".\nMaybe write it like 12.5 person-hours.");
        }
        String figure =
                stripped.substring(0, stripped.length() - SUFFIX.length()).strip();
        return new Effort(Decimals.number(figure, text));
    }

    @Override
    public BigDecimal number() {
        return personHours;
    }

    @Override
    public Unit unit() {
        return Unit.PERSON_HOURS;
    }

    @Override
    public Effort plus(Amount other) {
        Decimals.requireSameUnit(this, other, "add");
        return new Effort(personHours.add(other.number()));
    }

    @Override
    public Effort minus(Amount other) {
        Decimals.requireSameUnit(this, other, "subtract");
        return new Effort(personHours.subtract(other.number()));
    }

    @Override
    public Effort times(double ratio) {
        return new Effort(Decimals.times(personHours, ratio));
    }

    @Override
    public Effort zero() {
        return NOTHING;
    }

    /** Compares two efforts by size. */
    @Override
    public int compareTo(Effort other) {
        return personHours.compareTo(other.personHours);
    }

    /** The plain figure and the unit, {@code 12.5 person-hours}; {@link #parse(String)} reads it back. */
    @Override
    public String toString() {
        BigDecimal figure = personHours.stripTrailingZeros();
        return figure.toPlainString() + " " + SUFFIX;
    }
}
