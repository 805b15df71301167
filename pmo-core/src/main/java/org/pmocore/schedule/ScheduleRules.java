package org.pmocore.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.internal.network.RulesDoor;

/**
 * The scheduling options: the conventions in which products differ, each by name.
 *
 * <p>Common to all rules: a link is a lower bound; successors tied to the start of a task bound its late start; no date is
 * later than the finish of the project, or the date it must finish by; a deadline bounds late dates only; constraints of a
 * summary hold for the tasks under it; a link on a summary means every task under it. Sources: dates that Primavera P6 and
 * Microsoft Project stored in their own files, and their documentation.
 *
 * <pre>{@code
 * ScheduleRules rules = ScheduleRules.primaveraP6().withProgressMode(ProgressMode.PROGRESS_OVERRIDE);
 * Schedule schedule = CriticalPathMethod.withDefaults().withRules(rules).schedule(project);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScheduleRules {

    static {
        RulesDoor.open(rules -> ((ScheduleRules) rules).forNetwork());
    }

    private static final ScheduleRules STANDARD = new ScheduleRules(
            "standard rules",
            new NetworkRules(
                    NetworkRules.LagClock.PREDECESSOR,
                    NetworkRules.Progression.RETAINED_LOGIC,
                    NetworkRules.FloatKind.FINISH,
                    EnumSet.of(Switch.DATA_DATE_FLOOR, Switch.FREE_FLOAT_FLOOR)),
            Duration.ZERO,
            false);

    private static final ScheduleRules PRIMAVERA_P6 = new ScheduleRules(
            "Primavera P6 rules",
            new NetworkRules(
                    NetworkRules.LagClock.PREDECESSOR,
                    NetworkRules.Progression.RETAINED_LOGIC,
                    NetworkRules.FloatKind.FINISH,
                    EnumSet.of(Switch.DATA_DATE_FLOOR, Switch.FREE_FLOAT_FLOOR, Switch.RAW_INSTANTS)),
            Duration.ZERO,
            false);

    private static final ScheduleRules MICROSOFT_PROJECT = new ScheduleRules(
            "Microsoft Project rules",
            new NetworkRules(
                    NetworkRules.LagClock.SUCCESSOR,
                    NetworkRules.Progression.FROM_ACTUAL_START,
                    NetworkRules.FloatKind.SMALLEST,
                    EnumSet.of(
                            Switch.FREE_FLOAT_FLOOR,
                            Switch.FREE_FLOAT_OF_OWN_LINKS,
                            Switch.RAW_INSTANTS,
                            Switch.RAW_POINTS,
                            Switch.LATEST_DATES_PULL,
                            Switch.FLOOR_OPEN_STARTS_ONLY,
                            Switch.ALAP_TAKES_TOTAL_FLOAT)),
            Duration.ZERO,
            false);

    private final String name;
    private final NetworkRules network;
    private final Duration criticalFloat;
    private final boolean longestPath;
    private final Duration nearCriticalFloat;
    private final ScheduleFrom from;

    private ScheduleRules(String name, NetworkRules network, Duration criticalFloat, boolean longestPath) {
        this(name, network, criticalFloat, longestPath, Duration.ZERO, ScheduleFrom.START);
    }

    private ScheduleRules(
            String name,
            NetworkRules network,
            Duration criticalFloat,
            boolean longestPath,
            Duration nearCriticalFloat,
            ScheduleFrom from) {
        this.name = name;
        this.from = from;
        this.network = network;
        this.criticalFloat = criticalFloat;
        this.longestPath = longestPath;
        this.nearCriticalFloat = nearCriticalFloat;
    }

    /** The calendar on which a lag in working time passes. */
    public enum LagCalendar {
        /** The predecessor's calendar (P6 default). */
        PREDECESSOR,
        /** The successor's calendar (Microsoft Project; P6 option). */
        SUCCESSOR,
        /** The project's default calendar (P6 option). */
        PROJECT,
        /** 24 hours on 7 days (P6 option "24 Hour Calendar"). */
        CLOCK
    }

    /** How work that started before its predecessors finished goes on. */
    public enum ProgressMode {
        /** The remaining part still waits for unfinished predecessors (P6 "Retained Logic", its default). */
        RETAINED_LOGIC,
        /** The remaining part waits for nobody (P6 "Progress Override"). */
        PROGRESS_OVERRIDE,
        /**
         * As retained logic, but what happened counts where it happened (P6 "Actual Dates"): a successor of a finished task
         * waits for its actual finish, also one after the data date, and for nobody before it. A predecessor is bound by the
         * actual dates of a finished successor only if they lie after the data date; then its float can be negative. Source:
         * Oracle's documentation ("backward and forward passes are scheduled using actual dates"; "can cause negative total
         * float if the schedule has actuals after the data date"); no dates stored by P6 under this option were at hand.
         */
        ACTUAL_DATES,
        /**
         * A started task runs on from its actual start, or from where it resumes, whatever its predecessors do, and the data
         * date moves nothing (Microsoft Project).
         */
        FROM_ACTUAL_START
    }

    /** Between which ends the total float is measured. */
    public enum FloatType {
        /** Late start minus early start (P6 "Start Float"). */
        START,
        /** Late finish minus early finish (P6 "Finish Float", its default). */
        FINISH,
        /** The smaller of the two (P6 option, Microsoft Project). */
        SMALLEST
    }

    /** What is left of a lag once the date it runs from has happened. */
    public enum LagAfterActual {
        /**
         * What has not passed by the data date, from the early dates (P6 "Calculate start-to-start lag from: Early Start", its
         * default). From the start of a task in progress that is the early start of its remaining part.
         */
        REMAINING,
        /**
         * From the start of a started task all of it, from the actual start, wherever the remaining part lies (P6 "Calculate
         * start-to-start lag from: Actual Start"); from a finish as {@link #REMAINING}.
         */
        FROM_ACTUAL_START,
        /** All of it, from the early dates: the data date starts the lag anew. No product does; many tools do. */
        WHOLE
    }

    /** Which constraints break the logic of the network. */
    public enum ConstraintMode {
        /** Mandatory dates only (P6: "Mandatory Start" and "Mandatory Finish"). */
        MANDATORY,
        /**
         * Mandatory dates and dates "no later than", which pull early dates back; the conflict shows as negative float
         * (Microsoft Project "Tasks will always honor their constraint dates", its default).
         */
        INFLEXIBLE,
        /** None: a mandatory date is a bound from both sides that gives way to links (the same option turned off). */
        NONE
    }

    /** Where a milestone, or a task without length, lies between two shifts. */
    public enum MilestoneFace {
        /** A finish milestone at the end of the work before, anything else at the next start of work (P6). */
        BY_KIND,
        /** On the very instant that bounds it, in both passes (Microsoft Project). */
        RAW,
        /** At the next start of work. */
        START,
        /** At the end of the work before. */
        FINISH
    }

    /** From which end a project is scheduled. */
    public enum ScheduleFrom {
        /** From its start: every task as early as possible (both products by default). */
        START,
        /**
         * Back from the date it must finish by, or from its finish where it has none: every task as late as possible, and the
         * start of the project is the result (Microsoft Project "Schedule from: Project Finish Date").
         */
        FINISH
    }

    /** Which tasks the finish of the project bounds in the backward pass. */
    public enum LateBound {
        /** All: no date is later than the finish of the project (P6, Microsoft Project). */
        PROJECT_FINISH,
        /**
         * Only tasks that nobody waits for. Where a successor is tied to the start of a task alone, its late finish may lie
         * behind the finish of the project (R package criticalpath).
         */
        OPEN_ENDS,
        /**
         * Tasks that nobody waits for get their own early finish as late finish, so that each open end is critical (P6 "Make
         * open-ended activities critical", Microsoft Project "Calculate multiple critical paths").
         */
        OWN_FINISH
    }

    /** What "as late as possible" means. */
    public enum AlapMode {
        /** Up to the early dates of the successors, so that nobody moves (P6, where it is called zero free float). */
        FREE_FLOAT,
        /** At the late dates, and successors follow (Microsoft Project). */
        TOTAL_FLOAT
    }

    /**
     * {@return the default rules: those of Primavera P6, but with every date on a working instant}
     *
     * <p>Lags on the predecessor's calendar; retained logic; nothing unfinished before the data date; a finished task is a
     * point through which logic still flows; of a lag after an actual date only what has not passed counts; finish float,
     * critical at zero or less; free float never below zero; "as late as possible" within the free float. A start milestone
     * sits on the next start of work, a finish milestone on the last finish, never before a date it must not precede.
     */
    public static ScheduleRules standard() {
        return STANDARD;
    }

    /**
     * {@return the rules of Oracle Primavera P6 with its default options}
     *
     * <p>As {@link #standard()}, and with its raw instants: a finish tied to an instant at which a shift begins stays there
     * (08:00, not 17:00 of the day before), a start milestone stays on a data date outside working time, late dates of start
     * milestones are not moved to working time.
     */
    public static ScheduleRules primaveraP6() {
        return PRIMAVERA_P6;
    }

    /**
     * {@return the rules of Microsoft Project with its default options, for automatically scheduled tasks}
     *
     * <p>Lags on the successor's calendar. A started task runs on from its actual start, or from where it resumes, whatever
     * its predecessors do; the status date moves nothing. Milestones keep the raw instant in both passes. "No later than" and
     * mandatory dates pull early dates back, and the conflict shows as negative float ("tasks will always honor their
     * constraint dates"). Only a task that nothing else bounds waits for the start of the project. "As late as possible"
     * means the late dates, and successors follow. The smaller float counts, of a running task that of its finish; a task
     * without successors of its own has its total float as free float.
     */
    public static ScheduleRules microsoftProject() {
        return MICROSOFT_PROJECT;
    }

    /**
     * {@return the same rules with lags on another calendar}
     *
     * @param calendar the calendar on which lags pass
     */
    public ScheduleRules withLagCalendar(LagCalendar calendar) {
        NetworkRules.LagClock clock = NetworkRules.LagClock.valueOf(calendar.name());
        return with(new NetworkRules(clock, network.progress(), network.floatKind(), network.switches()));
    }

    /**
     * {@return the same rules with another way to go on after work out of sequence}
     *
     * @param mode the way
     */
    public ScheduleRules withProgressMode(ProgressMode mode) {
        NetworkRules.Progression progress = NetworkRules.Progression.valueOf(mode.name());
        return with(new NetworkRules(network.lagClock(), progress, network.floatKind(), network.switches()));
    }

    /**
     * {@return the same rules with the total float measured between other ends}
     *
     * <p>The ends differ only where a task is not one block of work: under {@link #microsoftProject()} for a running task.
     *
     * @param type the ends
     */
    public ScheduleRules withTotalFloat(FloatType type) {
        NetworkRules.FloatKind kind = NetworkRules.FloatKind.valueOf(type.name());
        return with(new NetworkRules(network.lagClock(), network.progress(), kind, network.switches()));
    }

    /**
     * {@return the same rules with another limit for critical tasks (P6 "Total Float less than or equal to")}
     *
     * @param limit a task with this total float or less is critical; whole minutes
     */
    public ScheduleRules withCriticalFloat(Duration limit) {
        return new ScheduleRules(name, network, requireNonNull(limit, "limit"), longestPath, nearCriticalFloat, from);
    }

    /**
     * {@return the same rules with a limit for near-critical tasks}
     *
     * <p>A task that is not critical and has this total float or less is near-critical. Products have no rule of their own;
     * P6 layouts and Microsoft Project filters commonly ask for 5 or 10 working days.
     *
     * @param limit the largest total float of a near-critical task, in whole minutes of working time; zero, the default, means
     *     that none is
     */
    public ScheduleRules withNearCriticalFloat(Duration limit) {
        return new ScheduleRules(name, network, criticalFloat, longestPath, requireNonNull(limit, "limit"), from);
    }

    /**
     * {@return the same rules with the longest path as the critical one or not (P6 "Longest Path")}
     *
     * <p>The longest path is everything that drives, directly or through others, the task that finishes last. With several
     * calendars or constraints the float varies along it, so that a limit on the float misses parts of it.
     *
     * @param critical whether a task is critical if it is on the longest path, whatever its float; off by default
     */
    public ScheduleRules withLongestPath(boolean critical) {
        return new ScheduleRules(name, network, criticalFloat, critical, nearCriticalFloat, from);
    }

    /**
     * {@return the same rules with another way to count a lag after an actual date}
     *
     * @param mode what is left of the lag
     */
    public ScheduleRules withLagAfterActual(LagAfterActual mode) {
        return with(Switch.LAG_FROM_ACTUAL_START, mode == LagAfterActual.FROM_ACTUAL_START)
                .with(Switch.LAG_IN_FULL, mode == LagAfterActual.WHOLE);
    }

    /**
     * {@return the same rules with logic that flows through finished tasks or not}
     *
     * <p>On by default, as in P6 under retained logic: a finished task is a point, and its successors wait for its unfinished
     * predecessors. Off, a finished task is skipped: nobody waits through it. Tasks whose dates are those on record, as under
     * {@link ProgressMode#ACTUAL_DATES}, pass nothing on anyway.
     *
     * @param flowing whether successors of a finished task wait for its unfinished predecessors
     */
    public ScheduleRules withLogicThroughFinished(boolean flowing) {
        return with(Switch.FINISHED_CUT_LOGIC, !flowing);
    }

    /**
     * {@return the same rules with other constraints that break logic}
     *
     * @param mode which constraints do
     */
    public ScheduleRules withConstraintMode(ConstraintMode mode) {
        return with(Switch.LATEST_DATES_PULL, mode == ConstraintMode.INFLEXIBLE)
                .with(Switch.SOFT_PINS, mode == ConstraintMode.NONE);
    }

    /**
     * {@return the same rules with "as late as possible" in the other sense}
     *
     * @param mode how late
     */
    public ScheduleRules withAlapMode(AlapMode mode) {
        return with(Switch.ALAP_TAKES_TOTAL_FLOAT, mode == AlapMode.TOTAL_FLOAT);
    }

    /**
     * {@return the same rules with milestones elsewhere between two shifts}
     *
     * @param face where
     */
    public ScheduleRules withMilestoneFace(MilestoneFace face) {
        return with(Switch.RAW_POINTS, face == MilestoneFace.RAW)
                .with(Switch.START_FACES, face == MilestoneFace.START)
                .with(Switch.FINISH_FACES, face == MilestoneFace.FINISH);
    }

    /**
     * {@return the same rules with raw instants kept or not (P6, Microsoft Project: kept)}
     *
     * <p>Kept, a finish tied to an instant at which a shift begins stays there (08:00, not 17:00 of the day before), a start
     * milestone stays on a data date outside working time, and late dates of start milestones are not moved to working time.
     *
     * @param kept whether such instants are kept
     */
    public ScheduleRules withRawInstants(boolean kept) {
        return with(Switch.RAW_INSTANTS, kept);
    }

    /**
     * {@return the same rules with unfinished work held behind the data date or not}
     *
     * <p>On in P6: nothing unfinished starts before the data date. Off in Microsoft Project, where the status date moves
     * nothing until the work is rescheduled ("Update Project: Reschedule uncompleted work").
     *
     * @param held whether the data date is the earliest start of unfinished work
     */
    public ScheduleRules withDataDateFloor(boolean held) {
        return with(Switch.DATA_DATE_FLOOR, held);
    }

    /**
     * {@return the same rules with every task held behind the start of the project or not}
     *
     * <p>On in P6. Off in Microsoft Project and the R package criticalpath: only tasks that nothing else bounds wait for the
     * start of the project; a lead, a link to a finish or a constraint may place others before it.
     *
     * @param held whether the start of the project is the earliest start of every task
     */
    public ScheduleRules withProjectStartFloor(boolean held) {
        return with(Switch.FLOOR_OPEN_STARTS_ONLY, !held);
    }

    /**
     * {@return the same rules with the date the project must finish by followed or not (P6 "Must Finish By")}
     *
     * @param followed whether late dates come from that date where the project has one; on by default
     */
    public ScheduleRules withMustFinishBy(boolean followed) {
        return with(Switch.MUST_FINISH_IGNORED, !followed);
    }

    /**
     * {@return the same rules for a project scheduled from another end (Microsoft Project "Schedule from")}
     *
     * <p>Back from the finish, {@link ScheduledTask#start()} and {@link ScheduledTask#finish()} are the late dates, the project
     * starts with the first of them, and early dates and floats are counted from there: a task with float can start earlier by
     * that much.
     *
     * @param end the end all dates are counted from; the start by default
     */
    public ScheduleRules withScheduleFrom(ScheduleFrom end) {
        return new ScheduleRules(
                name, network, criticalFloat, longestPath, nearCriticalFloat, requireNonNull(end, "end"));
    }

    /**
     * {@return the same rules with other tasks bounded by the finish of the project}
     *
     * @param bound which tasks are
     */
    public ScheduleRules withLateBound(LateBound bound) {
        return with(Switch.OPEN_ENDS_SEED, bound == LateBound.OPEN_ENDS)
                .with(Switch.OPEN_ENDS_CRITICAL, bound == LateBound.OWN_FINISH);
    }

    /**
     * {@return the same rules with free float shown below zero or not}
     *
     * @param shown whether free float is negative where a pin breaks a link; off by default, as in both products
     */
    public ScheduleRules withNegativeFreeFloat(boolean shown) {
        return with(Switch.FREE_FLOAT_FLOOR, !shown);
    }

    /**
     * {@return the same rules with links of a summary counting for the free float of the tasks under it or not}
     *
     * @param counting whether they count; off in Microsoft Project, where a task without links of its own has its total float
     *     as free float
     */
    public ScheduleRules withFreeFloatOfSummaryLinks(boolean counting) {
        return with(Switch.FREE_FLOAT_OF_OWN_LINKS, !counting);
    }

    /**
     * {@return the same rules with expected finishes honoured or not (P6 "Use Expected Finish Dates")}
     *
     * <p>If honoured, the remaining duration of a task with an expected finish becomes the working time from where it can go
     * on to that date, at least zero, and its free float is zero, as P6 shows it.
     *
     * @param honoured whether expected finishes set remaining durations; off by default
     */
    public ScheduleRules withExpectedFinish(boolean honoured) {
        return with(Switch.EXPECTED_FINISH, honoured);
    }

    /**
     * {@return the same rules with levels of effort that bound their successors or not}
     *
     * <p>Off by default, as in P6: a level of effort takes its dates from both sides and moves nobody. On, it spans its
     * predecessors and its successors wait for it; it never presses backward.
     *
     * @param bounding whether successors wait for a level of effort
     */
    public ScheduleRules withDrivingLevelOfEffort(boolean bounding) {
        return with(Switch.EFFORT_DRIVES, bounding);
    }

    /** {@return the total float up to which a task is critical} */
    public Duration criticalFloat() {
        return criticalFloat;
    }

    /** {@return the total float up to which a task that is not critical is near-critical} */
    public Duration nearCriticalFloat() {
        return nearCriticalFloat;
    }

    /** {@return whether a task is critical if it is on the longest path, whatever its float} */
    public boolean isLongestPath() {
        return longestPath;
    }

    /** {@return whether the project is scheduled back from its finish} */
    public boolean isFromFinish() {
        return from == ScheduleFrom.FINISH;
    }

    NetworkRules forNetwork() {
        return network;
    }

    private ScheduleRules with(Switch one, boolean on) {
        Set<Switch> switches = EnumSet.of(one);
        switches.addAll(network.switches());
        if (!on) {
            switches.remove(one);
        }
        return with(new NetworkRules(network.lagClock(), network.progress(), network.floatKind(), switches));
    }

    private ScheduleRules with(NetworkRules changed) {
        return new ScheduleRules(name, changed, criticalFloat, longestPath, nearCriticalFloat, from);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduleRules that
                && name.equals(that.name)
                && network.equals(that.network)
                && criticalFloat.equals(that.criticalFloat)
                && longestPath == that.longestPath
                && nearCriticalFloat.equals(that.nearCriticalFloat)
                && from == that.from;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, network, criticalFloat, longestPath, nearCriticalFloat, from);
    }

    /** {@return the name and the conventions in one line} */
    @Override
    public String toString() {
        return name + ": lags on " + network.lagClock() + ", " + network.progress() + ", " + network.floatKind()
                + " float"
                + (isFromFinish() ? ", from the finish" : "");
    }
}
