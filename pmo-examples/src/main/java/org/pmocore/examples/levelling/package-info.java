/** Levelling: what a plan looks like when nobody can do two things at once, and who waits for whom. */
@NullMarked
package org.pmocore.examples.levelling;

import org.jspecify.annotations.NullMarked;
