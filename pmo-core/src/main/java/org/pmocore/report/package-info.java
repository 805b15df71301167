/**
 * Floor 8, report: tells. The weekly status report as a model of sections, sentences, tables and charts, in English and
 * Japanese.
 *
 * <p>Everything in it is a function of what other rooms calculated; nothing is typed by hand, no threshold is applied here:
 *
 * <pre>{@code
 * WeeklyReport report = WeeklyReporting.withDefaults().report(schedule, earnedValue, issues, health);
 * report.verdict().text(Locale.JAPANESE);                     // 総合判定は■ 赤（要対策）です。「RV 顧客レビュー」の見込みは…
 * Files.writeString(Path.of("weekly.html"), report.toHtml(Locale.JAPANESE));
 * Files.writeString(Path.of("weekly.md"), report.toMarkdown(Locale.ENGLISH));
 * Files.writeString(Path.of("gantt.svg"), report.gantt(Locale.JAPANESE));
 * }</pre>
 *
 * <p>The model has no language until it is written: a {@link org.pmocore.report.ReportText} is a message key with typed
 * arguments, a {@link org.pmocore.report.ReportTable} has such texts as cells, a {@link org.pmocore.report.ReportChart} draws
 * itself. A program that wants the report's contents rather than its looks walks over it:
 *
 * <pre>{@code
 * for (ReportBlock block : report.section(ReportSection.Kind.MILESTONES).blocks()) {
 *     if (block instanceof ReportTable table) {
 *         table.rows();
 *     }
 * }
 * }</pre>
 *
 * <p>Charts are hand-written SVG with literal colours: they stand alone in a mail, a slide or a README, need no script and no
 * font of ours, and carry a title and a description for readers who cannot see them. The HTML file is self-contained and
 * prints on A4.
 */
@NullMarked
package org.pmocore.report;

import org.jspecify.annotations.NullMarked;
