package org.pmocore.examples.weekly;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.examples.Samples;
import org.pmocore.examples.projectfiles.ImportedProject;
import org.pmocore.examples.projectfiles.ProjectFileReader;
import org.pmocore.io.ProjectFile;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;

/**
 * A project from a file of any kind the command takes, with everything there is to say about the reading.
 *
 * @param project the project; empty if the file cannot be used
 * @param problems what was wrong or left out
 * @param method the scheduling conventions of the tool the file comes from
 */
record ProjectInput(Optional<Project> project, List<Problem> problems, CriticalPathMethod method) {

    static ProjectInput sample() {
        return of(Samples.loadSalesRenewal());
    }

    static ProjectInput read(Path file) {
        boolean ours = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return ours ? of(ProjectFile.read(file)) : ofOtherTool(file);
    }

    private static ProjectInput ofOtherTool(Path file) {
        ImportedProject imported = ProjectFileReader.withDefaults().read(file);
        CriticalPathMethod method = CriticalPathMethod.withDefaults().withRules(imported.rules());
        return new ProjectInput(imported.project(), imported.problems(), method);
    }

    private static ProjectInput of(Loaded<Project> loaded) {
        return new ProjectInput(loaded.value(), loaded.problems(), CriticalPathMethod.withDefaults());
    }
}
