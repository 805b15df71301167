package org.pmocore.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pmocore.model.Task;

/** The one sentence for a meeting: who is late, so who cannot start, so which promise breaks. */
final class BriefText {

    private final Story story;
    private final Wording wording;
    private final MilestoneImpact milestone;

    private BriefText(Story story, Wording wording) {
        this.story = story;
        this.wording = wording;
        this.milestone = story.milestone;
    }

    static String of(Story story, Locale locale) {
        Wording brief = new Wording(locale, false);
        String text = new BriefText(story, brief).sentence();
        return brief.spansYears() ? new BriefText(story, new Wording(locale, true)).sentence() : text;
    }

    private String sentence() {
        List<Task> late = story.connected.stream()
                .filter(story::isOnChain)
                .filter(task -> Tolerance.isPositive(story.finishSlip(task)))
                .toList();
        if (late.isEmpty()) {
            return end("");
        }
        boolean isHit = Tolerance.isPositive(milestone.slip())
                && (milestone.isLate() || milestone.due().isEmpty());
        Task first = late.get(0);
        Object[] cause = {wording.name(first), story.finishSlip(first)};
        return isHit
                ? wording.say("brief.late", cause) + waiting(first) + end(".so")
                : wording.say("brief.lateBut", cause) + end(".but");
    }

    /** What cannot start because of it, if that is not the milestone. */
    private String waiting(Task first) {
        return story.receiver()
                .filter(step -> step.task() != first && isKeptWaiting(step))
                .map(step -> wording.say(
                        "brief.waits",
                        wording.name(step.task()),
                        step.startAfter().toLocalDate()))
                .orElse("");
    }

    private static boolean isKeptWaiting(ChainStep step) {
        return !step.task().progress().isStarted()
                && step.link().filter(link -> link.type().toStart()).isPresent()
                && Tolerance.isPositive(step.amounts().startSlip());
    }

    private String end(String place) {
        LocalDate due = milestone.due().orElse(null);
        Object[] all = {
            wording.name(story.target()),
            due == null ? "" : due,
            milestone.dateBefore(),
            milestone.dateAfter(),
            milestone.lateWorkingDays().orElse(0)
        };
        String fate = due == null ? (milestone.isMoved() ? "moved" : "stays") : milestone.isLate() ? "missed" : "kept";
        return wording.say("brief." + fate + place, all);
    }
}
