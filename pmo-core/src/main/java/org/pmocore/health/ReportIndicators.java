package org.pmocore.health;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.schedule.ScheduledTask;

/** Doubtful but legal: what the progress report leaves out or says against itself. */
final class ReportIndicators {

    private static final double ALL = 100;

    private ReportIndicators() {}

    static Reading completionContradicted(Evidence evidence) {
        return ofStarted(evidence, task -> {
            OptionalDouble percent = task.task().progress().percentComplete();
            boolean complete = percent.orElse(0) >= ALL;
            boolean incomplete = percent.isPresent() && percent.getAsDouble() < ALL;
            return Evidence.isFinished(task) ? incomplete : complete;
        });
    }

    static Reading actualStartMissing(Evidence evidence) {
        return ofStarted(
                evidence,
                task -> task.task().kind() != Task.Kind.FINISH_MILESTONE
                        && task.task().progress().actualStart().isEmpty());
    }

    static Reading progressNotStated(Evidence evidence) {
        List<ScheduledTask> running = evidence.started()
                .filter(task -> !Evidence.isFinished(task) && !task.task().isMilestone())
                .toList();
        return Reading.share(
                Reading.byFloat(
                        running.stream().filter(task -> saysNothing(task.task().progress()))),
                running.size(),
                Reason.NOT_STARTED);
    }

    static Reading expectedFinishPassed(Evidence evidence) {
        List<ScheduledTask> expected = evidence.open()
                .filter(task -> task.task().expectedFinish().isPresent())
                .toList();
        return Reading.share(
                Reading.byFloat(expected.stream()
                        .filter(task -> task.task()
                                .expectedFinish()
                                .filter(evidence.dataDate()::isAfter)
                                .isPresent())),
                expected.size(),
                Reason.NO_DATA);
    }

    /** Not started although the baseline says so: late, or just not reported. The report cannot tell, so somebody must ask. */
    static Reading startNotReported(Evidence evidence) {
        if (evidence.baseline().isEmpty()) {
            return Reading.unknown(Measure.undefined(Reason.NO_BASELINE, Indicator.START_NOT_REPORTED.unit()));
        }
        List<ScheduledTask> due = evidence.work()
                .filter(task -> !task.task().isMilestone() && wasToStart(evidence, task))
                .toList();
        List<Offender> silent = Reading.largestFirst(due.stream()
                .filter(task -> !task.task().progress().isStarted())
                .map(task -> Reading.offender(task, late(evidence, task))));
        return Reading.share(silent, due.size(), Reason.NOT_STARTED);
    }

    private static Reading ofStarted(Evidence evidence, Predicate<ScheduledTask> flaw) {
        return Reading.share(
                Reading.byFloat(evidence.started().filter(flaw)),
                evidence.started().count(),
                Reason.NOT_STARTED);
    }

    private static boolean saysNothing(Progress progress) {
        return progress.percentComplete().isEmpty() && progress.remaining().isEmpty();
    }

    /** By a whole minute of working time: a start on the morning after the data date is not yet due. */
    private static boolean wasToStart(Evidence evidence, ScheduledTask task) {
        return evidence.baselineOf(task).isPresent() && late(evidence, task).orElse(0) > 0;
    }

    private static Measure late(Evidence evidence, ScheduledTask task) {
        LocalDateTime dataDate = evidence.dataDate();
        return evidence.baselineOf(task)
                .map(entry -> Slips.between(task.calendar(), entry.start(), dataDate))
                .orElseThrow();
    }
}
