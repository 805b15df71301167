package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.EarningTechnique;
import org.pmocore.model.Phasing;
import org.pmocore.model.Project;
import org.pmocore.model.WorkPackage;
import org.pmocore.time.Days;

/** The terms of budgets and measured progress come back from a project file as they were. */
class BudgetTermsFileTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);

    static Stream<WorkPackage> terms() {
        return Stream.of(
                WorkPackage.STANDARD,
                WorkPackage.STANDARD.withPhasing(Phasing.named("BELL")).withControlAccount("CA-1"),
                WorkPackage.STANDARD.withPhasing(Phasing.curve(0.2, 0.6, 1)).asPlanning(),
                WorkPackage.STANDARD.withPhasing(Phasing.perPeriod(List.of(
                        new Phasing.Period(Days.endOf(START), Money.of("JPY", 4)),
                        new Phasing.Period(Days.endOf(START.plusDays(5)), Money.of("JPY", 6))))),
                WorkPackage.STANDARD.withTechnique(EarningTechnique.parse("FIXED 25")),
                WorkPackage.STANDARD.withTechnique(EarningTechnique.parse("MILESTONES A=100")));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void write_thenRead_keepsTheTerms(WorkPackage terms) {
        Project project = Project.builder("terms")
                .start(START)
                .dataDate(START)
                .task("A", t -> t.days(5).progress(p -> p.physicalPercent(12.5).unitsDone(3)))
                .baseline(Baseline.builder("v1", START)
                        .task("A", START, START.plusDays(5), Money.of("JPY", 10), terms)
                        .build())
                .build();

        Project back =
                ProjectFile.parse(ProjectFile.write(project), "terms").value().orElseThrow();

        assertThat(List.copyOf(back.baselines().get(0).entries()))
                .isEqualTo(List.copyOf(project.baselines().get(0).entries()));
        assertThat(back.task("A").progress()).isEqualTo(project.task("A").progress());
    }
}
