/**
 * Forecasts on trial: how far every forecast of cost and duration missed on finished projects of one's own, and how often the
 * adviser's limits held.
 */
@NullMarked
package org.pmocore.examples.forecasts;

import org.jspecify.annotations.NullMarked;
