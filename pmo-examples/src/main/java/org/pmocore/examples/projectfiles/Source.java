package org.pmocore.examples.projectfiles;

import java.util.List;
import java.util.Optional;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;

/**
 * One project of a file and all that its mapping may look at.
 *
 * @param project the project
 * @param siblings all projects of the file
 * @param xer the raw tables of an XER file
 * @param name name to use if the project has none
 * @param options what the reader was told
 * @param log takes what cannot be mapped
 */
record Source(
        ProjectFile project,
        List<ProjectFile> siblings,
        Optional<XerTables> xer,
        String name,
        ReadOptions options,
        ImportLog log) {

    ProjectProperties properties() {
        return project.getProjectProperties();
    }

    Durations durations() {
        return new Durations(properties());
    }

    /** Whether the file is of Primavera P6: its activities have ids of their own and it keeps planned dates. */
    boolean isPrimavera() {
        return "Primavera".equals(properties().getFileApplication());
    }
}
