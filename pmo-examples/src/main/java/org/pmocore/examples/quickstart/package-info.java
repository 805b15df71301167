/** The first twelve lines: a plan, a delay, and the sentence the customer wants to hear. The README shows this code. */
@NullMarked
package org.pmocore.examples.quickstart;

import org.jspecify.annotations.NullMarked;
