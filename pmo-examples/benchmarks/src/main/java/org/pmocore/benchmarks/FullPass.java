package org.pmocore.benchmarks;

import static java.util.Objects.requireNonNull;

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
            (isOwn ? own : mpxj).put(tasks, milliseconds(result));
        }
        out.println();
        out.println("Full pass with every date and total float read: processor time, ms");
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
            out.println("MPXJ is left out at 100,000 tasks: a pass takes it 6 to 45 seconds. Run with --all to wait.");
        }
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
