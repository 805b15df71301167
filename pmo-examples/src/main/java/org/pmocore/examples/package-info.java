/** Runnable, tested examples of pmo-core; each package is one of them. No compatibility promised. */
@NullMarked
package org.pmocore.examples;

import org.jspecify.annotations.NullMarked;
