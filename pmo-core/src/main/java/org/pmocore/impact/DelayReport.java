package org.pmocore.impact;

import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.time.WorkTime;

/**
 * What somebody reports about a delay, in their own words and as far as they know: "the usual screen stuff is late, later work may
 * suffer".
 *
 * <pre>{@code
 * DelayAnswer answer = DelayReport.of("例の画面まわりが遅れていて後続に影響しそう").resolve(plan);
 * answer.impact();                        // empty: which task, and how late?
 * answer.candidates();                    // A 画面設計 ..., each with how much of its name was said
 * answer.explain(Locale.JAPANESE);        // the report, the candidates, whom to ask what
 * }</pre>
 *
 * <p>A task is named by its id only; a name proposes tasks and never decides. Immutable and thread-safe.
 *
 * @param words what was reported, word for word
 * @param task id of the late task, as reported
 * @param delay by how much it is late, as reported
 * @param affected id of the milestone or task that suffers, as reported
 * @param reporter the team or role that reported and can be asked; no person is ever named by the library
 * @since 0.1.0
 */
public record DelayReport(
        String words,
        Optional<String> task,
        Optional<WorkTime> delay,
        Optional<String> affected,
        Optional<String> reporter) {

    private static final int LINE_CELLS = 80;

    /**
     * {@return a report of which only the words are known}
     *
     * @param words what was reported, word for word
     */
    public static DelayReport of(String words) {
        return new DelayReport(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same report about a task}
     *
     * @param id id of the late task
     */
    public DelayReport withTask(String id) {
        return new DelayReport(words, Optional.of(id), delay, affected, reporter);
    }

    /**
     * {@return the same report with an amount}
     *
     * @param by by how much the task is late; negative if it is early
     */
    public DelayReport withDelay(WorkTime by) {
        return new DelayReport(words, task, Optional.of(by), affected, reporter);
    }

    /**
     * {@return the same report about what suffers}
     *
     * @param id id of a milestone or task
     */
    public DelayReport withAffected(String id) {
        return new DelayReport(words, task, delay, Optional.of(id), reporter);
    }

    /**
     * {@return the same report with where it comes from}
     *
     * @param team the team or role that reported
     */
    public DelayReport withReporter(String team) {
        return new DelayReport(words, task, delay, affected, Optional.of(team));
    }

    /**
     * {@return what the report does to a plan, or what must be asked before anybody can say}
     *
     * @param plan the plan it is about
     * @throws IllegalArgumentException if the task it names cannot be late, such as a milestone
     */
    public DelayAnswer resolve(ImpactAnalysis plan) {
        return DelayAnswer.of(this, plan);
    }

    /** The words and what is known, in one line. */
    @Override
    public String toString() {
        String known =
                task.orElse("?") + " " + delay.map(WorkTime::toString).orElse("?") + " -> " + affected.orElse("?");
        return DisplayWidth.truncate(known + ": " + words, LINE_CELLS);
    }
}
