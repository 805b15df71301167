/**
 * Floor 6, estimates (見積もり): consolidates what several groups estimate, and keeps what finished projects really took.
 *
 * <p><b>Consolidate.</b> Estimates come from several groups, in several units, of different dates. A consolidation adds them up
 * with their ranges and says what is wrong with them: parts of the plan nobody estimated, parts estimated twice, values out of
 * line.
 *
 * <pre>{@code
 * EstimateRules rules = EstimateRules.standard();               // one person-month is 20 person-days of 8 hours
 * List<Estimate> estimates = List.of(
 *         Estimate.builder("E1").task("A").group("design").workType("design")
 *                 .value(rules.personDays(6), rules.personDays(8), rules.personDays(16)).build(),
 *         Estimate.builder("E2").task("B").group("build").workType("build")
 *                 .size(120, "FP").value(rules.personMonths(2.5)).build());
 * ConsolidatedEstimate sum = EstimateConsolidation.withDefaults().consolidate(estimates, schedule);
 * sum.total().mean();                                           // (low + 4 likely + high) / 6 of each, added up
 * sum.total().range(0.8);                                       // between the 10th and the 90th percentile
 * sum.findings();                                               // what to ask before anybody signs
 * EstimateRevision.between(lastVersion, estimates).changes();   // what became more, less, new, gone
 * }</pre>
 *
 * <p><b>Look back.</b> A finished project becomes a {@link org.pmocore.estimates.ClosingRecord}; closing records become a
 * {@link org.pmocore.estimates.ReferenceClass}, which says by how much projects of that kind went over their estimate.
 *
 * <pre>{@code
 * ClosingRecord record = ClosingAnalysis.withDefaults().close(finishedProject);
 * ReferenceClass ours = ReferenceClass.of(records).of("web", ClosingRecord.SizeClass.MEDIUM);
 * ours.overrun(Overrun.COST, 0.8);                              // 1.27: eight of ten stayed below 1.27 times the plan
 * }</pre>
 *
 * <p>Limits here are data of {@link org.pmocore.estimates.EstimateRules}; whether a finding is red is judged elsewhere.
 */
@NullMarked
package org.pmocore.estimates;

import org.jspecify.annotations.NullMarked;
