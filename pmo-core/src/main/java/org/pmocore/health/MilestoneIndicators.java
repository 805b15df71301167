package org.pmocore.health;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/** Due dates and milestones. */
final class MilestoneIndicators {

    private MilestoneIndicators() {}

    /** All milestones, and all tasks with a due date, by forecast date. */
    static List<MilestoneOutlook> outlooks(Evidence evidence) {
        return evidence.work()
                .filter(task ->
                        task.task().isMilestone() || MilestoneOutlook.due(task).isPresent())
                .map(task -> MilestoneOutlook.of(task, evidence.baselineOf(task)))
                .sorted(Comparator.comparing(MilestoneOutlook::forecast))
                .toList();
    }

    static Reading promiseMargin(Evidence evidence) {
        List<MilestoneOutlook> promises = outlooks(evidence).stream()
                .filter(outlook -> outlook.due().isPresent())
                .toList();
        List<MilestoneOutlook> open =
                promises.stream().filter(outlook -> !outlook.isReached()).toList();
        if (open.isEmpty()) {
            return Reading.unknown(promises.isEmpty() ? Reason.NOT_DATED : Reason.COMPLETED, Unit.WORKING_DAYS);
        }
        MilestoneOutlook worst = open.stream()
                .min(Comparator.comparingDouble(outlook -> outlook.margin().orElseThrow()))
                .orElseThrow();
        double margin = worst.margin().orElseThrow();
        return Reading.of(
                worst.margin(),
                margin < 0 ? Reading.SOME : Reading.NONE,
                Reading.smallestFirst(open.stream().map(outlook -> offender(outlook, outlook.margin()))),
                worst.forecast(),
                worst.due().orElseThrow(),
                Measure.of(Math.abs(margin), Unit.WORKING_DAYS));
    }

    static Reading milestoneSlip(Evidence evidence) {
        Stream<MilestoneOutlook> all = outlooks(evidence).stream();
        List<MilestoneOutlook> open =
                all.filter(outlook -> !outlook.isReached()).toList();
        if (open.isEmpty()) {
            return Reading.unknown(Reason.NO_DATA, Unit.WORKING_DAYS);
        }
        List<MilestoneOutlook> compared =
                open.stream().filter(outlook -> outlook.slip().isDefined()).toList();
        if (compared.isEmpty()) {
            return Reading.unknown(Reason.NO_BASELINE, Unit.WORKING_DAYS);
        }
        MilestoneOutlook worst = compared.stream()
                .max(Comparator.comparingDouble(outlook -> outlook.slip().orElseThrow()))
                .orElseThrow();
        return Reading.of(
                worst.slip(),
                worst.slip().orElseThrow() > 0 ? Reading.SOME : Reading.NONE,
                Reading.largestFirst(compared.stream()
                        .map(outlook -> offender(outlook, outlook.slip()))
                        .filter(late -> late.effect().orElseThrow() > 0)),
                worst.forecast(),
                worst.baseline().orElseThrow());
    }

    private static Offender offender(MilestoneOutlook outlook, Measure effect) {
        return Reading.offender(outlook.milestone(), effect);
    }
}
