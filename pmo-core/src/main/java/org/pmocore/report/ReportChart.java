package org.pmocore.report;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.function.Function;
import org.pmocore.internal.text.DisplayWidth;

/**
 * A chart of the report: subject, takeaway and description as texts, and the picture as scalable vector graphics.
 *
 * <p>The picture stands alone: no style sheet, no script, no font is loaded. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReportChart implements ReportBlock {

    /** What a chart shows. */
    public enum Kind {
        /** Bars, baseline, float, milestones and progress line on a time scale. */
        GANTT,
        /** Planned value, earned value and actual cost over time. */
        S_CURVE,
        /** Open issues by team and age. */
        ISSUE_AGEING
    }

    private static final int SHOWN_CELLS = 78;

    private final Kind kind;
    private final ReportText title;
    private final ReportText takeaway;
    private final ReportText description;
    private final Function<Locale, String> drawing;

    ReportChart(
            Kind kind,
            ReportText title,
            ReportText takeaway,
            ReportText description,
            Function<Locale, String> drawing) {
        this.kind = requireNonNull(kind, "kind");
        this.title = title;
        this.takeaway = takeaway;
        this.description = description;
        this.drawing = drawing;
    }

    /** {@return what it shows} */
    public Kind kind() {
        return kind;
    }

    /** {@return its subject} */
    public ReportText title() {
        return title;
    }

    /** {@return what it says this week} */
    public ReportText takeaway() {
        return takeaway;
    }

    /** {@return its content in words, for readers who cannot see it} */
    public ReportText description() {
        return description;
    }

    /**
     * The picture.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return an {@code svg} element, complete in itself; the same bytes every time
     */
    public String svg(Locale locale) {
        return drawing.apply(locale);
    }

    /** {@return subject and takeaway in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(title.text(Locale.ROOT) + ": " + takeaway.text(Locale.ROOT), SHOWN_CELLS);
    }
}
