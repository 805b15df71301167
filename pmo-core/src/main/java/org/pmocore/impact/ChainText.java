package org.pmocore.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.model.Dependency;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;

/** Sentences on what waits for whom. */
final class ChainText {

    private static final int NON_DRIVERS = 2;

    private final Story story;
    private final Wording wording;
    private final HolidayText holidays;

    ChainText(Story story, Wording wording) {
        this.story = story;
        this.wording = wording;
        this.holidays = new HolidayText(wording);
    }

    /** From the first hand-over to the milestone, in one or two sentences around the one on the milestone. */
    List<String> toMilestone(String milestone) {
        ChainStep receiver = story.receiver().orElse(null);
        if (receiver == null) {
            return List.of(wording.say("join.sentence", milestone));
        }
        String handOver = handOver(receiver) + body(receiver);
        int last = story.chain.size() - 2;
        List<String> sentences = new ArrayList<>();
        sentences.add(
                last == 1
                        ? wording.say("join.handOver", handOver, milestone)
                        : wording.say("join.handOverThen", handOver, then(last), milestone));
        oldDriver(receiver).ifPresent(sentences::add);
        return sentences;
    }

    /** Only where another predecessor has taken over: who waits for whom now. */
    List<String> newDriver() {
        ChainStep receiver = story.receiver().orElse(null);
        if (receiver == null || !isTakenOver(receiver)) {
            return List.of();
        }
        String sentence = wording.say("join.sentence", handOver(receiver) + body(receiver));
        return Stream.concat(Stream.of(sentence), oldDriver(receiver).stream()).toList();
    }

    private boolean isTakenOver(ChainStep step) {
        return Tolerance.isPositive(step.amounts().absorbed())
                && Tolerance.isPositive(step.amounts().startSlip())
                && step.drivers().contains(story.chain.get(0).task());
    }

    private String handOver(ChainStep receiver) {
        List<String> drivers = Wording.ids(receiver.drivers().stream()
                .filter(task -> story.impact.comparison().isReached(task.id()))
                .toList());
        if (drivers.size() > 1) {
            String key = drivers.size() == 2 ? "handOver.both" : "handOver.all";
            return handOver(key, receiver, wording.all(drivers), "");
        }
        Object giver = story.chain.get(0).task().id();
        if (isTakenOver(receiver)) {
            return drivingBefore(receiver)
                    .map(old -> handOver(
                            "handOver.instead", receiver, giver, old.task().id()))
                    .orElseGet(() -> handOver("handOver.waits", receiver, giver, ""));
        }
        Dependency.Type type = receiver.link().orElseThrow().type();
        return type == Dependency.Type.FINISH_TO_START
                ? handOver("handOver.fs", receiver, giver, "")
                : handOver("handOver.other", receiver, giver, type.code());
    }

    private String handOver(String key, ChainStep receiver, Object givers, Object other) {
        return wording.say(
                key,
                wording.nameAndTeam(receiver.task()),
                givers,
                other,
                receiver.task().id());
    }

    private static Optional<ChainStep.NonDriver> drivingBefore(ChainStep step) {
        return step.nonDrivers().stream()
                .filter(other -> Tolerance.isZero(other.floatBefore().orElse(1)))
                .findFirst();
    }

    private Optional<String> oldDriver(ChainStep step) {
        Optional<ChainStep.NonDriver> old = isTakenOver(step) ? drivingBefore(step) : Optional.empty();
        return old.filter(other -> !story.isChanged(other.task()))
                .map(other -> wording.say(
                        "oldDriver",
                        other.task().id(),
                        other.floatAfter().orElseThrow(),
                        step.task().id()));
    }

    private String body(ChainStep step) {
        LocalDate start = step.startAfter().toLocalDate();
        LocalDate finish = Days.lastDayOf(step.finishAfter());
        boolean waits = step.link().orElseThrow().type().toStart()
                && !step.task().progress().isStarted();
        if (waits && Tolerance.isPositive(step.amounts().startSlip())) {
            return startsLater(step, start, finish);
        }
        return waits && Tolerance.isNegative(step.amounts().startSlip())
                ? wording.say("body.earlier", start, planned(step, false), finish)
                : wording.say("body.finish", finish, planned(step, true));
    }

    private String startsLater(ChainStep step, LocalDate start, LocalDate finish) {
        String planned = planned(step, false);
        double longer = step.daysAfter() - step.daysBefore();
        if (!Tolerance.isZero(longer)) {
            String key = longer > 0 ? "body.longer" : "body.shorter";
            Object[] all = {start, planned, finish, Math.abs(longer), step.daysBefore(), step.daysAfter()};
            return wording.say(key, all);
        }
        LocalDate from = Days.lastDayOf(story.chain.get(0).finishAfter());
        String because = holidays.between(story.calendar(step.task()), from, finish);
        return because.isEmpty()
                ? wording.say("body.start", start, planned, finish)
                : wording.say("body.startHoliday", start, planned, finish, because);
    }

    /** The date before the change, named as the plan's or as the last forecast. */
    private String planned(ChainStep step, boolean finish) {
        String key = story.isOnBaseline(step.task(), finish) ? "reference.plan" : "reference.previous";
        LocalDate date = finish
                ? Days.lastDayOf(step.finishBefore())
                : step.startBefore().toLocalDate();
        return wording.say(key, date);
    }

    /** The last task before the milestone, and how many stand between it and the first one. */
    private String then(int last) {
        ChainStep step = story.chain.get(last);
        LocalDate start = step.startAfter().toLocalDate();
        LocalDate finish = Days.lastDayOf(step.finishAfter());
        LocalDate from = Days.lastDayOf(story.chain.get(last - 1).finishAfter());
        String because = holidays.between(story.calendar(step.task()), from, finish);
        return wording.say(
                "then",
                wording.name(step.task()),
                when(step, start, finish),
                last > 2 ? wording.say("then.skipped", last - 2) : "",
                because.isEmpty() ? "" : wording.say("then.because", because));
    }

    private String when(ChainStep step, LocalDate start, LocalDate finish) {
        if (step.task().isMilestone()) {
            return wording.say("then.point", finish);
        }
        return start.equals(finish) ? wording.say("then.day", start) : wording.say("then.span", start, finish);
    }

    /** The predecessors of the chain that one might worry about in vain, each once: for the task it is closest to. */
    List<String> nonDrivers() {
        Map<TaskId, Margin> margins = new LinkedHashMap<>();
        story.chain.stream()
                .skip(1)
                .forEach(step -> step.nonDrivers().stream()
                        .filter(other -> isWorthTelling(step, other))
                        .map(other -> new Margin(
                                other, step.task(), other.floatAfter().orElseThrow()))
                        .forEach(margin -> margins.merge(margin.other().task().id(), margin, Margin::smaller)));
        return margins.values().stream()
                .limit(NON_DRIVERS)
                .map(margin -> wording.say(
                        "nonDriver",
                        wording.name(margin.other().task()),
                        margin.days(),
                        margin.successor().id()))
                .toList();
    }

    /** How far a predecessor is from holding up a task of the chain. */
    private record Margin(ChainStep.NonDriver other, Task successor, double days) {

        Margin smaller(Margin that) {
            return that.days < days ? that : this;
        }
    }

    private boolean isWorthTelling(ChainStep step, ChainStep.NonDriver other) {
        boolean told = isTakenOver(step) && Tolerance.isZero(other.floatBefore().orElse(1));
        return !told
                && !story.isChanged(other.task())
                && Tolerance.isPositive(other.floatAfter().orElse(0));
    }
}
