/** What-if: many changes of one plan, each scheduled again, compared by what they do to one promised date. */
@NullMarked
package org.pmocore.examples.whatif;

import org.jspecify.annotations.NullMarked;
