/**
 * Floor 9, beside the front door: files. The only room that reads and writes JSON, and the only one that knows Jackson. It may
 * use every room; nobody imports it.
 *
 * <p>A project file is versioned JSON that a person can write by hand:
 *
 * <pre>{@code
 * {
 *   "format": "pmo-core/project",
 *   "version": "1.0",
 *   "name": "EC renewal",
 *   "start": "2026-04-01",
 *   "currency": "JPY",
 *   "tasks": [
 *     { "id": "A", "name": "Screen design", "duration": "8d", "team": "design", "budget": "1200000" },
 *     { "id": "B", "name": "Screen implementation", "duration": "8d", "after": ["A"] },
 *     { "id": "RV", "kind": "FINISH_MILESTONE", "after": ["B FS+1d"], "promised": "2026-04-28" }
 *   ]
 * }
 * }</pre>
 *
 * <p>Bad input is no exception: reading gives the project or every {@link org.pmocore.model.Problem} at once, each with
 * file, line, JSON pointer and what to do about it.
 *
 * <pre>{@code
 * Loaded<Project> loaded = ProjectFile.read(Path.of("project.json"));
 * loaded.problems().forEach(problem -> tell(problem.message(Locale.JAPANESE)));
 * Project project = loaded.orThrow();
 * ProjectFile.write(project, Path.of("copy.json"));
 * }</pre>
 *
 * <p>The format is a contract of its own and does not follow the Java classes: every file of a version 1.x stays readable
 * by every later 1.x. Its JSON Schema is shipped as {@code /org/pmocore/io/project-1.0.schema.json}.
 */
@NullMarked
package org.pmocore.io;

import org.jspecify.annotations.NullMarked;
