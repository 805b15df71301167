package org.pmocore.report;

import java.util.List;
import org.pmocore.health.HealthDimension;

/** Enumerations as one text, so that the separator is the language's own. */
final class Lists {

    private Lists() {}

    static ReportText dimensions(List<HealthDimension> dimensions) {
        return enumeration(
                dimensions.stream().map(side -> ReportText.of("value", side)).toList());
    }

    /** {@code A, B, C} or {@code A、B、C}. */
    static ReportText enumeration(List<ReportText> items) {
        return join("list.comma", items);
    }

    /** Sentences one after the other. */
    static ReportText sentences(List<ReportText> items) {
        return join("list.sentence", items);
    }

    /** Alternatives, the first to the last. */
    static ReportText options(List<ReportText> items) {
        return join("list.option", items);
    }

    /** {@code A → B → C}. */
    static ReportText chain(List<ReportText> items) {
        return join("list.arrow", items);
    }

    /** The first ones, and how many more there are. */
    static ReportText first(List<ReportText> items, int shown) {
        return items.size() <= shown
                ? enumeration(items)
                : ReportText.of("list.more", enumeration(items.subList(0, shown)), items.size() - shown);
    }

    private static ReportText join(String key, List<ReportText> items) {
        return items.stream()
                .reduce((left, right) -> ReportText.of(key, left, right))
                .orElse(Cells.NONE);
    }
}
