/**
 * Floor 5, earned value: money over time. What should have been done by the data date, what has been done, what it cost, and
 * what follows for the end (PMI Standard for Earned Value Management 2019; EIA-748).
 *
 * <p>A project with a baseline whose entries carry budgets goes in; every figure comes out as a
 * {@link org.pmocore.measure.Measure}, a value with its unit or the reason why there is none:
 *
 * <pre>{@code
 * EarnedValue value = EarnedValueAnalysis.withDefaults().analyze(project, LocalDate.of(2026, 4, 10));
 * value.plannedValue();                            // JPY 5,400,000
 * value.earnedValue();                             // JPY 5,000,000
 * value.spi();                                     // 0.93
 * value.cpi();                                     // "- no actual cost reported" where nobody books costs
 * value.spiT();                                    // 0.94, still true at the end of a late project, where SPI tends to 1
 * value.eac(EacMethod.BUDGETED_RATE);              // AC + (BAC - EV)
 * value.byTeam().get("design").spi();              // sums first, then the index: never a mean of indices
 * value.plannedValueAt(LocalDate.of(2026, 5, 1));  // a point of the planned curve
 * value.duration(DurationMethod.ES1);              // 41.5 working days, of nine methods the best on real projects
 * value.explain(Metric.TSPI, Locale.ENGLISH);      // formula, figures that went in, source
 * value.adherence().pFactor();                     // is the work done in the order of the plan?
 * value.gaps(Gap.UNBUDGETED);                      // tasks whose baseline entry has no budget: listed, never guessed
 * }</pre>
 *
 * <p>The baseline itself is a time-phased table by {@link org.pmocore.time.ReportingPeriods}, exact at every zoom:
 *
 * <pre>{@code
 * PhasedBudget table = EarnedValueAnalysis.withDefaults().baseline(project).phased(ReportingPeriods.months());
 * table.byControlAccount().table(20);
 * }</pre>
 *
 * <p>Where reserves and undistributed budget stand, and what re-baselinings changed:
 *
 * <pre>{@code
 * BudgetStructure.at(project, date).managementReserve();
 * EarnedValueAnalysis.withDefaults().rebaselined(project).at(date).frozen().costVariance();
 * }</pre>
 *
 * <p>Plan, bookings, orders and forecast per cost category:
 *
 * <pre>{@code
 * BudgetAnalysis.withDefaults().analyze(project, date).total().runway();     // 4.2 periods
 * }</pre>
 *
 * <p>For many data dates of one project take {@link org.pmocore.evm.EarnedValueAnalysis#baseline}: it reads the plan once.
 * {@link org.pmocore.evm.EarnedValueHistory} compares the reports with each other.
 *
 * <p><b>Unit.</b> Money if any budget of the baseline is money, otherwise effort in person-hours. Amounts of the other unit
 * do not take part: their tasks are listed as {@link org.pmocore.evm.Gap#UNBUDGETED} and their bookings by
 * {@link org.pmocore.evm.EarnedValue#costsInOtherUnit()}.
 *
 * <p><b>Planned value</b> of a task grows with the working time of its own calendar between the baseline's start and finish;
 * a milestone steps at its date. A span without any working time is spread over the clock.
 *
 * <p><b>Earned value</b> of a task is its frozen budget times percent complete: 100 % once finished; as reported; from the
 * remaining duration if only that is known, (duration - remaining) / duration. A task of which nothing is reported counts as
 * not started. A level of effort earns what was planned. Progress is that of the latest report on or before the data date,
 * the project's own or a snapshot's; if there is none so early, EV is undefined instead of being reconstructed.
 *
 * <p><b>Rounding.</b> Planned and earned value of each task are rounded to the minor unit, half to even; sums are exact. So
 * parts always add up to the whole and PV at the baseline's finish is BAC to the last yen, but for budget without dates:
 * undistributed budget and contingency of the budget log are part of BAC of the whole only.
 */
@NullMarked
package org.pmocore.evm;

import org.jspecify.annotations.NullMarked;
