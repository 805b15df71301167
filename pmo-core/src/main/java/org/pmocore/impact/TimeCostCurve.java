package org.pmocore.impact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;

/**
 * The least cost of every duration between the schedule as it is and the shortest one looked at: a curve of straight pieces, and
 * between two of its points the stage that leads from one to the other.
 *
 * <p>Durations are working days (営業日) of the goal's calendar, named by {@link #calendar()}, from the start of the project to the
 * finish of the goal; each of them is that of a schedule made with the shortened tasks. Made by {@link Crashing}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class TimeCostCurve {

    private static final int ROWS = 8;
    private static final int NAME_CELLS = 30;
    private static final int LINE_CELLS = 80;

    private final Goal goal;
    private final List<Point> points;
    private final List<Stage> stages;
    private final Stop stop;
    private final Set<Doubt> doubts;

    TimeCostCurve(Goal goal, List<Point> points, List<Stage> stages, Stop stop, Set<Doubt> doubts) {
        this.goal = goal;
        this.points = List.copyOf(points);
        this.stages = List.copyOf(stages);
        this.stop = stop;
        this.doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
    }

    /**
     * Why the curve ends.
     *
     * @since 0.1.0
     */
    public enum Stop {
        /** The target is kept without shortening anything. */
        NOT_LATE,
        /** The target is reached. */
        REACHED,
        /** A path of work that cannot be shortened further holds the goal. */
        NOTHING_SHORTER,
        /** A thousand stages were made. */
        STAGES_USED_UP
    }

    /**
     * Why there may be a cheaper way than the one found, although its dates are true.
     *
     * @since 0.1.0
     */
    public enum Doubt {
        /** Tasks work on other calendars than the goal. */
        SEVERAL_CALENDARS,
        /** Tasks or lags go by the clock. */
        ELAPSED_TIME,
        /** A lag is a part of a duration that may be shortened. */
        PERCENT_LAG,
        /** A link with a summary other than from finish to start was left out. */
        SUMMARY_LINK,
        /** A task is to be done as late as possible. */
        AS_LATE_AS_POSSIBLE,
        /** The schedule does not keep a link or a date. */
        BROKEN_LOGIC,
        /** A task is held by something else than links and known dates, and was taken as fixed there. */
        HELD_BY_DATE,
        /** The costs per minute stand in proportions too fine to be followed exactly. */
        ROUNDED_COSTS,
        /** A schedule with the shortened tasks finishes on another date than expected. */
        NOT_CONFIRMED
    }

    /**
     * What a duration costs.
     *
     * @param direct normal costs of the tasks that can be shortened, and what shortening them costs more
     * @param indirect cost of the days the project lasts; zero if none was stated
     * @param total both
     * @since 0.1.0
     */
    public record Costs(Money direct, Money indirect, Money total) {}

    /**
     * A task that is shorter than planned.
     *
     * @param task the task
     * @param days working days of its calendar by which it is shorter
     * @since 0.1.0
     */
    public record Shortened(Task task, Measure days) {}

    /**
     * A duration and its least cost.
     *
     * @param reached when the goal is reached, by the schedule with the shortened tasks
     * @param date that date, to show
     * @param duration working days from the start of the project to it
     * @param costs what it costs
     * @param shortened the tasks that are shorter than planned then, in the order they were named
     * @since 0.1.0
     */
    public record Point(
            LocalDateTime reached, LocalDate date, Measure duration, Costs costs, List<Shortened> shortened) {

        /**
         * Copies the tasks.
         *
         * @param reached when the goal is reached
         * @param date that date, to show
         * @param duration working days from the start of the project to it
         * @param costs what it costs
         * @param shortened the tasks that are shorter than planned then
         */
        public Point {
            shortened = List.copyOf(shortened);
        }

        /** Date, duration and total cost in one line. */
        @Override
        public String toString() {
            return date + " (" + duration + "): " + costs.total();
        }
    }

    /**
     * What leads from one point to the next.
     *
     * @param days working days by which the goal becomes earlier
     * @param costPerDay what each of them costs, rounded to the currency
     * @param shortened the tasks each of which is shortened by that much
     * @param givenBack the tasks each of which gets that much back, because the others make it needless
     * @since 0.1.0
     */
    public record Stage(Measure days, Money costPerDay, List<Task> shortened, List<Task> givenBack) {

        /**
         * Copies the lists.
         *
         * @param days working days by which the goal becomes earlier
         * @param costPerDay what each of them costs
         * @param shortened the tasks that are shortened
         * @param givenBack the tasks that get time back
         */
        public Stage {
            shortened = List.copyOf(shortened);
            givenBack = List.copyOf(givenBack);
        }

        /** Tasks, days and cost in one line, such as {@code -A -E +C, 1 working day at JPY 5 a day}. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(tasks() + ", " + days + " at " + costPerDay + " a day", LINE_CELLS);
        }

        private String tasks() {
            String less = shortened.stream().map(task -> "-" + task.id()).collect(Collectors.joining(" "));
            String more = givenBack.stream().map(task -> " +" + task.id()).collect(Collectors.joining());
            return less + more;
        }
    }

    /** {@return the schedule as it is} */
    public Schedule schedule() {
        return goal.schedule();
    }

    /** {@return the milestone; empty if the finish of the project is the goal} */
    public Optional<Task> milestone() {
        return goal.milestone();
    }

    /** {@return the date to reach, inclusive; empty if the goal is to be as early as can be} */
    public Optional<LocalDate> target() {
        return goal.due();
    }

    /** {@return the name of the calendar whose working days are counted} */
    public String calendar() {
        return goal.calendar().name();
    }

    /** {@return the points from the schedule as it is to the shortest duration} */
    public List<Point> points() {
        return points;
    }

    /** {@return the stages, each from the point of the same place to the next one} */
    public List<Stage> stages() {
        return stages;
    }

    /** {@return why the curve ends} */
    public Stop stop() {
        return stop;
    }

    /** {@return whether every point is proven to be the least cost of its duration: no {@link #doubts} } */
    public boolean isExact() {
        return doubts.isEmpty();
    }

    /** {@return why there may be a cheaper way, in the order of their constants; none if the curve is exact} */
    public Set<Doubt> doubts() {
        return doubts;
    }

    /** {@return the point with the least total cost; of equal ones the earliest finish} */
    public Point cheapest() {
        Point best = points.get(0);
        for (Point point : points) {
            best = point.costs().total().compareTo(best.costs().total()) <= 0 ? point : best;
        }
        return best;
    }

    /** {@return the point with the earliest finish} */
    public Point shortest() {
        return points.stream().min(Comparator.comparing(Point::reached)).orElseThrow();
    }

    /**
     * How early the goal can be at which cost, by which stages, in one paragraph.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the paragraph; the same for the same plan and costs
     */
    public String explain(Locale locale) {
        return CrashText.of(this, locale);
    }

    /**
     * The points as a table.
     *
     * @param rows rows at most
     * @return duration, date, direct and total cost, and the stage that leads there
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .right("Days")
                .left("Finish")
                .right("Direct")
                .right("Total")
                .left("Stage", NAME_CELLS);
        for (int place = 0; place < points.size(); place++) {
            Point point = points.get(place);
            table.row(
                    String.format(Locale.ROOT, "%.1f", point.duration().orElseThrow()),
                    point.date(),
                    point.costs().direct().amount().toPlainString(),
                    point.costs().total().amount().toPlainString(),
                    place == 0 ? "-" : stages.get(place - 1).tasks());
        }
        return table.build().render(rows);
    }

    /** Goal, span and whether it is exact in one line, then the first rows of {@link #table(int)}. */
    @Override
    public String toString() {
        String name = DisplayWidth.truncate(milestone().map(Label::of).orElse("Project finish"), 20);
        String span = points.get(0).date() + " -> " + shortest().date();
        String head = name + ": " + span + ", " + stop + (isExact() ? ", least cost" : ", doubts " + doubts);
        return DisplayWidth.truncate(head, LINE_CELLS) + "\n" + table(ROWS);
    }
}
