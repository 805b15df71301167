/** Benchmarks of pmo-core, each beside what else does the same job. See the README of this folder for the commands. */
@NullMarked
package org.pmocore.benchmarks;

import org.jspecify.annotations.NullMarked;
