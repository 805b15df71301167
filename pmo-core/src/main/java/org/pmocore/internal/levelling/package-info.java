/**
 * Floor 4, levelling: places the nodes of a network so that no resource is asked for more than it has. Serial and parallel
 * schedule generation, priority rules, justification and seeded improvement on flat arrays; nothing here is part of the API.
 *
 * <p>{@link org.pmocore.internal.levelling.LevellingProblem} says who needs how much of which pool,
 * {@link org.pmocore.internal.levelling.Leveller} solves it:
 *
 * <pre>{@code
 * Leveller leveller = new Leveller(problem, values, settings);
 * Placement placement = leveller.solve();
 * long start = placement.start(node);
 * }</pre>
 *
 * <p>Dates are wall-clock minutes, units ten-thousandths. The placing itself allocates nothing per node; chance comes from a
 * seed alone, so the same problem gives the same answer on every machine.
 */
@NullMarked
package org.pmocore.internal.levelling;

import org.jspecify.annotations.NullMarked;
