package org.pmocore.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pmocore.model.Task;

/** Sentences on the milestone: its new date, what was absorbed before it, what is left of its buffer. */
final class MilestoneText {

    private final Story story;
    private final Wording wording;
    private final MilestoneImpact milestone;

    MilestoneText(Story story, Wording wording) {
        this.story = story;
        this.wording = wording;
        this.milestone = story.milestone;
    }

    String reached() {
        return wording.say("milestone.reached", name(), milestone.dateAfter());
    }

    /** A milestone that the changes report as reached. */
    String reachedNow() {
        LocalDate due = milestone.due().orElse(null);
        if (due == null) {
            return wording.say("reached.plain", name(), milestone.dateAfter());
        }
        return milestone.isLate()
                ? wording.say("reached.late", name(), milestone.dateAfter(), due, late())
                : wording.say("reached.inTime", name(), milestone.dateAfter(), due);
    }

    /** Where nothing moves and there is nothing to absorb either. */
    String unmoved() {
        return wording.say("join.sentence", unmovedEnd());
    }

    /** A milestone that gets another date, without the full stop. */
    String moved() {
        LocalDate due = milestone.due().orElse(null);
        if (due == null) {
            return unpromised();
        }
        if (Tolerance.isNegative(milestone.slip())) {
            return earlier(due);
        }
        return wording.say("late", name(), due, date("earliest"), late(), parts());
    }

    private String unpromised() {
        double slip = milestone.slip();
        double days = Math.abs(milestone.slipCalendarDays().orElse(0));
        boolean later = slip > 0;
        Object[] all = {name(), date(later ? "earliest" : "new"), milestone.dateBefore(), Math.abs(slip), days};
        return wording.say(later ? "unpromised.later" : "unpromised.earlier", all);
    }

    private String earlier(LocalDate due) {
        double before = milestone.marginBefore().orElse(0);
        double after = milestone.marginAfter().orElse(0);
        String date = date("new");
        if (milestone.isLate()) {
            return wording.say("earlier.late", name(), due, date, milestone.dateBefore(), late());
        }
        return Tolerance.isNegative(before)
                ? wording.say("earlier.saved", name(), due, date, milestone.dateBefore(), after)
                : wording.say("earlier.kept", name(), due, date, milestone.dateBefore(), before, after);
    }

    /** The new date; meetings are held, everything else is reached. */
    private String date(String key) {
        return wording.say(key + (Wording.isMeeting(story.target()) ? ".held" : ".reached"), milestone.dateAfter());
    }

    /** How a late milestone's days come about, where it is not plain. */
    private String parts() {
        List<String> taken = new ArrayList<>();
        for (ChainStep step : story.chain) {
            Object id = step.task().id();
            add(taken, "part.recovered", -step.amounts().own(), id);
            add(taken, "part.float", step.amounts().absorbed(), id);
        }
        List<String> added = new ArrayList<>();
        for (ChainStep step : story.chain) {
            add(added, "part.notGained", -step.amounts().absorbed(), step.task().id());
        }
        double effect = story.chain.stream()
                .mapToDouble(step -> step.amounts().calendarEffect())
                .sum();
        double margin = milestone.marginBefore().orElse(0);
        add(taken, "part.calendarTakes", -effect, "");
        add(taken, "part.buffer", margin, story.target().id());
        add(added, "part.calendarAdds", effect, "");
        add(added, "part.already", -margin, "");
        String key = taken.isEmpty() ? "parts.added" : "parts";
        taken.addAll(added);
        return taken.isEmpty()
                ? ""
                : wording.say(
                        key, wording.say("bare.days", story.delay()), String.join(wording.say("part.comma"), taken));
    }

    private void add(List<String> parts, String key, double days, Object id) {
        if (Tolerance.isPositive(days)) {
            parts.add(wording.say(key, wording.say("bare.number", days), id));
        }
    }

