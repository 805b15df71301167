package org.pmocore.report;

/**
 * A part of a report section: a sentence, a table or a chart.
 *
 * @since 0.1.0
 */
public sealed interface ReportBlock permits ReportText, ReportTable, ReportChart {}
