package org.pmocore.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * A section of the weekly report.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind which section it is
 * @param blocks its sentences, tables and charts in reading order
 * @since 0.1.0
 */
public record ReportSection(Kind kind, List<ReportBlock> blocks) {

    /** The sections of the weekly report in reading order. */
    public enum Kind {
        /** The verdict in one line, the key messages, what changed since the last report (今週の要点). */
        VERDICT,
        /** Each dimension's colour with its reason (観点別の状況). */
        STATUS,
        /** Milestones: promised, baseline, forecast, margin, slip (マイルストーン). */
        MILESTONES,
        /** Decisions that are needed, with options and the last date that still helps (判断が必要な事項). */
        DECISIONS,
        /** The largest delays as chains of tasks (主な遅延の連鎖). */
        DELAYS,
        /** Issues: overdue, oldest, by team and age (課題). */
        ISSUES,
        /** Earned value figures, with reasons where one has no value (進捗・コスト指標). */
        PROGRESS,
        /** Critical and near-critical work (クリティカル・準クリティカル作業). */
        CRITICAL_WORK,
        /** Starts and finishes of the coming two weeks (今後2週間の予定). */
        LOOK_AHEAD,
        /** What was not reported and what the report assumes (報告データの品質). */
        DATA_QUALITY,
        /** The schedule as a chart (日程). */
        GANTT,
        /** Rule set, data date, baseline, definitions (付録). */
        APPENDIX;

        /** {@return the heading of the section} */
        public ReportText title() {
            return ReportText.of("section." + name());
        }
    }

    /**
     * Copies the blocks.
     *
     * @param kind which section it is
     * @param blocks its sentences, tables and charts in reading order
     */
    public ReportSection {
        requireNonNull(kind, "kind");
        blocks = List.copyOf(blocks);
    }

    /** {@return heading and number of blocks in one line} */
    @Override
    public String toString() {
        return kind.title().text(Locale.ROOT) + ": " + blocks.size() + " blocks";
    }
}
