package org.pmocore.examples.forecasts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pmocore.evm.FinishedProject;
import org.pmocore.evm.ForecastBenchmark;
import org.pmocore.evm.ForecastCoverage;
import org.pmocore.evm.ForecastErrors;
import org.pmocore.evm.ForecastMethod;
import org.pmocore.evm.ForecastMethod.Target;
import org.pmocore.evm.ProjectStage;
import org.pmocore.examples.CommandTexts;
import org.pmocore.examples.TableWriter;
import org.pmocore.measure.Measure;

/** Prints a benchmark of forecasts. */
final class ForecastTables {

    private static final String NONE = "-";

    private final CommandTexts texts;
    private final TableWriter out;

    ForecastTables(Locale locale, TableWriter out) {
        this.texts = new CommandTexts(ForecastTables.class, "forecasts", locale);
        this.out = out;
    }

    void printComplaint(String text) {
        text.lines().forEach(out::line);
    }

    void printNothing() {
        out.line(texts.text("nothing"));
    }

    void printLeftOut(List<List<String>> files) {
        files.forEach(file -> out.line(texts.text("leftOut", file.get(0), file.get(1))));
    }

    void print(ForecastBenchmark benchmark) {
        out.line(texts.text("head", benchmark.projects().size(), benchmark.reports()));
        for (Target target : Target.values()) {
            out.heading(texts.text("errors." + target));
            out.table(errors(benchmark, target));
        }
        out.line(texts.text("columns"));
        out.heading(texts.text("coverage"));
        out.table(coverage(benchmark));
        out.heading(texts.text("picks"));
        out.table(picks(benchmark));
    }

    /** The best first. */
    private List<List<String>> errors(ForecastBenchmark benchmark, Target target) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells("method", "mean", "median", "bias", "early", "middle", "late", "stable", "reports", "missing"));
        ForecastMethod.of(target).stream()
                .sorted(Comparator.comparingDouble(
                        method -> benchmark.errors(method).mean().orElse(Double.MAX_VALUE)))
                .forEach(method -> rows.add(row(benchmark, method)));
        return rows;
    }

    private static List<String> row(ForecastBenchmark benchmark, ForecastMethod method) {
        ForecastErrors all = benchmark.errors(method);
        return List.of(
                method.label(),
                percent(all.mean()),
                percent(all.median()),
                percent(all.bias()),
                percent(benchmark.errors(method, ProjectStage.EARLY).mean()),
                percent(benchmark.errors(method, ProjectStage.MIDDLE).mean()),
                percent(benchmark.errors(method, ProjectStage.LATE).mean()),
                percent(benchmark.errorsWhereStable(method).mean()),
                String.valueOf(all.reports()),
                String.valueOf(all.missing()));
    }

    private List<List<String>> coverage(ForecastBenchmark benchmark) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells("target", "byProject", "share", "early", "middle", "late", "inside", "reports", "missing"));
        for (Target target : Target.values()) {
            ForecastCoverage coverage = benchmark.coverage(target);
            rows.add(List.of(
                    texts.text("target." + target),
                    percent(coverage.shareByProject()),
                    percent(coverage.share()),
                    percent(coverage.share(ProjectStage.EARLY)),
                    percent(coverage.share(ProjectStage.MIDDLE)),
                    percent(coverage.share(ProjectStage.LATE)),
                    String.valueOf(coverage.inside()),
                    String.valueOf(coverage.reports()),
                    String.valueOf(coverage.missing())));
        }
        return rows;
    }

    /** Which method would have been taken for how many of the projects, and what that would have missed by. */
    private List<List<String>> picks(ForecastBenchmark benchmark) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells("target", "early", "middle", "late", "mean", "bias"));
        for (Target target : Target.values()) {
            ForecastErrors errors = benchmark.errorsOfPicks(target);
            rows.add(List.of(
                    texts.text("target." + target),
                    picks(benchmark, target, ProjectStage.EARLY),
                    picks(benchmark, target, ProjectStage.MIDDLE),
                    picks(benchmark, target, ProjectStage.LATE),
                    percent(errors.mean()),
                    percent(errors.bias())));
        }
        return rows;
    }

    private static String picks(ForecastBenchmark benchmark, Target target, ProjectStage stage) {
        Map<ForecastMethod, Integer> counts = new TreeMap<>();
        for (FinishedProject project : benchmark.projects()) {
            Optional<ForecastMethod> pick = benchmark.pick(target, stage, project.name());
            pick.ifPresent(method -> counts.merge(method, 1, Integer::sum));
        }
        List<String> shown = new ArrayList<>();
        counts.forEach((method, count) -> shown.add(method.label() + " × " + count));
        return shown.isEmpty() ? NONE : String.join(", ", shown);
    }

    private List<String> cells(String... keys) {
        return List.of(keys).stream().map(texts::text).toList();
    }

    private static String percent(Measure measure) {
        return measure.isDefined() ? String.format(Locale.ROOT, "%.1f", measure.orElseThrow()) : NONE;
    }
}
