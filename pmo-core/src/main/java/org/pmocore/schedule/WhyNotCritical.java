package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.model.Task;

/**
 * Why a task is not critical: how much float it has, which successors take the rest, and which path drives the finish instead.
 *
 * <p>Also answers for a critical task, and for one that never can be: see {@link #state()}.
 *
 * <pre>{@code
 * schedule.whyNotCritical(TaskId.of("C")).slipUntilCritical();     // how much later makes it critical
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class WhyNotCritical {

    private static final int CELLS = 78;

    private final ScheduledTask task;
    private final State state;
    private final List<ScheduledLink> chain;
    private final Limit limit;
    private final List<ScheduledTask> drivingPath;

    private WhyNotCritical(
            ScheduledTask task, State state, List<ScheduledLink> chain, Limit limit, List<ScheduledTask> drivingPath) {
        this.task = task;
        this.state = state;
        this.chain = chain;
        this.limit = limit;
        this.drivingPath = drivingPath;
    }

    /** How a task stands to being critical. */
    public enum State {
        /** It has float above the limit of the rules, or is off the longest path if the rules go by that. */
        HAS_FLOAT,
        /** It is critical. */
        CRITICAL,
        /** It is finished and moves nobody any more. */
        FINISHED,
        /** A level of effort, which never is. */
        LEVEL_OF_EFFORT,
        /** A summary: it is critical if a task under it is. */
        SUMMARY
    }

    /** What bounds the late dates at the end of the chain. */
    public enum LimitKind {
        /** The finish of the project. */
        PROJECT_FINISH,
        /** The date the project must finish by. */
        MUST_FINISH_BY,
        /** A deadline, a constraint or a date of somebody outside, of the last task or of a summary above it. */
        OWN_DATE,
        /** A mandatory date, or one on record. */
        FIXED_DATE
    }

    /**
     * What the late dates come from in the end.
     *
     * @param kind what it is
     * @param task the task it bounds: the last one of the chain
     * @param date the late date of that task: its late finish, or its late start where that is bounded
     * @since 0.1.0
     */
    public record Limit(LimitKind kind, ScheduledTask task, LocalDateTime date) {

        /** {@return kind, task and date in one line} */
        @Override
        public String toString() {
            return kind + " " + ScheduleText.id(task) + " " + date;
        }
    }

    static WhyNotCritical of(
            ScheduledTask task, List<ScheduledLink> chain, Limit limit, List<ScheduledTask> drivingPath) {
        return new WhyNotCritical(task, stateOf(task), chain, limit, drivingPath);
    }

    private static State stateOf(ScheduledTask task) {
        if (task.isRollUp()) {
            return State.SUMMARY;
        }
        if (task.task().kind() == Task.Kind.LEVEL_OF_EFFORT) {
            return State.LEVEL_OF_EFFORT;
        }
        if (task.isFinished()) {
            return State.FINISHED;
        }
        return task.isCritical() ? State.CRITICAL : State.HAS_FLOAT;
    }

    /** {@return the task} */
    public ScheduledTask task() {
        return task;
    }

    /** {@return how it stands} */
    public State state() {
        return state;
    }

    /** {@return its total float; empty if finished} */
    public Optional<Duration> totalFloat() {
        return task.totalFloat();
    }

    /**
     * {@return by how much it may slip until it is critical: its total float less the limit of the rules, in working time on its
     * calendar. Empty unless the state is {@link State#HAS_FLOAT}, and where the rules go by the longest path, which no float
     * tells}
     */
    public Optional<Duration> slipUntilCritical() {
        boolean byFloat = state == State.HAS_FLOAT && !task.rules().isLongestPath();
        return byFloat ? task.totalFloat().map(room -> room.minus(task.rules().criticalFloat())) : Optional.empty();
    }

    /**
     * {@return the dependencies that give the task its late dates, from its own successor on; empty if a date of its own or the
     * finish of the project does}
     */
    public List<ScheduledLink> chain() {
        return chain;
    }

    /** {@return what bounds the end of the chain, or the task itself if the chain is empty} */
    public Limit limit() {
        return limit;
    }

    /** {@return the path that drives the finish of the project, the first task first; of several that tie the first float path} */
    public List<ScheduledTask> drivingPath() {
        return drivingPath;
    }

    /**
     * {@return the answer as sentences}
     *
     * @param locale the reader's locale: Japanese, else English
     */
    public String explain(Locale locale) {
        return new WhyText(locale).explain(this);
    }

    /** {@return state, float, chain and driving path, one line each} */
    @Override
    public String toString() {
        String room = task.totalFloat()
                .map(time -> ", float " + ScheduleText.days(time.toMinutes(), task.minutesPerDay()) + " d")
                .orElse("");
        String through =
                chain.stream().map(link -> link.successor().id().value()).collect(Collectors.joining(" > "));
        String path = drivingPath.stream().map(one -> one.id().value()).collect(Collectors.joining(" > "));
        return ScheduleText.id(task) + " " + state + room
                + "\n"
                + DisplayWidth.truncate("  late dates: " + (through.isEmpty() ? "" : through + ", ") + limit, CELLS)
                + "\n" + DisplayWidth.truncate("  driving path: " + path, CELLS);
    }
}
