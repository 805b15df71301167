package org.pmocore.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.health.SmallProject;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.report.SvgDocument.Text;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;

class GanttDrawingTest {

    static Stream<Arguments> pictures() {
        List<Arguments> pictures = new ArrayList<>();
        ReportSamples.all().forEach((name, project) -> {
            pictures.add(Arguments.of(name, Locale.ENGLISH, project));
            pictures.add(Arguments.of(name, Locale.JAPANESE, project));
        });
        return pictures.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pictures")
    void text_everywhere_liesInsideThePicture(String name, Locale locale, Project project) {
        for (SvgDocument picture : charts(project, locale)) {
            assertThat(picture.texts()).isNotEmpty().allSatisfy(text -> {
                assertThat(text.left()).as(text.toString()).isGreaterThanOrEqualTo(0);
                assertThat(text.right()).as(text.toString()).isLessThanOrEqualTo(picture.width() + 0.5);
                assertThat(text.y()).as(text.toString()).isBetween(text.size() * 0.7, picture.height());
            });
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pictures")
    void text_ofHeaderAndRows_touchesNoOther(String name, Locale locale, Project project) {
        for (SvgDocument picture : charts(project, locale)) {
            List<Text> texts = picture.texts();
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    assertThat(texts.get(i).touches(texts.get(j)))
                            .as("%s and %s", texts.get(i), texts.get(j))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pictures")
    void marks_ofCriticalTasks_areAsManyAsThereAreTasks(String name, Locale locale, Project project) {
        SvgDocument picture = SvgDocument.parse(ReportSamples.report(project).gantt(locale));
        Schedule schedule = SmallProject.schedule(project);
        List<ScheduledTask> critical = schedule.criticalPath();

        if (project.tasks().size() < 100) {
            assertThat(picture.all("rect", "pmo-critical")).hasSize((int)
                    critical.stream().filter(task -> !task.task().isMilestone()).count());
            assertThat(picture.all("path", "pmo-milestone"))
                    .hasSize(project.milestones().size());
        }
        assertThat(picture.child("title")).isNotBlank();
        assertThat(picture.child("desc")).isNotBlank();
        assertThat(picture.root().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void bars_inRowsOfAChain_followEachOtherInTime() {
        SvgDocument picture =
                SvgDocument.parse(ReportSamples.report(SmallProject.late()).gantt(Locale.ENGLISH));

        List<Double> lefts = picture.all("rect", "pmo-critical").stream()
                .map(bar -> SvgDocument.number(bar, "x"))
                .toList();

        assertThat(lefts).hasSize(3).isSorted().doesNotHaveDuplicates();
        assertThat(picture.all("rect", "pmo-baseline")).hasSize(4);
        assertThat(picture.all("path", "pmo-baseline-milestone")).hasSize(1);
        assertThat(picture.all("path", "pmo-link"))
                .as("driving links of work not started: A-B, B-E, E-RV")
                .hasSize(3);
        assertThat(picture.all("line", "pmo-data-date")).hasSize(1);
        assertThat(picture.all("line", "pmo-due")).hasSize(1);
    }

    @Test
    void whisker_ofATaskWithFloat_endsAtItsLateFinish() {
        Project project = SmallProject.late().toBuilder()
                .task("X", t -> t.name("side work").days(3))
                .build();

        SvgDocument picture = SvgDocument.parse(ReportSamples.report(project).gantt(Locale.ENGLISH));

        assertThat(picture.all("line", "pmo-total-float")).hasSize(1);
    }

    @Test
    void chart_ofAllKinds_usesNoStyleSheetNoScriptNoIds() {
        for (SvgDocument picture : charts(SmallProject.late(), Locale.JAPANESE)) {
            assertThat(picture.root().getElementsByTagName("style").getLength()).isZero();
            assertThat(picture.root().getElementsByTagName("script").getLength())
                    .isZero();
            assertThat(ReportSamples.report(SmallProject.late()).gantt(Locale.JAPANESE))
                    .doesNotContain(" id=", "var(--", "NaN", "Infinity");
        }
    }

    @Test
    void chosenRows_ofALargePlan_areThoseThatMatter() {
        Project project = ReportSamples.large(300);

        SvgDocument picture = SvgDocument.parse(ReportSamples.report(project).gantt(Locale.ENGLISH));

        assertThat(picture.all("text", "pmo-id")).hasSize(162);
        assertThat(picture.texts()).extracting(Text::text).contains("END");
        assertThat(GanttChart.omitted(ReportSamples.facts(project))).isEqualTo(301 - 162);
        assertThat(GanttChart.pages(ReportSamples.facts(project))).hasSize(3);
    }

    @Test
    void levelOfEffort_inAPicture_isABarWithoutPercent() {
        Project project = ReportSamples.all().get("effort only");

        SvgDocument picture = SvgDocument.parse(ReportSamples.report(project).gantt(Locale.ENGLISH));

        assertThat(project.task("PM").kind()).isEqualTo(Task.Kind.LEVEL_OF_EFFORT);
        assertThat(picture.all("rect", "pmo-bar")).hasSize(3);
        assertThat(picture.all("text", "pmo-percent")).hasSize(2);
    }

    private static List<SvgDocument> charts(Project project, Locale locale) {
        WeeklyReport report = ReportSamples.report(project);
        List<SvgDocument> charts = new ArrayList<>(List.of(SvgDocument.parse(report.gantt(locale))));
        for (ReportSection section : report.sections()) {
            for (ReportBlock block : section.blocks()) {
                if (block instanceof ReportChart chart) {
                    charts.add(SvgDocument.parse(chart.svg(locale)));
                }
            }
        }
        return charts;
    }
}
