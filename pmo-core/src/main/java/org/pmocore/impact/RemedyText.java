package org.pmocore.impact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;

/** Sentences on several causes and on what keeps the date. */
final class RemedyText {

    private final Story story;
    private final Wording wording;

    RemedyText(Story story, Wording wording) {
        this.story = story;
        this.wording = wording;
    }

    /** What the milestone would be without each of several delays; each was scheduled. */
    List<String> causes() {
        List<Task> delays = story.connected.stream()
                .filter(story::isOnChain)
                .filter(this::isDelay)
                .toList();
        if (delays.size() < 2 || !Tolerance.isPositive(story.milestone.slip())) {
            return List.of();
        }
        List<LocalDate> dates =
                delays.stream().flatMap(task -> dateWithout(task).stream()).toList();
        if (dates.isEmpty()) {
            return List.of();
        }
        LocalDate now = story.milestone.dateAfter();
        Object id = story.target().id();
        if (dates.stream().allMatch(now::equals)) {
            String all = wording.all(Wording.ids(delays));
            return List.of(wording.say(delays.size() == 2 ? "cause.both" : "cause.all", all, id, now));
        }
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            clauses.add(wording.say(
                    i == 0 ? "cause.first" : "cause.next", delays.get(i).id(), id, dates.get(i)));
        }
        return List.of(wording.say("cause.each", String.join(wording.say("cause.comma"), clauses)));
    }

    private boolean isDelay(Task task) {
        return story.chain.stream()
                .filter(step -> step.task() == task)
                .findFirst()
                .map(step -> Tolerance.isPositive(step.amounts().own()))
                .orElseGet(() -> Tolerance.isPositive(story.finishSlip(task)));
    }

    private Optional<LocalDate> dateWithout(Task task) {
        Schedule before = story.impact.before();
        return story.impact
                .without(task.id())
                .map(other -> MilestoneImpact.of(story.target(), before, other).dateAfter());
    }

    /** What keeps the promise: a latest start, days to recover, or the statement that neither is at hand. */
    List<String> remedies() {
        String milestone = story.target().id().value();
        Remedies recovery = Remedies.of(story.impact, story.milestone);
        String days = wording.say("days", recovery.workingDays().orElse(0));
        String tasks = tasks(recovery);
        Optional<LocalDateTime> latest = story.receiver()
                .flatMap(step ->
                        story.impact.latestStart(milestone, step.task().id().value()));
        if (latest.isEmpty()) {
            return List.of(wording.say(tasks.isEmpty() ? "remedy.none" : "remedy.days", milestone, days, tasks));
        }
        Object[] all = {milestone, days, tasks, first(), latest.get().toLocalDate()};
        return List.of(wording.say(key(latest.get(), tasks), all));
    }

    private String key(LocalDateTime latest, String tasks) {
        boolean isPast =
                story.impact.after().dataDate().filter(latest::isBefore).isPresent();
        if (isPast) {
            return tasks.isEmpty() ? "remedy.none" : "remedy.past";
        }
        return tasks.isEmpty() ? "remedy.start" : "remedy.startOrDays";
    }

    private Object first() {
        return story.receiver().orElseThrow().task().id();
    }

    private String tasks(Remedies recovery) {
        String any = recovery.onOneOf().isEmpty() ? "" : wording.any(Wording.ids(recovery.onOneOf()));
        if (recovery.together().isEmpty()) {
            return any;
        }
        String together = wording.all(Wording.ids(recovery.together()));
        String key = recovery.together().size() == 2 ? "together.both" : "together.all";
        return any.isEmpty() ? wording.say(key, together) : wording.say("together.or", any, wording.say(key, together));
    }
}
