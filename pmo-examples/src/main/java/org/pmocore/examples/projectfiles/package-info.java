/**
 * Example: reads project files of other tools (MPP, MSPDI, XER, PMXML and whatever else MPXJ knows) into a
 * {@link org.pmocore.model.Project}.
 *
 * <pre>{@code
 * ImportedProject imported = ProjectFileReader.withDefaults().read(Path.of("plan.mpp"));
 * imported.problems();                        // what was left out, assumed or read in one of several ways
 * imported.project().ifPresent(System.out::println);
 * }</pre>
 *
 * <p>The rules of the mapping:
 *
 * <ul>
 *   <li>Tasks keep their plan order. Their id is the activity id of Primavera P6 or the unique id of Microsoft Project
 *       (the row number changes with every insertion). The project's own summary row is the project itself.
 *   <li>Nothing is dropped silently: what the model cannot say (inactive tasks, resource calendars, leveling delay) is a
 *       warning with the task's id. A file that cannot be read is one error with advice, never an exception.
 *   <li>Actual dates need a data date. It is the file's status date; without one, the latest actual date of the file,
 *       and a warning says so. Actual dates after a stated data date are left out with a warning.
 *   <li>Money is rounded to the decimals of its currency, effort to a hundredth of an hour, time to the minute.
 * </ul>
 *
 * <p>No compatibility promised: this is an example to copy from.
 */
@NullMarked
package org.pmocore.examples.projectfiles;

import org.jspecify.annotations.NullMarked;
