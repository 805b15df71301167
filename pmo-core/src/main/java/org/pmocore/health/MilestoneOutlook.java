package org.pmocore.health;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Baseline;
import org.pmocore.model.Task;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

/**
 * A milestone, or a task with a due date, and how it stands: promised, baseline, forecast, margin, slip, colour.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class MilestoneOutlook {

    private static final int NAME_CELLS = 20;

    private final ScheduledTask milestone;
    private final Baseline.@Nullable Entry baseline;
    private final Measure margin;
    private final Measure slip;
    private final Rag rag;

    private MilestoneOutlook(
            ScheduledTask milestone, Baseline.@Nullable Entry baseline, Measure margin, Measure slip, Rag rag) {
        this.milestone = requireNonNull(milestone, "milestone");
        this.baseline = baseline;
        this.margin = margin;
        this.slip = slip;
        this.rag = rag;
    }

    static MilestoneOutlook of(ScheduledTask milestone, Optional<Baseline.Entry> baseline) {
        Measure margin = due(milestone)
                .map(date -> Slips.margin(milestone, date))
                .orElseGet(() -> Measure.undefined(Reason.NOT_DATED, Unit.WORKING_DAYS));
        return new MilestoneOutlook(
                milestone, baseline.orElse(null), margin, Slips.finish(milestone, baseline), Rag.GREY);
    }

    MilestoneOutlook judgedBy(HealthRules rules) {
        List<Rag> colours = Stream.of(
                        rules.rule(Indicator.PROMISE_MARGIN).map(rule -> rule.judge(margin)),
                        rules.rule(Indicator.MILESTONE_SLIP).map(rule -> rule.judge(slip)))
                .flatMap(Optional::stream)
                .toList();
        return new MilestoneOutlook(milestone, baseline, margin, slip, Rag.worst(colours));
    }

    /** {@return the milestone, or the task with a due date, as scheduled} */
    public ScheduledTask milestone() {
        return milestone;
    }

    /** {@return whether it has been reached} */
    public boolean isReached() {
        return Evidence.isFinished(milestone);
    }

    /** {@return the date promised to somebody outside the team, inclusive; empty if none was promised} */
    public Optional<LocalDate> promised() {
        return milestone.task().promised();
    }

    /** {@return the date the margin is measured against, inclusive: the promised one, else that of the deadline} */
    public Optional<LocalDate> due() {
        return due(milestone);
    }

    /** {@return the date of the baseline, inclusive; empty if it has no entry for this milestone} */
    public Optional<LocalDate> baseline() {
        boolean start = milestone.task().kind() == Task.Kind.START_MILESTONE;
        return Optional.ofNullable(baseline)
                .map(entry -> start ? entry.start().toLocalDate() : Days.lastDayOf(entry.finish()));
    }

    /** {@return the actual date if it has been reached, else the forecast date} */
    public LocalDate forecast() {
        return milestone.finishDate();
    }

    /** {@return working days from the forecast to the end of the due date, negative if late; undefined without a due date} */
    public Measure margin() {
        return margin;
    }

    /** {@return working days from the baseline to the forecast, positive if late; undefined without a baseline} */
    public Measure slip() {
        return slip;
    }

    /** {@return the worse colour of margin and slip by the rules; {@link Rag#GREY} with neither due date nor baseline} */
    public Rag rag() {
        return rag;
    }

    /** {@return name, dates and colour in one line} */
    @Override
    public String toString() {
        String name =
                DisplayWidth.truncate(milestone.id() + " " + milestone.task().name(), NAME_CELLS);
        String dates =
                " forecast " + forecast() + due().map(date -> ", due " + date).orElse("");
        return rag + " " + name + dates + (margin.isDefined() ? ", " + margin.format(Locale.ROOT) : "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MilestoneOutlook that
                && milestone.id().equals(that.milestone.id())
                && forecast().equals(that.forecast())
                && due().equals(that.due())
                && margin.equals(that.margin)
                && slip.equals(that.slip)
                && rag == that.rag;
    }

    @Override
    public int hashCode() {
        return Objects.hash(milestone.id(), forecast(), margin, slip, rag);
    }

    static Optional<LocalDate> due(ScheduledTask task) {
        return task.task().promised().or(() -> task.task().deadline().map(Days::lastDayOf));
    }
}
