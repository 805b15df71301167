package org.pmocore.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.health.SmallProject;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Project;

class WeeklyReportTest {

    private static final String CJK =
            "(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF].*";

    static Stream<Arguments> samples() {
        return ReportSamples.all().entrySet().stream().map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
    }

    @ParameterizedTest
    @CsvSource({"late, en", "late, ja", "on-time, en", "on-time, ja"})
    void toMarkdown_smallProject_isTheGoldenText(String sample, String language) throws IOException {
        Project project = sample.equals("late") ? SmallProject.late() : SmallProject.onTime();

        String markdown = ReportSamples.report(project).toMarkdown(Locale.forLanguageTag(language));

        assertThat(markdown).isEqualTo(golden("weekly-" + sample + "-" + language + ".md"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void write_sameFactsTwice_givesTheSameBytes(String name, Project project) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            WeeklyReport one = ReportSamples.report(project);
            WeeklyReport other = ReportSamples.report(project);

            assertThat(one.toHtml(locale)).isEqualTo(other.toHtml(locale));
            assertThat(one.toMarkdown(locale)).isEqualTo(other.toMarkdown(locale));
            assertThat(one.gantt(locale)).isEqualTo(other.gantt(locale));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void toHtml_anyProject_needsNothingElseAndRunsNothing(String name, Project project) {
        String html = ReportSamples.report(project).toHtml(Locale.JAPANESE);

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
                .doesNotContainIgnoringCase("<script", "javascript:", "onload=\"", "<link", " src=", "@import", "url(")
                .doesNotContain("\u0007", "\u202E", "NaN");
        for (ReportSection section : ReportSamples.report(project).sections()) {
            if (section.kind() != ReportSection.Kind.GANTT) {
                assertThat(html).contains("<h2>" + section.kind().title().text(Locale.JAPANESE) + "</h2>");
            }
        }
    }

    /** Names somebody typed must not become markup in Markdown either. */
    @Test
    void toMarkdown_hostileNames_areEscaped() {
        String markdown =
                ReportSamples.report(ReportSamples.all().get("hostile names")).toMarkdown(Locale.ENGLISH);

        assertThat(markdown).doesNotContain("<script>").contains("\\<script\\>");
    }

    @Test
    void write_englishOfAsciiNames_hasNoJapanese() {
        Project project = ReportSamples.large(60);
        WeeklyReport report = ReportSamples.report(project);

        assertThat(report.toMarkdown(Locale.ENGLISH)).doesNotMatch(CJK);
        assertThat(report.toHtml(Locale.ENGLISH)).doesNotMatch(CJK);
        assertThat(report.gantt(Locale.ENGLISH)).doesNotMatch(CJK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void sections_ofAnyProject_areAllThereInOrderAndNotEmpty(String name, Project project) {
        WeeklyReport report = ReportSamples.report(project);

        assertThat(report.sections()).extracting(ReportSection::kind).containsExactly(ReportSection.Kind.values());
        assertThat(report.sections().stream().filter(section -> section.kind() != ReportSection.Kind.GANTT))
                .allSatisfy(section -> assertThat(section.blocks()).isNotEmpty());
    }

    /** Dates of the delay oracle: B must start by 15 April, so somebody must have decided on the 14th. */
    @Test
    void decisions_promiseMissed_giveOptionsThatWereTried() {
        ReportSection decisions = ReportSamples.report(SmallProject.late()).section(ReportSection.Kind.DECISIONS);

        assertThat(decisions.blocks()).hasSize(1);
        assertThat(((ReportText) decisions.blocks().get(0)).text(Locale.ENGLISH))
                .isEqualTo("Decision needed by 2026-04-14: RV 顧客レビュー is due on 2026-04-28 and forecast for 2026-05-01"
                        + " (2 working days late). Options: (1) move the due date to 2026-05-01;"
                        + " (2) recover 2 working days on one of A 画面設計, B 画面実装, E 社内レビュー (each tried by rescheduling);"
                        + " (3) start B 画面実装 by 2026-04-15 at the latest.");
    }

    /** Nothing can be shortened below nothing: with one day of E left, E is no way out of two lost days. */
    @Test
    void decisions_shortTask_isNotOffered() {
        Project project = SmallProject.late().toBuilder()
                .change("B", b -> b.days(9))
                .change("E", e -> e.days(1))
                .build();

        ReportSection decisions = ReportSamples.report(project).section(ReportSection.Kind.DECISIONS);

        assertThat(((ReportText) decisions.blocks().get(0)).text(Locale.ENGLISH))
                .contains("on one of A 画面設計, B 画面実装 (each tried");
    }

    @Test
    void verdict_costUnknown_isNamedBesideTheColour() {
        Project project = ReportSamples.all().get("one task, no baseline");

        assertThat(ReportSamples.report(project).verdict().text(Locale.ENGLISH))
                .contains("Not assessable, and so not part of the overall colour: Schedule, Cost, Milestones, Issues.");
        assertThat(ReportSamples.report(project).verdict().text(Locale.JAPANESE))
                .contains("進捗、コスト、マイルストーン、課題は判定できないため総合判定に含めていません。");
    }

    @ParameterizedTest
    @EnumSource(ReportSection.Kind.class)
    void title_ofEverySection_readsInBothLanguages(ReportSection.Kind kind) {
        assertThat(kind.title().text(Locale.ENGLISH)).isNotBlank().doesNotMatch(CJK);
        assertThat(kind.title().text(Locale.JAPANESE)).matches(CJK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void toString_ofEachPart_keepsTheContract(String name, Project project) {
        WeeklyReport report = ReportSamples.report(project);

        ToStringContract.check(report);
        ToStringContract.check(WeeklyReporting.withDefaults());
        report.sections().forEach(section -> {
            ToStringContract.check(section);
            section.blocks().forEach(ToStringContract::check);
        });
    }

    @Test
    void toString_ofAText_isItsEnglish() {
        assertThat(ReportText.of("verbatim", "RV")).hasToString("RV");
    }

    @Test
    void new_textWithUnknownArgument_isRejected() {
        assertThatThrownBy(() -> ReportText.of("value", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Optional");
    }

    @Test
    void new_rowOfOtherLength_isRejected() {
        List<ReportTable.Column> columns = List.of(ReportTable.Column.text("id"));

        assertThatThrownBy(() -> ReportTable.of("status", columns, List.of(List.of()), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 cells");
    }

    @Test
    void report_healthOfAnotherProject_isRejected() {
        Project late = SmallProject.late();
        Project other = ReportSamples.large(10);

        assertThatThrownBy(() -> WeeklyReporting.withDefaults()
                        .report(
                                SmallProject.schedule(late),
                                SmallProject.earnedValue(late),
                                SmallProject.issues(late),
                                ReportSamples.health(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("large");
    }

    @ParameterizedTest
    @CsvSource({"-1", "NaN", "Infinity"})
    void withNearCriticalDays_notANumberOfDays_isRejected(double workingDays) {
        assertThatThrownBy(() -> WeeklyReporting.withDefaults().withNearCriticalDays(workingDays))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nearCritical_limit_decidesWhichWorkIsListed() {
        Project project = SmallProject.late().toBuilder()
                .task("X", t -> t.name("side work").days(3))
                .build();
        Map<Double, Integer> rowsByLimit = Map.of(0.0, 4, 100.0, 5);

        rowsByLimit.forEach((limit, rows) -> {
            WeeklyReport report = WeeklyReporting.withDefaults()
                    .withNearCriticalDays(limit)
                    .report(
                            SmallProject.schedule(project),
                            SmallProject.earnedValue(project),
                            SmallProject.issues(project),
                            ReportSamples.health(project));
            ReportTable table = (ReportTable)
                    report.section(ReportSection.Kind.CRITICAL_WORK).blocks().get(0);
            assertThat(table.rows()).hasSize(rows);
        });
    }

    private static String golden(String file) throws IOException {
        try (InputStream stream = WeeklyReportTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
