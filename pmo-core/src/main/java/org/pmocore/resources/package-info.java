/**
 * Floor 5, the resources: who is overbooked, and what the plan looks like with the people and machines there are.
 *
 * <p>A task states what it holds from start to finish, a resource how many units there are and when it works
 * ({@link org.pmocore.model.Resource}, {@link org.pmocore.model.Assignment}):
 *
 * <pre>{@code
 * var project = Project.builder("EC renewal")
 *     .start(LocalDate.of(2026, 4, 6))
 *     .resource("sato", r -> r.name("佐藤"))
 *     .task("A", t -> t.days(5).assign("sato"))
 *     .task("B", t -> t.days(3).assign("sato"))
 *     .build();
 * Schedule schedule = CriticalPathMethod.withDefaults().schedule(project);
 *
 * ResourceLoad.of(schedule).overallocations();          // sato, Monday to Wednesday: 2 of 1, by A and B
 *
 * LevelledSchedule levelled = ResourceLevelling.withDefaults().level(schedule);
 * levelled.moves();                                     // B waits for sato because of A
 * levelled.schedule().criticalPath();                   // A and B: resources are part of the network now
 * ImpactAnalysis.of(levelled.schedule());               // what-if with resources
 * }</pre>
 *
 * <p>{@link org.pmocore.resources.ResourceLoad} looks at exact minutes on the calendars of tasks and resources;
 * {@link org.pmocore.resources.ResourceLevelling} delays tasks by schedule generation schemes with priority rules and
 * justification, and can search for a shorter plan. What it adds are {@link org.pmocore.resources.ResourceLink}s: ordinary
 * dependencies, so that float, driving links and explanations survive. This room decides nothing about good or bad.
 */
@NullMarked
package org.pmocore.resources;

import org.jspecify.annotations.NullMarked;
