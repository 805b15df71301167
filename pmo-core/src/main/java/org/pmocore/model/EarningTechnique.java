package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The earned value technique of a work package: how its progress is turned into value earned (EIA-748, NDIA intent guide; PMI
 * Practice Standard for Earned Value Management). It is fixed with the baseline, before work begins.
 *
 * <p>Its text form is what project files hold: {@code PERCENT}, {@code PERCENT 80}, {@code FIXED 50}, {@code PHYSICAL},
 * {@code UNITS 120}, {@code MILESTONES M1=40; M2=60}, {@code APPORTIONED T1}, {@code LEVEL_OF_EFFORT}, {@code TIME_PHASED}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface EarningTechnique {

    /** Percent complete of the budget without a cap: what applies where nothing is said. */
    EarningTechnique STANDARD = new Percent(100);

    /**
     * Percent complete times budget; not more than a cap before the task is finished.
     *
     * @param cap percent of the budget that can be earned before the finish, above 0 to 100
     */
    record Percent(double cap) implements EarningTechnique {

        /**
         * Checks the cap.
         *
         * @param cap percent of the budget
         * @throws IllegalArgumentException if it is not above 0 and at most 100
         */
        public Percent {
            inPercent(cap, "cap");
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return cap == 100 ? "PERCENT" : "PERCENT " + plain(cap);
        }
    }

    /**
     * A fixed part when work starts and the rest when it is finished: 0/100, 50/50, 25/75.
     *
     * @param onStart percent of the budget earned on the start, 0 to 100
     */
    record Fixed(double onStart) implements EarningTechnique {

        /**
         * Checks the part.
         *
         * @param onStart percent of the budget
         * @throws IllegalArgumentException if it is not from 0 to 100
         */
        public Fixed {
            inPercent(onStart, "part on start");
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return "FIXED " + plain(onStart);
        }
    }

    /** Physical percent complete times budget: a measured percentage, not that of the duration. */
    record Physical() implements EarningTechnique {

        /** {@return the text form} */
        @Override
        public String toString() {
            return "PHYSICAL";
        }
    }

    /**
     * Units done of a planned number, each worth the same.
     *
     * @param planned how many units make the whole budget, above zero
     */
    record Units(double planned) implements EarningTechnique {

        /**
         * Checks the number.
         *
         * @param planned how many units make the whole budget
         * @throws IllegalArgumentException if it is not above zero and finite
         */
        public Units {
            if (!(planned > 0) || Double.isInfinite(planned)) {
                throw new IllegalArgumentException("The planned units (" + planned
                        + ") must be above zero.\nMaybe another technique where nothing can be counted.");
            }
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return "UNITS " + plain(planned);
        }
    }

    /**
     * Weights of milestones that were reached; the milestones are tasks of the plan.
     *
     * @param steps milestones with weights that add up to 100
     */
    record Milestones(List<Step> steps) implements EarningTechnique {

        /**
         * Checks the weights.
         *
         * @param steps milestones with weights
         * @throws IllegalArgumentException if the weights do not add up to 100
         */
        public Milestones {
            steps = List.copyOf(steps);
            double sum = steps.stream().mapToDouble(Step::weight).sum();
            if (Math.abs(sum - 100) > 1e-9) {
                throw new IllegalArgumentException(
                        "The weights add up to " + plain(sum) + ".\nMaybe change them to add up to 100.");
            }
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return "MILESTONES "
                    + steps.stream()
                            .map(step -> step.milestone() + "=" + plain(step.weight()))
                            .collect(Collectors.joining("; "));
        }
    }

    /**
     * A milestone and its weight.
     *
     * @param milestone a task of the plan, reached by its actual finish, or its actual start if it is a start milestone
     * @param weight percent of the budget
     */
    record Step(TaskId milestone, double weight) {

        /**
         * Checks the weight.
         *
         * @param milestone a task of the plan
         * @param weight percent of the budget
         * @throws IllegalArgumentException if the weight is not from 0 to 100
         */
        public Step {
            requireNonNull(milestone, "milestone");
            inPercent(weight, "weight");
        }
    }

    /**
     * In proportion to another task, planned and earned: inspection that goes with the work it inspects.
     *
     * @param base the task it goes with, which must not be apportioned itself
     */
    record Apportioned(TaskId base) implements EarningTechnique {

        /**
         * Rejects null.
         *
         * @param base the task it goes with
         */
        public Apportioned {
            requireNonNull(base, "base");
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return "APPORTIONED " + base;
        }
    }

    /** Earns what was planned, whatever happens: support without a product. */
    record LevelOfEffort() implements EarningTechnique {

        /** {@return the text form} */
        @Override
        public String toString() {
            return "LEVEL_OF_EFFORT";
        }
    }

    /** Microsoft Project's rule: what was planned up to percent complete of the baseline's duration. */
    record TimePhased() implements EarningTechnique {

        /** {@return the text form} */
        @Override
        public String toString() {
            return "TIME_PHASED";
        }
    }

    /**
     * Reads what {@code toString()} writes.
     *
     * @param text the text form
     * @return the technique
     * @throws IllegalArgumentException if it is none
     */
    static EarningTechnique parse(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        try {
            return switch (parts[0].toUpperCase(Locale.ROOT)) {
                case "PERCENT" -> new Percent(rest.isEmpty() ? 100 : Double.parseDouble(rest));
                case "FIXED" -> new Fixed(Double.parseDouble(rest));
                case "PHYSICAL" -> new Physical();
                case "UNITS" -> new Units(Double.parseDouble(rest));
                case "MILESTONES" -> new Milestones(steps(rest));
                case "APPORTIONED" -> new Apportioned(TaskId.of(rest));
                case "LEVEL_OF_EFFORT" -> new LevelOfEffort();
                case "TIME_PHASED" -> new TimePhased();
                default ->
                    throw new IllegalArgumentException("There is no technique (" + text
                            + ").\nMaybe PERCENT, FIXED 50, PHYSICAL, UNITS 120, MILESTONES M1=40; M2=60, APPORTIONED T1, "
                            + "LEVEL_OF_EFFORT or TIME_PHASED.");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The technique (" + text + ") lacks its number.\nMaybe write it like FIXED 50.", e);
        }
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int equals = part.lastIndexOf('=');
            String milestone = part.substring(0, Math.max(0, equals)).strip();
            steps.add(new Step(TaskId.of(milestone), Double.parseDouble(part.substring(equals + 1))));
        }
        return steps;
    }

    private static void inPercent(double value, String name) {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException(
                    "The " + name + " (" + value + ") must be from 0 to 100 percent.\nMaybe 50 for a half.");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
