/**
 * The main job of a PMO, as one command: a project file goes in, the health summary is printed, the weekly report is written.
 *
 * <pre>{@code
 * mvn -q compile exec:java                                        # the bundled sample
 * mvn -q compile exec:java -Dexec.args="plan.json ja"             # a file of one's own, in Japanese
 * }</pre>
 */
@NullMarked
package org.pmocore.examples.weekly;

import org.jspecify.annotations.NullMarked;
