/**
 * Floor 3, the network: a project as ints and longs in topological order, and the passes that walk it. Calculators of the
 * floors above compile a project once and read the dates of a node by its number; nothing here is part of the API.
 *
 * <p>{@link org.pmocore.internal.network.ResolvedNetwork} is the one door inward. A time is a wall-clock minute
 * ({@link org.pmocore.time.WorkAxis}), a duration or a lag a number of minutes on a task's own axis. A pass visits every node
 * and every link once, without recursion and without allocating per node.
 *
 * <pre>{@code
 * ResolvedNetwork network = ResolvedNetwork.of(project, NetworkRules.STANDARD, Optional.empty());
 * NetworkDates dates = network.solve();
 * long finish = dates.finish(network.nodeOf(0));
 * }</pre>
 */
@NullMarked
package org.pmocore.internal.network;

import org.jspecify.annotations.NullMarked;
