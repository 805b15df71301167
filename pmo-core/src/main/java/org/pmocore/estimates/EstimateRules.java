package org.pmocore.estimates;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pmocore.measure.Effort;

/**
 * What a group of estimators has agreed on: units of work, correlation, reference ratios and the limits of the checks.
 *
 * <p>The standard rules: a person-month is 20 person-days of 8 hours; correlation 0.2; an outlier is a productivity with a
 * modified z-score beyond 3.5 (Iglewicz and Hoaglin 1993); round figures are whole person-weeks; a share of a kind of work may
 * differ from its reference by 5 points; the reference duration is 2.4 months times the cube root of the person-months (JUAS
 * software metrics survey), and 30 % below it counts as too short. None of these is a law of nature: each is changed by its
 * name. Immutable and thread-safe.
 *
 * <pre>{@code
 * EstimateRules rules = EstimateRules.builder().personMonth(7.5, 20).effortPer("FP", Effort.ofPersonHours(12)).build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class EstimateRules {

    private static final EstimateRules STANDARD = builder().build();

    private final double hoursPerDay;
    private final double daysPerMonth;
    private final double correlation;
    private final Map<String, Effort> effortPerSizeUnit;
    private final Map<String, Double> shares;
    private final double shareTolerance;
    private final double outlierScore;
    private final double roundDays;
    private final double monthsPerCubeRoot;
    private final double shortening;

    private EstimateRules(Builder builder) {
        this.hoursPerDay = builder.hoursPerDay;
        this.daysPerMonth = builder.daysPerMonth;
        this.correlation = builder.correlation;
        this.effortPerSizeUnit = Collections.unmodifiableMap(new LinkedHashMap<>(builder.effortPerSizeUnit));
        this.shares = Collections.unmodifiableMap(new LinkedHashMap<>(builder.shares));
        this.shareTolerance = builder.shareTolerance;
        this.outlierScore = builder.outlierScore;
        this.roundDays = builder.roundDays;
        this.monthsPerCubeRoot = builder.monthsPerCubeRoot;
        this.shortening = builder.shortening;
    }

    /** {@return the standard rules, as the class describes them} */
    public static EstimateRules standard() {
        return STANDARD;
    }

    /** {@return the standard rules, to be changed} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return these rules, to be changed} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.hoursPerDay = hoursPerDay;
        builder.daysPerMonth = daysPerMonth;
        builder.correlation = correlation;
        builder.effortPerSizeUnit.putAll(effortPerSizeUnit);
        builder.shares.putAll(shares);
        builder.shareTolerance = shareTolerance;
        builder.outlierScore = outlierScore;
        builder.roundDays = roundDays;
        builder.monthsPerCubeRoot = monthsPerCubeRoot;
        builder.shortening = shortening;
        return builder;
    }

    /**
     * {@return an effort from person-days (人日), to the hundredth of an hour}
     *
     * @param count how many, finite
     */
    public Effort personDays(double count) {
        return hours(count * hoursPerDay);
    }

    /**
     * {@return an effort from person-months (人月), to the hundredth of an hour}
     *
     * @param count how many, finite
     */
    public Effort personMonths(double count) {
        return hours(count * hoursPerMonth());
    }

    /** {@return hours of a person-day} */
    public double hoursPerDay() {
        return hoursPerDay;
    }

    /** {@return person-days of a person-month} */
    public double daysPerMonth() {
        return daysPerMonth;
    }

    /** {@return hours of a person-month} */
    public double hoursPerMonth() {
        return daysPerMonth * hoursPerDay;
    }

    /** {@return correlation between any two estimates, 0 to 1} */
    public double correlation() {
        return correlation;
    }

    /** {@return work of one unit of size, by unit} */
    public Map<String, Effort> effortPerSizeUnit() {
        return effortPerSizeUnit;
    }

    /** {@return the share each kind of work usually has, 0 to 1} */
    public Map<String, Double> shares() {
        return shares;
    }

    /** {@return difference of two shares that is still fine; 0.05 are five points} */
    public double shareTolerance() {
        return shareTolerance;
    }

    /** {@return modified z-score beyond which a productivity is an outlier} */
    public double outlierScore() {
        return outlierScore;
    }

    /** {@return step of round figures} */
    public Effort roundStep() {
        return personDays(roundDays);
    }

    /** {@return months for one person-month; times the cube root of the person-months it is the reference duration} */
    public double monthsPerCubeRoot() {
        return monthsPerCubeRoot;
    }

    /** {@return share of the reference duration by which a plan counts as too short} */
    public double shortening() {
        return shortening;
    }

    /** {@return units and correlation in one line} */
    @Override
    public String toString() {
        return "Estimate rules: 1 person-month = " + daysPerMonth + " person-days of " + hoursPerDay
                + " h, correlation " + correlation;
    }

    private static Effort hours(double hours) {
        if (!Double.isFinite(hours)) {
            throw new IllegalArgumentException(
                    "The effort (" + hours + " h) must be a finite number.\nMaybe leave it out where none is known.");
        }
        return Effort.ofPersonHours(BigDecimal.valueOf(hours).setScale(2, RoundingMode.HALF_EVEN));
    }

    /** Changes the standard rules. Not thread-safe. */
    public static final class Builder {

        private static final double HOURS = 24;
        private static final double DAYS = 31;

        private double hoursPerDay = 8;
        private double daysPerMonth = 20;
        private double correlation = 0.2;
        private final Map<String, Effort> effortPerSizeUnit = new LinkedHashMap<>();
        private final Map<String, Double> shares = new LinkedHashMap<>();
        private double shareTolerance = 0.05;
        private double outlierScore = 3.5;
        private double roundDays = 5;
        private double monthsPerCubeRoot = 2.4;
        private double shortening = 0.30;

        private Builder() {}

        /**
         * {@return this builder, with other units of work}
         *
         * @param hours hours of a person-day (人日), above 0 and at most 24
         * @param days person-days of a person-month (人月), above 0 and at most 31
         */
        public Builder personMonth(double hours, double days) {
            this.hoursPerDay = above0("hours of a person-day", hours, HOURS);
            this.daysPerMonth = above0("person-days of a person-month", days, DAYS);
            return this;
        }

        /**
         * {@return this builder, with the correlation between any two estimates}
         *
         * @param value 0 (independent) to 1 (all err together)
         */
        public Builder correlation(double value) {
            this.correlation = share("correlation", value);
            return this;
        }

        /**
         * {@return this builder, by which a size without a value becomes work}
         *
         * @param sizeUnit such as FP
         * @param effort work of one unit of size
         */
        public Builder effortPer(String sizeUnit, Effort effort) {
            effortPerSizeUnit.put(requireNonNull(sizeUnit, "sizeUnit"), requireNonNull(effort, "effort"));
            return this;
        }

        /**
         * {@return this builder, with the share a kind of work usually has}
         *
         * @param workType kind of work, such as test
         * @param value 0 to 1, for example from {@link ReferenceClass#shareOf}
         */
        public Builder shareOf(String workType, double value) {
            shares.put(requireNonNull(workType, "workType"), share("share of " + workType, value));
            return this;
        }

        /**
         * {@return this builder, with a tolerance of the shares of kinds of work}
         *
         * @param value difference of two shares that is still fine, 0 to 1; 0.05 are five points
         */
        public Builder shareTolerance(double value) {
            this.shareTolerance = share("tolerance of shares", value);
            return this;
        }

        /**
         * {@return this builder, with a limit for outliers}
         *
         * @param modifiedZScore above 0
         */
        public Builder outlierScore(double modifiedZScore) {
            this.outlierScore = above0("modified z-score", modifiedZScore, Double.MAX_VALUE);
            return this;
        }

        /**
         * {@return this builder, with a step of round figures}
         *
         * @param personDays a group whose values are all multiples of this is told so; above 0
         */
        public Builder roundStep(double personDays) {
            this.roundDays = above0("round step", personDays, Double.MAX_VALUE);
            return this;
        }

        /**
         * {@return this builder, with a reference duration}
         *
         * @param months months for one person-month, growing with the cube root of the person-months; above 0
         * @param tooShort share of the reference by which a plan counts as too short, above 0 and at most 1
         */
        public Builder referenceDuration(double months, double tooShort) {
            this.monthsPerCubeRoot = above0("months per cube root", months, Double.MAX_VALUE);
            this.shortening = above0("shortening", tooShort, 1);
            return this;
        }

        /** {@return the rules} */
        public EstimateRules build() {
            return new EstimateRules(this);
        }

        /** {@return the rules as they are so far} */
        @Override
        public String toString() {
            return build().toString();
        }

        private static double share(String name, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(
                        "The " + name + " (" + value + ") must be in 0 to 1.\nMaybe divide a percentage by 100.");
            }
            return value;
        }

        private static double above0(String name, double value, double most) {
            if (!(value > 0 && value <= most)) {
                throw new IllegalArgumentException("The " + name + " (" + value + ") must be above 0"
                        + (most == Double.MAX_VALUE ? "" : " and at most " + most)
                        + ".\nMaybe start from EstimateRules.standard().");
            }
            return value;
        }
    }
}
