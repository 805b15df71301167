/**
 * Floor 0, not exported. Arithmetic on primitives: quantiles now; draws, distributions and fits as they are needed. The only
 * room that knows Commons Math.
 */
@NullMarked
package org.pmocore.internal.math;

import org.jspecify.annotations.NullMarked;