    /** A delay that does not endanger the date: what takes it up, and what is left. */
    String absorbed() {
        List<String> absorbers = absorbers();
        String end = absorbedEnd();
        if (absorbers.isEmpty()) {
            return leavesByStart()
                    ? wording.say(
                            "absorbed",
                            wording.say("absorber.byStart", story.target().id()),
                            end)
                    : wording.say("join.sentence", end);
        }
        String head = absorbers.get(0);
        if (absorbers.size() > 1) {
            boolean recovers = story.chain.stream()
                    .anyMatch(step -> Tolerance.isNegative(step.amounts().own()));
            String all = wording.clauses(shares());
            head = wording.say(recovers ? "absorbed.recovered" : "absorbed.shared", story.delay(), all);
        }
        return wording.say("absorbed", head, end);
    }

    /** Whether the chain leaves the first task by its start, so that a later finish means nothing to it. */
    private boolean leavesByStart() {
        return story.chain.size() > 1
                && story.chain
                        .get(1)
                        .link()
                        .filter(link -> !link.type().fromFinish())
                        .isPresent()
                && !Tolerance.isZero(story.finishSlip(story.chain.get(0).task()));
    }

    /** Each absorber as if it were the only one. */
    private List<String> absorbers() {
        List<String> all = new ArrayList<>();
        for (ChainStep step : story.chain) {
            if (Tolerance.isNegative(step.amounts().own())) {
                all.add(wording.say(
                        "absorber.recovery", wording.nameAndTeam(step.task()), step.daysBefore(), step.daysAfter()));
            }
            if (Tolerance.isPositive(step.amounts().absorbed())) {
                all.add(floatAlone(step));
            }
        }
        if (Tolerance.isPositive(buffered())) {
            all.add(wording.say(
                    "absorber.buffer",
                    milestone.marginBefore().orElse(0),
                    story.target().id()));
        }
        return all;
    }

    private String floatAlone(ChainStep step) {
        double taken = step.amounts().absorbed();
        double left = left(step);
        return wording.say("absorber.float", taken + left, step.task().id(), left);
    }

    /** The float that is left between the chain and a step it no longer pushes. */
    private double left(ChainStep step) {
        Task giver = story.chain.get(story.chain.indexOf(step) - 1).task();
        return step.nonDrivers().stream()
                .filter(other -> other.task() == giver)
                .findFirst()
                .map(other -> other.floatAfter().orElse(0))
                .orElse(0.0);
    }

    /** Each absorber with its share of the delay. */
    private List<String> shares() {
        List<String> all = new ArrayList<>();
        for (ChainStep step : story.chain) {
            double own = step.amounts().own();
            if (Tolerance.isNegative(own)) {
                Object[] recovery = {-own, wording.nameAndTeam(step.task()), step.daysBefore(), step.daysAfter()};
                all.add(wording.say("share.recovery", recovery));
            }
            if (Tolerance.isPositive(step.amounts().absorbed())) {
                all.add(wording.say(
                        "share.float", step.amounts().absorbed(), step.task().id()));
            }
        }
        if (Tolerance.isPositive(buffered())) {
            all.add(wording.say("share.buffer", buffered(), story.target().id()));
        }
        return all;
    }

    private double buffered() {
        return milestone.due().isPresent() ? Math.max(0, milestone.slip()) : 0;
    }

    private String absorbedEnd() {
        if (!milestone.isMoved()) {
            return unmovedEnd();
        }
        LocalDate due = milestone.due().orElseThrow();
        double left = milestone.marginAfter().orElse(0);
        return Tolerance.isZero(left)
                ? wording.say("holds.without", name(), due)
                : wording.say("holds.with", name(), due, milestone.dateBefore(), milestone.dateAfter(), left);
    }

    private String unmovedEnd() {
        LocalDate now = milestone.dateAfter();
        return milestone
                .due()
                .map(due -> milestone.isLate()
                        ? wording.say("unmoved.late", name(), now, due, late())
                        : wording.say("unmoved.due", name(), now, due))
                .orElseGet(() -> wording.say("unmoved", name(), now));
    }

    /** Names the calendar where the chain runs over several. */
    List<String> calendarNote() {
        boolean mixed = story.chain.stream()
                .anyMatch(step -> !story.calendar(step.task()).name().equals(milestone.calendar()));
        return mixed ? List.of(wording.say("note.calendar", milestone.calendar())) : List.of();
    }

    private String name() {
        return wording.name(story.target());
    }

    private double late() {
        return milestone.lateWorkingDays().orElse(0);
    }
}
