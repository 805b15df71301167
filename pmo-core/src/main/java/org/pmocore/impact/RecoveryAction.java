package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.measure.Money;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkTime;

/**
 * One thing that could be done to reach a date earlier (挽回策): shorten a task, overlap two, work on a day off, give up a
 * date or a link that is only preferred.
 *
 * <p>An action is taken in steps: a task is shortened and two tasks are overlapped day by day up to a limit, days off are worked
 * one after the other; every other action is one step. What an action gains is never derived from it, the plan is scheduled with
 * it.
 *
 * <pre>{@code
 * RecoveryAction.shorten("B", days(3)).costing(Money.of("JPY", 100_000));              // per day
 * RecoveryAction.overlap(Dependency.finishToStart("B", "E"), days(2));                 // fast tracking
 * RecoveryAction.extraWork("standard", saturday, sunday).costing(Money.of("JPY", 250_000));
 * RecoveryAction.relaxConstraint("F");
 * RecoveryAction.dropLink(preferred);                                                  // a discretionary dependency
 * RecoveryAction.of("Second crew", Change.duration("F", days(4))).costing(Money.of("JPY", 900_000));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface RecoveryAction {

    /**
     * In how many steps the action can be taken.
     *
     * @param project the plan it is taken in
     * @return at least 1
     * @throws IllegalArgumentException if the plan lacks what the action names
     */
    int steps(Project project);

    /**
     * What the first steps of the action do to a plan.
     *
     * @param project the plan
     * @param steps how many steps are taken, from 1 to {@link #steps}
     * @return changes in the order they are applied
     * @throws IllegalArgumentException if the plan lacks what the action names, or the action must not be taken in it
     */
    List<Change> changes(Project project, int steps);

    /** {@return what one day of the action costs, of an action of one step the whole of it; empty if that is not known} */
    Optional<Money> cost();

    /**
     * What the first steps of the action cost.
     *
     * @param project the plan it is taken in
     * @param steps how many steps are taken, from 1 to {@link #steps}
     * @return the cost; empty if it is not known
     */
    default Optional<Money> cost(Project project, int steps) {
        return cost().map(each -> each.times(steps));
    }

    /**
     * The same action with a cost.
     *
     * @param cost what one day of it costs, of an action of one step the whole of it; not negative
     * @return the action
     * @throws IllegalArgumentException if the cost is negative
     */
    RecoveryAction costing(Money cost);

    /**
     * What the first steps of the action are, in words, such as {@code shortening B by 2 working days}.
     *
     * @param project the plan it is taken in
     * @param steps how many steps are taken, from 1 to {@link #steps}
     * @param locale Japanese for a Japanese locale, English for every other
     * @return a phrase without a full stop
     */
    default String text(Project project, int steps, Locale locale) {
        return ActionText.of(this, project, steps, locale);
    }

    /**
     * A task takes less time.
     *
     * @param taskId a task that is not finished
     * @param limit by how much it can be shortened at most: working or elapsed time, above zero
     * @return the action, its cost not known
     */
    static RecoveryAction shorten(String taskId, WorkTime limit) {
        return new Shorten(TaskId.of(taskId), limit, Optional.empty());
    }

    /**
     * Two tasks overlap more, or follow each other sooner (fast tracking): the lag of a dependency becomes less.
     *
     * @param link the dependency as it is in the plan, with its lag
     * @param limit by how much the lag can become less at most: time of the kind of the lag, above zero
     * @return the action, its cost not known
     */
    static RecoveryAction overlap(Dependency link, WorkTime limit) {
        return new Overlap(link, limit, Optional.empty());
    }

    /**
     * A task loses its date constraints.
     *
     * @param taskId the task
     * @return the action, its cost not known
     */
    static RecoveryAction relaxConstraint(String taskId) {
        return new RelaxConstraint(TaskId.of(taskId), Optional.empty(), Optional.empty());
    }

    /**
     * A task gets another date constraint.
     *
     * @param taskId the task
     * @param instead the constraint that would be granted
     * @return the action, its cost not known
     */
    static RecoveryAction relaxConstraint(String taskId, Constraint instead) {
        return new RelaxConstraint(TaskId.of(taskId), Optional.of(instead), Optional.empty());
    }

    /**
     * Everybody on a calendar works on days off, with the working time of its first weekday with work.
     *
     * @param calendar name of a calendar of the project
     * @param dates the days, in the order they would be taken
     * @return the action, its cost not known
     */
    static RecoveryAction extraWork(String calendar, LocalDate... dates) {
        return new ExtraWork(calendar, List.of(dates), List.of(), Optional.empty());
    }

    /**
     * A dependency that is kept by preference only leaves the plan.
     *
     * @param link the dependency as it is in the plan, {@linkplain Dependency#discretionary() discretionary}
     * @return the action, its cost not known
     */
    static RecoveryAction dropLink(Dependency link) {
        return new DropLink(link, Optional.empty());
    }

    /**
     * Any changes, under a name people know them by.
     *
     * @param name the name
     * @param changes what is done, in the order it is applied
     * @return the action, its cost not known
     */
    static RecoveryAction of(String name, Change... changes) {
        return new Other(name, List.of(changes), Optional.empty());
    }

    /**
     * A task takes less time.
     *
     * @param task the task
     * @param limit by how much it can be shortened at most
     * @param cost what a day less costs; empty if not known
     * @since 0.1.0
     */
    record Shorten(TaskId task, WorkTime limit, Optional<Money> cost) implements RecoveryAction {

        /**
         * Checks the limit and the cost.
         *
         * @param task the task
         * @param limit by how much it can be shortened at most
         * @param cost what a day less costs
         * @throws IllegalArgumentException if the limit is a percentage or not above zero, or the cost is negative
         */
        public Shorten {
            requireNonNull(task, "task");
            ActionSteps.checkLimit(task.toString(), limit);
            ActionSteps.checkCost(cost);
        }

        @Override
        public int steps(Project project) {
            return ActionSteps.days(limit, project.calendarOf(project.task(task)));
        }

        @Override
        public List<Change> changes(Project project, int steps) {
            return List.of(new Change.Delay(task, amount(project, steps).negated()));
        }

        @Override
        public Optional<Money> cost(Project project, int steps) {
            return ActionSteps.cost(cost, amount(project, steps), project.calendarOf(project.task(task)));
        }

        /**
         * By how much the first steps shorten the task.
         *
         * @param project the plan it is taken in
         * @param steps how many steps are taken
         * @return one day for each step, but not more than the limit
         */
        public WorkTime amount(Project project, int steps) {
            return ActionSteps.amount(limit, steps, steps(project));
        }

        @Override
        public Shorten costing(Money newCost) {
            return new Shorten(task, limit, Optional.of(newCost));
        }

        /** The task and the limit, such as {@code shorten B by up to 3d}. */
        @Override
        public String toString() {
            return "shorten " + task + " by up to " + limit + ActionSteps.perDay(cost);
        }
    }

    /**
     * Two tasks overlap more, or follow each other sooner.
     *
     * @param link the dependency whose lag becomes less
     * @param limit by how much at most
     * @param cost what a day less costs; empty if not known
     * @since 0.1.0
     */
    record Overlap(Dependency link, WorkTime limit, Optional<Money> cost) implements RecoveryAction {

        /**
         * Checks the limit and the cost.
         *
         * @param link the dependency whose lag becomes less
         * @param limit by how much at most
         * @param cost what a day less costs
         * @throws IllegalArgumentException if the lag or the limit is a percentage, the limit is not above zero or of another
         *     kind of time than the lag, or the cost is negative
         */
        public Overlap {
            ActionSteps.checkLimit(link.toString(), limit);
            ActionSteps.checkLag(link, limit);
            ActionSteps.checkCost(cost);
        }

        @Override
        public int steps(Project project) {
            return ActionSteps.days(limit, project.calendarOf(project.task(link.predecessor())));
        }

        @Override
        public List<Change> changes(Project project, int steps) {
            WorkTime less = amount(project, steps).negated();
            WorkTime lag = ActionSteps.sum(link.lag(), less, project.calendarOf(project.task(link.predecessor())));
            return List.of(new Change.NewLag(link, lag));
        }

        @Override
        public Optional<Money> cost(Project project, int steps) {
            return ActionSteps.cost(cost, amount(project, steps), project.calendarOf(project.task(link.predecessor())));
        }

        /**
         * By how much the first steps make the lag less.
         *
         * @param project the plan it is taken in
         * @param steps how many steps are taken
         * @return one day for each step, but not more than the limit
         */
        public WorkTime amount(Project project, int steps) {
            return ActionSteps.amount(limit, steps, steps(project));
        }

        @Override
        public Overlap costing(Money newCost) {
            return new Overlap(link, limit, Optional.of(newCost));
        }

        /** The dependency and the limit. */
        @Override
        public String toString() {
            return "overlap " + link + " by up to " + limit + ActionSteps.perDay(cost);
        }
    }

    /**
     * A task loses its date constraints, or gets another one.
     *
     * @param task the task
     * @param instead the constraint it gets; empty for none
     * @param cost what that costs; empty if not known
     * @since 0.1.0
     */
    record RelaxConstraint(TaskId task, Optional<Constraint> instead, Optional<Money> cost) implements RecoveryAction {

        /**
         * Checks the cost.
         *
         * @param task the task
         * @param instead the constraint it gets; empty for none
         * @param cost what that costs
         * @throws IllegalArgumentException if the cost is negative
         */
        public RelaxConstraint {
            requireNonNull(task, "task");
            requireNonNull(instead, "instead");
            ActionSteps.checkCost(cost);
        }

        @Override
        public int steps(Project project) {
            return 1;
        }

        @Override
        public List<Change> changes(Project project, int steps) {
            return List.of(new Change.NewConstraint(task, instead));
        }

        @Override
        public RelaxConstraint costing(Money newCost) {
            return new RelaxConstraint(task, instead, Optional.of(newCost));
        }

        /** The task and its constraint then. */
        @Override
        public String toString() {
            return "relax " + task + " to " + instead.map(Constraint::toString).orElse("no constraint")
                    + ActionSteps.whole(cost);
        }
    }

    /**
     * Everybody on a calendar works on days off.
     *
     * @param calendar name of the calendar
     * @param dates the days, in the order they are taken; at least one
     * @param shifts their working time; empty for that of the first weekday with work
     * @param cost what a day costs; empty if not known
     * @since 0.1.0
     */
    record ExtraWork(String calendar, List<LocalDate> dates, List<Shift> shifts, Optional<Money> cost)
            implements RecoveryAction {

        /**
         * Checks the days and the cost, and copies the lists.
         *
         * @param calendar name of the calendar
         * @param dates the days, in the order they are taken
         * @param shifts their working time
         * @param cost what a day costs
         * @throws IllegalArgumentException if there is no day, or the cost is negative
         */
        public ExtraWork {
            dates = List.copyOf(dates);
            shifts = List.copyOf(shifts);
            if (dates.isEmpty()) {
                throw new IllegalArgumentException("Extra work on the calendar \"" + calendar
                        + "\" needs at least one day.\nMaybe name a Saturday: extraWork(\"" + calendar
                        + "\", saturday).");
            }
            ActionSteps.checkCost(cost);
        }

        @Override
        public int steps(Project project) {
            return dates.size();
        }

        @Override
        public List<Change> changes(Project project, int steps) {
            List<Change> changes = new ArrayList<>();
            dates.subList(0, steps).forEach(date -> changes.add(new Change.Overtime(calendar, date, shifts)));
            return changes;
        }

        @Override
        public ExtraWork costing(Money newCost) {
            return new ExtraWork(calendar, dates, shifts, Optional.of(newCost));
        }

        /** The calendar and the days. */
        @Override
        public String toString() {
            return calendar + " works " + dates + ActionSteps.perDay(cost);
        }
    }

    /**
     * A dependency that is kept by preference only leaves the plan.
     *
     * @param link the dependency
     * @param cost what that costs; empty if not known
     * @since 0.1.0
     */
    record DropLink(Dependency link, Optional<Money> cost) implements RecoveryAction {

        /**
         * Checks the cost.
         *
         * @param link the dependency
         * @param cost what that costs
         * @throws IllegalArgumentException if the cost is negative
         */
        public DropLink {
            requireNonNull(link, "link");
            ActionSteps.checkCost(cost);
        }

        @Override
        public int steps(Project project) {
            return 1;
        }

        @Override
        public List<Change> changes(Project project, int steps) {
            ActionSteps.checkDiscretionary(project, link);
            return List.of(new Change.RemovedLink(link));
        }

        @Override
        public DropLink costing(Money newCost) {
            return new DropLink(link, Optional.of(newCost));
        }

        /** The dependency. */
        @Override
        public String toString() {
            return "drop " + link + ActionSteps.whole(cost);
        }
    }

    /**
     * Any changes.
     *
     * @param name the name people know them by
     * @param changes what is done, in the order it is applied; at least one
     * @param cost what that costs; empty if not known
     * @since 0.1.0
     */
    record Other(String name, List<Change> changes, Optional<Money> cost) implements RecoveryAction {

        /**
         * Checks the name and the cost, and copies the changes.
         *
         * @param name the name people know them by
         * @param changes what is done
         * @param cost what that costs
         * @throws IllegalArgumentException if the name is blank, there is no change, or the cost is negative
         */
        public Other {
            changes = List.copyOf(changes);
            if (name.isBlank() || changes.isEmpty()) {
                throw new IllegalArgumentException("The action \"" + name + "\" needs a name and at least one change."
                        + "\nMaybe: RecoveryAction.of(\"Second crew\", Change.duration(\"F\", days(4))).");
            }
            ActionSteps.checkCost(cost);
        }

        @Override
        public int steps(Project project) {
            return 1;
        }

        @Override
        public List<Change> changes(Project project, int steps) {
            return changes;
        }

        @Override
        public Other costing(Money newCost) {
            return new Other(name, changes, Optional.of(newCost));
        }

        /** The name and the changes. */
        @Override
        public String toString() {
            return name + " " + changes + ActionSteps.whole(cost);
        }
    }
}
