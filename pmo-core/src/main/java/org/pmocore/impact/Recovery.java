package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.measure.Unit;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;

/**
 * What brings a milestone, or the finish of the project, back to its date (挽回策): what each action gains alone, ranked, and
 * which steps to take in which order until the date is reached or nothing helps any more.
 *
 * <p>Every figure comes from scheduling the plan with the actions in it. Days are working days (営業日) of the goal's calendar as
 * it is without extra work, named by {@link #calendar()}. Made by {@link RecoverySearch} or {@link Impact#recovery}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Recovery {

    private static final int ROWS = 8;
    private static final int ACTION_CELLS = 40;
    private static final int LINE_CELLS = 80;

    private final Goal goal;
    private final LocalDateTime before;
    private final List<Option> options;
    private final List<RecoveryAction> untried;
    private final List<Step> steps;
    private final Ranking ranking;
    private final Stop stop;
    private final @Nullable LocalDateTime earliest;
    private final int schedules;
    private final int untriedCombinations;

    private Recovery(Builder builder) {
        this.goal = builder.goal;
        this.before = builder.before;
        this.options = List.copyOf(builder.options);
        this.untried = List.copyOf(builder.untried);
        this.steps = List.copyOf(builder.steps);
        this.ranking = builder.ranking;
        this.stop = builder.stop;
        this.earliest = builder.earliest;
        this.schedules = builder.schedules;
        this.untriedCombinations = builder.untriedCombinations;
    }

    /**
     * By what the options are ranked; equal ones keep the order in which they were named.
     *
     * @since 0.1.0
     */
    public enum Ranking {
        /** Working days gained for a unit of money: every cost is known. */
        BY_DAYS_PER_COST,
        /** Working days gained: no cost is known. */
        BY_DAYS,
        /** Those whose cost is known by days for a unit of money, after them the others by days. */
        KNOWN_COSTS_FIRST
    }

    /**
     * Why no further step was taken.
     *
     * @since 0.1.0
     */
    public enum Stop {
        /** The date is kept without any action. */
        NOT_LATE,
        /** The date is reached. */
        REACHED,
        /** No step gains anything, no action to its limit, no pair of those on driving paths, nor all of these at once. */
        NOTHING_GAINS,
        /** Whatever might gain is dearer than the limit leaves room for, or its cost is not known. */
        COST_LIMIT,
        /** As many schedules were made as allowed, and none of those that were tried gains. */
        SCHEDULES_USED_UP
    }

    /**
     * What an action brings at some point between its first step and its limit.
     *
     * @param steps how many steps of it are taken
     * @param reached when the goal is reached then
     * @param date that date, to show
     * @param gained working days gained
     * @param cost what the steps cost; empty if that is not known
     * @since 0.1.0
     */
    public record Point(int steps, LocalDateTime reached, LocalDate date, Measure gained, Optional<Money> cost) {

        /** Steps and days in one line. */
        @Override
        public String toString() {
            return steps + ": " + gained + cost.map(money -> " for " + money).orElse("");
        }
    }

    /**
     * What an action brings alone, step by step up to its limit or to where the goal is reached; what gains nothing at its limit
     * is shown at its limit only.
     *
     * @param action the action
     * @param points at least one, with rising numbers of steps
     * @param leads whether a path of dependencies leads from what it changes to the goal
     * @param heldBy what else holds the goal from some day on, although the action goes on; empty if nothing does
     * @since 0.1.0
     */
    public record Option(RecoveryAction action, List<Point> points, boolean leads, Optional<NextPath> heldBy) {

        /**
         * Copies the points.
         *
         * @param action the action
         * @param points what it brings
         * @param leads whether it leads to the goal
         * @param heldBy what else holds the goal
         */
        public Option {
            points = List.copyOf(points);
        }

        /** {@return the first point that gains as much as any: more of the action would be wasted} */
        public Point best() {
            Point best = points.get(0);
            for (Point point : points) {
                best = point.reached().isBefore(best.reached()) ? point : best;
            }
            return best;
        }

        /** {@return whether the action gains anything alone} */
        public boolean gains() {
            return Tolerance.isPositive(best().gained().orElse(0));
        }

        /** {@return what a working day gained costs, rounded to the currency; empty without a known cost or without a gain} */
        public Optional<Money> costPerDayGained() {
            return gains()
                    ? best().cost().map(cost -> cost.times(1 / best().gained().orElseThrow()))
                    : Optional.empty();
        }

        /** Action, days and cost in one line. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(action + ": " + best(), LINE_CELLS);
        }
    }

    /**
     * An action in a step.
     *
     * @param action the action
     * @param more how many steps of it are taken now
     * @param soFar how many are taken with them
     * @since 0.1.0
     */
    public record Taken(RecoveryAction action, int more, int soFar) {}

    /**
     * What was won and what it costs.
     *
     * @param days working days gained
     * @param cost the cost; empty if a part of it is not known
     * @since 0.1.0
     */
    public record Gain(Measure days, Optional<Money> cost) {}

    /**
     * One step towards the goal, given those before: one action, or several where none gains alone.
     *
     * @param actions what is done, in the order the actions were named
     * @param reached when the goal is reached then
     * @param date that date, to show
     * @param gain what this step adds
     * @param soFar what all steps up to it bring together
     * @since 0.1.0
     */
    public record Step(List<Taken> actions, LocalDateTime reached, LocalDate date, Gain gain, Gain soFar) {

        /**
         * Copies the actions.
         *
         * @param actions what is done
         * @param reached when the goal is reached then
         * @param date that date, to show
         * @param gain what this step adds
         * @param soFar what all steps up to it bring together
         */
        public Step {
            actions = List.copyOf(actions);
        }

        /** Actions and date in one line. */
        @Override
        public String toString() {
            String done =
                    actions.stream().map(taken -> taken.action().toString()).collect(Collectors.joining(" and "));
            return DisplayWidth.truncate(date + " +" + gain.days() + ": " + done, LINE_CELLS);
        }
    }

    /** {@return the schedule that is too late} */
    public Schedule schedule() {
        return goal.schedule();
    }

    /** {@return the milestone; empty if the finish of the project is the goal} */
    public Optional<Task> milestone() {
        return goal.milestone();
    }

    /** {@return the date to reach, inclusive} */
    public LocalDate target() {
        return goal.due().orElseThrow();
    }

    /** {@return the name of the calendar whose working days are counted} */
    public String calendar() {
        return goal.calendar().name();
    }

    /** {@return when the goal is reached without any action, exclusive unless it is a start milestone} */
    public LocalDateTime before() {
        return before;
    }

    /** {@return when the goal is reached after all steps} */
    public LocalDateTime after() {
        return steps.isEmpty() ? before : steps.get(steps.size() - 1).reached();
    }

    /** {@return working days to recover; 0 if the date is kept} */
    public Measure missing() {
        return days(goal.missing(before));
    }

    /** {@return working days that are still missing after all steps} */
    public Measure stillMissing() {
        return days(goal.missing(after()));
    }

    /** {@return when the goal is reached if every action that can be combined is taken to its limit; empty if not tried} */
    public Optional<LocalDateTime> earliest() {
        return Optional.ofNullable(earliest);
    }

    /** {@return what each action brings alone, best first; none if the date is kept} */
    public List<Option> options() {
        return options;
    }

    /** {@return by what the options are ranked} */
    public Ranking ranking() {
        return ranking;
    }

    /** {@return actions that were not tried alone, because no more schedules might be made} */
    public List<RecoveryAction> untried() {
        return untried;
    }

    /** {@return what to do, in this order} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return why there is no further step} */
    public Stop stop() {
        return stop;
    }

    /** {@return how often the plan was scheduled} */
    public int schedules() {
        return schedules;
    }

    /** {@return how many combinations of actions were next to be tried when no more schedules might be made} */
    public int untriedCombinations() {
        return untriedCombinations;
    }

    /**
     * What is missing, what could be done, what gains nothing and why, and what to do, in one paragraph.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the paragraph; the same for the same plan and actions
     */
    public String explain(Locale locale) {
        return RecoveryText.of(this, locale);
    }

    /**
     * The options as a table.
     *
     * @param rows rows at most
     * @return the action at its best point, days gained, date and cost, best first
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Alone", ACTION_CELLS)
                .right("Gains")
                .left("Reached")
                .right("Cost");
        for (Option option : options) {
            Point best = option.best();
            table.row(
                    option.action().text(project(), best.steps(), Locale.ROOT),
                    String.format(Locale.ROOT, "%+.1f", best.gained().orElseThrow()),
                    best.date(),
                    best.cost().map(Money::toString).orElse("-"));
        }
        return table.build().render(rows);
    }

    Project project() {
        return goal.schedule().project();
    }

    LocalDate shown(LocalDateTime instant) {
        return goal.shown(instant);
    }

    static Measure days(double days) {
        return Measure.of(Tolerance.clean(days), Unit.WORKING_DAYS);
    }

    /** Goal, days and steps in two lines, then the first rows of {@link #table(int)}. */
    @Override
    public String toString() {
        String name = DisplayWidth.truncate(milestone().map(Label::of).orElse("Project finish"), 20);
        String head = name + ": " + goal.shown(before) + ", due " + target() + "; recover " + missing();
        String end =
                steps.size() + (steps.size() == 1 ? " step" : " steps") + " to " + goal.shown(after()) + ", " + stop;
        String text = DisplayWidth.truncate(head, LINE_CELLS) + "\n" + end;
        return options.isEmpty() ? text : text + "\n" + table(ROWS);
    }

    /** Collects what a search finds. */
    static final class Builder {

        private final Goal goal;
        private final LocalDateTime before;
        private final List<RecoveryAction> untried = new ArrayList<>();
        private List<Option> options = List.of();
        private List<Step> steps = List.of();
        private Ranking ranking = Ranking.BY_DAYS;
        private Stop stop = Stop.NOT_LATE;
        private @Nullable LocalDateTime earliest;
        private int schedules;
        private int untriedCombinations;

        Builder(Goal goal, LocalDateTime before) {
            this.goal = requireNonNull(goal, "goal");
            this.before = before;
        }

        Builder options(List<Option> found) {
            options = found;
            return this;
        }

        void untried(RecoveryAction action) {
            untried.add(action);
        }

        Builder steps(List<Step> taken) {
            steps = taken;
            return this;
        }

        Builder ranking(Ranking by) {
            ranking = by;
            return this;
        }

        Builder stop(Stop why) {
            stop = why;
            return this;
        }

        void earliest(Optional<LocalDateTime> instant) {
            earliest = instant.orElse(null);
        }

        Builder schedules(int made, int denied) {
            schedules = made;
            untriedCombinations = denied;
            return this;
        }

        Recovery build() {
            return new Recovery(this);
        }
    }
}
