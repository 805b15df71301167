package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pmocore.measure.Amount;

/**
 * How an approved budget is spread between the approved start and finish (time-phasing): a cumulative curve over working time, or
 * amounts given per period.
 *
 * <pre>{@code
 * Phasing.LINEAR                          // evenly over working time
 * Phasing.AT_START                        // all of it as soon as work begins, as MS Project's accrual at start
 * Phasing.named("BELL")                   // one of the standard curves of 21 points
 * Phasing.curve(0.2, 0.6, 1)              // a fifth at once, three fifths by half time
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param cumulative shares of the budget at equal steps of the working time, the first at the start, the last at the finish, from 0
 *     to 1 and never falling; a first share above zero is spent as soon as work begins, what the last lacks comes at the finish
 * @param periods amounts per period instead, in order; linear over working time within each; empty for a curve
 * @since 0.1.0
 */
public record Phasing(List<Double> cumulative, List<Period> periods) {

    /** Evenly over working time. */
    public static final Phasing LINEAR = curve(0, 1);

    /** All as soon as work begins. */
    public static final Phasing AT_START = curve(1, 1);

    /** All at the finish. */
    public static final Phasing AT_FINISH = curve(0, 0);

    private static final double HUNDRED = 100;

    private static final Map<String, Phasing> NAMED = standardCurves();

    /**
     * What is approved for a period.
     *
     * @param end end of the period, exclusive; it begins at the end of the one before, or at the start
     * @param amount money or effort planned in the period
     */
    public record Period(LocalDateTime end, Amount amount) {

        /**
         * Rejects null components.
         *
         * @param end end of the period, exclusive
         * @param amount money or effort planned in the period
         */
        public Period {
            requireNonNull(end, "end");
            requireNonNull(amount, "amount");
        }
    }

    /**
     * Checks the curve.
     *
     * @param cumulative shares of the budget at equal steps of the working time
     * @param periods amounts per period instead
     * @throws IllegalArgumentException if there are fewer than two shares, or they fall or leave 0 to 1, or periods do not rise
     */
    public Phasing {
        cumulative = List.copyOf(cumulative);
        periods = List.copyOf(periods);
        double before = 0;
        for (double share : cumulative) {
            if (!(share >= before && share <= 1)) {
                throw new IllegalArgumentException("The shares (" + cumulative
                        + ") must rise from 0 to 1.\nMaybe add up the shares of each step.");
            }
            before = share;
        }
        if (cumulative.size() < 2) {
            throw new IllegalArgumentException(
                    "The curve (" + cumulative + ") needs two shares or more.\nMaybe use Phasing.LINEAR.");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i).end().isAfter(periods.get(i - 1).end())) {
                throw new IllegalArgumentException("The period to "
                        + periods.get(i).end() + " ends no later than the one before.\nMaybe sort the periods.");
            }
        }
    }

    /**
     * {@return a cumulative curve}
     *
     * @param shares shares of the budget at equal steps of the working time, from 0 to 1 and never falling
     */
    public static Phasing curve(double... shares) {
        return new Phasing(Arrays.stream(shares).boxed().toList(), List.of());
    }

    /**
     * {@return a budget given per period}
     *
     * @param periods amounts that add up to the budget, in order
     */
    public static Phasing perPeriod(List<Period> periods) {
        return new Phasing(LINEAR.cumulative, periods);
    }

    /**
     * {@return one of the named curves: LINEAR, AT_START, AT_FINISH, BACK_LOADED, FRONT_LOADED, BELL, TURTLE, DOUBLE_PEAK,
     * EARLY_PEAK, LATE_PEAK}
     *
     * @param name its name, in any case
     * @throws IllegalArgumentException if there is none
     */
    public static Phasing named(String name) {
        Phasing phasing = NAMED.get(name.strip().toUpperCase(Locale.ROOT));
        if (phasing == null) {
            throw new IllegalArgumentException(
                    "There is no curve (" + name + ").\nMaybe one of " + String.join(", ", NAMED.keySet()) + ".");
        }
        return phasing;
    }

    /**
     * Reads what {@link #toString()} writes of a curve: a name, or shares from 0 to 1.
     *
     * @param text {@code "BELL"} or {@code "0.2 0.6 1"}
     * @return the phasing
     * @throws IllegalArgumentException if it is neither
     */
    public static Phasing parse(String text) {
        String stripped = text.strip();
        if (!stripped.matches("[0-9.Ee +-]+")) {
            return named(stripped);
        }
        return curve(Arrays.stream(stripped.split("\\s+", -1))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    /** {@return whether amounts are given per period} */
    public boolean isPerPeriod() {
        return !periods.isEmpty();
    }

    /** {@return the name of the curve or its shares; of periods their number} */
    @Override
    public String toString() {
        if (isPerPeriod()) {
            return periods.size() + " periods";
        }
        return NAMED.entrySet().stream()
                .filter(named -> named.getValue().cumulative.equals(cumulative))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> cumulative.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** The 21-point curves that planning tools share: 20 steps of 5 % each, in percent of the budget. */
    private static Map<String, Phasing> standardCurves() {
        Map<String, Phasing> curves = new TreeMap<>();
        curves.put("LINEAR", LINEAR);
        curves.put("AT_START", AT_START);
        curves.put("AT_FINISH", AT_FINISH);
        double[] back = steps("3.5 3.5 3.5 3.5 3.5 3.5 3.5 3.5 3.5 3.5 6.5 6.5 6.5 6.5 6.5 6.5 6.5 6.5 6.5 6.5");
        double[] early = steps("1.2 2.5 3.8 5 7.5 10.1 10.1 10.1 8.8 7.5 6.3 5 5 5 3.8 2.5 2 1.5 1.3 1");
        curves.put("BACK_LOADED", cumulated(back));
        curves.put("FRONT_LOADED", cumulated(reversed(back)));
        curves.put(
                "BELL",
                cumulated(steps("0.5 0.5 1.5 1.5 4 4 7.5 7.5 11.5 11.5 11.5 11.5 7.5 7.5 4 4 1.5 1.5 0.5 0.5")));
        curves.put(
                "TURTLE", cumulated(steps("1 1 3.5 3.5 5.5 5.5 7.5 7.5 7.5 7.5 7.5 7.5 7.5 7.5 5.5 5.5 3.5 3.5 1 1")));
        curves.put(
                "DOUBLE_PEAK",
                cumulated(steps("1.3 2.5 3.8 5.1 7.6 10.1 7.6 5.1 3.8 2.5 2.5 2.5 3.8 5.1 7.6 10.1 7.6 5.1 3.8 2.5")));
        curves.put("EARLY_PEAK", cumulated(early));
        curves.put("LATE_PEAK", cumulated(reversed(early)));
        return curves;
    }

    private static double[] steps(String percents) {
        return Arrays.stream(percents.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] reversed(double[] steps) {
        double[] other = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            other[i] = steps[steps.length - 1 - i];
        }
        return other;
    }

    private static Phasing cumulated(double[] steps) {
        double total = Arrays.stream(steps).sum();
        double[] shares = new double[steps.length + 1];
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += steps[i];
            shares[i + 1] =
                    i == steps.length - 1 ? 1 : Math.rint(sum / total * HUNDRED * HUNDRED) / (HUNDRED * HUNDRED);
        }
        return curve(shares);
    }
}
