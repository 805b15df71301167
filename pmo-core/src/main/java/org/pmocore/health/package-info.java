/**
 * Floor 7, health: the only room that says good or bad. It judges what other rooms have calculated, by rules that are data.
 *
 * <p>A schedule, the earned value and the issues of one project at one data date go in; colours with reasons come out:
 *
 * <pre>{@code
 * HealthReport health = HealthAssessment.withDefaults().assess(schedule, earnedValue, issues);
 * health.overall();                                  // RED: the worst of the mandatory dimensions
 * health.notAssessed();                              // [COST]: nothing was booked, and unknown is not green
 * for (HealthFinding finding : health.findings()) {
 *     finding.rag();                                 // RED
 *     finding.text(Locale.ENGLISH);                  // RV Customer review is forecast for 2026-05-01, 2 working days ...
 *     finding.offenders();                           // [RV Customer review (-2 working days)]
 * }
 * }</pre>
 *
 * <p>Published rule sets disagree, so a rule set is data with an id and a version. A rule names an
 * {@link org.pmocore.health.Indicator}, the limit from which it is amber, the limit from which it is red, and the source of
 * both; each limit says whether the figure itself still passes:
 *
 * <pre>{@code
 * HealthRules ours = HealthRules.standard()
 *     .withRule(new HealthRule(Indicator.SPI, HealthLimit.below("0.97"), HealthLimit.atOrBelow("0.90"), "our PMO"))
 *     .without(Indicator.HIGH_ISSUE_AGE)
 *     .named("our-rules", "2026-04");
 * HealthAssessment.withDefaults().withRules(ours).assess(schedule, earnedValue, issues);
 * }</pre>
 *
 * <p>Comparisons are exact: quotients are not divided before they meet their limit.
 */
@NullMarked
package org.pmocore.health;

import org.jspecify.annotations.NullMarked;
