package org.pmocore.issues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmocore.impact.MilestoneImpact;
import org.pmocore.internal.text.Messages;
import org.pmocore.model.Issue;
import org.pmocore.model.Task;

/** What an issue does to the dates, in sentences. */
final class ImpactText {

    private static final Messages MESSAGES = Messages.of(ImpactText.class);

    private ImpactText() {}

    static String explain(IssueImpact impact, Locale locale) {
        List<String> sentences = new ArrayList<>();
        String name = label(impact.issue(), locale);
        first(impact).ifPresent(open -> sentences.add(slip(name, open, locale)));
        if (impact.concernsPromises()) {
            sentences.add(impact.neededBy()
                    .map(date -> MESSAGES.text(locale, "impact.neededBy", date))
                    .orElseGet(() -> MESSAGES.text(locale, "impact.movesNow")));
            impact.promisesKeptUntil()
                    .filter(date -> !impact.neededBy().filter(date::equals).isPresent())
                    .ifPresent(date -> sentences.add(MESSAGES.text(locale, "impact.keptUntil", date)));
        }
        impact.findings().forEach(finding -> sentences.add(finding.text(locale)));
        return String.join(Messages.isJapanese(locale) ? "" : " ", sentences);
    }

    /** The first week after which a promised milestone has moved; any milestone if no promised one does. */
    private static Optional<OpenUntil> first(IssueImpact impact) {
        return impact.weeks().stream()
                .filter(IssueProbe::movesAPromise)
                .findFirst()
                .or(() -> impact.weeks().stream()
                        .filter(open -> !open.moved().isEmpty())
                        .findFirst());
    }

    private static String slip(String name, OpenUntil open, Locale locale) {
        MilestoneImpact worst = open.moved().stream()
                .max(Comparator.<MilestoneImpact, Boolean>comparing(
                                milestone -> milestone.due().isPresent())
                        .thenComparing(milestone -> milestone.slipWorkingDays().orElse(0))
                        .thenComparing(MilestoneImpact::dateAfter))
                .orElseThrow();
        String key = worst.due().isEmpty() ? "impact.slips" : worst.isLate() ? "impact.late" : "impact.absorbed";
        String sentence = MESSAGES.text(
                locale,
                key,
                name,
                open.date(),
                label(worst.task(), locale),
                worst.slipWorkingDays().format(locale),
                worst.dateAfter(),
                worst.due().map(Object.class::cast).orElse(""),
                worst.lateWorkingDays().format(locale));
        int others = open.moved().size() - 1;
        return others == 0 ? sentence : sentence + MESSAGES.text(locale, "impact.others", others);
    }

    static String label(Issue issue, Locale locale) {
        return MESSAGES.text(locale, "name", issue.id() + " " + issue.title());
    }

    static String label(Task task, Locale locale) {
        String id = task.id().value();
        boolean named = !task.name().isEmpty() && !task.name().equals(id);
        return MESSAGES.text(locale, "name", named ? id + " " + task.name() : id);
    }

    static String names(List<Task> tasks, Locale locale) {
        return tasks.stream()
                .map(task -> label(task, locale))
                .collect(Collectors.joining(Messages.isJapanese(locale) ? "、" : ", "));
    }
}
