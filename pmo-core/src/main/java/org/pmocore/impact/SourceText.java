package org.pmocore.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Task;
import org.pmocore.time.Days;

/** Sentences on the changed tasks themselves. */
final class SourceText {

    private final Story story;
    private final Wording wording;

    SourceText(Story story, Wording wording) {
        this.story = story;
        this.wording = wording;
    }

    /**
     * The changed tasks that begin the chain or hold one of its steps as well, and what later steps add.
     *
     * @param isTraced whether a sentence on the hand-over follows and tells what the receiving task adds
     */
    List<String> onChain(boolean isTraced) {
        List<String> sentences = new ArrayList<>();
        for (Task task : story.connected) {
            ChainStep later = laterStep(task);
            if (later == null && story.isOnChain(task)) {
                sentences.add(forecast(task));
            } else if (later != null && !(isTraced && isReceiver(later))) {
                addOwn(sentences, later, isTraced);
            }
        }
        return sentences;
    }

    /** A step that gets longer; one that gets shorter only where no sentence on what absorbs the delay tells of it. */
    private void addOwn(List<String> sentences, ChainStep step, boolean isTraced) {
        double longer = Tolerance.clean(step.daysAfter() - step.daysBefore());
        if (longer > 0 || (longer < 0 && isTraced)) {
            Object[] all = {wording.name(step.task()), Math.abs(longer), step.daysBefore(), step.daysAfter()};
            sentences.add(wording.say(longer > 0 ? "source.longer" : "source.shorter", all));
        }
    }

    /** The step of a task after the one in which the chain begins. */
    private @Nullable ChainStep laterStep(Task task) {
        return story.chain.stream()
                .skip(1)
                .filter(step -> step.task() == task)
                .findFirst()
                .orElse(null);
    }

    private boolean isReceiver(ChainStep step) {
        return story.receiver().filter(receiver -> receiver == step).isPresent();
    }

    private String forecast(Task task) {
        if (story.isNew(task)) {
            return wording.say(
                    "source.new", wording.nameAndTeam(task), story.after(task).finishDate());
        }
        double slip = story.finishSlip(task);
        LocalDate now = story.after(task).finishDate();
        if (Tolerance.isZero(slip)) {
            return wording.say("source.same", wording.nameAndTeam(task), now);
        }
        String key = Tolerance.isPositive(slip) ? "source.late." : "source.early.";
        LocalDate before = story.before(task).finishDate();
        Object[] arguments = {wording.nameAndTeam(task), now, Math.abs(slip), before, approved(task)};
        return wording.say(key + (story.isOnBaseline(task, true) ? "plan" : "previous"), arguments);
    }

    /** The approved finish where it differs from the one forecast before. */
    private String approved(Task task) {
        return story.baseline(task)
                .map(entry -> wording.say("source.baseline", Days.lastDayOf(entry.finish())))
                .orElse("");
    }

    /** Changes that do not move the milestone. */
    List<String> offChain() {
        Stream<String> absorbed = story.connected.stream()
                .filter(task -> !story.isOnChain(task))
                .map(task -> wording.say(
                        "other.absorbed",
                        wording.name(task),
                        story.after(task).finishDate(),
                        story.target().id()));
        return Stream.of(absorbed, unconnected().stream(), finished().stream())
                .flatMap(sentence -> sentence)
                .toList();
    }

    List<String> unconnected() {
        return story.unconnected.stream()
                .map(task -> wording.say("other.unconnected", wording.name(task), wording.name(story.target())))
                .toList();
    }

    List<String> finished() {
        return story.finished.stream()
                .map(task -> wording.say(
                        "other.finished",
                        wording.nameAndTeam(task),
                        story.after(task).finishDate()))
                .toList();
    }

    String notAssessable() {
        return wording.say("notAssessable", wording.name(story.target()), wording.all(Wording.ids(story.unconnected)));
    }
}
