package org.pmocore.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link FullPassBenchmark} and prints one table: the time of a full pass here and in MPXJ, and their ratio. */
public final class FullPass {

    private static final String BENCHMARK = FullPassBenchmark.class.getName();

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
                new OptionsBuilder().include(BENCHMARK + "\\.pmoCore$").include(BENCHMARK + "\\.mpxj$");
        if (all) {
            options = options.include(BENCHMARK + "\\.mpxjLarge$");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        print(results, all, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(Collection<RunResult> results, boolean all, PrintStream out) {
        Map<Integer, Double> own = new TreeMap<>();
        Map<Integer, Double> mpxj = new TreeMap<>();
        for (RunResult result : results) {
            String stated = result.getParams().getParam("tasks");
            int tasks = stated == null ? FullPassBenchmark.LARGE : Integer.parseInt(stated);
            boolean isOwn = result.getParams().getBenchmark().endsWith("pmoCore");
            (isOwn ? own : mpxj).put(tasks, best(result));
        }
        out.println();
        out.println("Full pass with every date and total float read: best iteration, ms");
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
        if (!all) {
            out.println("MPXJ is left out at 100,000 tasks: a pass takes it 8 to 45 seconds. Run with --all to wait.");
        }
    }

    /** The best iteration: other work on the machine only ever makes an iteration slower. */
    private static double best(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .min()
                .orElseThrow();
    }
}
