/**
 * Floor 6, issues (課題): how many are open, how old they are, which are overdue, whether the backlog grows or shrinks, and
 * what they do to the dates of the plan, and to whom they are escalated.
 *
 * <p>Issues age in working days of the project's default calendar; calendar days stand beside them.
 *
 * <pre>{@code
 * IssueSummary issues = IssueAnalysis.withDefaults().analyze(project, LocalDate.of(2026, 4, 10));
 * issues.openCount();                              // 31
 * issues.overdue();                                // those past their due date, the latest first
 * issues.medianAge();                              // 8 working days, or "- no data" if nothing is open
 * issues.buckets();                                // 0-7: 15, 8-14: 9, 15-21: 4, 22+: 3
 * issues.byTeam().get("build").buckets();          // a row of the team by age matrix
 * issues.bySeverity().get(Issue.Severity.HIGH);    // the same summary for a part
 * issues.weeks();                                  // arrivals, closures and backlog of each week
 * issues.survival().median();                      // time to resolution, the open ones counted in
 * issues.forecast().atCurrentRate().calendarDays();// 28 calendar days, or "- never at the current rate"
 * issues.forecast().ifNothingArrives().date(0.9);  // cleared by then with a chance of 90 %
 * issues.serviceReport(levels).breached();         // over the time they may take
 * issues.explain(Locale.JAPANESE);                 // the same in a few sentences
 * issues.withoutOwner();                           // nobody will settle these
 * }</pre>
 *
 * <p>What they do to the dates comes from scheduling the plan again, never from subtracting float:
 *
 * <pre>{@code
 * IssueImpacts impacts = IssueImpactAnalysis.withDefaults().analyze(schedule);
 * impacts.ranked();                                // the one that costs most days first
 * impacts.issue("P-03").neededBy();                // the last day it may stay open without moving a promised milestone
 * impacts.issue("P-03").weeks();                   // milestone by milestone, if it stays open until each week's end
 * impacts.findings();                              // holds up what has finished; due after it is needed; names no task
 * }</pre>
 *
 * <p>Escalation goes by rules as data, each run tells what is new since the last one:
 *
 * <pre>{@code
 * EscalationRun run = EscalationAnalysis.by(EscalationRules.standard()).run(issues, impacts, sentBefore);
 * run.events().get(0).text(Locale.JAPANESE);       // the message, with its reasons in figures
 * run.events().get(0).key();                       // P-03/high-float-0/L2/1
 * }</pre>
 *
 * <p><b>Age</b> is the number of working days from the date raised, inclusive, to the data date, exclusive: an issue raised
 * today is 0 days old; days spent waiting for others are told apart by the log. <b>Overdue</b> are the working days after the due date up to and including the data date.
 *
 * <p><b>Quantiles</b> (median, 85th percentile) interpolate between the two nearest observations as PERCENTILE.INC of a
 * spreadsheet does (R-7, Hyndman and Fan 1996). Means are left out: ages are skewed, and a mean hides that.
 *
 * <p><b>Backlog.</b> For every week B = B of the week before + arrivals - closures, and the last backlog is the number of open
 * issues; those that come back arrive again. Issues that are closed without a date fit no week; they are left out of the weeks and listed by
 * {@link org.pmocore.issues.IssueSummary#closedWithoutDate()}.
 *
 * <p><b>Hand-offs</b> (受け渡し) between teams come from the plan and from the hand-off ledger:
 *
 * <pre>{@code
 * HandOffReport handOffs = HandOffAnalysis.withDefaults().analyze(schedule, dataDate, agreements);
 * handOffs.due();                                  // within two weeks
 * handOffs.matrix();                               // who still owes how much to whom
 * handOffs.findings();                             // what to talk about
 * }</pre>
 */
@NullMarked
package org.pmocore.issues;

import org.jspecify.annotations.NullMarked;
