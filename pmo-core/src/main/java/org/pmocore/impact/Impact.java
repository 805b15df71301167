package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;

/**
 * What changes do to a plan: the schedules before and after, and per milestone the slip, the chain that carries it, what
 * absorbs it and what would bring the promise back.
 *
 * <p>Every figure comes from scheduling the changed plan. Any task can be asked about like a milestone, summaries excepted.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Impact {

    private static final int ROWS = 7;
    private static final int NAME_CELLS = 22;
    private static final int LINE_CELLS = 80;

    private final Solver solver;
    private final Schedule before;
    private final Comparison comparison;
    private final List<Change> changes;
    private final List<MilestoneImpact> milestones;

    Impact(Solver solver, Schedule before, Comparison comparison, List<Change> changes) {
        this.solver = solver;
        this.before = before;
        this.comparison = comparison;
        this.changes = List.copyOf(changes);
        this.milestones = after().project().milestones().stream()
                .map(task -> MilestoneImpact.of(task, comparison.before(), after()))
                .toList();
    }

    /**
     * The total float of a task before and after.
     *
     * @param task the task
     * @param before total float before, in working days of its calendar
     * @param after total float after
     * @since 0.1.0
     */
    public record FloatChange(Task task, Measure before, Measure after) {

        /** The task and its float in one line. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(Label.of(task), NAME_CELLS) + ": float " + before + " -> " + after;
        }
    }

    /** {@return the schedule before the changes} */
    public Schedule before() {
        return before;
    }

    /** {@return the schedule after the changes} */
    public Schedule after() {
        return comparison.after();
    }

    /** {@return the changes in the order they were applied} */
    public List<Change> changes() {
        return changes;
    }

    /** {@return what happens to every milestone, in the order of the plan} */
    public List<MilestoneImpact> milestones() {
        return milestones;
    }

    /**
     * What happens to one milestone.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @return its dates, slip and margins
     * @throws IllegalArgumentException if there is no such task, or it is a summary
     */
    public MilestoneImpact milestone(String milestone) {
        Task task = after().project().task(milestone);
        if (task.isSummary()) {
            throw new IllegalArgumentException("The task " + task.id()
                    + " is a summary and has no date of its own.\nMaybe ask for the milestone that ends it.");
        }
        return MilestoneImpact.of(task, comparison.before(), after());
    }

    /**
     * How the slip comes to a milestone: the tasks from where it begins to the milestone itself, along driving links.
     *
     * <p>A milestone that moves later is followed along what drives it now, one that moves earlier along what drove it
     * before, one that stays along its tightest ties to where the change was absorbed.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @return the steps in that order; empty if no path of dependencies leads from the changes to the milestone and it
     *     stays, or if it was reached already
     * @throws IllegalArgumentException if there is no such task, or it is a summary
     */
    public List<ChainStep> chain(String milestone) {
        MilestoneImpact target = milestone(milestone);
        TaskId id = target.task().id();
        boolean affected = comparison.isReached(id) || target.isMoved();
        if (!affected || target.task().progress().isFinished()) {
            return List.of();
        }
        return new ChainBuilder(comparison, comparison.calendarOf(id)).steps(id);
    }

    /** {@return the tasks on the critical path that were not on it before, in the order of the plan} */
    public List<Task> newlyCritical() {
        return after().tasks().stream()
                .filter(ScheduledTask::isCritical)
                .filter(task -> !comparison.before().task(task.id()).isCritical())
                .map(ScheduledTask::task)
                .toList();
    }

    /** {@return the tasks whose total float the changes alter, in the order of the plan} */
    public List<FloatChange> floatChanges() {
        List<FloatChange> altered = new ArrayList<>();
        for (ScheduledTask task : after().tasks()) {
            Measure now = task.totalFloatDays();
            Measure earlier = comparison.before().task(task.id()).totalFloatDays();
            if (!now.equals(earlier)) {
                altered.add(new FloatChange(task.task(), earlier, now));
            }
        }
        return altered;
    }

    /**
     * The latest start of a task that still keeps the promise of a milestone, as far as this task is concerned: every other
     * task takes what it takes after the changes, every other promise and late bound is free.
     *
     * <p>By a backward pass from the promise; in a plan of several calendars tried out to the minute by scheduling.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @param task id of the task that may start late
     * @return the latest start, inclusive; empty if nothing is promised, the task has started, or the milestone does not
     *     depend on it
     * @throws IllegalArgumentException if there is no such task
     */
    public Optional<LocalDateTime> latestStart(String milestone, String task) {
        MilestoneImpact target = milestone(milestone);
        TaskId id = after().project().task(task).id();
        if (!comparison.isConnected(id, target.task().id())) {
            return Optional.empty();
        }
        return target.due()
                .flatMap(due ->
                        PromiseKeeper.of(solver, after(), target.task(), due).latestStart(id));
    }

    /**
     * The latest starts that still keep the promise of a milestone, of every task it depends on: each as {@link #latestStart}
     * says, every other task free. In a plan of several calendars each of them is tried out by scheduling.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @return tasks that have not started, those that must start first at the front; empty if nothing is promised
     * @throws IllegalArgumentException if there is no such task, or it is a summary
     */
    public List<LatestStart> latestStarts(String milestone) {
        MilestoneImpact target = milestone(milestone);
        return target.due()
                .map(due -> surroundings()
                        .latestStarts(
                                PromiseKeeper.of(solver, after(), target.task(), due),
                                target.task().id()))
                .orElse(List.of());
    }

    /** {@return the hand-offs between teams that the changes delay, with the receivers that start later because of it} */
    public List<HandOff> brokenHandOffs() {
        return surroundings().brokenHandOffs();
    }

    /**
     * What does not matter for the date of a milestone after the changes, although it depends on it: tasks with slack.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @return the tasks, least slack first
     * @throws IllegalArgumentException if there is no such task, or it is a summary
     */
    public List<Irrelevant> irrelevant(String milestone) {
        return surroundings().irrelevant(milestone(milestone).task());
    }

    /**
     * How many days can be recovered where the {@link #chain} to a milestone begins before another path takes over; found by
     * scheduling the plan with nothing left to do there.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @return days and tasks; empty if nothing takes over however much that task is shortened, it cannot be shortened, or
     *     there is no chain
     * @throws IllegalArgumentException if there is no such task, or it is a summary
     */
    public Optional<NextPath> nextPath(String milestone) {
        return surroundings().nextPath(chain(milestone));
    }

    /**
     * What brings a milestone back to the date it is due after the changes, by what the plan itself says could be done: see
     * {@link RecoverySearch#recover(Schedule, String)}.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @return the options, ranked, and what to take first
     * @throws IllegalArgumentException if there is no such task, it is a summary, or no date is promised for it
     */
    public Recovery recovery(String milestone) {
        return RecoverySearch.withDefaults().recover(after(), milestone);
    }

    /**
     * What brings a milestone back to the date it is due after the changes.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @param actions what could be done
     * @return the options, ranked, and what to take first
     * @throws IllegalArgumentException if there is no such task, it is a summary, no date is promised for it, or an action
     *     cannot be taken in this plan
     */
    public Recovery recovery(String milestone, List<RecoveryAction> actions) {
        return RecoverySearch.withDefaults().recover(after(), milestone, actions);
    }

    /**
     * The change and its consequence for a milestone in one paragraph: who is late by how much, what waits for it, when the
     * milestone can be held, what absorbed how much, what does not matter, and what keeps the date.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the paragraph; the same for the same plan and changes
     * @throws IllegalArgumentException if there is no such task, or it is a summary
     */
    public String explain(String milestone, Locale locale) {
        return Explanation.of(new Story(this, milestone(milestone)), locale);
    }

    /**
     * The same in one sentence, for a meeting: who is late, so who cannot start, so which promise breaks; or that it holds.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the sentence
     * @throws IllegalArgumentException if there is no such task, or it is a summary
     */
    public String brief(String milestone, Locale locale) {
        return BriefText.of(new Story(this, milestone(milestone)), locale);
    }

    /**
     * What must be decided about a milestone that is missed: to move it, to start in time, to shorten what can be shortened; each
     * way was scheduled, none that the data date has passed is offered.
     *
     * @param milestone id of a milestone, or of any task that is no summary
     * @return the options and by when to choose; empty if nothing was promised, the promise holds, or the milestone was reached
     * @throws IllegalArgumentException if there is no such task, or it is a summary
     */
    public Optional<Decision> decision(String milestone) {
        return new DecisionSearch(new Story(this, milestone(milestone))).decision();
    }

    /**
     * The milestones as a table.
     *
     * @param rows rows at most
     * @return promised date, dates before and after, slip and margin of each, those with the least margin first
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Milestone", NAME_CELLS)
                .left("Due")
                .left("Before")
                .left("After")
                .right("Slip")
                .right("Margin");
        for (MilestoneImpact milestone : worstFirst()) {
            table.row(
                    Label.of(milestone.task()),
                    milestone.due().map(Object::toString).orElse("-"),
                    milestone.dateBefore(),
                    milestone.dateAfter(),
                    days(milestone.slipWorkingDays()),
                    days(milestone.marginAfter()));
        }
        return table.build().render(rows);
    }

    /**
     * {@return the tasks whose own data a change alters, as far as they are in the plan after all changes}
     *
     * @param change one of {@link #changes()}
     */
    public List<TaskId> tasksOf(Change change) {
        return change instanceof Change.RemovedTask || change instanceof Change.RemovedLink
                ? change.tasksIn(before.project())
                : change.tasksIn(comparison.before().project());
    }

    private Surroundings surroundings() {
        return new Surroundings(solver, comparison);
    }

    Comparison comparison() {
        return comparison;
    }

    Solver solver() {
        return solver;
    }

    /** The schedule if one task had not been changed but all the others had; empty if other changes build on its own. */
    Optional<Schedule> without(TaskId id) {
        if (!changes.stream()
                .allMatch(change -> change instanceof Change.Delay || change instanceof Change.NewDuration)) {
            return Optional.empty();
        }
        List<Change> others = changes.stream()
                .filter(change -> !change.tasksIn(before.project()).contains(id))
                .toList();
        return Optional.of(solver.solve(Edits.apply(before.project(), others)));
    }

    private List<MilestoneImpact> worstFirst() {
        return milestones.stream()
                .sorted(Comparator.<MilestoneImpact>comparingDouble(
                                milestone -> milestone.marginAfter().orElse(Double.MAX_VALUE))
                        .thenComparing(milestone -> -milestone.slip()))
                .toList();
    }

    private static String days(Measure measure) {
        return measure.isDefined() ? String.format(Locale.ROOT, "%+.1f", measure.orElseThrow()) : "-";
    }

    private String headline() {
        List<MilestoneImpact> moved =
                worstFirst().stream().filter(MilestoneImpact::isMoved).toList();
        if (moved.isEmpty()) {
            return "No milestone moves; finish " + before().finish().toLocalDate() + " -> "
                    + after().finish().toLocalDate();
        }
        return moved.get(0) + (moved.size() > 1 ? "; " + (moved.size() - 1) + " more" : "");
    }

    /** The milestone that suffers most in one line, the changes, and the first rows of {@link #table(int)}. */
    @Override
    public String toString() {
        String made = changes.stream().map(Change::toString).collect(Collectors.joining(", ", "Change: ", ""));
        String text = headline() + "\n" + DisplayWidth.truncate(made, LINE_CELLS);
        return milestones.isEmpty() ? text : text + "\n" + table(ROWS);
    }
}
