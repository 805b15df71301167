package org.pmocore.health;

import java.util.Locale;
import org.pmocore.internal.text.Messages;

/**
 * A side of the project that is judged on its own: schedule, cost, milestones, issues, and the quality of the data itself.
 *
 * @since 0.1.0
 */
public enum HealthDimension {
    /** Progress and forecast finish against the baseline (進捗). */
    SCHEDULE,
    /** Cost efficiency and estimate at completion (コスト). */
    COST,
    /** Promised dates and milestones (マイルストーン). */
    MILESTONES,
    /** Open issues, their age and due dates (課題). */
    ISSUES,
    /** What was reported, and whether it can be true (報告データの品質). */
    DATA_QUALITY;

    private static final Messages MESSAGES = Messages.of(HealthDimension.class);

    /**
     * The dimension in words.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return its name, such as {@code Schedule} or {@code 進捗}
     */
    public String text(Locale locale) {
        return MESSAGES.text(locale, "dimension." + name());
    }
}
