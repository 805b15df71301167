package org.pmocore.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.EarnedValueAnalysis;
import org.pmocore.evm.PerformanceBaseline;
import org.pmocore.model.Project;

/** Earned value of a large plan: the baseline made ready, one data date, and 52 weekly data dates from the model on. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g"})
@State(Scope.Benchmark)
public class EarnedValueBenchmark {

    private static final long SEED = 20260406;

    /** How many tasks. */
    @Param({"1000", "10000", "100000"})
    int tasks;

    private @Nullable Project project;
    private @Nullable PerformanceBaseline baseline;

    /** Generates the plan with a report for every week. */
    @Setup
    public void generate() {
        project = GeneratedTracking.project(tasks, SEED);
        baseline = EarnedValueAnalysis.withDefaults().baseline(project);
    }

    /**
     * Reads plan, baseline and bookings into columns.
     *
     * @return the baseline
     */
    @Benchmark
    public PerformanceBaseline compileBaseline() {
        return EarnedValueAnalysis.withDefaults().baseline(requireNonNull(project, "project"));
    }

    /**
     * One data date on a baseline made ready: PV, EV, AC, earned schedule, indices and a forecast.
     *
     * @param sink takes the figures
     */
    @Benchmark
    public void oneDataDate(Blackhole sink) {
        read(requireNonNull(baseline, "baseline").at(GeneratedTracking.START.plusWeeks(GeneratedTracking.WEEKS)), sink);
    }

    /**
     * All 52 data dates from the model on, the baseline made ready included.
     *
     * @param sink takes the figures
     */
    @Benchmark
    public void history(Blackhole sink) {
        for (EarnedValue value : EarnedValueAnalysis.withDefaults().history(requireNonNull(project, "project"))) {
            read(value, sink);
        }
    }

    private static void read(EarnedValue value, Blackhole sink) {
        sink.consume(value.spi());
        sink.consume(value.cpi());
        sink.consume(value.spiT());
        sink.consume(value.eac());
    }
}
