package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.time.WorkAxis;

/**
 * Why a task is not earlier: everything that holds it where it is, all ties included.
 *
 * <p>Of work in progress it is about the part that is left. Each reason alone keeps the task from moving; it moves when all of
 * them are relaxed. Tests prove that by scheduling again without them.
 *
 * <pre>{@code
 * schedule.whyNotEarlier("RV").explain(Locale.JAPANESE);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class WhyNotEarlier {

    private static final int ROWS = 8;
    private static final int CELLS = 80;

    private final ScheduledTask task;
    private final List<BindingReason> reasons;

    WhyNotEarlier(ScheduledTask task, List<BindingReason> reasons) {
        this.task = task;
        this.reasons = reasons;
    }

    /** {@return the task} */
    public ScheduledTask task() {
        return task;
    }

    /** {@return all reasons that hold it, dependencies first; never empty} */
    public List<BindingReason> reasons() {
        return reasons;
    }

    /** {@return whether its finish is held and its start follows; else the start is held} */
    public boolean isHeldByFinish() {
        return reasons.stream().noneMatch(BindingReason::ofStart);
    }

    /** {@return the date that is held: the start, of work in progress that of the part that is left, or the finish} */
    public LocalDateTime date() {
        return isHeldByFinish() ? task.finish() : task.remainingStart().orElseGet(task::start);
    }

    /**
     * {@return since when only the calendar holds the start: the instant allowed by all reasons, if nobody works from there to
     * the start; empty if the start is right there}
     */
    public Optional<LocalDateTime> pauseFrom() {
        Optional<LocalDateTime> asked =
                reasons.stream().map(BindingReason::asked).max(Comparator.naturalOrder());
        boolean points = reasons.stream().anyMatch(reason -> isAboutOthers(reason.kind()));
        return asked.filter(from -> !isHeldByFinish() && !points && from.isBefore(date()))
                .filter(from -> workBefore(from) == workBefore(date()));
    }

    /**
     * {@return the reasons as sentences}
     *
     * @param locale the reader's locale: Japanese, else English
     */
    public String explain(Locale locale) {
        return new WhyText(locale).explain(this);
    }

    /** {@return the date that is held and the reasons, one line each} */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(ScheduleText.id(task) + (isHeldByFinish() ? " finish " : " start ") + date());
        for (BindingReason reason : reasons.subList(0, Math.min(ROWS, reasons.size()))) {
            text.append("\n  ").append(DisplayWidth.truncate(reason.toString(), CELLS));
        }
        return reasons.size() > ROWS ? text + "\n  ... " + (reasons.size() - ROWS) + " more" : text.toString();
    }

    private static boolean isAboutOthers(BindingReason.Kind kind) {
        return switch (kind) {
            case ACTUAL_DATE, LEVEL_OF_EFFORT, TASKS_UNDER, AS_LATE_AS_POSSIBLE, EXPECTED_FINISH -> true;
            default -> false;
        };
    }

    private long workBefore(LocalDateTime instant) {
        return task.clock().axis().workBefore(WorkAxis.minuteOf(instant));
    }
}
