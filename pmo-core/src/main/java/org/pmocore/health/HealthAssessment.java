package org.pmocore.health;

import static java.util.Objects.requireNonNull;

import org.pmocore.evm.EarnedValue;
import org.pmocore.issues.IssueSummary;
import org.pmocore.schedule.Schedule;

/**
 * Judges a project by a rule set: which dimension is green, amber or red, and why.
 *
 * <pre>{@code
 * HealthReport health = HealthAssessment.withDefaults().assess(schedule, earnedValue, issues);
 * health.overall();                       // RED
 * health.finding(Indicator.SPI);          // value, limits, colour
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HealthAssessment {

    private static final HealthAssessment STANDARD = new HealthAssessment(HealthRules.standard());

    private final HealthRules rules;

    private HealthAssessment(HealthRules rules) {
        this.rules = rules;
    }

    /** {@return an assessment by {@link HealthRules#standard()}} */
    public static HealthAssessment withDefaults() {
        return STANDARD;
    }

    /**
     * An assessment by another rule set.
     *
     * @param rules the rule set
     * @return the assessment
     */
    public HealthAssessment withRules(HealthRules rules) {
        return new HealthAssessment(requireNonNull(rules, "rules"));
    }

    /** {@return the rule set to judge by} */
    public HealthRules rules() {
        return rules;
    }

    /**
     * Judges one project at one data date.
     *
     * @param schedule its schedule at the data date
     * @param earnedValue its earned value at the data date; its baseline is the one slips are measured against
     * @param issues its issues at the data date
     * @return colours with reasons
     * @throws IllegalArgumentException if the three have different data dates
     */
    public HealthReport assess(Schedule schedule, EarnedValue earnedValue, IssueSummary issues) {
        return new HealthReport(rules, new Evidence(schedule, earnedValue, issues));
    }

    /** {@return the rule set in one line} */
    @Override
    public String toString() {
        return "Health assessment by " + rules.id() + " version " + rules.version() + ", "
                + rules.rules().size() + " rules";
    }
}
