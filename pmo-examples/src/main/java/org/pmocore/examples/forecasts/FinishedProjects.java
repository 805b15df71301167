package org.pmocore.examples.forecasts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pmocore.evm.EarnedValueAnalysis;
import org.pmocore.evm.FinishedProject;
import org.pmocore.io.ProjectFile;
import org.pmocore.model.Project;
import tools.jackson.core.JacksonException;

/**
 * The finished projects of a folder, and why its other files do not count.
 *
 * @param projects in the order of the file names, named by their files
 * @param leftOut file name and reason
 */
record FinishedProjects(List<FinishedProject> projects, List<List<String>> leftOut) {

    private static final String JSON = ".json";

    static FinishedProjects in(Path folder, EarnedValueAnalysis analysis) {
        FinishedProjects found = new FinishedProjects(new ArrayList<>(), new ArrayList<>());
        for (Path file : files(folder)) {
            found.add(file, analysis);
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JSON)).sorted().toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The folder (" + folder + ") cannot be read.\nMaybe name a folder of project files (.json).", e);
        }
    }

    private void add(Path file, EarnedValueAnalysis analysis) {
        String name = String.valueOf(file.getFileName()).replace(JSON, "");
        try {
            projects.add(FinishedProject.of(name, analysis.baseline(read(file)).trend()));
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            leftOut.add(List.of(
                    name, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private static Project read(Path file) throws IOException {
        String text = Files.readString(file);
        return TrackedProjectFile.isOne(text)
                ? TrackedProjectFile.parse(text)
                : ProjectFile.parse(text, file.toString()).orThrow();
    }
}
