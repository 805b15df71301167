package org.pmocore.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmocore.health.HealthReport;
import org.pmocore.health.Rag;
import org.pmocore.internal.text.DisplayWidth;

/**
 * The weekly status report (週次プロジェクト健全性報告): sections of sentences, tables and charts that are all functions of the
 * numbers, without a language until they are written.
 *
 * <pre>{@code
 * report.toMarkdown(Locale.ENGLISH);
 * report.toHtml(Locale.JAPANESE);       // one file, prints on A4
 * report.gantt(Locale.JAPANESE);        // the schedule as a picture of its own (SVG)
 * }</pre>
 *
 * <p>The same facts give the same bytes. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class WeeklyReport {

    private static final int NAME_CELLS = 34;
    private static final int LINE_CELLS = 78;

    private final HealthReport health;
    private final List<ReportSection> sections;
    private final ReportChart gantt;

    private WeeklyReport(HealthReport health, List<ReportSection> sections, ReportChart gantt) {
        this.health = health;
        this.sections = List.copyOf(sections);
        this.gantt = gantt;
    }

    static WeeklyReport of(Facts facts) {
        List<ReportText> requests = DecisionSection.requests(facts);
        List<ReportBlock> pages = new ArrayList<>(GanttChart.pages(facts));
        int omitted = GanttChart.omitted(facts);
        if (omitted > 0) {
            pages.add(ReportText.of("gantt.omitted", omitted).in(ReportText.Tone.MUTED));
        }
        return new WeeklyReport(
                facts.health(),
                List.of(
                        VerdictSection.of(facts, requests),
                        StatusSection.of(facts),
                        MilestoneSection.of(facts),
                        DecisionSection.of(facts, requests),
                        DelaySection.of(facts),
                        IssueSection.of(facts),
                        ProgressSection.of(facts),
                        WorkSections.critical(facts),
                        WorkSections.ahead(facts),
                        DataQualitySection.of(facts),
                        new ReportSection(ReportSection.Kind.GANTT, pages),
                        AppendixSection.of(facts)),
                GanttChart.whole(facts));
    }

    /** {@return the name of the project} */
    public String projectName() {
        return health.projectName();
    }

    /** {@return the data date, inclusive} */
    public LocalDate dataDate() {
        return health.dataDate();
    }

    /** {@return the overall colour} */
    public Rag overall() {
        return health.overall();
    }

    /** {@return what kind of report it is} */
    public ReportText title() {
        return ReportText.of("report.title");
    }

    /** {@return project, data date and its weekday} */
    public ReportText subject() {
        return ReportText.of(
                "report.subject",
                projectName(),
                dataDate(),
                ReportText.of("weekday." + dataDate().getDayOfWeek()));
    }

    /** {@return the verdict in one line} */
    public ReportText verdict() {
        return VerdictSection.verdict(health);
    }

    /** What stands beside the overall colour: the mandatory dimensions it says nothing about, or how it comes about. */
    ReportText remark() {
        return health.notAssessed().isEmpty()
                ? ReportText.of("badge.rule")
                : ReportText.of("badge.partial", Lists.dimensions(health.notAssessed()));
    }

    /** {@return all sections in reading order} */
    public List<ReportSection> sections() {
        return sections;
    }

    /**
     * One section.
     *
     * @param kind which section
     * @return its sentences, tables and charts
     */
    public ReportSection section(ReportSection.Kind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The report as Markdown with pipe tables.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the text, lines ending with {@code \n}
     */
    public String toMarkdown(Locale locale) {
        return MarkdownWriter.write(this, locale);
    }

    /**
     * The report as one HTML file that needs nothing else and prints on A4.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the file, to be written as UTF-8
     */
    public String toHtml(Locale locale) {
        return HtmlWriter.write(this, locale);
    }

    /**
     * The schedule as a picture of its own: bars over baseline, float, milestones, driving links, progress line.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return an SVG file; of a plan with more than 162 rows the rows that matter most
     */
    public String gantt(Locale locale) {
        return gantt.svg(locale);
    }

    /** {@return overall colour, project and data date in one line, then the verdict and the sections} */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Weekly report " + overall() + " at " + dataDate() + ": "
                + DisplayWidth.truncate(projectName(), NAME_CELLS));
        lines.add(DisplayWidth.truncate("  " + verdict().text(Locale.ROOT), LINE_CELLS));
        String contents = String.join(
                ", ",
                sections.stream()
                        .map(section -> section.kind().title().text(Locale.ROOT))
                        .toList());
        lines.add("  " + contents);
        lines.add("  toMarkdown(Locale), toHtml(Locale), gantt(Locale)");
        return String.join("\n", lines);
    }
}
