package org.pmocore.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pmocore.health.MilestoneOutlook;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Issue;
import org.pmocore.model.Progress;
import org.pmocore.model.Snapshot;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

/** What moved since the last snapshot: milestones, finished and started tasks, issues. */
final class ChangeSince {

    private static final int MILESTONES = 5;

    private ChangeSince() {}

    static List<ReportText> last(Facts facts) {
        return facts.previous()
                .map(snapshot -> changes(facts, snapshot))
                .orElseGet(() -> List.of(ReportText.of("change.noSnapshot").in(ReportText.Tone.MUTED)));
    }

    /** The forecast of a milestone in the last snapshot, as a date. */
    static Optional<LocalDate> earlierForecast(Facts facts, MilestoneOutlook outlook) {
        return facts.previous()
                .flatMap(snapshot -> snapshot.entry(outlook.milestone().id()))
                .map(entry -> Days.lastDayOf(entry.finish()));
    }

    private static List<ReportText> changes(Facts facts, Snapshot snapshot) {
        List<ReportText> texts = new ArrayList<>();
        LocalDate since = Days.lastDayOf(snapshot.dataDate());
        List<ReportText> moves = facts.health().milestones().stream()
                .flatMap(outlook -> move(outlook, snapshot).stream())
                .toList();
        texts.add(
                moves.isEmpty()
                        ? ReportText.of("change.noMove", since)
                        : ReportText.of("change.moves", since, Lists.first(moves, MILESTONES)));
        texts.add(ReportText.of(
                "change.work",
                since,
                count(facts, snapshot, Progress::isFinished),
                count(facts, snapshot, Progress::isStarted)));
        texts.add(ReportText.of(
                "change.issues",
                since,
                facts.project().issues().stream()
                        .filter(issue -> isWithin(Optional.of(issue.raisedOn()), since, facts.dataDate()))
                        .count(),
                facts.project().issues().stream()
                        .map(Issue::closedOn)
                        .filter(date -> isWithin(date, since, facts.dataDate()))
                        .count()));
        return texts;
    }

    private static Optional<ReportText> move(MilestoneOutlook outlook, Snapshot snapshot) {
        ScheduledTask milestone = outlook.milestone();
        return snapshot.entry(milestone.id())
                .map(entry -> moved(milestone, entry.finish()))
                .filter(days -> days.orElseThrow() != 0)
                .map(days -> ReportText.of(
                        "change.move",
                        Cells.label(milestone.task()),
                        Days.lastDayOf(
                                snapshot.entry(milestone.id()).orElseThrow().finish()),
                        outlook.forecast(),
                        days.orElseThrow()));
    }

    private static Measure moved(ScheduledTask milestone, LocalDateTime before) {
        return Measure.of(
                milestone.calendar().daysOf(milestone.calendar().between(before, milestone.finish())),
                Unit.WORKING_DAYS);
    }

    private static long count(Facts facts, Snapshot snapshot, Predicate<Progress> state) {
        return facts.work()
                .filter(task -> state.test(task.task().progress()))
                .filter(task -> snapshot.entry(task.id())
                        .filter(entry -> state.test(entry.progress()))
                        .isEmpty())
                .count();
    }

    private static boolean isWithin(Optional<LocalDate> date, LocalDate after, LocalDate upTo) {
        return date.filter(day -> day.isAfter(after) && !day.isAfter(upTo)).isPresent();
    }
}
