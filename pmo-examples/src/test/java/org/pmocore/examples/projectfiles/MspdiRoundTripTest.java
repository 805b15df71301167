package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;
import org.pmocore.model.Constraint;
import org.pmocore.model.Project;

/** A small plan written as MSPDI by MPXJ and read back from the file. */
class MspdiRoundTripTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        ProjectFile plan = Plans.microsoft();
        plan.getProjectProperties().setStatusDate(LocalDateTime.of(2026, 4, 8, 17, 0));
        plan.getDefaultCalendar()
                .addCalendarException(LocalDate.of(2026, 4, 29))
                .setName("昭和の日");
        Task phase = plan.addTask();
        phase.setName("設計工程");
        Task design = phase.addTask();
        design.setName("画面設計");
        design.setDuration(Plans.days(5));
        design.setActualStart(Plans.START);
        design.setPercentageComplete(40);
        design.setRemainingDuration(Plans.days(3));
        design.setCost(300_000);
        design.setActualCost(120_000);
        Task review = phase.addTask();
        review.setName("レビュー");
        review.setDuration(Plans.days(1));
        review.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        review.setConstraintDate(LocalDateTime.of(2026, 4, 20, 8, 0));
        Plans.link(design, review, RelationType.FINISH_START, Duration.getInstance(1, TimeUnit.ELAPSED_DAYS));
        file = folder.resolve("plan.xml");
        new MSPDIWriter().write(plan, file.toString());
    }

    @Test
    void read_writtenFile_isTheSamePlan() {
        Project project = ProjectFileReader.withDefaults().read(file).orThrow();

        assertThat(project.tasks()).extracting(org.pmocore.model.Task::name).containsExactly("設計工程", "画面設計", "レビュー");
        assertThat(project.dataDate()).contains(LocalDateTime.of(2026, 4, 8, 17, 0));
        assertThat(project.calendar().labelOf(LocalDate.of(2026, 4, 29))).contains("昭和の日");
        org.pmocore.model.Task design = project.tasks().get(1);
        assertThat(design.duration()).hasToString("Optional[5d]");
        assertThat(design.progress().percentComplete()).hasValue(40);
        assertThat(design.budget()).hasToString("Optional[JPY 300000]");
        assertThat(project.costs()).extracting(cost -> cost.amount().toString()).containsExactly("JPY 120000");
        assertThat(project.tasks().get(2).constraint().map(Constraint::kind))
                .contains(Constraint.Kind.START_NO_EARLIER_THAN);
        assertThat(project.dependencies())
                .hasToString("[" + design.id() + " -FS+1ed-> "
                        + project.tasks().get(2).id() + "]");
    }

    @Test
    void read_linkToUnknownTask_isReported() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("<PredecessorUID>\\d+", "<PredecessorUID>999"));

        ImportedProject imported = ProjectFileReader.withDefaults().read(file);

        assertThat(imported.orThrow().dependencies()).isEmpty();
        assertThat(Plans.codes(imported)).contains("PF-014");
    }
}
