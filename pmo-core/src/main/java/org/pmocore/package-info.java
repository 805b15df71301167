/**
 * Floor 9, the front door: every calculation for one project at one data date.
 *
 * <p>{@link org.pmocore.ProjectAnalysis} is all that most callers need:
 *
 * <pre>{@code
 * var analysis = ProjectAnalysis.of(project, LocalDate.of(2026, 4, 10));
 * analysis.schedule();                                    // dates, floats, critical path
 * analysis.impactOf(Change.delay("A", days(4)));          // who moves, what is absorbed, which promise breaks
 * analysis.earnedValue();                                 // PV, EV, AC, indices, each a value or a reason
 * analysis.issues();                                      // open, overdue, ageing
 * analysis.issueImpacts();                                // what slips if they stay open, and by when they are needed
 * analysis.health();                                      // RAG with reasons
 * analysis.report().toMarkdown(Locale.JAPANESE);          // the weekly report
 * }</pre>
 *
 * <p>The rooms below can be used on their own: {@link org.pmocore.schedule}, {@link org.pmocore.impact},
 * {@link org.pmocore.evm}, {@link org.pmocore.issues}, {@link org.pmocore.health} and {@link org.pmocore.report}. A project
 * comes from {@link org.pmocore.model.Project#builder(String)} or from a file through {@link org.pmocore.io}.
 */
@NullMarked
package org.pmocore;

import org.jspecify.annotations.NullMarked;
