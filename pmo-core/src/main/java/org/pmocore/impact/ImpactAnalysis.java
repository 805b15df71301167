package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.pmocore.model.Task;
import org.pmocore.schedule.ChangedDates;
import org.pmocore.schedule.Schedule;

/**
 * What-if analysis of a schedule: applies changes to its project, schedules the result by the same rules and the same data
 * date, and compares.
 *
 * <pre>{@code
 * ImpactAnalysis plan = ImpactAnalysis.of(schedule);
 * plan.impactOf(Change.delay("A", days(4))).milestone("RV").slipWorkingDays();   // 4 working days
 * plan.impactOf(Change.delay("A", days(4)), Change.delay("B", days(-2)));        // both at once
 * changes.stream().map(plan::datesOf)                                            // the dates alone, of thousands
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ImpactAnalysis {

    private final Schedule before;
    private final Solver solver;

    private ImpactAnalysis(Schedule before) {
        this.before = before;
        this.solver = new Solver(before);
    }

    /**
     * Starts from a schedule.
     *
     * @param schedule the schedule before any change
     * @return the analysis
     */
    public static ImpactAnalysis of(Schedule schedule) {
        return new ImpactAnalysis(schedule);
    }

    /**
     * What changes do, all at once, applied in their order.
     *
     * @param changes at least one change
     * @return the impact on every milestone
     * @throws IllegalArgumentException if there is no change, or one of them cannot be made of this project
     */
    public Impact impactOf(Change... changes) {
        if (changes.length == 0) {
            throw new IllegalArgumentException(
                    "There is no change to look into.\nMaybe ask for one: impactOf(Change.delay(\"A\", days(4))).");
        }
        return impactOf(Arrays.asList(changes));
    }

    /**
     * What changes do, all at once, applied in their order; such as those of {@link Changes} or of a {@link Cause}.
     *
     * @param changes any number of changes
     * @return the impact on every milestone
     * @throws IllegalArgumentException if one of them cannot be made of this project
     */
    public Impact impactOf(List<Change> changes) {
        Question question = new Question(solver, before, changes);
        return new Impact(solver, before, question.comparison(), changes);
    }

    /**
     * The dates after changes, all at once, applied in their order: all that most what-ifs ask for, in the time it takes to visit
     * what moves. Thousands of them can stream, also in parallel:
     *
     * <pre>{@code
     * changes.stream().map(plan::datesOf).map(ChangedDates::finish).toList();
     * }</pre>
     *
     * <p>The same dates as those of {@link #impactOf(Change...)}; see {@link Schedule#datesWith} for what is scheduled as a whole.
     *
     * @param changes any number of changes
     * @return the dates, as what differs from the schedule before
     * @throws IllegalArgumentException if one of them cannot be made of this project
     */
    public ChangedDates datesOf(Change... changes) {
        return datesOf(Arrays.asList(changes));
    }

    /**
     * The dates after changes, all at once, applied in their order; such as those of {@link Changes} or of a {@link Cause}.
     *
     * @param changes any number of changes
     * @return the dates, as what differs from the schedule before
     * @throws IllegalArgumentException if one of them cannot be made of this project
     */
    public ChangedDates datesOf(List<Change> changes) {
        return solver.datesOf(changes);
    }

    /**
     * The finish of the project after a change: of a task that takes longer by its float, where that tells exactly, see
     * {@link Schedule#finishByFloat}; of any other change as {@link #datesOf(Change...)} finds it.
     *
     * @param change the change
     * @return the last finish of a task, exclusive
     * @throws IllegalArgumentException if it cannot be made of this project
     */
    public LocalDateTime finishOf(Change change) {
        return solver.finishOf(change);
    }

    /**
     * Because of which cause a milestone slips by how much, if all these causes happen to the plan.
     *
     * @param milestone id of a milestone, or of any task that is no summary; all causes together must leave it in the plan
     * @param causes at least one cause, each with its own name, applied in their order
     * @return the slip and its attribution
     * @throws IllegalArgumentException if there is no such milestone, no cause, two causes of one name, or a change that cannot
     *     be made of this project
     */
    public SlipAttribution attribute(String milestone, Cause... causes) {
        return attribute(milestone, Arrays.asList(causes));
    }

    /**
     * Because of which cause a milestone slips by how much, if all these causes happen to the plan.
     *
     * @param milestone id of a milestone, or of any task that is no summary; all causes together must leave it in the plan
     * @param causes at least one cause, each with its own name, applied in their order
     * @return the slip and its attribution
     * @throws IllegalArgumentException if there is no such milestone, no cause, two causes of one name, or a change that cannot
     *     be made of this project
     */
    public SlipAttribution attribute(String milestone, List<Cause> causes) {
        Task task = before.project().task(milestone);
        if (task.isSummary()) {
            throw new IllegalArgumentException("The task " + task.id()
                    + " is a summary and has no date of its own.\nMaybe ask for the milestone that ends it.");
        }
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("There is no cause to attribute a slip to."
                    + "\nMaybe name one: Cause.of(\"Design late\", Change.delay(\"A\", days(4))).");
        }
        return SlipAttribution.of(solver, before, task, causes);
    }

    /** {@return the schedule before any change} */
    public Schedule before() {
        return before;
    }

    /** What is compared, in one line. */
    @Override
    public String toString() {
        int milestones = before.project().milestones().size();
        return "Impact analysis of " + before.project().tasks().size() + " tasks, " + milestones
                + " milestones, finish " + before.finish().toLocalDate();
    }
}
