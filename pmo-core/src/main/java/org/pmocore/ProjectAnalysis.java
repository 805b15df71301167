package org.pmocore;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.EarnedValueAnalysis;
import org.pmocore.health.HealthAssessment;
import org.pmocore.health.HealthReport;
import org.pmocore.health.HealthRules;
import org.pmocore.impact.Change;
import org.pmocore.impact.Impact;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.issues.EscalationAnalysis;
import org.pmocore.issues.EscalationRules;
import org.pmocore.issues.EscalationRun;
import org.pmocore.issues.IssueAnalysis;
import org.pmocore.issues.IssueImpactAnalysis;
import org.pmocore.issues.IssueImpacts;
import org.pmocore.issues.IssueSummary;
import org.pmocore.issues.SentEscalation;
import org.pmocore.model.Project;
import org.pmocore.report.WeeklyReport;
import org.pmocore.report.WeeklyReporting;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.Days;

/**
 * Every calculation for one project at one data date: dates, impacts, earned value, issues, health and the weekly report.
 *
 * <p>The schedule is computed once; the other answers are computed when they are asked for, always from the same project,
 * data date, baseline and rules. Nothing reads a clock: the same input gives the same answer on any day.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ProjectAnalysis {

    private final Schedule schedule;
    private final LocalDateTime dataDate;
    private final EarnedValueAnalysis earnedValueAnalysis;
    private final HealthRules rules;

    private ProjectAnalysis(
            Schedule schedule, LocalDateTime dataDate, EarnedValueAnalysis earnedValueAnalysis, HealthRules rules) {
        this.schedule = schedule;
        this.dataDate = dataDate;
        this.earnedValueAnalysis = earnedValueAnalysis;
        this.rules = rules;
    }

    /**
     * {@return the analysis at the project's own data date}
     *
     * @param project the project; one without a data date is rejected, because no date is ever guessed
     */
    public static ProjectAnalysis of(Project project) {
        LocalDateTime dataDate = project.dataDate()
                .orElseThrow(() -> new IllegalArgumentException("The project \"" + project.name()
                        + "\" has no data date.\nMaybe give one: ProjectAnalysis.of(project, date)."));
        return new ProjectAnalysis(
                CriticalPathMethod.withDefaults().schedule(project),
                dataDate,
                EarnedValueAnalysis.withDefaults(),
                HealthRules.standard());
    }

    /**
     * {@return the analysis at the end of a date}
     *
     * @param project the project
     * @param dataDate the data date (基準日), inclusive: progress is known up to its end
     * @throws org.pmocore.model.InvalidProjectException if the project has actual dates or costs after that date
     */
    public static ProjectAnalysis of(Project project, LocalDate dataDate) {
        LocalDateTime end = Days.endOf(requireNonNull(dataDate, "dataDate"));
        boolean same = project.dataDate().filter(end::equals).isPresent();
        return of(same ? project : project.toBuilder().dataDate(end).build());
    }

    /**
     * {@return the same analysis, at the same data date, with dates computed by other conventions}
     *
     * @param method the calculator with its rules, such as those a planning tool follows
     */
    public ProjectAnalysis withMethod(CriticalPathMethod method) {
        Schedule other = method.withDataDate(dataDate).schedule(project());
        return new ProjectAnalysis(other, dataDate, earnedValueAnalysis, rules);
    }

    /**
     * {@return the same analysis measured against a baseline of that name instead of the one approved last}
     *
     * @param name name of a baseline of the project
     */
    public ProjectAnalysis withBaseline(String name) {
        return new ProjectAnalysis(schedule, dataDate, earnedValueAnalysis.withBaseline(name), rules);
    }

    /**
     * {@return the same analysis judged by other rules}
     *
     * @param newRules the rules
     */
    public ProjectAnalysis withRules(HealthRules newRules) {
        return new ProjectAnalysis(schedule, dataDate, earnedValueAnalysis, requireNonNull(newRules, "newRules"));
    }

    /** {@return the project, with the data date of this analysis} */
    public Project project() {
        return schedule.project();
    }

    /** {@return the last date progress is known of, inclusive} */
    public LocalDate dataDate() {
        return Days.lastDayOf(dataDate);
    }

    /** {@return dates, floats, driving links and the critical path} */
    public Schedule schedule() {
        return schedule;
    }

    /**
     * {@return what changes do to every milestone, by scheduling the project again}
     *
     * @param changes the changes, applied together in this order
     */
    public Impact impactOf(Change... changes) {
        return ImpactAnalysis.of(schedule).impactOf(changes);
    }

    /** {@return planned value, earned value, actual cost, indices and forecasts, each a value or a reason} */
    public EarnedValue earnedValue() {
        return earnedValueAnalysis.analyze(project(), dataDate);
    }

    /** {@return open and overdue issues, their ages, flow and forecast} */
    public IssueSummary issues() {
        return IssueAnalysis.withDefaults().analyze(project(), dataDate());
    }

    /** {@return which milestone slips by how much if each open issue stays open, and by when it is needed} */
    public IssueImpacts issueImpacts() {
        return IssueImpactAnalysis.withDefaults().analyze(schedule, dataDate());
    }

    /**
     * {@return which issues are to be escalated to whom; none that was sent within the days of its repeat}
     *
     * @param escalationRules the rules, such as {@code EscalationRules.standard()}
     * @param sent what was sent before
     */
    public EscalationRun escalations(EscalationRules escalationRules, Collection<SentEscalation> sent) {
        return EscalationAnalysis.by(escalationRules).run(issues(), issueImpacts(), sent);
    }

    /** {@return the health of the project: red, amber, green or not assessable, with reasons} */
    public HealthReport health() {
        return HealthAssessment.withDefaults().withRules(rules).assess(schedule, earnedValue(), issues());
    }

    /** {@return the weekly report as a model that turns into Markdown, HTML or JSON} */
    public WeeklyReport report() {
        return WeeklyReporting.withDefaults().report(schedule, earnedValue(), issues(), health());
    }

    /** {@return name, data date, verdict and finish on the first line, health below} */
    @Override
    public String toString() {
        return health().toString();
    }
}
