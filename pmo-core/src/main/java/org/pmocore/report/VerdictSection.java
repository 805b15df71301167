package org.pmocore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pmocore.health.DimensionHealth;
import org.pmocore.health.HealthDimension;
import org.pmocore.health.HealthFinding;
import org.pmocore.health.HealthReport;
import org.pmocore.health.MilestoneOutlook;
import org.pmocore.health.Rag;

/** The verdict in one line, the key messages (cause, decision, what else is red), and the key figures. */
final class VerdictSection {

    private VerdictSection() {}

    static ReportSection of(Facts facts, List<ReportText> decisions) {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(verdict(facts.health()));
        blocks.add(KeyFigures.table(facts));
        blocks.addAll(messages(facts, decisions));
        blocks.addAll(ChangeSince.last(facts));
        return new ReportSection(ReportSection.Kind.VERDICT, blocks);
    }

    /** The overall colour with the finding that gives it, and what it says nothing about. */
    static ReportText verdict(HealthReport health) {
        Rag overall = health.overall();
        ReportText reason = decisive(health)
                .map(finding -> ReportText.of("value", finding))
                .orElseGet(() -> ReportText.of("verdict.nothing"));
        ReportText verdict = ReportText.of("verdict", overall, reason);
        ReportText whole = health.notAssessed().isEmpty()
                ? verdict
                : ReportText.of("verdict.partial", verdict, Lists.dimensions(health.notAssessed()));
        return whole.in(Cells.tone(overall));
    }

    /** A missed promise first: it is what the customer sees; then the other mandatory dimensions by colour. */
    static Optional<HealthFinding> decisive(HealthReport health) {
        Comparator<DimensionHealth> worst = Comparator.comparing(
                side -> side.rag() == Rag.GREY ? -1 : side.rag().compareTo(Rag.GREEN));
        Comparator<DimensionHealth> promisesFirst =
                Comparator.comparing(side -> side.dimension() == HealthDimension.MILESTONES);
        return health.dimensions().stream()
                .filter(DimensionHealth::mandatory)
                .max(worst.thenComparing(promisesFirst))
                .flatMap(DimensionHealth::decisive);
    }

    private static List<ReportText> messages(Facts facts, List<ReportText> decisions) {
        List<ReportText> messages = new ArrayList<>();
        if (decisive(facts.health())
                .filter(finding -> finding.rag() != Rag.GREEN)
                .isEmpty()) {
            messages.add(next(facts));
        }
        DelaySection.worstCause(facts).ifPresent(cause -> messages.add(ReportText.of("message.cause", cause)));
        decisions.stream().findFirst().ifPresent(decision -> messages.add(ReportText.of("message.decision", decision)));
        others(facts).ifPresent(messages::add);
        return messages;
    }

    private static ReportText next(Facts facts) {
        return facts.health().milestones().stream()
                .filter(outlook -> !outlook.isReached())
                .min(Comparator.comparing(MilestoneOutlook::forecast))
                .map(outlook -> ReportText.of(
                        "message.next", Cells.label(outlook.milestone().task()), outlook.forecast()))
                .orElseGet(() -> ReportText.of("verdict.nothing"));
    }

    /** What else is red, in one sentence each, joined. */
    private static Optional<ReportText> others(Facts facts) {
        Optional<HealthFinding> told = decisive(facts.health());
        List<ReportText> red = facts.health().dimensions().stream()
                .filter(side -> side.mandatory() && side.rag() == Rag.RED)
                .flatMap(side -> side.decisive().stream())
                .filter(finding -> told.filter(first -> first.indicator() == finding.indicator())
                        .isEmpty())
                .map(finding -> ReportText.of("value", finding))
                .toList();
        return red.isEmpty() ? Optional.empty() : Optional.of(ReportText.of("message.others", Lists.sentences(red)));
    }
}
