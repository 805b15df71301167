package org.pmocore.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Likeness;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

/**
 * What becomes of a {@link DelayReport}: the impact on the plan if task and amount are known, else the tasks that may be meant and
 * the questions to ask.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DelayAnswer {

    private static final double LEAST_SCORE = 0.25;
    private static final int MOST_CANDIDATES = 3;
    private static final int LINE_CELLS = 80;

    private final DelayReport report;
    private final @Nullable Task task;
    private final @Nullable Task affected;
    private final @Nullable Impact impact;
    private final List<Candidate> candidates;
    private final List<Ask> questions;

    private DelayAnswer(DelayReport report, @Nullable Task task, @Nullable Task affected, ImpactAnalysis plan) {
        this.report = report;
        this.task = task;
        WorkTime delay = report.delay().orElse(null);
        this.impact = task == null || delay == null ? null : plan.impactOf(new Change.Delay(task.id(), delay));
        this.affected = affected == null && impact != null && report.affected().isEmpty() ? worst(impact) : affected;
        this.candidates = task == null ? candidates(report, plan.before().project()) : List.of();
        this.questions = questions(task == null, delay == null, this.affected == null);
    }

    /**
     * A task that may be meant.
     *
     * @param task the task
     * @param score how much of its name was said, from 0 to 1
     * @since 0.1.0
     */
    public record Candidate(Task task, double score) {

        /** The task and its score in one line. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(Label.of(task), LINE_CELLS - 7) + String.format(Locale.ROOT, " (%.2f)", score);
        }
    }

    /** What must be asked before the impact can be said. */
    public enum Ask {
        /** Which task is late: none was named, or none of that id is in the plan. */
        WHICH_TASK,
        /** When it will finish: no amount was reported. */
        EXPECTED_FINISH,
        /** What suffers: nothing was named, or the plan does not know it. */
        AFFECTED_TASK
    }

    static DelayAnswer of(DelayReport report, ImpactAnalysis plan) {
        Project project = plan.before().project();
        return new DelayAnswer(report, known(report.task(), project), known(report.affected(), project), plan);
    }

    private static @Nullable Task known(Optional<String> id, Project project) {
        return id.map(TaskId::of)
                .flatMap(project::find)
                .filter(task -> !task.isSummary())
                .orElse(null);
    }

    /** The milestone with the least margin; of those without a promise the one that slips most. */
    private static @Nullable Task worst(Impact impact) {
        return impact.milestones().stream()
                .min(Comparator.<MilestoneImpact>comparingDouble(milestone ->
                                milestone.isMoved() ? milestone.marginAfter().orElse(0) : Double.MAX_VALUE)
                        .thenComparing(milestone -> -milestone.slip()))
                .map(MilestoneImpact::task)
                .orElse(null);
    }

    private static List<Candidate> candidates(DelayReport report, Project project) {
        String said = report.task().map(id -> id + " ").orElse("") + report.words();
        return project.tasks().stream()
                .filter(task ->
                        task.kind() == Task.Kind.TASK && !task.progress().isFinished())
                .map(task -> new Candidate(task, Likeness.of(said, task.name())))
                .filter(candidate -> candidate.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static List<Ask> questions(boolean noTask, boolean noDelay, boolean noAffected) {
        List<Ask> questions = new ArrayList<>();
        if (noTask) {
            questions.add(Ask.WHICH_TASK);
        }
        if (noDelay) {
            questions.add(Ask.EXPECTED_FINISH);
        }
        if (noAffected) {
            questions.add(Ask.AFFECTED_TASK);
        }
        return List.copyOf(questions);
    }

    /** {@return the report that is answered} */
    public DelayReport report() {
        return report;
    }

    /** {@return the task that is late; empty if its id is not known} */
    public Optional<Task> task() {
        return Optional.ofNullable(task);
    }

    /** {@return what suffers: as reported, else the milestone that is hit worst; empty if neither is known} */
    public Optional<Task> affected() {
        return Optional.ofNullable(affected);
    }

    /** {@return what the delay does to the plan; empty unless task and amount are known} */
    public Optional<Impact> impact() {
        return Optional.ofNullable(impact);
    }

    /** {@return unfinished tasks that may be meant, the likeliest first, at most three; none if the task is known} */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** {@return what to ask; nothing if the impact is known and somebody suffers from it} */
    public List<Ask> questions() {
        return questions;
    }

    /**
     * {@return whom to ask: where the report comes from, else the team of the task, else that of the likeliest candidate; empty if
     * none of them is known}
     */
    public Optional<String> askWhom() {
        return report.reporter()
                .or(() -> task().flatMap(Task::team))
                .or(() -> candidates.stream()
                        .findFirst()
                        .flatMap(candidate -> candidate.task().team()));
    }

    /**
     * {@return the consequence in one paragraph, as {@link Impact#explain} says it, or the report with the tasks that may be meant,
     * what is missing, and whom to ask what}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String explain(Locale locale) {
        return impact == null || affected == null
                ? DelayAnswerText.of(this, locale)
                : impact.explain(affected.id().value(), locale);
    }

    /** The impact, or the candidates and what to ask, in one line. */
    @Override
    public String toString() {
        return impact == null || affected == null
                ? DisplayWidth.truncate("Ask " + questions + ", candidates " + candidates, LINE_CELLS)
                : impact.milestone(affected.id().value()).toString();
    }
}
