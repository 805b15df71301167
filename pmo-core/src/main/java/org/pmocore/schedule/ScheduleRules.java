package org.pmocore.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.NetworkRules.Switch;

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

    private ScheduleRules(String name, NetworkRules network, Duration criticalFloat, boolean longestPath) {
        this(name, network, criticalFloat, longestPath, Duration.ZERO);
    }

    private ScheduleRules(
            String name,
            NetworkRules network,
            Duration criticalFloat,
            boolean longestPath,
            Duration nearCriticalFloat) {
        this.name = name;
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
        PROGRESS_OVERRIDE
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
        return new ScheduleRules(name, network, requireNonNull(limit, "limit"), longestPath, nearCriticalFloat);
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
        return new ScheduleRules(name, network, criticalFloat, longestPath, requireNonNull(limit, "limit"));
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
        return new ScheduleRules(name, network, criticalFloat, critical, nearCriticalFloat);
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
        return new ScheduleRules(name, changed, criticalFloat, longestPath, nearCriticalFloat);
    }

    /** {@return the name and the conventions in one line} */
    @Override
    public String toString() {
        return name + ": lags on " + network.lagClock() + ", " + network.progress() + ", " + network.floatKind()
                + " float";
    }
}
