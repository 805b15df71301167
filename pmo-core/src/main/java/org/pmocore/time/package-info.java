/**
 * Floor 1. Working time: weeks, shifts and calendars for people, and the minute axis that every calculation runs on.
 *
 * <p>A {@link org.pmocore.time.WorkCalendar} says when people work. Without further words it is Monday to Friday; add
 * the holidays:
 *
 * <pre>{@code
 * WorkCalendar calendar = WorkCalendar.standard()
 *         .withHoliday(LocalDate.of(2026, 4, 29), "昭和の日")
 *         .withClosure(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 6), "ゴールデンウィーク");
 * calendar.isWorkingDay(LocalDate.of(2026, 5, 6));                                          // false
 * calendar.workingDaysBetween(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 5, 11));        // 6
 * calendar.plus(LocalDateTime.of(2026, 5, 1, 13, 0), Duration.ofHours(8));                  // 2026-05-07T12:00
 * }</pre>
 *
 * <p>A duration or lag is stated as a {@link org.pmocore.time.WorkTime}, five of a calendar's days for example, and
 * resolved later: {@code days(5).minutesOn(calendar)}.
 *
 * <p>{@link org.pmocore.time.ReportingPeriods} cut time for reporting: weeks, accounting months that close on the 20th, fiscal
 * quarters.
 *
 * <p>Inside, a {@link org.pmocore.time.WorkAxis} counts working minutes. One count has two faces, the finish on Friday
 * 17:00 and the start on Monday 08:00, so a weekend is never lost or counted twice. Intervals are half-open, times are
 * local, the unit is the minute.
 */
@NullMarked
package org.pmocore.time;

import org.jspecify.annotations.NullMarked;
