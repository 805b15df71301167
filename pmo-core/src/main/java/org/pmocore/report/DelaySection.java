package org.pmocore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.health.MilestoneOutlook;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.report.DelayChain.Step;
import org.pmocore.report.ReportTable.Column;
import org.pmocore.report.ReportText.Tone;
import org.pmocore.time.Days;

/** Why the worst milestones are late: the chain of tasks to each, with what arises where. */
final class DelaySection {

    private static final int CHAINS = 3;
    private static final int STEPS = 12;
    private static final int NAMED = 5;
    private static final List<Column> COLUMNS = List.of(
            Column.text("task"),
            Column.text("team"),
            Column.figure("baselineDates"),
            Column.figure("forecastDates"),
            Column.figure("startSlip"),
            Column.figure("finishSlip"),
            Column.figure("own"));

    private DelaySection() {}

    static ReportSection of(Facts facts) {
        List<ReportBlock> blocks = new ArrayList<>();
        List<MilestoneOutlook> delayed = facts.delayed().stream()
                .filter(outlook -> outlook.slip().orElse(0) > 0)
                .toList();
        for (MilestoneOutlook outlook : delayed.subList(0, Math.min(CHAINS, delayed.size()))) {
            List<Step> chain = DelayChain.to(facts, outlook.milestone());
            blocks.add(sentence(outlook, chain));
            blocks.add(table(facts, outlook, chain));
        }
        if (blocks.isEmpty()) {
            String key = facts.baseline().isPresent() ? "delays.none" : "delays.noBaseline";
            blocks.add(ReportText.of(key).in(Tone.MUTED));
        }
        return new ReportSection(ReportSection.Kind.DELAYS, blocks);
    }

    /** The sentence on the chain to the worst milestone, for the key messages. */
    static Optional<ReportText> worstCause(Facts facts) {
        return facts.delayed().stream()
                .filter(outlook -> outlook.slip().orElse(0) > 0)
                .findFirst()
                .map(outlook -> sentence(outlook, DelayChain.to(facts, outlook.milestone())));
    }

    private static ReportText sentence(MilestoneOutlook outlook, List<Step> chain) {
        ReportText milestone = Cells.label(outlook.milestone().task());
        if (chain.size() == 1) {
            return ReportText.of("delays.alone", milestone, outlook.slip());
        }
        Step origin = chain.get(0);
        Measure slip = Measure.of(origin.slip(), Unit.WORKING_DAYS);
        ReportText from = owner(origin)
                .map(team -> ReportText.of(
                        "delays.taskOfTeam", Cells.label(origin.task().task()), team))
                .orElseGet(() -> Cells.label(origin.task().task()));
        List<ReportText> between = chain.subList(1, chain.size() - 1).stream()
                .map(step -> Cells.label(step.task().task()))
                .toList();
        ReportText chained = between.isEmpty()
                ? ReportText.of("delays.direct", milestone, outlook.slip(), from, slip)
                : ReportText.of("delays.chain", milestone, outlook.slip(), from, slip, via(between));
        double absorbed =
                chain.stream().mapToDouble(step -> Math.max(0, -step.own())).sum();
        return absorbed == 0
                ? chained
                : ReportText.of("delays.absorbed", chained, Measure.of(absorbed, Unit.WORKING_DAYS));
    }

    private static ReportText via(List<ReportText> between) {
        return between.size() <= NAMED
                ? Lists.chain(between)
                : ReportText.of("delays.viaMany", Lists.chain(between.subList(0, NAMED)), between.size() - NAMED);
    }

    private static Optional<String> owner(Step step) {
        return step.task().task().team().or(() -> step.task().task().owner());
    }

    /** A long chain keeps its first steps, where the delay arises, and its end. */
    private static ReportTable table(Facts facts, MilestoneOutlook outlook, List<Step> chain) {
        List<Step> shown = new ArrayList<>(chain);
        int omitted = Math.max(0, chain.size() - STEPS);
        if (omitted > 0) {
            shown = new ArrayList<>(chain.subList(0, STEPS - 1));
            shown.add(chain.get(chain.size() - 1));
        }
        return new ReportTable(
                "delay." + outlook.milestone().id(),
                ReportText.of("table.delay", Cells.label(outlook.milestone().task())),
                COLUMNS,
                shown.stream().map(step -> row(facts, step)).toList(),
                omitted);
    }

    private static List<ReportText> row(Facts facts, Step step) {
        ReportText baseline = facts.baselineOf(step.task().id())
                .map(entry -> ReportText.of("dates", entry.start().toLocalDate(), Days.lastDayOf(entry.finish())))
                .orElse(Cells.NONE);
        return List.of(
                Cells.label(step.task().task()),
                Cells.text(owner(step)),
                step.task().task().isMilestone() ? milestoneDate(facts, step) : baseline,
                step.task().task().isMilestone()
                        ? Cells.date(step.task().finishDate())
                        : ReportText.of(
                                "dates", step.task().startDate(), step.task().finishDate()),
                Cells.slip(Measure.of(step.startSlip(), Unit.WORKING_DAYS)),
                Cells.slip(Measure.of(step.slip(), Unit.WORKING_DAYS)),
                own(step));
    }

    private static ReportText milestoneDate(Facts facts, Step step) {
        return Cells.date(facts.baselineOf(step.task().id()).map(entry -> Days.lastDayOf(entry.finish())));
    }

    /** What arises at this step in bold, so that the eye finds the cause; what is absorbed is negative. */
    private static ReportText own(Step step) {
        ReportText cell = ReportText.of("days.signed", step.own());
        return step.own() > 0 ? cell.in(Tone.STRONG) : cell.in(Tone.MUTED);
    }
}
