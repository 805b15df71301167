/** Recovery: which actions bring a late milestone back to its date, and what an earlier finish costs at least. */
@NullMarked
package org.pmocore.examples.recovery;

import org.jspecify.annotations.NullMarked;
