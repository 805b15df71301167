package org.pmocore.evm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;

/**
 * How well each way to forecast did on finished projects: every report at which something was earned, but not all, is forecast by
 * every method from what was known then, and compared with the outcome.
 *
 * <pre>{@code
 * ForecastBenchmark benchmark = ForecastBenchmark.of(finishedProjects);
 * benchmark.errors(ForecastMethod.ES1).mean();                       // MAPE, each project weighing the same
 * benchmark.coverage(ForecastMethod.Target.COST).shareByProject();   // of the limits, leaving out each project in turn
 * ForecastAdvisor.calibratedOn(benchmark.outcomes());                // limits from one's own projects
 * }</pre>
 *
 * <p>What a method is picked by, and what limits are calibrated on, never contains the project that it is measured on. Immutable
 * and thread-safe.
 *
 * @since 0.1.0
 */
public final class ForecastBenchmark {

    private static final int ROWS = 9;

    private final List<FinishedProject> projects;
    private final List<List<ForecastCase>> cases;

    private ForecastBenchmark(List<FinishedProject> projects, List<List<ForecastCase>> cases) {
        this.projects = projects;
        this.cases = cases;
    }

    /**
     * {@return a benchmark}
     *
     * @param projects finished projects, each with a name of its own
     * @throws IllegalArgumentException if there is none, or two have the same name
     */
    public static ForecastBenchmark of(List<FinishedProject> projects) {
        if (projects.isEmpty()) {
            throw new IllegalArgumentException("There is no finished project (0).\nMaybe look into another folder.");
        }
        Set<String> names = new HashSet<>();
        for (FinishedProject project : projects) {
            if (!names.add(project.name())) {
                throw new IllegalArgumentException(
                        "There are two projects \"" + project.name() + "\".\nMaybe name them by their files.");
            }
        }
        return new ForecastBenchmark(
                List.copyOf(projects),
                projects.stream().map(ForecastCase::allOf).toList());
    }

    /** {@return the projects} */
    public List<FinishedProject> projects() {
        return projects;
    }

    /** {@return how many reports are forecast} */
    public int reports() {
        return cases.stream().mapToInt(List::size).sum();
    }

    /**
     * {@return the errors of a method over all reports}
     *
     * @param method the method
     */
    public ForecastErrors errors(ForecastMethod method) {
        return errors(method, report -> true);
    }

    /**
     * {@return the errors of a method over the reports of a stage}
     *
     * @param method the method
     * @param stage by the share earned at the report
     */
    public ForecastErrors errors(ForecastMethod method, ProjectStage stage) {
        return errors(method, report -> report.stage() == stage);
    }

    /**
     * {@return the errors of a method over the reports at which no forecast by an index is marked as unstable: 5 % or more of the
     * budget, of the planned time and of the planned durations are earned}
     *
     * @param method the method
     */
    public ForecastErrors errorsWhereStable(ForecastMethod method) {
        return errors(method, report -> !report.isUnstable());
    }

    private ForecastErrors errors(ForecastMethod method, Predicate<ForecastCase> some) {
        return ForecastErrors.of(cases.stream()
                .map(its -> its.stream()
                        .filter(some)
                        .mapToDouble(report -> report.error(method))
                        .toArray())
                .toList());
    }

    /**
     * {@return the method that erred least at a stage on all projects but one; empty if no other project was at that stage}
     *
     * @param target what is forecast
     * @param stage the stage
     * @param except the name of the project that does not count; one that is not there if all count
     */
    public Optional<ForecastMethod> pick(ForecastMethod.Target target, ProjectStage stage, String except) {
        List<FinishedProject> others = projects.stream()
                .filter(project -> !project.name().equals(except))
                .toList();
        List<List<ForecastCase>> theirs = new ArrayList<>();
        others.forEach(project -> theirs.add(cases.get(projects.indexOf(project))));
        ForecastBenchmark rest = new ForecastBenchmark(others, theirs);
        return ForecastMethod.of(target).stream()
                .filter(method -> rest.errors(method, stage).mean().isDefined())
                .min(Comparator.comparingDouble(
                        method -> rest.errors(method, stage).mean().orElseThrow()));
    }

    /**
     * {@return the errors of forecasts by the method that did best at the same stage on the other projects}
     *
     * @param target what is forecast
     */
    public ForecastErrors errorsOfPicks(ForecastMethod.Target target) {
        List<double[]> errors = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            Map<ProjectStage, ForecastMethod> picks = new EnumMap<>(ProjectStage.class);
            for (ProjectStage stage : ProjectStage.values()) {
                pick(target, stage, projects.get(i).name()).ifPresent(method -> picks.put(stage, method));
            }
            errors.add(cases.get(i).stream()
                    .mapToDouble(report -> Optional.ofNullable(picks.get(report.stage()))
                            .map(report::error)
                            .orElse(Double.NaN))
                    .toArray());
        }
        return ForecastErrors.of(errors);
    }

    /** {@return what limits of an adviser can be calibrated on} */
    public List<ForecastAdvisor.Outcome> outcomes() {
        return outcomesExcept("");
    }

    private List<ForecastAdvisor.Outcome> outcomesExcept(String name) {
        List<ForecastAdvisor.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            if (!projects.get(i).name().equals(name)) {
                cases.get(i).forEach(report -> report.outcome().ifPresent(outcomes::add));
            }
        }
        return outcomes;
    }

    /**
     * {@return in how many reports the outcome lies within the limits of an adviser that is calibrated on the other projects}
     *
     * @param target what is forecast
     */
    public ForecastCoverage coverage(ForecastMethod.Target target) {
        ForecastCoverage sum = ForecastCoverage.NONE;
        for (int i = 0; i < projects.size(); i++) {
            Optional<ForecastAdvisor> adviser =
                    ForecastAdvisor.tryOn(outcomesExcept(projects.get(i).name()));
            for (ForecastCase report : cases.get(i)) {
                sum = sum.plus(report, adviser.flatMap(its -> report.isInside(its, target)));
            }
        }
        return sum;
    }

    /** {@return the methods that erred least, as a short table; for people, not for parsing} */
    @Override
    public String toString() {
        TextTable.Builder table =
                TextTable.builder().left("Method").right("MAPE").right("median").right("MPE");
        for (ForecastMethod.Target target : ForecastMethod.Target.values()) {
            ForecastMethod.of(target).stream()
                    .sorted(Comparator.comparingDouble(
                            method -> errors(method).mean().orElse(Double.MAX_VALUE)))
                    .limit(ROWS / 2)
                    .forEach(method -> row(table, method));
        }
        return "Forecasts of " + projects.size() + " projects at " + reports() + " reports\n"
                + table.build().render();
    }

    private void row(TextTable.Builder table, ForecastMethod method) {
        ForecastErrors errors = errors(method);
        table.row(method.label(), cell(errors.mean()), cell(errors.median()), cell(errors.bias()));
    }

    private static String cell(Measure percent) {
        return percent.isDefined() ? percent.toString() : "-";
    }
}
