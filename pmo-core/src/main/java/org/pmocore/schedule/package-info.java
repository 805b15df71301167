/**
 * Floor 4, the schedule: the critical path method. Early and late dates, total and free float, driving dependencies and the
 * critical path of a project, by default with the conventions the commercial tools agree on.
 *
 * <pre>{@code
 * Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);
 *
 * schedule.finish();                       // when the project ends, exclusive
 * schedule.criticalPath();                 // the tasks that move it
 * schedule.task("B").totalFloatDays();     // how many working days B may slip
 * schedule.drivingLinksOf(TaskId.of("RV"));    // why the review is not earlier: all ties
 * schedule.whyNotEarlier("RV");     // the same with constraints, dates and pauses; explain(locale) says it
 * schedule.task("B").drag();               // what B costs the finish
 * schedule.table(40);                      // the whole plan as text
 * }</pre>
 *
 * <p>A start is inclusive, a finish exclusive: a task of one day ends on Friday 17:00 and the next begins on Monday 08:00,
 * and both are the same count of working minutes. Every task runs on its own calendar; tasks on different calendars meet on
 * the wall clock. With a data date, finished work keeps its dates, work in progress goes on from the data date and nothing
 * else starts before it.
 *
 * <p>Conventions differ between products. Each is a switch of {@link org.pmocore.schedule.ScheduleRules} with the rule it
 * stands for. What a project asks for and the rules do not follow to the letter is listed in
 * {@link org.pmocore.schedule.Schedule#notes()}; nothing is left out silently.
 */
@NullMarked
package org.pmocore.schedule;

import org.jspecify.annotations.NullMarked;
