package org.pmocore.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.health.MilestoneOutlook;
import org.pmocore.impact.Change;
import org.pmocore.impact.Impact;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Task;
import org.pmocore.report.DelayChain.Step;
import org.pmocore.report.ReportText.Tone;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/**
 * Decisions that a missed due date asks for: by when, and between which options. Each option that claims to keep the date was
 * tried by scheduling the plan with it.
 */
final class DecisionSection {

    private static final int DECISIONS = 3;
    private static final int TRIALS = 8;

    private final Facts facts;
    private final ImpactAnalysis plan;

    private DecisionSection(Facts facts) {
        this.facts = facts;
        this.plan = ImpactAnalysis.of(facts.schedule());
    }

    /** One request with its options, or a sentence that there is none. */
    static ReportSection of(Facts facts, List<ReportText> requests) {
        List<ReportBlock> blocks = new ArrayList<>(requests);
        int more = facts.missed().size() - requests.size();
        if (requests.isEmpty()) {
            blocks.add(ReportText.of("decisions.none").in(Tone.MUTED));
        } else if (more > 0) {
            blocks.add(ReportText.of("decisions.more", more).in(Tone.MUTED));
        }
        return new ReportSection(ReportSection.Kind.DECISIONS, blocks);
    }

    /** The requests for the due dates that are missed, the latest first. */
    static List<ReportText> requests(Facts facts) {
        DecisionSection section = new DecisionSection(facts);
        return facts.missed().stream().limit(DECISIONS).map(section::request).toList();
    }

    private ReportText request(MilestoneOutlook outlook) {
        List<ScheduledTask> chain = DelayChain.to(facts, outlook.milestone()).stream()
                .map(Step::task)
                .filter(task -> task.task().kind() == Task.Kind.TASK && !Facts.isFinished(task))
                .toList();
        Measure late = Measure.of(-outlook.margin().orElseThrow(), Unit.WORKING_DAYS);
        Optional<ScheduledTask> waiting = chain.stream()
                .filter(task -> !task.task().progress().isStarted())
                .findFirst();
        Optional<LocalDate> start = waiting.flatMap(task -> latestStart(outlook, task));
        List<ReportText> options = new ArrayList<>();
        options.add(ReportText.of("decisions.move", outlook.forecast()));
        shorten(outlook, chain, late).ifPresent(options::add);
        start.filter(this::isAhead)
                .ifPresent(date -> options.add(ReportText.of(
                        "decisions.start", Cells.label(waiting.orElseThrow().task()), date)));
        return ReportText.of(
                "decisions.request",
                Cells.label(outlook.milestone().task()),
                outlook.due().orElseThrow(),
                outlook.forecast(),
                late,
                deadline(outlook, start),
                numbered(options));
    }

    /** Before the last start that keeps the date; without one that lies ahead, at once. */
    private ReportText deadline(MilestoneOutlook outlook, Optional<LocalDate> latestStart) {
        WorkCalendar calendar = outlook.milestone().calendar();
        return latestStart
                .map(start -> calendar.previousWorkingDay(start.minusDays(1)))
                .filter(this::isAhead)
                .map(date -> ReportText.of("decisions.by", date))
                .orElseGet(() -> ReportText.of("decisions.atOnce"));
    }

    private boolean isAhead(LocalDate date) {
        return date.isAfter(facts.dataDate());
    }

    private Optional<LocalDate> latestStart(MilestoneOutlook outlook, ScheduledTask task) {
        String id = task.id().value();
        return plan.impactOf(Change.delay(id, WorkTime.ZERO))
                .latestStart(outlook.milestone().id().value(), id)
                .map(LocalDateTime::toLocalDate);
    }

    /** Which tasks of the chain, each alone shortened by the days that are missing, bring the date back. */
    private Optional<ReportText> shorten(MilestoneOutlook outlook, List<ScheduledTask> chain, Measure late) {
        List<ReportText> enough = chain.stream()
                .filter(task -> remaining(task) >= late.orElseThrow())
                .limit(TRIALS)
                .filter(task -> keeps(outlook, task, late.orElseThrow()))
                .map(task -> Cells.label(task.task()))
                .toList();
        return enough.isEmpty()
                ? Optional.empty()
                : Optional.of(ReportText.of("decisions.shorten", Lists.enumeration(enough), late));
    }

    private boolean keeps(MilestoneOutlook outlook, ScheduledTask task, double days) {
        Impact impact = plan.impactOf(Change.delay(task.id().value(), WorkTime.days(-days)));
        return !impact.milestone(outlook.milestone().id().value()).isLate();
    }

    /** Working days that are left of a task, none if they are counted on the clock. */
    private double remaining(ScheduledTask task) {
        boolean elapsed = task.task().duration().filter(WorkTime::isElapsed).isPresent();
        LocalDateTime from = task.remainingStart().orElse(task.start());
        return elapsed ? 0 : task.calendar().daysOf(task.calendar().between(from, task.finish()));
    }

    private static ReportText numbered(List<ReportText> options) {
        List<ReportText> numbered = new ArrayList<>();
        for (ReportText option : options) {
            numbered.add(ReportText.of("decisions.option", numbered.size() + 1, option));
        }
        return Lists.options(numbered);
    }
}
