package org.pmocore.report;

import java.time.LocalDate;
import java.util.Locale;
import org.pmocore.measure.Measure;

/**
 * The texts of one drawing or document in one language.
 *
 * @param locale the reader's locale
 */
record Wording(Locale locale) {

    String say(String key, Object... arguments) {
        return ReportText.of(key, arguments).text(locale);
    }

    String say(ReportText text) {
        return text.text(locale);
    }

    String say(Measure measure) {
        return measure.format(locale);
    }

    /** Day and month in as little room as possible, and without doubt which is which: {@code 1 May}, {@code 5/1}. */
    String shortDate(LocalDate date) {
        return say("chart.date", date.getDayOfMonth(), month(date));
    }

    /** The month, with its year where one begins and wherever it is asked for. */
    String monthLabel(LocalDate first, boolean withYear) {
        return withYear
                ? say("chart.monthOfYear", say("year", first.getYear()), month(first))
                : say("chart.month", month(first));
    }

    private String month(LocalDate date) {
        return say("month." + date.getMonthValue());
    }
}
