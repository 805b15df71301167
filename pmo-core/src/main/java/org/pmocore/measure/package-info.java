/**
 * Floor 1. Numbers that say what they are: exact amounts, and measures that hold a value or the reason why there is none.
 *
 * <p>Budgets and costs are an {@link org.pmocore.measure.Amount}: {@link org.pmocore.measure.Money} or, where a project
 * keeps no costs, {@link org.pmocore.measure.Effort} in person-hours. Amounts are exact decimals and add up only with
 * their own kind:
 *
 * <pre>{@code
 * Money budget = Money.of("JPY", 1_200_000);
 * Money spent = Money.parse("JPY 300,000");
 * budget.minus(spent);                               // JPY 900000
 * budget.times(0.4);                                 // JPY 480000, rounded half to even
 * Effort.ofPersonHours(12.5).plus(spent);            // IllegalArgumentException: the units differ
 * }</pre>
 *
 * <p>Everything calculated is a {@link org.pmocore.measure.Measure}. It prints with its unit, or says why it cannot:
 *
 * <pre>{@code
 * Measure.of(spent).dividedBy(Measure.of(budget), Reason.NO_BUDGET);   // 0.25
 * Measure.undefined(Reason.NOT_STARTED, Unit.RATIO);                   // - not started
 * Measure.of(3.5, Unit.WORKING_DAYS).format(Locale.JAPANESE);          // 3.5営業日
 * }</pre>
 */
@NullMarked
package org.pmocore.measure;

import org.jspecify.annotations.NullMarked;
