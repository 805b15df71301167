package org.pmocore.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Task;
import org.pmocore.time.Days;

/** Sentences on the changed tasks themselves. */
final class SourceText {

    private static final int CHANGES = 4;
    private static final int ASIDES = 3;

    private final Story story;
    private final Locale locale;
    private final Wording wording;

    SourceText(Story story, Locale locale, Wording wording) {
        this.story = story;
        this.locale = locale;
        this.wording = wording;
    }

    /** What becomes different beyond the forecasts of tasks; what has to do with the chain goes first. */
    List<String> changes() {
        List<Change> told = new ArrayList<>(story.told());
        told.sort(Comparator.comparing(change -> !story.isAboutChain(change)));
        ChangeText text = new ChangeText(story.impact.before().project(), locale, wording);
        List<String> sentences = new ArrayList<>();
        told.stream().limit(CHANGES).map(text::sentence).forEach(sentences::add);
        if (told.size() > CHANGES) {
            sentences.add(wording.say("change.more", told.size() - CHANGES));
        }
        return sentences;
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
        if (task.progress().isFinished()) {
            return finishedNow(task, slip, now);
        }
        if (Tolerance.isZero(slip)) {
            return wording.say("source.same", first(task), now);
        }
        String key = Tolerance.isPositive(slip) ? "source.late." : "source.early.";
        LocalDate before = story.before(task).finishDate();
        Object[] arguments = {first(task), now, Math.abs(slip), before, approved(task)};
        return wording.say(key + (story.isOnBaseline(task, true) ? "plan" : "previous"), arguments);
    }

    /** Name and team, or the id alone after a sentence that has told them. */
    private Object first(Task task) {
        return story.isToldOf(task) ? task.id() : wording.nameAndTeam(task);
    }

    /** A task that the changes report as finished: a fact, no forecast. */
    private String finishedNow(Task task, double slip, LocalDate now) {
        String to = Tolerance.isZero(slip) ? "same" : slip > 0 ? "late" : "early";
        LocalDate before = story.before(task).finishDate();
        String reference = story.isOnBaseline(task, true) ? "reference.plan" : "reference.previous";
        return wording.say(
                "source.done." + to, wording.name(task), now, Math.abs(slip), wording.say(reference, before));
    }

    /** The approved finish where it differs from the one forecast before. */
    private String approved(Task task) {
        return story.baseline(task)
                .map(entry -> wording.say("source.baseline", Days.lastDayOf(entry.finish())))
                .orElse("");
    }

    /** Changes that do not move the milestone. */
    List<String> offChain() {
        List<String> absorbed = asides(
                story.connected.stream()
                        .filter(task -> !story.isOnChain(task) && !story.touched.contains(task))
                        .toList(),
                this::absorbed);
        return Stream.of(absorbed, unconnected(), finished())
                .flatMap(List::stream)
                .toList();
    }

    private String absorbed(Task task) {
        if (task.progress().isFinished()) {
            return forecast(task);
        }
        return wording.say(
                story.isNew(task) ? "other.absorbed.new" : "other.absorbed",
                wording.name(task),
                story.after(task).finishDate(),
                story.target().id());
    }

    /** The first tasks one by one, of the others how many there are. */
    private List<String> asides(List<Task> tasks, Function<Task, String> sentence) {
        List<String> sentences = new ArrayList<>();
        tasks.stream().limit(ASIDES).map(sentence).forEach(sentences::add);
        if (tasks.size() > ASIDES) {
            sentences.add(wording.say(
                    "other.more", tasks.size() - ASIDES, story.target().id()));
        }
        return sentences;
    }

    List<String> unconnected() {
        return asides(
                story.unconnected,
                task -> wording.say("other.unconnected", wording.name(task), wording.name(story.target())));
    }

    List<String> finished() {
        return asides(
                story.finished,
                task -> wording.say(
                        "other.finished",
                        wording.nameAndTeam(task),
                        story.after(task).finishDate()));
    }

    String notAssessable() {
        return wording.say("notAssessable", wording.name(story.target()), wording.all(Wording.ids(story.unconnected)));
    }
}
