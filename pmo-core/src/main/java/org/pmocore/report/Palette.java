package org.pmocore.report;

/** The colours of the report by role, as literals, so that a picture stands alone. Text colours reach contrast 4.5 (WCAG AA). */
final class Palette {

    static final String PAPER = "#ffffff";
    static final String INK = "#16202c";
    static final String MUTED = "#566272";
    static final String GRID = "#e4e8ed";
    static final String BAND = "#f4f7fa";
    static final String SUMMARY_BAND = "#eaeef3";
    static final String HOLIDAY = "#e3e8ee";

    static final String BASELINE = "#aeb8c5";
    static final String PLANNED = "#b4cfec";
    static final String ACTUAL = "#2a66aa";
    static final String DONE = "#8592a6";
    static final String CRITICAL = "#c62b1e";
    static final String CRITICAL_FILL = "#f7c1ba";
    static final String FLOAT = "#2a66aa";
    static final String LINK = "#8f9bab";
    static final String PROGRESS_LINE = "#75209c";
    static final String DATA_DATE = "#1c45bf";

    static final String PV = "#5c6676";
    static final String EV = "#0c7a5b";
    static final String AC = "#bb4310";

    static final String GOOD = "#13694a";
    static final String GOOD_TINT = "#e0f3ea";
    static final String WATCH = "#855000";
    static final String WATCH_TINT = "#fff1d9";
    static final String BAD = "#b1261c";
    static final String BAD_TINT = "#fbe3e0";
    static final String UNKNOWN = "#566272";
    static final String UNKNOWN_TINT = "#eef1f4";

    private Palette() {}
}
