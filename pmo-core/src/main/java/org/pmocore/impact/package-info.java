/**
 * Floor 5. What a change does: which milestone slips by how much, along which chain, what is absorbed on the way, what does
 * not matter, and what would still keep the promise.
 *
 * <p>The daily sentence of a project office is "A is late, so B cannot start, so the customer review cannot be held in
 * time". Ask for it in three lines:
 *
 * <pre>{@code
 * Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);
 * Impact impact = ImpactAnalysis.of(schedule).impactOf(Change.delay("A", days(4)));
 * impact.explain("RV", Locale.JAPANESE);
 * }</pre>
 *
 * <p>Nothing is estimated from float: the changed project is scheduled anew and compared with the schedule before
 * ({@link org.pmocore.impact.MilestoneImpact}). The same facts come as data:
 * {@link org.pmocore.impact.Impact#chain(String)} follows the slip from where it begins to the milestone and splits it, so
 * that own delay, less what was absorbed, plus what calendars add, is the slip of the milestone
 * ({@link org.pmocore.impact.ChainStep}).
 *
 * <p>What brings the promise back is asked of {@link org.pmocore.impact.RecoverySearch}: each action is scheduled, none
 * estimated, and what gains nothing is said with what holds the date as well. Where days cost
 * money, {@link org.pmocore.impact.Crashing} finds the least cost of every earlier date.
 *
 * <p>Of thousands of changes ask for the dates alone: {@link org.pmocore.impact.ImpactAnalysis#datesOf(Change...)} visits only what
 * a change moves, and finds the same dates as the whole plan scheduled anew.
 *
 * <p>Working days are counted on the milestone's own calendar, calendar days on the dates shown. Several changes at once
 * are one question.
 */
@NullMarked
package org.pmocore.impact;

import org.jspecify.annotations.NullMarked;
