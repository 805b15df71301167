package org.pmocore.health;

import static org.pmocore.health.HealthLimit.above;
import static org.pmocore.health.HealthLimit.atOrAbove;
import static org.pmocore.health.HealthLimit.below;

import java.util.List;

/** The limits of {@link HealthRules#standard()}, each with where it comes from. */
final class StandardRules {

    private static final String INDEX = "usual EVM bands: within 5 % on plan, beyond 15 % to be acted on";
    private static final String WEEK_MONTH =
            "Project RAG Status Summary (SSP): within 1 week green, up to 1 month amber, later red; in working days";
    private static final String SSP_COST = "Project RAG Status Summary (SSP): cost up to 10 % green, 20 % and more red";
    private static final String NEAR =
            "P3M Governance (B. Bates): near-critical within 5 working days; a promise broken is red";
    private static final String SHARES = "Program Metrics stoplight: more than 90 % in order green, below 80 % red";
    private static final String DCMA = "DCMA-EA PAM 200.1: invalid dates 0 allowed, 5 % tolerance of its other metrics";
    private static final String FLOAT =
            "DCMA-EA PAM 200.1 metric 7: no negative float; 5 working days as near-critical";
    private static final String AGE = "issue ageing: 2 weeks amber, 1 month red; in working days";
    private static final String ESCALATION = "escalation matrix: overdue 1 day to the PM, 5 days to steering";

    static final List<HealthRule> RULES = List.of(
            new HealthRule(Indicator.SPI, below("0.95"), below("0.85"), INDEX),
            new HealthRule(Indicator.FINISH_SLIP, above("5"), above("20"), WEEK_MONTH),
            new HealthRule(Indicator.LOWEST_FLOAT, below("0"), below("-5"), FLOAT),
            new HealthRule(Indicator.CPI, below("0.95"), below("0.85"), INDEX),
            new HealthRule(Indicator.COST_AT_COMPLETION, atOrAbove("110"), atOrAbove("120"), SSP_COST),
            new HealthRule(Indicator.PROMISE_MARGIN, below("5"), below("0"), NEAR),
            new HealthRule(Indicator.MILESTONE_SLIP, above("5"), above("20"), WEEK_MONTH),
            new HealthRule(Indicator.OVERDUE_ISSUES, atOrAbove("10"), above("20"), SHARES),
            new HealthRule(Indicator.HIGH_ISSUE_OVERDUE, atOrAbove("1"), atOrAbove("5"), ESCALATION),
            new HealthRule(Indicator.HIGH_ISSUE_AGE, above("10"), above("20"), AGE),
            new HealthRule(Indicator.COMPLETION_CONTRADICTED, above("0"), above("5"), DCMA),
            new HealthRule(Indicator.EXPECTED_FINISH_PASSED, above("0"), above("5"), DCMA),
            new HealthRule(Indicator.START_NOT_REPORTED, above("0"), above("5"), DCMA),
            new HealthRule(Indicator.ACTUAL_START_MISSING, above("0"), above("5"), DCMA),
            new HealthRule(Indicator.PROGRESS_NOT_STATED, above("0"), above("5"), DCMA),
            new HealthRule(Indicator.OUT_OF_SEQUENCE, above("0"), above("5"), DCMA),
            new HealthRule(Indicator.MILESTONE_BEFORE_WORK, above("0"), above("5"), DCMA),
            new HealthRule(Indicator.ISSUE_INCOMPLETE, atOrAbove("10"), above("20"), SHARES));

    private StandardRules() {}
}
