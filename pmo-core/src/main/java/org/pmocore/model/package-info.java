/**
 * Floor 2, the model: what a project is. Tasks, dependencies, constraints, progress, baselines, budgets, issues, risks and
 * snapshots, immutable and checked as a whole. This room holds data and validates it; it calculates nothing.
 *
 * <p>A project is written in one expression and checked by {@code build()}, which reports every mistake at once:
 *
 * <pre>{@code
 * var project = Project.builder("EC renewal")
 *     .start(LocalDate.of(2026, 4, 6))
 *     .calendar(WorkCalendar.standard().withHolidays(holidays))
 *     .task("A", t -> t.name("Screen design").team("design").days(5).budget(Money.of("JPY", 1_200_000)))
 *     .task("B", t -> t.name("Screen implementation").team("build").days(8).after("A"))
 *     .milestone("RV", m -> m.name("Customer review").after("B").promised(LocalDate.of(2026, 4, 28)))
 *     .build();
 * }</pre>
 *
 * <p>Instants are wall-clock times without a zone. A start is inclusive, a finish exclusive; a date given for a finish means
 * the end of that date (see {@link org.pmocore.time.Days}). The data date is the instant up to which progress is known.
 *
 * <p>A {@link org.pmocore.model.Project} that exists can be scheduled: unknown ids, cycles, contradictory actual dates and
 * the like are {@link org.pmocore.model.Problem}s inside an {@link org.pmocore.model.InvalidProjectException}. What is
 * doubtful but legal stays in the data and is judged by the health room.
 */
@NullMarked
package org.pmocore.model;

import org.jspecify.annotations.NullMarked;
