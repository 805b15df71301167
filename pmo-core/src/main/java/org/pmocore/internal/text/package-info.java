/**
 * Floor 0, not exported. Text for people and for {@code toString}: message bundles in two languages, fixed-width
 * tables by display width, numbers, working time in words, and "did you mean".
 */
@NullMarked
package org.pmocore.internal.text;

import org.jspecify.annotations.NullMarked;
