package org.pmocore.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link FullPassBenchmark} and prints one table: the processor time of a full pass here and in MPXJ, and their ratio. */
public final class FullPass {

    private static final String BENCHMARK = FullPassBenchmark.class.getName();

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private FullPass() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments {@code --all} to have MPXJ schedule the largest plan as well
     * @throws RunnerException if JMH fails
     */
    public static void main(String[] arguments) throws RunnerException {
        boolean all = Arrays.asList(arguments).contains("--all");
        ChainedOptionsBuilder options =
                new OptionsBuilder().include(BENCHMARK + "\\.pmoCore.*$").include(BENCHMARK + "\\.mpxj(Floats)?$");
        if (all) {
            options = options.include(BENCHMARK + "\\.mpxjLarge$");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        print(results, all, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(Collection<RunResult> results, boolean all, PrintStream out) {
        Map<String, Map<Integer, Double>> times = new TreeMap<>();
        for (RunResult result : results) {
            String stated = result.getParams().getParam("tasks");
            int tasks = stated == null ? FullPassBenchmark.LARGE : Integer.parseInt(stated);
            String method = result.getParams().getBenchmark().substring(BENCHMARK.length() + 1);
            times.computeIfAbsent(method.replace("Large", ""), key -> new TreeMap<>())
                    .put(tasks, milliseconds(result));
        }
        Map<Integer, Double> floats = times.getOrDefault("mpxjFloats", Map.of());
        out.println();
        out.println("Processor time, ms");
        print("Project to schedule, every date and total float read", times.get("pmoCore"), times.get("mpxj"), out);
        print("Project to schedule, every total float read", times.get("pmoCoreFloats"), floats, out);
        print("Passes over a compiled network, every total float read", times.get("pmoCoreKernel"), floats, out);
        if (!all) {
            out.println("MPXJ is left out at 100,000 tasks: a pass takes it 6 to 45 seconds. Run with --all to wait.");
        }
    }

    private static void print(
            String title, @Nullable Map<Integer, Double> own, @Nullable Map<Integer, Double> mpxj, PrintStream out) {
        if (own == null || mpxj == null) {
            return;
        }
        out.println(title);
        out.printf(Locale.ROOT, "%9s %12s %12s %9s%n", "tasks", "pmo-core", "MPXJ", "ratio");
        own.forEach((tasks, time) -> {
            Double other = mpxj.get(tasks);
            out.printf(
                    Locale.ROOT,
                    "%,9d %,12.2f %12s %9s%n",
                    tasks,
                    time,
                    other == null ? "left out" : String.format(Locale.ROOT, "%,.1f", other),
                    other == null ? "" : String.format(Locale.ROOT, "%,.0f", other / time));
        });
        out.println();
    }

    /** Processor time of a pass, so that other programs on the machine do not count. */
    private static double milliseconds(RunResult result) {
        return counted(result, "nanos") / counted(result, "passes") / NANOS_PER_MILLISECOND;
    }

    private static double counted(RunResult result, String counter) {
        return requireNonNull(result.getSecondaryResults().get(counter), counter)
                .getScore();
    }
}
